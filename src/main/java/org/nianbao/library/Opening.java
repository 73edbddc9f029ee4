package org.nianbao.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.file.OnDisk;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/**
 * The way to an open library: where it may be written, who else writes, whether the file is ours
 * and sound, a backup, the newest tables. What is not ours or not sound is not touched.
 */
final class Opening {
  private static final boolean WINDOWS = File.separatorChar == '\\';

  /** The longest path that can be opened, and what the names of side files add to it. */
  private static final int WINDOWS_PATH = 259;

  private static final int SQLITE_PATH = 511;
  private static final int SIDE_FILE = "-journal".length();

  private final Path file;
  private final Schema schema;
  private final Instant now;
  private final List<String> notices = new ArrayList<>();
  private Optional<Holder> heldBy = Optional.empty();
  private Optional<String> readOnly = Optional.empty();
  private Optional<WriterLock> lock = Optional.empty();

  Opening(Path file, Schema schema, Instant now) throws Refusal {
    this.file = located(file);
    this.schema = schema;
    this.now = now;
  }

  /**
   * A library that is open.
   *
   * @param lock empty where it can only be read
   * @param readOnly why it can only be read
   * @param notices sentences about what else did not go as it should
   */
  record Opened(
      Path file,
      Database database,
      Optional<WriterLock> lock,
      Optional<Holder> heldBy,
      Optional<String> readOnly,
      List<String> notices) {}

  Opened open() throws Refusal {
    boolean opened = false;
    try {
      takeLock();
      if (!Files.exists(file) && new Backups(file).any()) {
        tell("library.lost");
      }
      Database database = database();
      tellOfPlace();
      opened = true;
      return new Opened(file, database, lock, heldBy, readOnly, List.copyOf(notices));
    } catch (IOException e) {
      throw new Refusal(Messages.text("library.io", file.getFileName()), e);
    } finally {
      if (!opened) {
        release();
      }
    }
  }

  /** Replaces the library by its newest sound backup; refused where it is in use or not damaged. */
  Restored restore() throws Refusal {
    try {
      takeLock();
      if (lock.isEmpty()) {
        throw new Refusal(readOnly.orElseThrow());
      }
      if (Files.exists(file) && !damaged()) {
        throw Refusal.of("library.sound", file.getFileName());
      }
      return new Recovery(file, schema).restore(now);
    } catch (IOException e) {
      throw new Refusal(Messages.text("library.restore.failed", file.getFileName()), e);
    } finally {
      release();
    }
  }

  /** Replaces the library by a copy that was chosen; refused where it is in use. */
  Restored restore(Backup backup) throws Refusal {
    try {
      takeLock();
      if (lock.isEmpty()) {
        throw new Refusal(readOnly.orElseThrow());
      }
      return new Recovery(file, schema).restore(backup, now);
    } catch (IOException e) {
      throw new Refusal(Messages.text("library.restore.failed", file.getFileName()), e);
    } finally {
      release();
    }
  }

  private boolean damaged() throws IOException, Refusal {
    try {
      database().close();
      return false;
    } catch (DamagedLibrary damaged) {
      return true;
    } catch (SQLException e) {
      throw Trouble.opening(e, file);
    }
  }

