package org.nianbao.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nianbao.message.Messages;

/** Backups of an open library: beside it, and in a second place if one is set. */
final class BackingUp {
  private final Path file;
  private final Database database;

  BackingUp(Path file, Database database) {
    this.file = file;
    this.database = database;
  }

  /**
   * Takes a copy where the present state has none yet.
   *
   * @return sentences on what could not be done
   */
  List<String> take(Instant now) {
    List<String> notices = new ArrayList<>();
    Optional<Path> made = Optional.empty();
    try {
      made = new Backups(file).take(database, now);
    } catch (SQLException | IOException e) {
      notices.add(Messages.text("library.backup.failed", file.getFileName()));
    }
    second(made).ifPresent(notices::add);
    return notices;
  }

  private Optional<String> second(Optional<Path> made) {
    Optional<Path> place = place();
    if (place.isEmpty()) {
      return Optional.empty();
    }
    if (!Files.isDirectory(place.get())) {
      return Optional.of(Messages.text("library.backup.second.gone", place.get()));
    }
    try {
      Backups second = new Backups(file, place.get());
      if (made.isPresent()) {
        second.take(made.get());
      } else {
        Optional<Path> newest = new Backups(file).newest();
        if (newest.isPresent()) {
          second.take(newest.get());
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(Messages.text("library.backup.second.failed", place.get()));
    }
  }

  private Optional<Path> place() {
    try {
      return Settings.second(database);
    } catch (SQLException olderFile) {
      return Optional.empty();
    }
  }
}
