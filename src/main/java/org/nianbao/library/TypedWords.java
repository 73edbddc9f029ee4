package org.nianbao.library;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Entries;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/**
 * What somebody is typing and is no edit yet, kept key by key: were the program killed, nothing
 * typed is lost. The next opening for writing makes an edit of it. Words here are always newer than
 * what the report has at their place, for an edit of the place removes them.
 */
public final class TypedWords {
  private final Library library;
  private final Database database;

  private record Row(long report, Place place, String words, String by) {}

  TypedWords(Library library, Database database) {
    this.library = library;
    this.database = database;
  }

  /**
   * Keeps what is being typed in a report, instead of what was kept for these places.
   *
   * @param words by place; empty for a place where nothing is being typed any more
   * @throws Refusal if it could not be kept; then none of it is
   */
  public void keep(long id, Map<Place, Optional<String>> words, String by) throws Refusal {
    library.write(
        () -> {
          for (Map.Entry<Place, Optional<String>> entry : words.entrySet()) {
            remove(database, id, entry.getKey());
            if (entry.getValue().isPresent()) {
              database.run(
                  "INSERT INTO typed (report, place, words, author) VALUES (?, ?, ?, ?)",
                  id,
                  entry.getKey().id(),
                  entry.getValue().get(),
                  by);
            }
          }
          return null;
        });
  }

  /** What was being typed in a report by place: what could not be made an edit is left here. */
  public Map<Place, String> of(long id) {
    return library.look(() -> words(id));
  }

  static void remove(Database database, long report, Place place) throws SQLException {
    database.run("DELETE FROM typed WHERE report = ? AND place = ?", report, place.id());
  }

  /**
   * Makes edits of everything that a report can have.
   *
   * @return a sentence for each report where something was made of it
   */
  List<String> takeUp(Store store, Instant now) {
    Set<String> told = new LinkedHashSet<>();
    try {
      for (Row row : rows()) {
        takeUp(row, store, now).ifPresent(told::add);
      }
    } catch (UncheckedIOException unreadable) {
      // What fails stays where it is, and the next opening tries again: this one is worth more.
    }
    return List.copyOf(told);
  }

  private Optional<String> takeUp(Row row, Store store, Instant now) {
    try {
      return library.write(() -> edit(row, store, now));
    } catch (Refusal e) {
      return Optional.empty();
    }
  }

  private Optional<String> edit(Row row, Store store, Instant now) throws SQLException, Refusal {
    Report before = Entries.report(store.entries(row.report()));
    if (!before.editable() || !fits(row.place(), row.words(), before)) {
      return Optional.empty();
    }
    remove(database, row.report(), row.place());
    Report after = before.with(row.place(), row.words());
    if (after.equals(before)) {
      return Optional.empty();
    }
    Cause cause = Cause.typed(row.by()).because(Messages.text("library.typed.word"));
    store.save(row.report(), before, after, cause, now);
    return Optional.of(
        Messages.text("library.typed.found", before.agency(), Integer.toString(before.year())));
  }

  /** Whether a report can have words at a place: a section removed meanwhile does not come back. */
  private static boolean fits(Place place, String words, Report report) {
    return switch (place) {
      case Place.Figure figure -> figure.refusal(words).isEmpty();
      case Place.Text text -> report.section(text.section()).isPresent();
      case Place.Heading heading ->
          report.section(heading.section()).isPresent() && !words.isBlank();
      case Place.Cover cover -> true;
      case Place.Single single -> single == Place.Single.AGENCY;
      case Place.Explanation explanation -> false;
      case Place.Note note -> false;
    };
  }

  /** All that was being typed, but for reports in the trash. */
  private List<Row> rows() {
    return library.look(
        () ->
            database.rows(
                row ->
                    new Row(
                        row.getLong(1),
                        Store.place(row.getString(2)),
                        row.getString(3),
                        row.getString(4)),
                """
                SELECT report, place, words, author FROM typed
                JOIN report ON report.id = typed.report WHERE deleted IS NULL
                """));
  }

  private Map<Place, String> words(long id) throws SQLException {
    Map<Place, String> words = new HashMap<>();
    database.rows(
        row -> words.put(Store.place(row.getString(1)), row.getString(2)),
        "SELECT place, words FROM typed WHERE report = ?",
        id);
    return words;
  }
}
