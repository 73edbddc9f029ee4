package org.nianbao.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/**
 * The way to an open library: where it may be written, who else writes, whether the file is ours
 * and sound, a backup, the newest tables. What is not ours or not sound is not touched.
 */
final class Opening {
  private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final Path file;
  private final Schema schema;
  private final Instant now;
  private final List<String> notices = new ArrayList<>();
  private Optional<Holder> heldBy = Optional.empty();
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
   * @param notices sentences about what did not go as it should
   */
  record Opened(
      Path file,
      Database database,
      Optional<WriterLock> lock,
      Optional<Holder> heldBy,
      List<String> notices) {}

  Opened open() throws Refusal {
    boolean opened = false;
    try {
      takeLock();
      if (!Files.exists(file) && !new Backups(file).newestFirst().isEmpty()) {
        notices.add(Messages.text("library.lost", file.getFileName()));
      }
      Database database = database();
      opened = true;
      return new Opened(file, database, lock, heldBy, List.copyOf(notices));
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
        throw new Refusal(notices.getFirst());
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
    if (path.getParent() == null || !Files.isDirectory(path.getParent())) {
      throw Refusal.of("library.noFolder", path.getParent());
    }
    try {
      return Files.exists(path)
          ? path.toRealPath()
          : path.getParent().toRealPath().resolve(path.getFileName());
    } catch (IOException e) {
      throw new Refusal(Messages.text("library.io", path.getFileName()), e);
    }
  }

  private void takeLock() {
    if (Files.exists(file) && !Files.isWritable(file)) {
      notices.add(Messages.text("library.readOnly.file", file.getFileName()));
      return;
    }
    try {
      switch (WriterLock.take(file, now)) {
        case WriterLock.Taken taken -> lock = Optional.of(taken.lock());
        case WriterLock.Held held -> {
          heldBy = Optional.of(held.holder());
          String since = SPOKEN.format(held.holder().since().atZone(ZoneId.systemDefault()));
          notices.add(
              Messages.text("library.held", file.getFileName(), held.holder().who(), since));
        }
      }
    } catch (IOException noLock) {
      notices.add(Messages.text("library.readOnly.folder", file.getFileName()));
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
    boolean hasBackups = !new Backups(file).newestFirst().isEmpty();
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
      backUp(database);
    }
    if (identity.version() < schema.version()) {
      schema.migrate(database);
    }
  }

  private static boolean isBlank(Database database) throws SQLException {
    return database.number("SELECT count(*) FROM sqlite_schema") == 0;
  }

  private void backUp(Database database) {
    try {
      new Backups(file).take(database, now);
    } catch (SQLException | IOException e) {
      notices.add(Messages.text("library.backup.failed", file.getFileName()));
    }
  }

  private void release() {
    lock.ifPresent(WriterLock::release);
  }
}
