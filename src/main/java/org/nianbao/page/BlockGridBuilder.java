package org.nianbao.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.nianbao.edition.Block;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Column;
import org.nianbao.edition.Row;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/** Lays a block of an edition's table out as a grid, with a report's figures in it. */
final class BlockGridBuilder {
  /** What the form prints where a row has no figures. */
  private static final String HEADING_SIGN = "——";

  private static final String OF_WHICH = "其中：";
  private static final double INDENT = 1;

  private final Block block;
  private final Report report;
  private final Office office;
  private final List<Double> widths;
  private final List<Double> edges = new ArrayList<>();
  private final List<GridCell> cells = new ArrayList<>();
  private final BitSet withNext = new BitSet();
  private final int stubs;
  private final int units;

  /** Whether the rows are no tree: then the forms print their labels in the middle. */
  private final boolean flat;

  private int rows;

  /**
   * @param widths of its columns, mm
   * @param office the rows of the agency's office that stand within this block
   */
  BlockGridBuilder(Block block, Report report, List<Double> widths, Office office) {
    this.block = block;
    this.report = report;
    this.office = office;
    this.stubs = block.stubColumns();
    this.units = block.unitHeading().isEmpty() ? 0 : 1;
    this.flat = units == 0 && block.rows().stream().allMatch(row -> row.rows().isEmpty());
    this.widths = List.copyOf(widths);
    double width = widths.stream().mapToDouble(Double::doubleValue).sum();
    double x = 0;
    edges.add(x);
    for (int i = 0; i < widths.size(); i++) {
      x += widths.get(i);
      edges.add(i == widths.size() - 1 ? width : x);
    }
  }

  BlockGrid build() {
    List<Double> formEdges = List.copyOf(edges);
    if (within(office)) {
      office.edges(edges);
    }
    int headRows = head(formEdges);
    List<GridCell> head = inOrder();
    cells.clear();
    for (Row row : block.rows()) {
      body(row, 0, 0, formEdges);
    }
    String id = block.rows().getFirst().code();
    return new BlockGrid(id, List.copyOf(edges), head, headRows, inOrder(), rows, withNext);
  }

  private boolean within(Office rows) {
    return block.allRows().anyMatch(row -> rows.follows(row.code()));
  }

