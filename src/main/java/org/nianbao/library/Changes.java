package org.nianbao.library;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What two files of one library hold of its changes, each without the other. */
final class Changes {
  private Changes() {}

  /** The last change of a library. */
  record Last(long id, Instant at, String by) {}

  /** A change as both files would hold it. */
  private record Row(long id, String at, String by, String place, String became) {}

  /** A change with the report it was made in. */
  private record Told(Row row, String agency, int year) {}

  static Optional<Last> last(Database database) throws SQLException {
    return database
        .rows(
            row -> new Last(row.getLong(1), time(row.getString(2)), row.getString(3)),
            "SELECT id, at, author FROM change ORDER BY id DESC LIMIT 1")
        .stream()
        .findFirst();
  }

  /**
   * How many changes the first file holds that the second does not; -1 where that is unreadable.
   */
  static int missing(Path one, Path other) {
    try {
      return only(one, other).stream().mapToInt(Copies.Part::edits).sum();
    } catch (SQLException unreadable) {
      return -1;
    }
  }

  /** What the first file holds that the second does not, by report. */
  static List<Copies.Part> only(Path one, Path other) throws SQLException {
    List<Told> first = read(one);
    Set<Row> second = new HashSet<>();
    read(other).forEach(told -> second.add(told.row()));
    Map<String, Copies.Part> parts = new LinkedHashMap<>();
    for (Told told : first) {
      if (!second.contains(told.row())) {
        Copies.Part part =
            new Copies.Part(
                told.agency(),
                told.year(),
                1,
                new TreeSet<>(Set.of(told.row().by())),
                time(told.row().at()));
        parts.merge(told.year() + told.agency(), part, Changes::joined);
      }
    }
    return new ArrayList<>(parts.values());
  }

  private static Copies.Part joined(Copies.Part one, Copies.Part other) {
    Set<String> by = new TreeSet<>(one.by());
    by.addAll(other.by());
    return new Copies.Part(
        one.agency(),
        one.year(),
        one.edits() + other.edits(),
        by,
        one.last().isAfter(other.last()) ? one.last() : other.last());
  }

  private static List<Told> read(Path file) throws SQLException {
    try (Database database = Database.read(file)) {
      return database.rows(
          row ->
              new Told(
                  new Row(
                      row.getLong(1),
                      row.getString(2),
                      row.getString(3),
                      row.getString(4),
                      row.getString(5)),
                  row.getString(6),
                  row.getInt(7)),
          """
          SELECT change.id, at, author, place, became, agency, year
          FROM change JOIN report ON report.id = change.report ORDER BY change.id
          """);
    }
  }

  static Instant time(String written) {
    try {
      return Instant.parse(written);
    } catch (DateTimeException spoilt) {
      return Instant.EPOCH;
    }
  }
}
