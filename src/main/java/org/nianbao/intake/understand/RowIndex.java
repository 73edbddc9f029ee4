package org.nianbao.intake.understand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.edition.Block;
import org.nianbao.edition.Column;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Labels;
import org.nianbao.edition.Row;
import org.nianbao.edition.Table;
import org.nianbao.intake.written.Key;

/**
 * The rows of an edition's tables in the order printed, found by what files make of their labels.
 */
final class RowIndex {
  /** Glosses behind a label: all from the first bracket on, closed or torn. */
  private static final Pattern GLOSS =
      Pattern.compile("(?<=.)[(（\\[〔](?:.*[)）\\]〕]|[^)）\\]〕\\d]*)\\s*$", Pattern.DOTALL);

  private static final Pattern NUMBER =
      Pattern.compile(
          "^\\s*(?:其\\s*中\\s*[:：]?|[(（]?\\s*[一二三四五六七八九十]+\\s*[)）、.．:：]"
              + "|\\d{1,2}\\s*[.．、](?!\\d))\\s*");

  /** How like a label must be, and by how much more than any other, to be taken for a row's. */
  private static final double LIKE = 0.7;

  private static final double MARGIN = 0.1;
  private static final int LOOKED_AT = 8;
  private static final int SHORTEST_LIKE = 4;
  private static final int SHORTEST_PREFIX = 3;
  private static final int LONGEST_SCRAP = 4;

  /** No label is as long, with all the glosses that offices add. */
  static final int LONGEST_LABEL = 400;

  /** 第二十条（一）项 for 第二十条第（一）项. */
  private static final Pattern ARTICLE = Pattern.compile("^第二十条(?!第)");

  private static final String DROPPED = "行政";

  private final List<Entry> rows = new ArrayList<>();
  private final Map<String, List<Integer>> byKey = new HashMap<>();
  private final Set<String> words = new HashSet<>();
  private final Set<String> units = new HashSet<>();
  private final Map<String, Integer> unlabelled = new HashMap<>();
  private final Map<String, Group> groups = new HashMap<>();
  private final Set<String> shared = new HashSet<>();

  /**
   * A row.
   *
   * @param key its label's key
   */
  record Entry(Row row, Block block, String key) {
    boolean heading() {
      return row.heading();
    }
  }

  RowIndex(Edition edition) {
    for (Table table : edition.tables()) {
      word(table.attachment());
      word(table.title());
      table.blocks().forEach(this::block);
    }
    unlabelled.keySet().removeAll(shared);
    shortNames();
  }

  private void block(Block block) {
    word(block.heading());
    word(block.unitHeading());
    block.stubHeadings().forEach(this::word);
    block.allRows().forEach(row -> row(row, block));
    for (Column column : block.columns()) {
      headings(column, block.stub() == Block.Stub.NONE);
    }
    if (block.stub() == Block.Stub.NONE) {
      groups(block.columns(), "", 0);
    }
  }

  private void row(Row row, Block block) {
    if (!row.unit().isEmpty()) {
      units.add(row.unit());
    }
    int index = rows.size();
    rows.add(new Entry(row, block, Key.of(row.label())));
    Stream.of(
            Key.of(row.label()),
            Key.of(withoutGloss(row.label())),
            Key.of(Labels.name(row.label())))
        .distinct()
        .filter(key -> !key.isEmpty())
        .forEach(key -> byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(index));
  }

  /**
   * Some neighbouring columns of a row without a label, which files set as a table of their own.
   *
   * @param from its first column, among those of figures
   */
  record Group(int row, int from, int size) {}

  /** The columns below a head, by the head's words or those of all heads over it. */
  private void groups(List<Column> columns, String over, int before) {
    int from = before;
    for (Column column : columns) {
      int size = (int) column.leaves().count();
      if (!column.columns().isEmpty()) {
        Group group = new Group(rows.size() - 1, from, size);
        groups.putIfAbsent(Key.of(column.heading()), group);
        groups.put(Key.of(over + column.heading()), group);
        groups(column.columns(), over + column.heading(), from);
      }
      from += size;
    }
  }

  /** The group of columns that has this head; empty for any other words. */
  Optional<Group> group(String cell) {
    return cell.length() > LONGEST_LABEL
        ? Optional.empty()
        : Optional.ofNullable(groups.get(Key.of(cell)));
  }

  private void headings(Column column, boolean withoutLabels) {
    String key = Key.of(column.heading());
    word(column.heading());
    if (withoutLabels) {
      unlabelled.putIfAbsent(key, rows.size() - 1);
    } else {
      shared.add(key);
    }
    column.columns().forEach(each -> headings(each, withoutLabels));
  }

  private void word(String heading) {
    if (!heading.isEmpty()) {
      words.add(Key.of(heading));
      words.add(Key.of(withoutGloss(heading)));
    }
  }

