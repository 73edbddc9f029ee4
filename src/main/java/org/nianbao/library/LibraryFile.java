package org.nianbao.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.message.Refusal;

/** An open library as a file: who may write to it, one piece of work at a time, and its end. */
abstract class LibraryFile implements AutoCloseable {
  /** How long edits may go on before another backup is taken. */
  private static final long HOUR = Duration.ofHours(1).toNanos();

  private final Opening.Opened opened;
  private final InstantSource clock;
  private long backedUp = System.nanoTime();
  private boolean open = true;

  LibraryFile(Opening.Opened opened, InstantSource clock) {
    this.opened = opened;
    this.clock = clock;
  }

  /** What was found when the library was opened, beside what {@link Opening} had to tell. */
  abstract List<String> found();

  /** The file, links followed. */
  public Path file() {
    return opened.file();
  }

  /** Whether nothing can be stored; {@link #notices} says why. */
  public boolean readOnly() {
    return opened.lock().isEmpty();
  }

  /** Who could write when this library was opened, where it was not us. */
  public Optional<Holder> heldBy() {
    return opened.heldBy();
  }

  /**
   * Sentences on what did not go as it should in opening: read-only and why, no backup; and on what
   * was being typed when the program was killed last.
   */
  public List<String> notices() {
    return Stream.concat(opened.readOnly().stream(), warnings().stream()).toList();
  }

  /** The same but for why the library can only be read. */
  public List<String> warnings() {
    return Stream.concat(opened.notices().stream(), found().stream()).toList();
  }

  /** Closes the file and lets others write. Closing twice does nothing. */
  @Override
  public synchronized void close() {
    if (!open) {
      return;
    }
    open = false;
    try {
      opened.database().close();
    } catch (SQLException e) {
      // Every edit was committed when it was made: there is nothing left to lose.
    } finally {
      opened.lock().ifPresent(WriterLock::release);
    }
  }

  /** What is read. */
  interface Look<T> {
    T run() throws SQLException;
  }

  synchronized <T> T look(Look<T> look) {
    requireOpen();
    try {
      return look.run();
    } catch (SQLException e) {
      throw new UncheckedIOException(new IOException(Trouble.sentence(e, file()), e));
    }
  }

  /** What is stored and has nothing to tell. */
  interface Edit {
    void run() throws SQLException, Refusal;
  }

  void edit(Edit edit) throws Refusal {
    write(
        () -> {
          edit.run();
          return null;
        });
  }

  synchronized <T extends @Nullable Object> T write(Database.Work<T> work) throws Refusal {
    requireOpen();
    if (readOnly()) {
      throw new Refusal(opened.readOnly().orElseThrow());
    }
    try {
      T done = opened.database().writing(work);
      backUpHourly();
      return done;
    } catch (SQLException e) {
      throw Trouble.of(e, file());
    }
  }

  /** While edits go on, a copy every hour, on a thread of its own. */
  private void backUpHourly() {
    if (System.nanoTime() - backedUp > HOUR) {
      backedUp = System.nanoTime();
      Thread.ofPlatform().daemon().name("backup").start(this::backUpIfOpen);
    }
  }

  private synchronized void backUpIfOpen() {
    if (open) {
      backUp();
    }
  }

  /**
   * Takes a backup where there is none of the present state.
   *
   * @return sentences on what could not be done
   */
  public synchronized List<String> backUp() {
    requireOpen();
    return new BackingUp(file(), database()).take(now());
  }

  /** Where backups are kept for the second time. */
  public synchronized Optional<Path> secondPlace() {
    return look(() -> Settings.second(database()));
  }

  /** Has backups be kept in a second place, too, or no more. */
  public synchronized void secondPlace(Optional<Path> place) throws Refusal {
    write(
        () -> {
          Settings.second(database(), place);
          return place;
        });
  }

  void requireOpen() {
    if (!open) {
      throw new IllegalStateException("library is closed: " + file());
    }
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** For tests that make SQLite fail. */
  Database database() {
    return opened.database();
  }
}
