package org.nianbao.library;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.nianbao.message.Refusal;

/** Takes the rows of the program's own tables over into a new file of the same version. */
final class CleanCopy {
  private final Database from;
  private final Database to;

  CleanCopy(Database from, Database to) {
    this.from = from;
    this.to = to;
  }

  /** Returns how many rows were left behind: the tables do not take them. */
  int run() throws SQLException, Refusal {
    return to.writing(
        () -> {
          int left = 0;
          for (String table :
              to.rows(
                  row -> row.getString(1),
                  "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE"
                      + " 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid")) {
            left += table(table);
          }
          counters();
          return left;
        });
  }

  private int table(String table) throws SQLException {
    List<String> columns =
        to.rows(row -> row.getString(1), "SELECT name FROM pragma_table_info(?)", table);
    String names = String.join(", ", columns);
    String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
    List<Object[]> rows = new ArrayList<>();
    from.rows(
        row -> {
          Object[] cells = new Object[columns.size()];
          for (int i = 0; i < cells.length; i++) {
            cells[i] = row.getObject(i + 1);
          }
          return rows.add(cells);
        },
        "SELECT " + names + " FROM " + table);
    int left = 0;
    for (Object[] cells : rows) {
      try {
        to.run("INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")", cells);
      } catch (SQLException refused) {
        left++;
      }
    }
    return left;
  }

  /** The counters go on where they were: they tell which backup holds most. */
  private void counters() throws SQLException {
    for (Object[] counter :
        from.rows(
            row -> new Object[] {row.getLong(2), row.getString(1)},
            "SELECT name, seq FROM sqlite_sequence")) {
      to.run("UPDATE sqlite_sequence SET seq = ? WHERE name = ?", counter);
    }
  }
}
