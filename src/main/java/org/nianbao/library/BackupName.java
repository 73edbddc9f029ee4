package org.nianbao.library;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a backup's file name tells: when it was taken, and how many edits it holds (names of older
 * programs tell the time alone).
 */
record BackupName(LocalDateTime time, OptionalLong edits) {
  static final String EXTENSION = ".nianbao";
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");
  private static final Pattern NAME = Pattern.compile("(\\d{8}-\\d{6})(?:-(\\d{1,18}))?");

  /** A time as it stands in file names: in the computer's own zone, to the second. */
  static String stamp(Instant time) {
    return STAMP.format(time.atZone(ZoneId.systemDefault()));
  }

  /** The name for a copy taken now. */
  static String of(String prefix, Instant now, long edits) {
    return prefix + stamp(now) + "-" + edits + EXTENSION;
  }

  /** Empty for what is no copy of this library. */
  static Optional<BackupName> read(Path path, String prefix) {
    String name = path.getFileName().toString();
    if (!name.startsWith(prefix) || !name.endsWith(EXTENSION)) {
      return Optional.empty();
    }
    int end = name.length() - EXTENSION.length();
    Matcher parts = NAME.matcher(name.substring(Math.min(prefix.length(), end), end));
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      String edits = parts.group(2);
      return Optional.of(
          new BackupName(
              LocalDateTime.parse(parts.group(1), STAMP),
              edits == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(edits))));
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }

  /** When it was taken. */
  Instant taken() {
    return time.atZone(ZoneId.systemDefault()).toInstant();
  }
}
