package org.nianbao.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.nianbao.file.OnDisk;
import org.nianbao.message.Messages;

/**
 * The copies of a library in a folder, usually beside it. Which one is newer is told by what they
 * hold: a counter that grows with every edit of the library, in their names and in them.
 */
final class Backups {
  private static final String PARTIAL = ".partial";
  private static final long SPACE = 200L << 20;
  private static final int TIMES_THE_LIBRARY = 20;

  private final Path of;
  private final Path folder;
  private final String prefix;

  /** Those beside the library. */
  Backups(Path library) {
    this(library, library.resolveSibling(""));
  }

  /** Those in a folder within another place. */
  Backups(Path library, Path place) {
    of = library;
    String name = library.getFileName().toString();
    String end = BackupName.EXTENSION;
    prefix = (name.endsWith(end) ? name.substring(0, name.length() - end.length()) : name) + "-";
    folder = place.resolve(Messages.text("library.folder.backups", name));
  }

  /** A copy by its name and, where that does not tell, by what it holds. */
  private record Copy(Path path, BackupName name, long edits) {}

  /**
   * Copies a library unless it is empty or a copy has all of it.
   *
   * @return the new copy
   */
  Optional<Path> take(Database library, Instant now) throws SQLException, IOException {
    long progress = progress(library);
    List<Copy> there = all();
    if (progress == 0 || isTaken(there, library, progress)) {
      return Optional.empty();
    }
    Files.createDirectories(folder);
    removePartial();
    Path copy = folder.resolve(BackupName.of(prefix, now, progress));
    Path partial = folder.resolve(copy.getFileName() + PARTIAL);
    try {
      library.copyTo(partial);
      OnDisk.readableAs(of, partial);
      OnDisk.move(partial, copy);
    } finally {
      Files.deleteIfExists(partial);
    }
    thinOut(copy);
    return Optional.of(copy);
  }

  /** Takes over a copy that was made elsewhere, unless it is here. */
  void take(Path made) throws IOException {
    Path copy = folder.resolve(made.getFileName());
    if (Files.exists(copy)) {
      return;
    }
    Files.createDirectories(folder);
    removePartial();
    Path partial = folder.resolve(copy.getFileName() + PARTIAL);
    try {
      Files.copy(made, partial, StandardCopyOption.REPLACE_EXISTING);
      OnDisk.readableAs(of, partial);
      OnDisk.move(partial, copy);
    } finally {
      Files.deleteIfExists(partial);
    }
    thinOut(copy);
  }

  /** What a kill or a power cut left half copied. */
  private void removePartial() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith(prefix) && name.endsWith(PARTIAL)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** The one just made stays, whatever the clock said. */
  private void thinOut(Path made) throws IOException {
    List<Copy> all = all();
    List<Keeping.Item> items = new ArrayList<>();
    for (Copy copy : all) {
      items.add(new Keeping.Item(copy.name().time().toLocalDate(), Files.size(copy.path())));
    }
    long most = Math.max(SPACE, TIMES_THE_LIBRARY * Files.size(made));
    for (int surplus : Keeping.surplus(items, most)) {
      if (!all.get(surplus).path().equals(made)) {
        Files.deleteIfExists(all.get(surplus).path());
      }
    }
  }

  /** The copy that holds most of those that can be read throughout. */
  Optional<Backup> newestSound(Schema schema) throws IOException {
    return all().stream().flatMap(copy -> sound(copy, schema).stream()).findFirst();
  }

  /** All that can be read throughout, the one that holds most first. */
  List<Backup> sound(Schema schema) throws IOException {
    List<Backup> sound = new ArrayList<>();
    for (Copy copy : all()) {
      Optional<Backup> one = sound(copy, schema);
      if (one.isPresent()) {
        boolean forked =
            !sound.isEmpty() && Changes.missing(copy.path(), sound.getFirst().path()) > 0;
        sound.add(forked ? forked(one.get()) : one.get());
      }
    }
    return sound;
  }

  private static Backup forked(Backup it) {
    return new Backup(it.path(), it.taken(), it.reports(), it.edits(), it.by(), it.edited(), true);
  }

  /** The copy that holds most, sound or not. */
  Optional<Path> newest() throws IOException {
    return all().stream().map(Copy::path).findFirst();
  }

  /** Whether there are any, sound or not. */
  boolean any() throws IOException {
    return !names().isEmpty();
  }

  /** The most that any copy holds. */
  long most() throws IOException {
    return all().stream().mapToLong(Copy::edits).max().orElse(0);
  }

  private List<Path> names() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(path -> BackupName.read(path, prefix).isPresent()).toList();
    }
  }

  private List<Copy> all() throws IOException {
    return names().stream()
        .map(this::copy)
        .sorted(
            Comparator.comparingLong(Copy::edits)
                .thenComparing(copy -> copy.name().time())
                .reversed())
        .toList();
  }

  private Copy copy(Path path) {
    BackupName name = BackupName.read(path, prefix).orElseThrow();
    OptionalLong told = name.edits();
    return new Copy(path, name, told.isPresent() ? told.getAsLong() : read(path));
  }

  private static long read(Path path) {
    try (Database copy = Database.read(path)) {
      return progress(copy);
    } catch (SQLException unreadable) {
      return -1;
    }
  }

  /**
   * A number that grows with everything written into a library: tables that count by AUTOINCREMENT
   * never use a number twice, and nothing is written without a row in one of them.
   */
  static long progress(Database library) throws SQLException {
    return library.number("SELECT coalesce(sum(seq), 0) FROM sqlite_sequence");
  }

  private static boolean isTaken(List<Copy> there, Database library, long progress)
      throws SQLException {
    Identity identity = Identity.of(library);
    Optional<Changes.Last> last = Changes.last(library);
    for (Copy copy : there) {
      if (copy.edits() == progress) {
        try (Database same = Database.read(copy.path())) {
          if (Identity.of(same).equals(identity)
              && progress(same) == progress
              && Changes.last(same).equals(last)
              && same.sound()) {
            return true;
          }
        } catch (SQLException unreadable) {
          // Another is made.
        }
      }
    }
    return false;
  }

  private static Optional<Backup> sound(Copy copy, Schema schema) {
    return sound(copy.path(), copy.name().taken(), schema);
  }

  /** A copy wherever it lies; empty where it is none that this program can read throughout. */
  static Optional<Backup> sound(Path path, Instant taken, Schema schema) {
    try (Database copy = Database.read(path)) {
      Identity identity = Identity.of(copy);
      if (!identity.ours() || identity.version() > schema.version() || !copy.sound()) {
        return Optional.empty();
      }
      Optional<Changes.Last> last = Changes.last(copy);
      return Optional.of(
          new Backup(
              path,
              taken,
              new Store(copy).list().size(),
              progress(copy),
              last.map(Changes.Last::by).orElse(""),
              last.map(Changes.Last::at).orElse(Instant.EPOCH),
              false));
    } catch (SQLException unreadable) {
      return Optional.empty();
    }
  }
}
