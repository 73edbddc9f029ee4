package org.nianbao.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.edition.Block;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Column;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Labels;
import org.nianbao.edition.Row;
import org.nianbao.edition.Table;
import org.nianbao.message.Messages;
import org.nianbao.report.Figures;
import org.nianbao.report.Value;

/**
 * Finds the rows of an edition's tables in lines of {@code label | unit | figures}, parted by bars,
 * tabs or blanks, or with every cell on a line of its own. Labels that stand several times in a
 * form are told apart by the order of the rows.
 */
final class TableIntake {
  private static final Pattern BAR = Pattern.compile("[|\\t]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\u3000]+");

  private final Edition edition;
  private final List<Place> rows = new ArrayList<>();
  private final Map<String, List<Integer>> byKey = new HashMap<>();
  private final Set<String> words = new HashSet<>();
  private final Set<String> units = new HashSet<>();
  private final Map<CellId, Value> values = new LinkedHashMap<>();
  private final Set<Integer> met = new HashSet<>();
  private final List<Doubt> doubts;
  private int last = -1;
  private boolean waiting;

  private record Place(Row row, Block block) {}

  TableIntake(Edition edition, List<Doubt> doubts) {
    this.edition = edition;
    this.doubts = doubts;
    for (Table table : edition.tables()) {
      word(table.attachment());
      word(table.title());
      for (Block block : table.blocks()) {
        block(block);
      }
    }
  }

  private void block(Block block) {
    word(block.heading());
    word(block.unitHeading());
    block.stubHeadings().forEach(this::word);
    block.columns().forEach(this::headings);
    block.allRows().forEach(row -> row(row, block));
  }

  private void row(Row row, Block block) {
    units.add(row.unit());
    int index = rows.size();
    rows.add(new Place(row, block));
    String gloss = row.label().replaceFirst("（[^（）]*）$", "");
    Stream.of(Key.of(row.label()), Key.of(gloss), Key.of(Labels.name(row.label())))
        .distinct()
        .filter(key -> !key.isEmpty())
        .forEach(key -> byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(index));
  }

  private void headings(Column column) {
    word(column.heading());
    column.columns().forEach(this::headings);
  }

  private void word(String heading) {
    if (!heading.isEmpty()) {
      words.add(Key.of(heading));
    }
  }

  Map<CellId, Value> values() {
    return values;
  }

  /** Whether a line has the shape of a table's row: cells parted by bars or tabs. */
  static boolean barred(String line) {
    return BAR.matcher(line).find();
  }

  /** Whether this line is the name, mark or head of one of the tables. */
  boolean announces(String line) {
    return words.contains(Key.of(line));
  }

  /** Whether this line begins with the label of a row that may come next. */
  boolean labelled(String line) {
    return labels(cells(line)) > 0;
  }

  /** Takes one line. False if nothing in it belongs to a table. */
  boolean take(int number, String line) {
    List<String> cells = cells(line);
    if (cells.isEmpty() || cells.stream().allMatch(this::carriesNothing)) {
      return true;
    }
    int labels = labels(cells);
    if (labels == 0) {
      return figuresOnly(number, line, cells);
    }
    for (String label : cells.subList(0, labels)) {
      if (byKey.containsKey(Key.of(label))) {
        meet(number, line, Key.of(label));
      }
    }
    List<String> rest = withoutUnit(cells.subList(labels, cells.size()));
    waiting = rest.stream().allMatch(String::isBlank);
    if (!waiting) {
      figures(number, line, rest);
    }
    return true;
  }

