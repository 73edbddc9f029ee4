package org.nianbao.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.message.Refusal;
import org.nianbao.report.Place;

/** Comments and what became of them in their tables, where no row is ever rewritten. */
final class CommentStore {
  private final Database database;

  CommentStore(Database database) {
    this.database = database;
  }

  /** Of one report, oldest first. */
  List<Comment> list(long report) throws SQLException {
    Map<Long, List<Comment.Mark>> marks = new HashMap<>();
    database.rows(
        row -> marks.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(mark(row)),
        """
        SELECT comment, m.at, m.author, resolved, word
        FROM comment_mark m JOIN comment c ON c.id = m.comment WHERE c.report = ? ORDER BY m.id
        """,
        report);
    return database.rows(
        row ->
            new Comment(
                row.getLong(1),
                Instant.parse(row.getString(2)),
                row.getString(3),
                Store.place(row.getString(4)),
                row.getString(5),
                row.getString(6),
                marks.getOrDefault(row.getLong(1), List.of())),
        "SELECT id, at, author, place, quote, words FROM comment WHERE report = ? ORDER BY id",
        report);
  }

  long add(long report, Place place, String quote, String words, String by, Instant now)
      throws SQLException, Refusal {
    if (words.isBlank()) {
      throw Refusal.of("library.comment.blank");
    }
    return database.insert(
        """
        INSERT INTO comment (report, at, author, place, quote, words) VALUES (?, ?, ?, ?, ?, ?)
        """,
        report,
        now.toString(),
        by,
        place.id(),
        quote,
        words.strip());
  }

  void mark(long report, long comment, boolean resolved, String word, String by, Instant now)
      throws SQLException, Refusal {
    Comment it =
        list(report).stream()
            .filter(other -> other.id() == comment)
            .findFirst()
            .orElseThrow(() -> Refusal.of("library.comment.missing", comment));
    if (it.open() != resolved) {
      throw Refusal.of(it.open() ? "library.comment.open" : "library.comment.resolved", comment);
    }
    database.insert(
        "INSERT INTO comment_mark (comment, at, author, resolved, word) VALUES (?, ?, ?, ?, ?)",
        comment,
        now.toString(),
        by,
        resolved ? 1 : 0,
        word.strip());
  }

  private static Comment.Mark mark(ResultSet row) throws SQLException {
    return new Comment.Mark(
        Instant.parse(row.getString(2)), row.getString(3), row.getInt(4) == 1, row.getString(5));
  }
}