  /** The file itself, links followed, so that one library has one lock. */
  private static Path located(Path file) throws Refusal {
    Path path = file.toAbsolutePath().normalize();
    if (Files.isDirectory(path)) {
      throw Refusal.of("library.directory", path);
    }
    Path folder = path.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw Refusal.of("library.noFolder", folder == null ? path : folder);
    }
    int length = WINDOWS ? path.toString().length() : path.toString().getBytes(UTF_8).length;
    if (length + SIDE_FILE > (WINDOWS ? WINDOWS_PATH : SQLITE_PATH)) {
      throw Refusal.of("library.tooLong", path.getFileName(), path.toString().length());
    }
    try {
      return Files.exists(path)
          ? path.toRealPath()
          : folder.toRealPath().resolve(path.getFileName());
    } catch (IOException e) {
      throw new Refusal(Messages.text("library.io", path.getFileName()), e);
    }
  }

  private void takeLock() {
    if (Files.exists(file) && !Files.isWritable(file)) {
      readOnly = words("library.readOnly.file");
      return;
    }
    try {
      switch (WriterLock.take(file, now)) {
        case WriterLock.Taken taken -> {
          lock = Optional.of(taken.lock());
          taken.left().ifPresent(left -> tell("library.elsewhere", left.who(), left.sinceWords()));
        }
        case WriterLock.Held held -> {
          heldBy = Optional.of(held.holder());
          readOnly = words("library.held", held.holder().who(), held.holder().sinceWords());
        }
      }
    } catch (IOException noLock) {
      readOnly = words("library.readOnly.folder");
    }
  }

  private void tell(String key, Object... more) {
    notices.add(words(key, more).orElseThrow());
  }

  private Optional<String> words(String key, Object... more) {
    return Optional.of(
        Messages.text(
            key, Stream.concat(Stream.of(file.getFileName()), Stream.of(more)).toArray()));
  }

  private void tellOfPlace() {
    Surroundings around = new Surroundings(file);
    List<String> conflicts = around.conflicts();
    if (!conflicts.isEmpty()) {
      tell("library.conflict", String.join("、", conflicts));
    }
    if (around.temporary()) {
      tell("library.temporary");
    }
  }

  private Database database() throws Refusal, IOException {
    if (lock.isEmpty() && !Files.exists(file)) {
      throw Refusal.of("library.unmade", file.getFileName());
    }
    // Whoever holds the lock has looked at the head. To open the file here, were the holder in this
    // JVM, could give up SQLite's own locks on it.
    if (heldBy.isEmpty() && Files.exists(file)) {
      checkHead();
    }
    try {
      Database database = lock.isPresent() ? Database.write(file) : Database.read(file);
      boolean ready = false;
      try {
        prepare(database);
        ready = true;
        return database;
      } finally {
        if (!ready) {
          database.close();
        }
      }
    } catch (SQLException e) {
      throw Trouble.isDamage(e) ? new Recovery(file, schema).diagnosis() : Trouble.opening(e, file);
    }
  }

  private void checkHead() throws IOException, Refusal {
    boolean hasBackups = new Backups(file).any();
    Optional<Identity> identity = Identity.of(file);
    if (identity.isPresent()) {
      identity.get().check(file, schema);
    } else if (hasBackups) {
      // It was a library once; power failures leave such files empty or full of zeros.
      throw new Recovery(file, schema).diagnosis();
    } else if (Files.size(file) > 0) {
      throw Refusal.of("library.foreign", file.getFileName());
    }
  }

  private void prepare(Database database) throws SQLException, Refusal {
    Identity identity = Identity.of(database);
    boolean blank = identity.equals(new Identity(0, 0)) && isBlank(database);
    if (!blank) {
      identity.check(file, schema);
      KnownSchema found = KnownSchema.of(database, schema);
      if (!found.running().isEmpty()) {
        throw Refusal.of("library.strange", file.getFileName(), String.join("、", found.running()));
      }
      if (!found.lying().isEmpty()) {
        tell("library.strangeTables", String.join("、", found.lying()));
      }
      if (!database.sound()) {
        throw new Recovery(file, schema).diagnosis();
      }
    }
    if (lock.isEmpty()) {
      if (blank || identity.version() < schema.version()) {
        throw Refusal.of("library.readOnly.older", file.getFileName());
      }
      return;
    }
    if (!blank) {
      notices.addAll(new BackingUp(file, database).take(now));
    }
    if (blank) {
      ownerOnly();
    }
    if (identity.version() < schema.version()) {
      schema.migrate(database);
    }
  }

  /** A new library is its owner's: telephone numbers will stand in it. */
  private void ownerOnly() {
    try {
      OnDisk.ownerOnly(file);
    } catch (IOException notHere) {
      // A file system without such rights: its folder decides who may read.
    }
  }

  private static boolean isBlank(Database database) throws SQLException {
    return database.number("SELECT count(*) FROM sqlite_schema") == 0;
  }

  private void release() {
    lock.ifPresent(WriterLock::release);
  }
}