  /** Tells of rows that no line was for. */
  void finish() {
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i).row();
      if (!met.contains(i) && !row.heading()) {
        missing.add(row.label().isEmpty() ? row.code() : row.label());
      }
    }
    if (!missing.isEmpty()) {
      doubts.add(
          new Doubt(
              0, String.join("；", missing), Messages.text("intake.rowsMissing", missing.size())));
    }
  }

  private List<String> cells(String line) {
    List<String> cells = new ArrayList<>(split(line));
    while (!cells.isEmpty() && cells.getLast().isBlank()) {
      cells.removeLast();
    }
    return cells;
  }

  private List<String> split(String line) {
    if (barred(line)) {
      return Arrays.stream(BAR.split(line, -1)).map(String::strip).toList();
    }
    List<String> parts = BLANKS.splitAsStream(line.strip()).toList();
    for (int label = parts.size(); label > 0; label--) {
      String joined = String.join("", parts.subList(0, label));
      if (byKey.containsKey(Key.of(joined))) {
        return Stream.concat(Stream.of(joined), parts.stream().skip(label)).toList();
      }
    }
    return parts;
  }

  /** How many cells at the beginning are labels or heads, if at least one is a row's label. */
  private int labels(List<String> cells) {
    int labels = 0;
    for (int i = 0; i < cells.size(); i++) {
      String key = Key.of(cells.get(i));
      if (byKey.containsKey(key)) {
        labels = i + 1;
      } else if (!words.contains(key)) {
        break;
      }
    }
    return labels;
  }

  private boolean carriesNothing(String cell) {
    return cell.isBlank() || words.contains(Key.of(cell)) || units.contains(cell);
  }

  private void meet(int number, String line, String key) {
    List<Integer> candidates = byKey.get(key);
    int found =
        candidates.stream().filter(index -> index > last).findFirst().orElse(candidates.getFirst());
    if (found <= last) {
      doubts.add(new Doubt(number, line, Messages.text("intake.order")));
    }
    last = found;
    met.add(found);
  }

  private boolean figuresOnly(int number, String line, List<String> cells) {
    boolean figures =
        cells.stream().allMatch(cell -> Figures.read(cell) instanceof Figures.Understood);
    if (!figures) {
      return false;
    }
    int unlabelled = last + 1;
    if (!waiting
        && unlabelled < rows.size()
        && rows.get(unlabelled).block().stub() == Block.Stub.NONE) {
      last = unlabelled;
      met.add(unlabelled);
      waiting = true;
    }
    if (!waiting) {
      return false;
    }
    waiting = false;
    figures(number, line, cells);
    return true;
  }

  private List<String> withoutUnit(List<String> rest) {
    boolean unit =
        !rest.isEmpty()
            && !rows.get(last).row().unit().isEmpty()
            && units.contains(Key.of(rest.getFirst()));
    return unit ? rest.subList(1, rest.size()) : rest;
  }

  private void figures(int number, String line, List<String> rest) {
    Row row = rows.get(last).row();
    if (row.heading()) {
      if (!rest.stream().allMatch(TableIntake::nothing)) {
        doubts.add(new Doubt(number, line, Messages.text("intake.headingFigure")));
      }
      return;
    }
    List<Column> columns = rows.get(last).block().leafColumns();
    List<String> figures =
        columns.size() == 1 ? rest.stream().filter(cell -> !cell.isBlank()).toList() : rest;
    if (figures.size() > columns.size()
        || (columns.size() > 1 && figures.size() < columns.size())) {
      doubts.add(
          new Doubt(
              number, line, Messages.text("intake.figureCount", columns.size(), figures.size())));
      return;
    }
    for (int i = 0; i < figures.size(); i++) {
      figure(number, line, new CellId(row.code(), columns.get(i).id()), figures.get(i));
    }
  }

  private void figure(int number, String line, CellId cell, String written) {
    switch (Figures.read(written)) {
      case Figures.Refused refused ->
          doubts.add(
              new Doubt(number, line, Messages.text("intake.figure", written, refused.reason())));
      case Figures.Understood understood -> {
        Value before = values.putIfAbsent(cell, understood.value());
        if (before != null && !before.equals(understood.value())) {
          doubts.add(new Doubt(number, line, Messages.text("intake.twice", before.written())));
        }
      }
    }
  }

  private static boolean nothing(String cell) {
    return Figures.read(cell) instanceof Figures.Understood understood
        && !(understood.value() instanceof Value.Number);
  }

  Edition edition() {
    return edition;
  }
}
