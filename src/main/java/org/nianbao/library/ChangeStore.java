package org.nianbao.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.message.Messages;
import org.nianbao.report.Place;

/** Changes in their table: the audit trail, to which rows are only added. */
final class ChangeStore {
  private static final String ALL =
      "SELECT id, at, author, place, was, became, source, word FROM change ";

  private final Database database;
  private final Chain chain;

  ChangeStore(Database database) {
    this.database = database;
    this.chain = new Chain(database);
  }

  /** Those of a report behind the one of an id, newest first. */
  List<Change> list(long report, long after) throws SQLException {
    return database.rows(
        ChangeStore::change, ALL + "WHERE report = ? AND id > ? ORDER BY id DESC", report, after);
  }

  /** Those of one place, newest first. */
  List<Change> list(long report, Place place) throws SQLException {
    return database.rows(
        ChangeStore::change,
        ALL + "WHERE report = ? AND place = ? ORDER BY id DESC",
        report,
        place.id());
  }

  /** Where the words of changed places came from last; under REPORT, where all others did. */
  Map<Place, Source> sources(long report) throws SQLException {
    Map<Place, Source> sources = new HashMap<>();
    database.rows(
        row -> sources.put(Store.place(row.getString(1)), Source.of(row.getString(2))),
        """
        SELECT place, source FROM change WHERE id IN (
          SELECT max(id) FROM change WHERE report = ?1 AND place <> ?2 GROUP BY place
          UNION SELECT min(id) FROM change WHERE report = ?1 AND place = ?2)
        """,
        report,
        Place.Single.REPORT.id());
    return sources;
  }

  /** A report was added, with everything that stands in it now. */
  void added(long report, Instant now, Cause cause) throws SQLException {
    String words = Messages.text("library.change.added");
    chain.linkLast(report, insert(report, now, cause, Place.Single.REPORT, "", words), true);
  }

  /** Something was done with a report as a whole. */
  void add(long report, Instant now, Cause cause, String key) throws SQLException {
    add(report, now, cause, Place.Single.REPORT, "", Messages.text(key));
  }

  void add(long report, Instant now, Cause cause, Place place, String was, String became)
      throws SQLException {
    chain.linkLast(report, insert(report, now, cause, place, was, became), false);
  }

  private long insert(long report, Instant now, Cause cause, Place place, String was, String became)
      throws SQLException {
    return database.insert(
        """
        INSERT INTO change (report, at, author, place, was, became, source, word)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        report,
        now.toString(),
        cause.by(),
        place.id(),
        was,
        became,
        cause.source(place).key(),
        cause.word());
  }

  private static Change change(ResultSet row) throws SQLException {
    return new Change(
        row.getLong(1),
        Changes.time(row.getString(2)),
        row.getString(3),
        Store.place(row.getString(4)),
        row.getString(5),
        row.getString(6),
        Source.of(row.getString(7)),
        row.getString(8));
  }
}
