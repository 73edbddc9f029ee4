package org.nianbao.library;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/** What an office set for its library. */
final class Settings {
  private static final String SECOND = "backup.second";

  private Settings() {}

  /** Where backups are kept for the second time. */
  static Optional<Path> second(Database database) throws SQLException {
    try {
      return database
          .rows(row -> row.getString(1), "SELECT words FROM setting WHERE name = ?", SECOND)
          .stream()
          .findFirst()
          .map(Path::of);
    } catch (InvalidPathException ofAnotherSystem) {
      return Optional.empty();
    }
  }

  static void second(Database database, Optional<Path> place) throws SQLException {
    database.run("DELETE FROM setting WHERE name = ?", SECOND);
    if (place.isPresent()) {
      database.run(
          "INSERT INTO setting (name, words) VALUES (?, ?)",
          SECOND,
          place.get().toAbsolutePath().normalize().toString());
    }
  }
}