  /** Offices drop 行政 before 规范性文件 and the like; where that leaves another row's label, not. */
  private void shortNames() {
    for (int i = 0; i < rows.size(); i++) {
      String key = Key.of(Labels.name(rows.get(i).row().label()));
      String shorter = key.startsWith(DROPPED) ? key.substring(DROPPED.length()) : "";
      if (shorter.length() >= SHORTEST_LIKE && !byKey.containsKey(shorter)) {
        byKey.put(shorter, new ArrayList<>(List.of(i)));
      }
    }
  }

  int size() {
    return rows.size();
  }

  Entry at(int row) {
    return rows.get(row);
  }

  /** Whether this is a head, a title or a mark of a table. */
  boolean isWord(String cell) {
    if (cell.length() > LONGEST_LABEL) {
      return false;
    }
    String key = ARTICLE.matcher(Key.of(cell)).replaceFirst("第二十条第");
    return words.contains(key) || words.contains(Key.of(withoutGloss(cell)));
  }

  boolean isUnit(String cell) {
    return units.contains(Key.of(cell));
  }

  /** The row without a label that has this head and no other row has; empty for other heads. */
  OptionalInt unlabelled(String cell) {
    Integer row = unlabelled.get(Key.of(cell));
    return row == null ? OptionalInt.empty() : OptionalInt.of(row);
  }

  /** Whether this is the label of any row. */
  boolean isLabel(String cell) {
    return !candidates(cell).isEmpty();
  }

  /**
   * The row of a label: the first behind the last row met, else the first at all; -1 for none.
   *
   * @param last the row met last, -1 for none yet
   */
  int find(String cell, int last) {
    List<Integer> rows = candidates(cell);
    return rows.stream()
        .filter(row -> row > last)
        .findFirst()
        .orElse(rows.isEmpty() ? -1 : rows.getFirst());
  }

  /**
   * The row that a spoiled label is most like, among those that may come next; -1 where none is
   * like enough or two are.
   */
  int like(String cell, int last) {
    String key = Key.of(cell);
    int best = -1;
    double most = 0;
    double second = 0;
    for (int row = last + 1; row < Math.min(rows.size(), last + 1 + LOOKED_AT); row++) {
      Entry entry = rows.get(row);
      double likeness =
          Math.max(
              Key.likeness(key, entry.key()),
              Key.likeness(Key.of(name(cell)), Key.of(entry.row().name())));
      if (likeness > most) {
        second = most;
        most = likeness;
        best = row;
      } else {
        second = Math.max(second, likeness);
      }
    }
    boolean like = key.length() >= SHORTEST_LIKE && most >= LIKE && most - second >= MARGIN;
    return like ? best : -1;
  }

  /** The only row to come whose label begins with this torn-off beginning; -1 for none. */
  int beginning(String cell, int last) {
    String key = Key.of(cell);
    if (key.length() < SHORTEST_PREFIX) {
      return -1;
    }
    List<Integer> found = new ArrayList<>();
    for (int row = last + 1; row < Math.min(rows.size(), last + 1 + LOOKED_AT); row++) {
      if (rows.get(row).key().startsWith(key)) {
        found.add(row);
      }
    }
    return found.size() == 1 ? found.getFirst() : -1;
  }

  /** Whether the rest of a row's label is this, as far as it was not read yet. */
  boolean goesOn(int row, String key) {
    Entry entry = rows.get(row);
    return key.length() > 1 && entry.key().contains(key);
  }

  /** Whether any row's label begins with this. */
  boolean mayBegin(String words) {
    String key = Key.of(words);
    return key.length() > 1 && rows.stream().anyMatch(row -> row.key().startsWith(key));
  }

  /** Whether this is a scrap of a head or of a heading row, as vertical letters leave them. */
  boolean isScrap(String cell) {
    String key = Key.of(cell);
    return !key.isEmpty()
        && key.length() <= LONGEST_SCRAP
        && !key.matches("\\d+")
        && (words.stream().anyMatch(word -> word.contains(key))
            || rows.stream().anyMatch(row -> row.heading() && row.key().contains(key)));
  }

  /** Whether this is a longer part of a head, as lines broken in narrow columns leave it. */
  boolean isPartOfHead(String cell) {
    String key = Key.of(cell);
    return key.length() > LONGEST_SCRAP && words.stream().anyMatch(word -> word.contains(key));
  }

  private List<Integer> candidates(String cell) {
    if (cell.length() > LONGEST_LABEL) {
      return List.of();
    }
    return Stream.of(Key.of(cell), Key.of(withoutGloss(cell)), Key.of(name(cell)))
        .map(key -> byKey.getOrDefault(key, List.of()))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static String withoutGloss(String label) {
    Matcher number = NUMBER.matcher(label);
    int from = number.lookingAt() ? number.end() : 0;
    return label.substring(0, from) + GLOSS.matcher(label.substring(from)).replaceFirst("");
  }

  private static String name(String label) {
    return NUMBER.matcher(withoutGloss(label)).replaceFirst("");
  }
}
