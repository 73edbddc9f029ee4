package org.nianbao.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/** The backups of a library that need not be open, and what it would be to go back to one. */
public final class Copies {
  private final Path library;

  /** Those of the library of a file, whether or not that is there. */
  public Copies(Path library) {
    this.library = library.toAbsolutePath().normalize();
  }

  /**
   * The changes of one report that another file has not.
   *
   * @param edits how many
   * @param by everybody who made one
   * @param last when the last was made
   */
  public record Part(String agency, int year, int edits, Set<String> by, Instant last) {}

  /**
   * What going back to a copy would do.
   *
   * @param lost what the library holds and the copy does not; empty where the library cannot be
   *     read
   * @param gained what the copy holds and the library does not
   */
  public record Comparison(Backup backup, Optional<List<Part>> lost, List<Part> gained) {}

  /** All that can be read throughout, the one that holds most first; then those of elsewhere. */
  public List<Backup> list() throws Refusal {
    try {
      List<Backup> all = new ArrayList<>(new Backups(library).sound(Schema.current()));
      for (Path place : second()) {
        all.addAll(new Backups(library, place).sound(Schema.current()));
      }
      return all;
    } catch (IOException e) {
      throw new Refusal(Messages.text("library.io", library.getFileName()), e);
    }
  }

  /**
   * What going back to a copy would lose and gain.
   *
   * @throws Refusal if that file is no sound library that this program knows
   */
  public Comparison compare(Path from) throws Refusal {
    Backup backup = sound(from);
    Optional<List<Part>> lost = Optional.empty();
    List<Part> gained = List.of();
    if (Files.exists(library)) {
      try {
        lost = Optional.of(Changes.only(library, from));
        gained = Changes.only(from, library);
      } catch (SQLException unreadable) {
        lost = Optional.empty();
      }
    }
    return new Comparison(backup, lost, gained);
  }

  /**
   * Puts a copy in the library's place and keeps what was there beside it.
   *
   * @throws Refusal if it is in use, the copy is no sound library, or the disk is full; nothing was
   *     moved then
   */
  public Restored restore(Path from) throws Refusal {
    return new Opening(library, Schema.current(), Instant.now()).restore(sound(from));
  }

  private static Backup sound(Path from) throws Refusal {
    if (!Files.isRegularFile(from)) {
      throw Refusal.of("file.missing", from);
    }
    try {
      Instant taken = Files.getLastModifiedTime(from).toInstant();
      return Backups.sound(from.toAbsolutePath(), taken, Schema.current())
          .orElseThrow(() -> Refusal.of("library.backup.unsound", from));
    } catch (IOException e) {
      throw new Refusal(Messages.text("file.unreadable", from), e);
    }
  }

  /** The second place, where the library can be read and it is there. */
  private List<Path> second() {
    try (Database database = Database.read(library)) {
      return Settings.second(database).filter(Files::isDirectory).stream().toList();
    } catch (SQLException unreadable) {
      return List.of();
    }
  }
}
