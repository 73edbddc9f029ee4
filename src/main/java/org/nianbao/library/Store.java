package org.nianbao.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.message.Refusal;
import org.nianbao.report.AgencyName;
import org.nianbao.report.Entries;
import org.nianbao.report.Entries.Difference;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Status;

/** Reports in their tables. Every method is called within a transaction. */
final class Store {
  private static final String LISTING = "SELECT id, agency, year, edition, status, changed";

  private final Database database;
  private final ChangeStore changes;

  Store(Database database) {
    this.database = database;
    this.changes = new ChangeStore(database);
  }

  List<Listing> list() throws SQLException {
    return listings("WHERE deleted IS NULL ORDER BY year DESC, agency, id");
  }

  List<Listing> trash() throws SQLException {
    return listings("WHERE deleted IS NOT NULL ORDER BY julianday(deleted) DESC, id DESC");
  }

  /** Those whose row can be read: one that is spoilt hides no other. */
  private List<Listing> listings(String which, Object... parameters) throws SQLException {
    return database
        .rows(Store::listingIfWhole, LISTING + " FROM report " + which, parameters)
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** The numbers of reports whose row cannot be read. */
  List<Long> spoilt() throws SQLException {
    return database
        .rows(
            row -> listingIfWhole(row).isPresent() ? 0L : row.getLong(1),
            LISTING + " FROM report ORDER BY id")
        .stream()
        .filter(id -> id != 0)
        .toList();
  }

  /** Everything that stands in a report. */
  Map<Place, String> entries(long id) throws SQLException, Refusal {
    Listing row = listed(id);
    Map<Place, String> entries = new HashMap<>();
    entries.put(Place.Single.YEAR, Integer.toString(row.year()));
    entries.put(Place.Single.STATUS, row.status().words());
    put(entries, Place.Single.AGENCY, row.agency());
    put(entries, Place.Single.EDITION, row.edition());
    database.rows(
        entry -> entries.put(place(entry.getString(1)), entry.getString(2)),
        "SELECT place, content FROM entry WHERE report = ?",
        id);
    return entries;
  }

  long add(Report report, Cause cause, Instant now) throws SQLException, Refusal {
    refuseSecond(0, report.agency(), report.year());
    long id =
        database.insert(
            """
            INSERT INTO report (agency, year, edition, status, changed) VALUES (?, ?, ?, ?, ?)
            """,
            report.agency(),
            report.year(),
            report.edition(),
            report.status().words(),
            now.toString());
    for (Map.Entry<Place, String> entry : Entries.of(report).entrySet()) {
      put(id, entry.getKey(), entry.getValue());
    }
    changes.added(id, now, cause);
    return id;
  }

  /** Stores an edit; returns what it changed. */
  List<Difference> save(long id, Report before, Report after, Cause cause, Instant now)
      throws SQLException, Refusal {
    Map<Place, String> was = Entries.of(before);
    // As it reads: what an older program stored may hold what reports are cleaned of by now.
    Map<Place, String> stored = entries(id);
    if (!Entries.report(stored).equals(before)) {
      throw Refusal.of("library.stale", before.year(), before.agency());
    }
    boolean renamed = !after.agency().equals(before.agency());
    if (renamed || after.year() != before.year()) {
      refuseSecond(id, after.agency(), after.year());
    }
    List<Difference> differences = Entries.between(was, Entries.of(after));
    EditRule.require(before, after, differences, cause);
    for (Difference difference : differences) {
      put(id, difference.place(), difference.became());
      TypedWords.remove(database, id, difference.place());
      String there = stored.getOrDefault(difference.place(), "");
      changes.add(id, now, cause, difference.place(), there, difference.became());
    }
    database.run(
        "UPDATE report SET agency = ?, year = ?, edition = ?, status = ?, changed = ? WHERE id = ?",
        renamed ? after.agency() : stored.getOrDefault(Place.Single.AGENCY, ""),
        after.year(),
        after.edition(),
        after.status().words(),
        now.toString(),
        id);
    return differences;
  }

  void delete(long id, String by, Instant now) throws SQLException, Refusal {
    listed(id);
    database.run("UPDATE report SET deleted = ?1, changed = ?1 WHERE id = ?2", now.toString(), id);
    changes.add(id, now, Cause.of(by, Source.UNKNOWN), "library.change.deleted");
  }

  void restore(long id, String by, Instant now) throws SQLException, Refusal {
    Listing row = one(id, LISTING + " FROM report WHERE id = ? AND deleted IS NOT NULL");
    refuseSecond(id, row.agency(), row.year());
    database.run("UPDATE report SET deleted = NULL, changed = ? WHERE id = ?", now.toString(), id);
    changes.add(id, now, Cause.of(by, Source.UNKNOWN), "library.change.restored");
  }

  void emptyTrash(String by, Instant now) throws SQLException {
    database.run(
        """
        INSERT INTO removal (at, author, agency, year)
        SELECT ?, ?, agency, year FROM report WHERE deleted IS NOT NULL ORDER BY id
        """,
        now.toString(),
        by);
    database.run("DELETE FROM report WHERE deleted IS NOT NULL");
  }

  Map<Place, String> notes(long id) throws SQLException {
    Map<Place, String> notes = new HashMap<>();
    database.rows(
        row -> notes.put(place(row.getString(1)), row.getString(2)),
        "SELECT place, content FROM note WHERE report = ?",
        id);
    return notes;
  }

  /** Leaves a note on a place instead of the one there; "" takes it away. */
  void note(long id, Place place, String words, String by, Instant now)
      throws SQLException, Refusal {
    listed(id);
    String was = notes(id).getOrDefault(place, "");
    if (words.equals(was)) {
      return;
    }
    database.run("DELETE FROM note WHERE report = ? AND place = ?", id, place.id());
    if (!words.isEmpty()) {
      database.run(
          "INSERT INTO note (report, place, content) VALUES (?, ?, ?)", id, place.id(), words);
    }
    changes.add(id, now, Cause.typed(by), new Place.Note(place), was, words);
  }

  List<Removal> removals() throws SQLException {
    return database.rows(
        row ->
            new Removal(
                Instant.parse(row.getString(1)), row.getString(2), row.getString(3), row.getInt(4)),
        "SELECT at, author, agency, year FROM removal ORDER BY id DESC");
  }

  /** Refuses where a report is not there or in the trash. */
  void require(long id) throws SQLException, Refusal {
    listed(id);
  }

  /** Refuses where nothing more is to be said about a report: what is issued stands as it is. */
  void requireUnissued(long id) throws SQLException, Refusal {
    if (listed(id).status() == Status.APPROVED) {
      throw Refusal.of("report.locked.APPROVED");
    }
  }

  /** The report on a year of an agency, which may have any of some names (by their keys). */
  Optional<Listing> find(Set<String> keys, int year) throws SQLException {
    return ofYear(year).stream()
        .filter(each -> keys.contains(AgencyName.key(each.agency())))
        .findFirst();
  }

  /** The reports on a year whose agency is named, the trash left out. */
  List<Listing> ofYear(int year) throws SQLException {
    return listings("WHERE year = ? AND agency <> '' AND deleted IS NULL ORDER BY id", year);
  }

  private Listing listed(long id) throws SQLException, Refusal {
    return one(id, LISTING + " FROM report WHERE id = ? AND deleted IS NULL");
  }

  private Listing one(long id, String sql) throws SQLException, Refusal {
    List<Listing> rows = database.rows(Store::listing, sql, id);
    if (rows.isEmpty()) {
      throw Refusal.of("library.missing");
    }
    return rows.getFirst();
  }

  private void refuseSecond(long id, String agency, int year) throws SQLException, Refusal {
    String key = AgencyName.key(agency);
    for (Listing other : key.isEmpty() ? List.<Listing>of() : ofYear(year)) {
      if (other.id() != id && AgencyName.key(other.agency()).equals(key)) {
        throw Refusal.of("library.second", year, other.agency());
      }
    }
  }

  /**
   * Stores an entry; what a report has one of stands in its own row, which {@link #save} writes.
   */
  private void put(long id, Place place, String words) throws SQLException {
    if (place instanceof Place.Single && place != Place.Single.SECTIONS) {
      return;
    }
    if (!Place.parse(place.id()).equals(Optional.of(place))) {
      // It could never be read back.
      throw new IllegalArgumentException("no place: " + place);
    }
    if (words.isEmpty()) {
      database.run("DELETE FROM entry WHERE report = ? AND place = ?", id, place.id());
    } else {
      database.run(
          """
          INSERT INTO entry (report, place, content) VALUES (?, ?, ?)
          ON CONFLICT (report, place) DO UPDATE SET content = excluded.content
          """,
          id,
          place.id(),
          words);
    }
  }

  private static void put(Map<Place, String> entries, Place place, String words) {
    if (!words.isEmpty()) {
      entries.put(place, words);
    }
  }

  private static Listing listing(ResultSet row) throws SQLException {
    return listingIfWhole(row).orElseThrow(() -> new SQLException("a row that is spoilt"));
  }

  private static Optional<Listing> listingIfWhole(ResultSet row) throws SQLException {
    long year = row.getLong(3);
    Optional<Status> status = Optional.ofNullable(row.getString(5)).flatMap(Status::of);
    boolean whole = row.getString(2) != null && row.getString(4) != null && year == (int) year;
    if (!whole || status.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Listing(
            row.getLong(1),
            row.getString(2),
            (int) year,
            row.getString(4),
            status.get(),
            Changes.time(row.getString(6))));
  }

  static Place place(String id) throws SQLException {
    try {
      return Place.parse(id).orElseThrow(() -> new SQLException("no such place: " + id));
    } catch (RuntimeException e) {
      throw new SQLException("no such place: " + id, e);
    }
  }
}
