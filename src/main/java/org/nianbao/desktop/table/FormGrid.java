package org.nianbao.desktop.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.nianbao.desktop.control.Heights;
import org.nianbao.desktop.open.EditorModel;
import org.nianbao.edition.Block;
import org.nianbao.edition.Cell;
import org.nianbao.edition.Column;
import org.nianbao.edition.Row;
import org.nianbao.edition.Table;

/**
 * A block of a form as it is printed: heads, labels, and fields for the figures.
 *
 * <p>It remembers its heights as {@link Heights} tells: JavaFX asks for them five times a layout.
 */
final class FormGrid extends GridPane {
  private static final double PIXELS_PER_MM = 4.6;
  private static final double FONT_SIZE = 14;
  private static final double INDENT = 18;
  private static final double NARROWEST = 40;
  private static final double NARROWEST_ALONE = 54;
  private static final double NARROWEST_LABEL = 72;
  private static final double LAST_YEAR = 40;

  /** A head of four characters, as 结果维持, is halved where it has no room for all of them. */
  private static final int HALVED = 4;

  private static final String NO_FIGURE = "——";

  private final EditorModel model;
  private final Table table;
  private final Frozen frozen;
  private final FigureGrid grid;
  private final Consumer<String> tell;
  private final Block block;
  private final int stub;
  private final int unit;
  private final List<Supplier<TableClip.Slot>> slots = new ArrayList<>();
  private final List<FigureCell> cells = new ArrayList<>();
  private final List<Region> stubs = new ArrayList<>();
  private final DoubleProperty labels = new SimpleDoubleProperty();
  private final Heights heights = new Heights();
  private int line;

  /**
   * A block of a table.
   *
   * @param frozen keeps the labels in sight
   * @param grid gets the fields, line by line
   * @param tell shows a sentence in the window
   */
  FormGrid(
      EditorModel model,
      Table table,
      Block block,
      Frozen frozen,
      FigureGrid grid,
      Consumer<String> tell) {
    this.model = model;
    this.table = table;
    this.block = block;
    this.frozen = frozen;
    this.grid = grid;
    this.tell = tell;
    this.stub = block.stubColumns();
    this.unit = block.unitHeading().isEmpty() ? 0 : 1;
    getStyleClass().add("block");
    setMaxWidth(Region.USE_PREF_SIZE);
    // A label out of sight has the font that zooming sets: the columns grow with it.
    Label ruler = new Label();
    ruler.setManaged(false);
    ruler.setVisible(false);
    getChildren().add(ruler);
    int at = 0;
    boolean beside =
        model.open().lastYear().report().isPresent() && block.leafColumns().size() == 1;
    for (double width : block.widths()) {
      ColumnConstraints column = new ColumnConstraints();
      double least = least(at++, beside);
      double pixels = Math.max(least, width * PIXELS_PER_MM);
      column
          .prefWidthProperty()
          .bind(ruler.fontProperty().map(font -> pixels * font.getSize() / FONT_SIZE));
      column
          .minWidthProperty()
          .bind(ruler.fontProperty().map(font -> least * font.getSize() / FONT_SIZE));
      getColumnConstraints().add(column);
    }
    heads();
    block.rows().forEach(row -> row(row, 0));
  }

  /** Its fields. */
  List<FigureCell> cells() {
    return cells;
  }

  /** What stands in it by now, to be copied. */
  List<TableClip.Slot> slots() {
    return slots.stream().map(Supplier::get).toList();
  }

  /** How much of the view its labels cover, in pixels. */
  double covered() {
    return frozen.seen(labels.get());
  }

  boolean holds(Node node) {
    return node != null && (node == this || holds(node.getParent()));
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    labels.set(
        stubs.stream().mapToDouble(cell -> cell.getLayoutX() + cell.getWidth()).max().orElse(0));
  }

  /** That of its columns, which JavaFX would look through every cell for. */
  @Override
  protected double computeMinWidth(double height) {
    double columns =
        getColumnConstraints().stream().mapToDouble(ColumnConstraints::getMinWidth).sum();
    return snappedLeftInset() + columns + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    return heights.preferred(width, super::computePrefHeight);
  }

  @Override
  protected double computeMinHeight(double width) {
    return heights.least(width, super::computeMinHeight);
  }

  @Override
  public void requestLayout() {
    // The constructor above this class asks, too.
    if (heights != null) {
      heights.forget();
    }
    super.requestLayout();
  }

  /** The last column of labels needs more room than figures, and so do two figures. */
  private double least(int column, boolean beside) {
    if (column == stub - 1) {
      return NARROWEST_LABEL;
    }
    if (column == stub + unit && block.leafColumns().size() == 1) {
      return beside ? NARROWEST + LAST_YEAR : NARROWEST_ALONE;
    }
    return NARROWEST;
  }

