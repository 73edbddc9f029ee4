package org.nianbao.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.file.OnDisk;
import org.nianbao.message.Messages;

/** The copies of a library, in a folder beside it; their names tell when they were taken. */
final class Backups {
  /** How many are kept. */
  static final int KEPT = 10;

  static final String EXTENSION = ".nianbao";
  private static final String PARTIAL = ".partial";
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

  private final Path folder;
  private final String prefix;

  Backups(Path library) {
    String name = library.getFileName().toString();
    String stem =
        name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
    folder = library.resolveSibling(Messages.text("library.folder.backups", name));
    prefix = stem + "-";
  }

  /** A time as it stands in file names: in the computer's own zone, to the second. */
  static String stamp(Instant time) {
    return STAMP.format(time.atZone(ZoneId.systemDefault()));
  }

  /** Copies a library unless it is empty or the newest copy has all of it. */
  void take(Database library, Instant now) throws SQLException, IOException {
    long progress = progress(library);
    if (progress == 0 || isTaken(Identity.of(library), progress)) {
      return;
    }
    Files.createDirectories(folder);
    Path copy = folder.resolve(prefix + stamp(now) + EXTENSION);
    Path partial = folder.resolve(copy.getFileName() + PARTIAL);
    try {
      Files.deleteIfExists(partial);
      library.copyTo(partial);
      OnDisk.move(partial, copy);
    } finally {
      Files.deleteIfExists(partial);
    }
    for (Path old : newestFirst().stream().skip(KEPT).toList()) {
      Files.delete(old);
    }
  }

  /** The newest copy that can be read throughout. */
  Optional<Backup> newestSound(Schema schema) throws IOException {
    return newestFirst().stream().flatMap(path -> sound(path, schema).stream()).findFirst();
  }

  /** The copies, whether or not they can be read. */
  List<Path> newestFirst() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(path -> taken(path).isPresent())
          .sorted(Comparator.comparing(Path::getFileName).reversed())
          .toList();
    }
  }

  /**
   * A number that grows with everything written into a library: tables that count by AUTOINCREMENT
   * never use a number twice, and nothing is written without a row in one of them.
   */
  static long progress(Database library) throws SQLException {
    return library.number("SELECT coalesce(sum(seq), 0) FROM sqlite_sequence");
  }

  private boolean isTaken(Identity identity, long progress) throws IOException {
    List<Path> all = newestFirst();
    if (all.isEmpty()) {
      return false;
    }
    try (Database newest = Database.read(all.getFirst())) {
      return Identity.of(newest).equals(identity) && progress(newest) == progress && newest.sound();
    } catch (SQLException unreadable) {
      return false;
    }
  }

  private Optional<Backup> sound(Path path, Schema schema) {
    try (Database copy = Database.read(path)) {
      Identity identity = Identity.of(copy);
      if (!identity.ours() || identity.version() > schema.version() || !copy.sound()) {
        return Optional.empty();
      }
      return Optional.of(
          new Backup(path, taken(path).orElseThrow(), new Store(copy).list().size()));
    } catch (SQLException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<Instant> taken(Path path) {
    String name = path.getFileName().toString();
    if (!name.startsWith(prefix) || !name.endsWith(EXTENSION)) {
      return Optional.empty();
    }
    String stamp = name.substring(prefix.length(), name.length() - EXTENSION.length());
    try {
      return Optional.of(
          LocalDateTime.parse(stamp, STAMP).atZone(ZoneId.systemDefault()).toInstant());
    } catch (DateTimeException notACopy) {
      return Optional.empty();
    }
  }
}