  private List<GridCell> inOrder() {
    return cells.stream()
        .sorted(Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column))
        .toList();
  }

  private int head(List<Double> form) {
    int top = 0;
    if (!block.heading().isEmpty()) {
      add(form, 0, 1, 0, widths.size(), block.heading(), GridCell.Kind.HEAD, Role.HEAD_CELL);
      top = 1;
    }
    int depth = block.columns().stream().mapToInt(Column::depth).max().orElse(1);
    boolean worded =
        units > 0
            || block.stubHeadings().stream().anyMatch(words -> !words.isEmpty())
            || block.columns().stream().anyMatch(BlockGridBuilder::worded);
    if (!worded) {
      return top;
    }
    int headings = Math.min(block.stubHeadings().size(), stubs);
    for (int i = 0; i < headings; i++) {
      int columns = i == headings - 1 ? stubs - i : 1;
      String words = block.stubHeadings().get(i);
      add(form, top, depth, i, columns, words, GridCell.Kind.HEAD, Role.HEAD_CELL);
    }
    if (headings == 0 && stubs > 0) {
      add(form, top, depth, 0, stubs, "", GridCell.Kind.HEAD, Role.HEAD_CELL);
    }
    if (units > 0) {
      String words = block.unitHeading();
      add(form, top, depth, stubs, 1, words, GridCell.Kind.HEAD, Role.HEAD_CELL);
    }
    int column = stubs + units;
    for (Column each : block.columns()) {
      column += head(each, top, top + depth, column, form);
    }
    return top + depth;
  }

  private static boolean worded(Column column) {
    return !column.heading().isEmpty()
        || column.columns().stream().anyMatch(BlockGridBuilder::worded);
  }

  /** Sets a column's head and those below it; returns how many columns it spans. */
  private int head(Column column, int row, int bottom, int first, List<Double> form) {
    int span = 0;
    for (Column below : column.columns()) {
      span += head(below, row + 1, bottom, first + span, form);
    }
    int deep = span == 0 ? bottom - row : 1;
    int wide = Math.max(span, 1);
    add(form, row, deep, first, wide, column.heading(), GridCell.Kind.HEAD, Role.HEAD_CELL);
    return wide;
  }

  /** Sets a row and those below it. */
  private void body(Row row, int depth, double indent, List<Double> form) {
    boolean merged = block.stub() == Block.Stub.MERGED && !row.rows().isEmpty();
    int first = rows;
    if (!merged || !row.heading()) {
      withNext.set(rows, row.heading() && !row.rows().isEmpty());
      if (merged) {
        label(rows, 1, depth + 1, stubs - depth - 1, "", row, 0, form);
      } else if (block.stub() == Block.Stub.MERGED) {
        label(rows, 1, depth, stubs - depth, row.label(), row, 0, form);
      } else if (block.stub() == Block.Stub.INDENTED) {
        label(rows, 1, 0, 1, row.label(), row, indent, form);
      }
      figures(row, form);
      rows++;
    }
    if (office.follows(row.code())) {
      rows += office.rows(rows, edges, cells);
    }
    double below = indent + INDENT;
    for (Row each : row.rows()) {
      boolean ofWhich = each.label().startsWith(OF_WHICH);
      body(each, depth + 1, below, form);
      // What stands beside 其中： begins under the first of its kind, as on the form.
      below += ofWhich && below == indent + INDENT ? OF_WHICH.length() : 0;
    }
    if (merged) {
      label(first, rows - first, depth, 1, row.label(), row, 0, form);
    }
  }

  private void label(
      int row,
      int span,
      int column,
      int columns,
      String words,
      Row of,
      double indent,
      List<Double> form) {
    if (columns < 1 || span < 1) {
      return;
    }
    GridCell.Kind kind = span > 1 || flat ? GridCell.Kind.CENTRED : GridCell.Kind.LABEL;
    Place place = of.heading() ? Place.Single.REPORT : figure(of, block.leafColumns().getFirst());
    Origin origin = new Origin(Role.LABEL_CELL, place);
    int left = edges.indexOf(form.get(column));
    int right = edges.indexOf(form.get(column + columns));
    cells.add(new GridCell(row, span, left, right - left, words, kind, indent, origin));
  }

  private void figures(Row row, List<Double> form) {
    if (units > 0) {
      String unit = row.heading() ? HEADING_SIGN : row.unit();
      add(form, rows, 1, stubs, 1, unit, GridCell.Kind.CENTRED, Role.LABEL_CELL);
    }
    int column = stubs + units;
    for (Column leaf : block.leafColumns()) {
      Place place = row.heading() ? Place.Single.REPORT : figure(row, leaf);
      String words = row.heading() ? HEADING_SIGN : report.at(place);
      int left = edges.indexOf(form.get(column));
      int right = edges.indexOf(form.get(column + 1));
      Origin origin = new Origin(Role.FIGURE_CELL, place);
      cells.add(new GridCell(rows, 1, left, right - left, words, GridCell.Kind.FIGURE, 0, origin));
      column++;
    }
  }

  private static Place figure(Row row, Column column) {
    return Place.of(new CellId(row.code(), column.id()));
  }

  private void add(
      List<Double> form,
      int row,
      int span,
      int column,
      int columns,
      String words,
      GridCell.Kind kind,
      Role role) {
    int left = edges.indexOf(form.get(column));
    int right = edges.indexOf(form.get(column + columns));
    cells.add(new GridCell(row, span, left, right - left, words, kind, 0, Origin.of(role)));
  }
}
