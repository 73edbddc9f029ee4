package org.nianbao.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.nianbao.check.Finding;
import org.nianbao.desktop.review.SourceLegend;
import org.nianbao.edition.Block;
import org.nianbao.edition.Cell;
import org.nianbao.edition.Column;
import org.nianbao.edition.Row;
import org.nianbao.edition.Table;
import org.nianbao.library.Comment;
import org.nianbao.message.Messages;
import org.nianbao.report.Place;

/** A table as the paper form: labels, merged heads and fields, from the edition's data alone. */
final class TableForm extends VBox implements FollowingScroll.Wide {
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
  private static final KeyCombination COPY = KeyCombination.keyCombination("Shortcut+Shift+C");

  private final EditorModel model;
  private final Consumer<String> tell;
  private final Table table;

  private final SourceLegend legend = new SourceLegend();
  private final FigureGrid grid;
  private final Frozen frozen = new Frozen(this);
  private final List<FigureCell> cells = new ArrayList<>();
  private final List<BlockGrid> blocks = new ArrayList<>();

  TableForm(EditorModel model, Table table, Consumer<String> tell) {
    this.model = model;
    this.table = table;
    this.tell = tell;
    this.grid = new FigureGrid(model, FormWords.of(table), tell);
    getStyleClass().add("table-form");
    if (!table.title().isEmpty()) {
      Label title = new Label(table.title());
      title.getStyleClass().add("table-title");
      getChildren().add(title);
    }
    if (model.hasLastYear()) {
      Label grey = new Label(Messages.text("desktop.table.legend"));
      grey.getStyleClass().add("last-year");
      grey.setWrapText(true);
      grey.setTextAlignment(TextAlignment.CENTER);
      grey.setMinHeight(USE_PREF_SIZE);
      getChildren().add(grey);
    }
    Button copy = new Button(Messages.text("desktop.table.copy"));
    copy.setId("copy-table");
    copy.setOnAction(event -> copy());
    HBox tools = new HBox(copy, new ZerosButton(model, table, tell));
    tools.getStyleClass().add("table-tools");
    getChildren().add(tools);
    getChildren().add(legend);
    getChildren().forEach(over -> frozen.centre((Region) over));
    for (Block block : table.blocks()) {
      BlockGrid blockGrid = new BlockGrid(block);
      blocks.add(blockGrid);
      getChildren().add(blockGrid);
    }
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (COPY.match(event)) {
            copy();
            event.consume();
          }
        });
    model.findings().addListener((ListChangeListener<Finding>) change -> refresh());
    model.notes().addListener((MapChangeListener<Place, String>) change -> refresh());
    model.review().comments().addListener((ListChangeListener<Comment>) change -> refresh());
    refresh();
  }

  @Override
  public void follow(ObservableDoubleValue left, ObservableDoubleValue view) {
    frozen.follow(left, view);
  }

  @Override
  public double covered(Node node) {
    return blocks.stream()
        .filter(block -> block.holds(node))
        .mapToDouble(block -> frozen.seen(block.labels.get()))
        .findFirst()
        .orElse(0);
  }

  private void refresh() {
    cells.forEach(FigureCell::refresh);
    legend.show(cells.stream().flatMap(cell -> cell.kind().stream()).collect(Collectors.toSet()));
  }

  /** Puts the whole table on the clipboard, with its labels and merged heads. */
  private void copy() {
    TableClip clip = new TableClip();
    blocks.forEach(block -> clip.add(block.slots.stream().map(Supplier::get).toList()));
    clip.copy();
    tell.accept(Messages.text("desktop.table.copied"));
  }

  private final class BlockGrid extends GridPane {
    private final Block block;
    private final int stub;
    private final int unit;
    private final List<Supplier<TableClip.Slot>> slots = new ArrayList<>();
    private final List<Region> stubs = new ArrayList<>();
    private final DoubleProperty labels = new SimpleDoubleProperty();
    private int line;

    BlockGrid(Block block) {
      this.block = block;
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
      boolean beside = model.hasLastYear() && block.leafColumns().size() == 1;
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
      return halved
          ? words.substring(0, HALVED / 2) + "\n" + words.substring(HALVED / 2)
          : words;
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
          FigureCell cell = new FigureCell(model, new Cell(table, row, column), wide, tell);
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
        case StackPane cell ->
            ((Label) cell.getChildren().getFirst()).getText().replace("\n", "");
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
}
