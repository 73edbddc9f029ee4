package org.nianbao.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.nianbao.message.Refusal;

/**
 * How a library's tables came to be: step n makes version n of version n - 1, and a new file goes
 * through all of them. A step that was once shipped is never edited; a change is a new step.
 *
 * @param steps SQL scripts, in order
 */
record Schema(List<String> steps) {
  /** Written into the file's head ("Nian"), so that it is not taken for another program's. */
  static final int APPLICATION_ID = 0x4E69616E;

  private static final List<String> SHIPPED =
      List.of(
          "schema-1.sql",
          "schema-2.sql",
          "schema-3.sql",
          "schema-4.sql",
          "schema-5.sql",
          "schema-6.sql",
          "schema-7.sql",
          "schema-8.sql",
          "schema-9.sql");

  /** From this version on changes are chained. */
  static final int CHAINED = 8;

  Schema {
    steps = List.copyOf(steps);
  }

  /** The tables as this program knows them. */
  static Schema current() {
    return new Schema(SHIPPED.stream().map(Schema::resource).toList());
  }

  /** The newest version known. */
  int version() {
    return steps.size();
  }

  /** Brings a file to the newest version, wholly or not at all. */
  void migrate(Database database) throws SQLException, Refusal {
    database.writing(
        () -> {
          int from = Identity.of(database).version();
          for (String step : steps.subList(from, steps.size())) {
            database.script(step);
          }
          if (from < CHAINED && version() >= CHAINED) {
            new Chain(database).linkAll();
          }
          database.script("PRAGMA application_id = " + APPLICATION_ID);
          database.script("PRAGMA user_version = " + version());
          return null;
        });
  }

  private static String resource(String name) {
    try (InputStream in = Schema.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
