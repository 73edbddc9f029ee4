package org.nianbao.library;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The seals in their table, one an agency. What is removed is overwritten on the disk. */
final class SealStore {
  private final Database database;

  SealStore(Database database) {
    this.database = database;
  }

  Optional<StoredSeal> seal(String agency) throws SQLException {
    return database
        .rows(
            row -> new StoredSeal(row.getString(1), row.getBytes(2), row.getDouble(3)),
            "SELECT agency, picture, millimetres FROM seal WHERE agency = ?",
            agency)
        .stream()
        .findFirst();
  }

  void keep(StoredSeal seal, String by, Instant now) throws SQLException {
    remove(seal.agency());
    database.run(
        "INSERT INTO seal (agency, picture, millimetres, kept, author) VALUES (?, ?, ?, ?, ?)",
        seal.agency(),
        seal.picture(),
        seal.millimetres(),
        now.toString(),
        by);
  }

  void remove(String agency) throws SQLException {
    database.run("DELETE FROM seal WHERE agency = ?", agency);
  }
}
