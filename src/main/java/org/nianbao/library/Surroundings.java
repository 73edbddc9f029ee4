package org.nianbao.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a library's place tells about it: copies that a synchroniser left, a folder to vanish. */
final class Surroundings {
  private static final String EXTENSION = ".nianbao";

  /** As 坚果云, OneDrive, Dropbox, Syncthing and others name what they could not put together. */
  private static final Pattern CONFLICT =
      Pattern.compile("冲突|conflict", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Folders into which archives and letters are unpacked to be looked at. */
  private static final Pattern UNPACKED =
      Pattern.compile(
          "(?i)Temp\\d+_.*|Rar\\$.*|7z[OE][0-9A-F]+|wz[0-9a-f]{4}|BNZ\\..*|Content\\.Outlook|INetCache|Temporary"
              + " Internet Files|\\.?fr-[0-9A-Za-z]{6}|ark-[0-9A-Za-z]+|xa-[0-9A-Za-z]+"
              + "|mozilla_\\w+|360zip\\$.*|HaoZip.*Temp.*|Bandizip\\..*");

  private final Path library;

  Surroundings(Path library) {
    this.library = library;
  }

  /** The names of conflict copies beside the library. */
  List<String> conflicts() {
    String name = library.getFileName().toString();
    String stem =
        name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
    try (Stream<Path> files = Files.list(library.getParent())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(other -> other.startsWith(stem) && other.endsWith(EXTENSION))
          .filter(other -> CONFLICT.matcher(other.substring(stem.length())).find())
          .sorted()
          .toList();
    } catch (IOException unlisted) {
      return List.of();
    }
  }

  /** Whether the library lies where an archive or a letter was unpacked to be looked at. */
  boolean temporary() {
    return StreamSupport.stream(library.resolveSibling("").spliterator(), false)
        .anyMatch(part -> UNPACKED.matcher(part.toString()).matches());
  }
}
