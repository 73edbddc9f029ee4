package org.nianbao.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.nianbao.message.Messages;

/**
 * The right to write to a library: an operating system's lock on the file {@code <name>.lock}
 * beside it, which a crashed program loses by itself. The file tells in words who has it, since
 * when, and which process that is. Where locks are POSIX's, whatever opens and closes the file in
 * the holder's process (a file dialog does) gives the lock up; so a process of this computer that
 * stands in the file and still runs holds it, too.
 */
final class WriterLock {
  /** Far behind the words, for on Windows what is locked cannot be read by others. */
  private static final long LOCKED_AT = Long.MAX_VALUE - 1;

  private static final int MOST_BYTES = 1_000;
  private static final int TRIES = 10;

  /**
   * The locks this JVM has. This one static mirrors a fact of the whole process: where POSIX locks
   * are used, closing any second channel on a locked file gives up the process's lock on it, so
   * that a file held here must not even be opened to look.
   */
  private static final Map<Path, Holder> HELD_HERE = new ConcurrentHashMap<>();

  private final Path side;
  private final FileChannel channel;

  private WriterLock(Path side, FileChannel channel) {
    this.side = side;
    this.channel = channel;
  }

  /** What came of asking for the lock. */
  sealed interface Answer {}

  /**
   * It is ours.
   *
   * @param left who stands in the file though its lock is free: another computer, from which the
   *     file may have been copied while a program there is still at work
   */
  record Taken(WriterLock lock, Optional<Holder> left) implements Answer {}

  /** Another program has it, or another part of this one. */
  record Held(Holder holder) implements Answer {}

  /** Asks for the lock on a library, whether or not its file is there yet. */
  static Answer take(Path library, Instant now) throws IOException {
    Path side = library.resolveSibling(library.getFileName() + ".lock");
    Holder self = Holder.self(now);
    Holder here = HELD_HERE.putIfAbsent(side, self);
    if (here != null) {
      return new Held(here);
    }
    Answer answer = null;
    try {
      answer = take(side, self);
    } finally {
      if (!(answer instanceof Taken)) {
        HELD_HERE.remove(side);
      }
    }
    return answer;
  }

  private static Answer take(Path side, Holder self) throws IOException {
    for (int i = 0; i < TRIES; i++) {
      FileChannel channel =
          FileChannel.open(
              side, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      boolean kept = false;
      try {
        FileLock lock = channel.tryLock(LOCKED_AT, 1, false);
        Optional<Holder> there = holder(channel);
        if (lock == null) {
          return new Held(there.orElseGet(() -> unknown(side)));
        }
        if (there.filter(Holder::running).isPresent()) {
          return new Held(there.orElseThrow());
        }
        // Its last holder may have removed the file between our opening and locking it.
        if (Files.exists(side)) {
          write(channel, self);
          kept = true;
          return new Taken(new WriterLock(side, channel), there.filter(left -> !left.here()));
        }
      } finally {
        if (!kept) {
          channel.close();
        }
      }
    }
    throw new IOException("lock file vanishes: " + side);
  }

  private static void write(FileChannel channel, Holder self) throws IOException {
    String words =
        String.join(
            "\n",
            self.who(),
            self.since().toString(),
            Long.toString(self.process()),
            self.started().toString(),
            "");
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)), 0);
  }

  /** Who stands in the file; empty where nobody does, or not yet wholly. */
  private static Optional<Holder> holder(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES);
    channel.read(bytes, 0);
    String[] lines =
        new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
            .lines()
            .toArray(String[]::new);
    try {
      boolean whole = lines.length >= 4;
      return Optional.of(
          new Holder(
              lines[0],
              Instant.parse(lines[1]),
              whole ? Long.parseLong(lines[2]) : 0,
              whole ? Instant.parse(lines[3]) : Instant.EPOCH));
    } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException unread) {
      return Optional.empty();
    }
  }

  private static Holder unknown(Path side) {
    Instant since;
    try {
      since = Files.getLastModifiedTime(side).toInstant();
    } catch (IOException gone) {
      since = Instant.EPOCH;
    }
    return new Holder(Messages.text("library.holder.unknown"), since, 0, Instant.EPOCH);
  }

  /** Gives the lock up and removes its file. */
  void release() {
    try (channel) {
      Files.deleteIfExists(side);
    } catch (IOException e) {
      // The lock itself is gone with its channel; a side file left behind does no harm.
    } finally {
      HELD_HERE.remove(side);
    }
  }
}
