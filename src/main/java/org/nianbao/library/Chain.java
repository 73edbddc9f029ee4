package org.nianbao.library;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.message.Messages;
import org.nianbao.report.Place;

/**
 * A report's changes as a chain of hashes, each over what the change says and the hash before it.
 * What stood in the report when it was added is hashed with its first change, so that the entries,
 * taken back change by change, must come to that.
 */
final class Chain {
  private static final byte[] BEGIN = new byte[32];

  private static final String ROWS =
      """
      SELECT change.id, at, author, place, was, became, source, word, hash, content
      FROM change LEFT JOIN link ON link.change = change.id
      """;

  private final Database database;

  Chain(Database database) {
    this.database = database;
  }

  /** A change as it stands in its table, with its link. */
  private record Row(
      long id, List<String> words, byte @Nullable [] hash, byte @Nullable [] content) {
    private static final int AT = 0;
    private static final int PLACE = 2;
    private static final int WAS = 3;
    private static final int BECAME = 4;

    boolean whole() {
      return words.get(PLACE).equals(Place.Single.REPORT.id());
    }

    boolean note() {
      return words.get(PLACE).startsWith("note:");
    }

    String when() {
      return words.get(AT);
    }
  }

  /** Links the changes of a report that have no link yet; they are its last. */
  void link(long report) throws SQLException {
    byte[] before = BEGIN;
    for (Row row : rows(report)) {
      if (row.hash() == null) {
        boolean first = Arrays.equals(before, BEGIN);
        before = digest(before, row.words());
        database.run(
            "INSERT INTO link (change, hash, content) VALUES (?, ?, ?)",
            row.id(),
            before,
            first ? content(initial(report)) : null);
      } else {
        before = row.hash();
      }
    }
  }

  /** Links the change that was just made. */
  void linkLast(long report, long change, boolean added) throws SQLException {
    byte[] before =
        database
            .rows(
                row -> row.getBytes(1),
                """
                SELECT hash FROM link JOIN change ON change.id = link.change
                WHERE report = ? AND change.id < ? ORDER BY change.id DESC LIMIT 1
                """,
                report,
                change)
            .stream()
            .findFirst()
            .orElse(BEGIN);
    Row row = database.rows(Chain::row, ROWS + "WHERE change.id = ?", change).getFirst();
    database.run(
        "INSERT INTO link (change, hash, content) VALUES (?, ?, ?)",
        change,
        digest(before, row.words()),
        added ? content(entries(report)) : null);
  }

  /** Links everything in a file of a program that did not yet. */
  void linkAll() throws SQLException {
    for (long report : database.rows(row -> row.getLong(1), "SELECT id FROM report")) {
      link(report);
    }
  }

  /** Where the history of a report is broken, in words; empty where it is whole. */
  Optional<String> broken(long report) throws SQLException {
    byte[] before = BEGIN;
    List<Row> rows = rows(report);
    for (Row row : rows) {
      byte[] hash = digest(before, row.words());
      if (row.hash() == null || !Arrays.equals(row.hash(), hash)) {
        return Optional.of(Messages.text("library.broken.link", row.when(), row.words().get(2)));
      }
      before = hash;
    }
    Map<String, String> words = entries(report);
    for (Row row : rows.reversed()) {
      if (!row.whole() && !row.note()) {
        String place = row.words().get(Row.PLACE);
        if (!words.getOrDefault(place, "").equals(row.words().get(Row.BECAME))) {
          return Optional.of(Messages.text("library.broken.value", place));
        }
        put(words, place, row.words().get(Row.WAS));
      }
    }
    if (rows.isEmpty() || !Arrays.equals(rows.getFirst().content(), content(words))) {
      return Optional.of(Messages.text("library.broken.begin"));
    }
    return Optional.empty();
  }

  /** The entries as they were when the report was added, as far as the changes tell. */
  private Map<String, String> initial(long report) throws SQLException {
    Map<String, String> words = entries(report);
    for (Row row : rows(report).reversed()) {
      if (!row.whole() && !row.note()) {
        put(words, row.words().get(Row.PLACE), row.words().get(Row.WAS));
      }
    }
    return words;
  }

  private static void put(Map<String, String> words, String place, @Nullable String was) {
    if (was == null || was.isEmpty()) {
      words.remove(place);
    } else {
      words.put(place, was);
    }
  }

  /** Everything that stands in a report now, as it is written. */
  private Map<String, String> entries(long report) throws SQLException {
    Map<String, String> words = new HashMap<>();
    database.rows(
        row -> {
          put(words, Place.Single.AGENCY.id(), row.getString(1));
          put(words, Place.Single.YEAR.id(), row.getString(2));
          put(words, Place.Single.EDITION.id(), row.getString(3));
          put(words, Place.Single.STATUS.id(), row.getString(4));
          return true;
        },
        "SELECT agency, year, edition, status FROM report WHERE id = ?",
        report);
    database.rows(
        row -> {
          put(words, row.getString(1), row.getString(2));
          return true;
        },
        "SELECT place, content FROM entry WHERE report = ?",
        report);
    return words;
  }

  private List<Row> rows(long report) throws SQLException {
    return database.rows(Chain::row, ROWS + "WHERE report = ? ORDER BY change.id", report);
  }

  private static Row row(ResultSet row) throws SQLException {
    List<String> words = new ArrayList<>();
    for (int column = 2; column <= 8; column++) {
      words.add(Objects.requireNonNullElse(row.getString(column), ""));
    }
    return new Row(row.getLong(1), words, row.getBytes(9), row.getBytes(10));
  }

  private static byte[] content(Map<String, String> words) {
    return digest(
        BEGIN,
        new TreeMap<>(words)
            .entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toList());
  }

  /** Each word with its length before it, so that no two lists come to the same bytes. */
  private static byte[] digest(byte[] before, List<String> words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(before);
      for (String each : words) {
        byte[] encoded = each.getBytes(StandardCharsets.UTF_8);
        out.writeInt(encoded.length);
        out.write(encoded);
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
