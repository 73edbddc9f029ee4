package org.nianbao.library;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of a report go from one library into another, under new numbers and with their links. */
final class MergedReport {
  private final Database from;
  private final Database to;

  MergedReport(Database from, Database to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Takes a report over.
   *
   * @param here the report that it goes on from; empty for a new one
   * @param last how many of its last changes are not here
   */
  void take(long there, Optional<Long> here, int last) throws SQLException {
    Object[] row =
        cells("SELECT agency, year, edition, status, changed FROM report WHERE id = ?", 5, there)
            .getFirst();
    long id;
    if (here.isEmpty()) {
      id =
          to.insert(
              "INSERT INTO report (agency, year, edition, status, changed) VALUES (?, ?, ?, ?, ?)",
              row);
    } else {
      id = here.get();
      to.run(
          "UPDATE report SET agency = ?, year = ?, edition = ?, status = ?, changed = ?"
              + " WHERE id = ?",
          with(row, id));
    }
    for (String table : List.of("entry", "note")) {
      to.run("DELETE FROM " + table + " WHERE report = ?", id);
      for (Object[] each :
          cells("SELECT place, content FROM " + table + " WHERE report = ?", 2, there)) {
        to.run(
            "INSERT INTO " + table + " (place, content, report) VALUES (?, ?, ?)", with(each, id));
      }
    }
    to.run("DELETE FROM typed WHERE report = ?", id);
    changes(there, id, last);
    comments(there, id);
  }

  private void changes(long there, long id, int last) throws SQLException {
    List<Object[]> all =
        cells(
            """
            SELECT at, author, place, was, became, source, word, hash, content
            FROM change JOIN link ON link.change = change.id WHERE report = ? ORDER BY change.id
            """,
            9,
            there);
    for (Object[] each : all.subList(all.size() - last, all.size())) {
      long change =
          to.insert(
              """
              INSERT INTO change (at, author, place, was, became, source, word, report)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?)
              """,
              each[0],
              each[1],
              each[2],
              each[3],
              each[4],
              each[5],
              each[6],
              id);
      to.run("INSERT INTO link (change, hash, content) VALUES (?, ?, ?)", change, each[7], each[8]);
    }
  }

  /** Comments that are not here yet, and what became of them. */
  private void comments(long there, long id) throws SQLException {
    for (Object[] each :
        cells(
            "SELECT at, author, place, quote, words, id FROM comment WHERE report = ? ORDER BY id",
            6,
            there)) {
      long here =
          to.number(
              "SELECT id FROM comment WHERE at = ? AND author = ? AND place = ? AND quote = ?"
                  + " AND words = ? AND report = ?",
              each[0],
              each[1],
              each[2],
              each[3],
              each[4],
              id);
      if (here == 0) {
        here =
            to.insert(
                "INSERT INTO comment (at, author, place, quote, words, report)"
                    + " VALUES (?, ?, ?, ?, ?, ?)",
                each[0],
                each[1],
                each[2],
                each[3],
                each[4],
                id);
      }
      marks(((Number) each[5]).longValue(), here);
    }
  }

  private void marks(long there, long here) throws SQLException {
    for (Object[] each :
        cells(
            "SELECT at, author, resolved, word FROM comment_mark WHERE comment = ? ORDER BY id",
            4,
            there)) {
      to.run(
          """
          INSERT INTO comment_mark (at, author, resolved, word, comment)
          SELECT ?1, ?2, ?3, ?4, ?5 WHERE NOT EXISTS (
            SELECT 1 FROM comment_mark
            WHERE at = ?1 AND author = ?2 AND resolved = ?3 AND word = ?4 AND comment = ?5)
          """,
          with(each, here));
    }
  }

  /** What reports need beside them, where it is not here: forms, seals, answers on names. */
  void takeBeside() throws SQLException {
    for (Object[] each :
        cells("SELECT id, json, installed, author FROM edition ORDER BY number", 4)) {
      to.run(
          """
          INSERT INTO edition (id, json, installed, author)
          SELECT ?1, ?2, ?3, ?4 WHERE NOT EXISTS (SELECT 1 FROM edition WHERE id = ?1)
          """,
          each);
    }
    for (Object[] each : cells("SELECT agency, picture, millimetres, kept, author FROM seal", 5)) {
      to.run(
          "INSERT OR IGNORE INTO seal (agency, picture, millimetres, kept, author)"
              + " VALUES (?, ?, ?, ?, ?)",
          each);
    }
    for (Object[] each :
        cells("SELECT one, other, same, at, author FROM same_agency ORDER BY number", 5)) {
      to.run(
          """
          INSERT INTO same_agency (one, other, same, at, author)
          SELECT ?1, ?2, ?3, ?4, ?5 WHERE NOT EXISTS (
            SELECT 1 FROM same_agency WHERE one = ?1 AND other = ?2)
          """,
          each);
    }
  }

  private List<Object[]> cells(String sql, int columns, Object... parameters) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    from.rows(
        row -> {
          Object[] cells = new Object[columns];
          for (int i = 0; i < columns; i++) {
            cells[i] = row.getObject(i + 1);
          }
          return rows.add(cells);
        },
        sql,
        parameters);
    return rows;
  }

  private static Object[] with(Object[] cells, Object more) {
    List<Object> all = new ArrayList<>(java.util.Arrays.asList(cells));
    all.add(more);
    return all.toArray();
  }
}
