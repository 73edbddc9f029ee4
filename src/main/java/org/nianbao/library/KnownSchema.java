package org.nianbao.library;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nianbao.message.Refusal;

/**
 * What stands in a file beside or instead of the tables that this program makes: a trigger or a
 * view of somebody else's would be run by our own statements.
 *
 * @param running what could be run, or was altered, by name
 * @param lying tables that only lie there
 */
record KnownSchema(List<String> running, List<String> lying) {
  private static final String OBJECTS =
      "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema"
          + " WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";

  private record Item(String type, String name, String table, String sql) {}

  /** Compares a file with what its version is made of. */
  static KnownSchema of(Database file, Schema schema) throws SQLException, Refusal {
    int version = Identity.of(file).version();
    Set<Item> ours = new HashSet<>();
    try (Database model = Database.inMemory()) {
      for (String step : schema.steps().subList(0, Math.min(version, schema.version()))) {
        model.script(step);
      }
      ours.addAll(items(model));
    }
    Set<Item> there = items(file);
    List<String> running = new ArrayList<>();
    List<String> lying = new ArrayList<>();
    for (Item item : there) {
      if (!ours.contains(item)) {
        boolean known = ours.stream().anyMatch(each -> each.name().equals(item.name()));
        boolean plain = item.type().equals("table") && item.sql().startsWith("CREATE TABLE");
        (plain && !known ? lying : running).add(item.name());
      }
    }
    for (Item item : ours) {
      if (!there.contains(item)
          && !running.contains(item.name())
          && there.stream().noneMatch(each -> each.name().equals(item.name()))) {
        running.add(item.name());
      }
    }
    return new KnownSchema(running.stream().sorted().toList(), lying.stream().sorted().toList());
  }

  private static Set<Item> items(Database database) throws SQLException {
    return new HashSet<>(
        database.rows(
            row ->
                new Item(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4).replaceAll("\\s+", " ")),
            OBJECTS));
  }
}
