package org.nianbao.intake.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a folder that people put there, in an order in which the original wins. */
public final class FolderFiles {
  /** What systems and office programs leave behind: no failure to be told of. */
  private static final Pattern LEFT_BEHIND =
      Pattern.compile(
          "(?:\\..*|~\\$.*|~.*\\.tmp|.*\\.tmp|thumbs\\.db|desktop\\.ini|.*\\.nianbao.*|.*\\.lnk)",
          Pattern.CASE_INSENSITIVE);

  /** What a system puts behind the name of a copy. */
  private static final Pattern COPY =
      Pattern.compile("\\s*(?:-\\s*副本|副本|- copy|[(（]\\d{1,3}[)）])\\s*", Pattern.CASE_INSENSITIVE);

  private FolderFiles() {}

  /** The files right in a folder, a copy (年报 - 副本.docx) behind what it was copied from. */
  public static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !LEFT_BEHIND.matcher(name(file)).matches())
          .sorted(
              Comparator.comparing(FolderFiles::original)
                  .thenComparingInt(file -> name(file).length())
                  .thenComparing(FolderFiles::name))
          .toList();
    }
  }

  private static String original(Path file) {
    return COPY.matcher(name(file)).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