  private void heads() {
    if (!block.heading().isEmpty()) {
      put(text(block.heading(), Pos.CENTER, "head"), 0, line, block.widths().size(), 1);
      line++;
    }
    int depth = block.columns().stream().mapToInt(Column::depth).max().orElse(1);
    int headed = block.stubHeadings().size();
    for (int i = 0; i < headed; i++) {
      int span = i == headed - 1 ? stub - i : 1;
      put(text(block.stubHeadings().get(i), Pos.CENTER, "head"), i, line, span, depth);
    }
    if (unit > 0) {
      put(text(block.unitHeading(), Pos.CENTER, "head"), stub, line, 1, depth);
    }
    int at = stub + unit;
    for (Column column : block.columns()) {
      at += head(column, at, line, depth);
    }
    line += depth;
  }

  private int head(Column column, int at, int top, int depth) {
    int leaves = (int) column.leaves().count();
    int down = column.columns().isEmpty() ? depth : 1;
    put(text(heading(column, at), Pos.CENTER, "head"), at, top, leaves, down);
    int next = at;
    for (Column below : column.columns()) {
      next += head(below, next, top + 1, depth - 1);
    }
    return leaves;
  }

  private String heading(Column column, int at) {
    String words = column.heading();
    boolean halved =
        words.length() == HALVED
            && column.columns().isEmpty()
            && block.widths().get(at) * PIXELS_PER_MM < (HALVED + 1) * FONT_SIZE;
    return halved ? words.substring(0, HALVED / 2) + "\n" + words.substring(HALVED / 2) : words;
  }

  private void row(Row row, int depth) {
    boolean merged = block.stub() == Block.Stub.MERGED;
    if (merged && !row.rows().isEmpty()) {
      int leaves = (int) row.all().filter(below -> below.rows().isEmpty()).count();
      put(text(row.label(), Pos.CENTER, "label"), depth, line, 1, leaves);
    } else {
      label(row, depth, merged);
      figures(row);
      line++;
    }
    row.rows().forEach(below -> row(below, depth + 1));
  }

  private void label(Row row, int depth, boolean merged) {
    if (stub > 0) {
      Region label = text(row.label(), Pos.CENTER_LEFT, "label");
      if (!merged) {
        label.setStyle("-fx-padding: 3 6 3 " + (6 + INDENT * depth) + ";");
      }
      put(label, merged ? depth : 0, line, merged ? stub - depth : 1, 1);
    }
    if (unit > 0) {
      put(text(row.unit(), Pos.CENTER, "label"), stub, line, 1, 1);
    }
  }

  private void figures(Row row) {
    int at = stub + unit;
    List<FigureCell> line = new ArrayList<>();
    boolean wide = block.leafColumns().size() == 1;
    for (Column column : block.leafColumns()) {
      if (row.heading()) {
        put(noFigure(), at++, this.line, 1, 1);
      } else {
        FigureCell cell = new FigureCell(model, new Cell(table, row, column), wide, line, tell);
        line.add(cell);
        put(cell, at++, this.line, 1, 1);
      }
    }
    cells.addAll(line);
    grid.add(line);
  }

  private static Region noFigure() {
    StackPane cell = new StackPane(new Label(NO_FIGURE));
    cell.getStyleClass().add("label");
    return cell;
  }

  private Region text(String words, Pos where, String style) {
    Label label = new Label(words);
    label.setWrapText(true);
    StackPane cell = new LabelCell(label);
    StackPane.setAlignment(label, where);
    cell.getStyleClass().add(style);
    return cell;
  }

  private void put(Node node, int column, int row, int columns, int rows) {
    node.getStyleClass().add("cell");
    add(node, column, row, columns, rows);
    if (column + columns <= stub) {
      stubs.add((Region) node);
      frozen.label((Region) node, this, labels);
    }
    slots.add(() -> new TableClip.Slot(row, column, rows, columns, words(node), kind(node)));
  }

  private static String words(Node node) {
    return switch (node) {
      case FigureCell cell -> cell.field().getText();
      case StackPane cell -> ((Label) cell.getChildren().getFirst()).getText().replace("\n", "");
      default -> "";
    };
  }

  private static TableClip.Kind kind(Node node) {
    if (node.getStyleClass().contains("head")) {
      return TableClip.Kind.HEAD;
    }
    return node.getStyleClass().contains("label") && !words(node).equals(NO_FIGURE)
        ? TableClip.Kind.LABEL
        : TableClip.Kind.FIGURE;
  }
}
