package org.nianbao.desktop.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.nianbao.check.Finding;
import org.nianbao.desktop.control.FollowingScroll;
import org.nianbao.desktop.open.EditorModel;
import org.nianbao.desktop.review.SourceLegend;
import org.nianbao.edition.Block;
import org.nianbao.edition.Table;
import org.nianbao.library.Comment;
import org.nianbao.message.Messages;
import org.nianbao.report.Place;

/** A table as the paper form: labels, merged heads and fields, from the edition's data alone. */
public final class TableForm extends VBox implements FollowingScroll.Wide {
  private static final KeyCombination COPY = KeyCombination.keyCombination("Shortcut+Shift+C");

  private final Consumer<String> tell;
  private final SourceLegend legend = new SourceLegend();
  private final Frozen frozen = new Frozen(this);
  private final List<FormGrid> blocks = new ArrayList<>();

  public TableForm(EditorModel model, Table table, Consumer<String> tell) {
    this.tell = tell;
    FigureGrid grid = new FigureGrid(model, FormWords.of(table), tell);
    getStyleClass().add("table-form");
    if (!table.title().isEmpty()) {
      Label title = new Label(table.title());
      title.getStyleClass().add("table-title");
      getChildren().add(title);
    }
    if (model.open().lastYear().report().isPresent()) {
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
      FormGrid blockGrid = new FormGrid(model, table, block, frozen, grid, tell);
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
  public void scrolled(double left, double view) {
    frozen.scrolled(left, view);
  }

  @Override
  public double covered(Node node) {
    return blocks.stream()
        .filter(block -> block.holds(node))
        .mapToDouble(FormGrid::covered)
        .findFirst()
        .orElse(0);
  }

  private void refresh() {
    List<FigureCell> cells = blocks.stream().flatMap(block -> block.cells().stream()).toList();
    cells.forEach(FigureCell::refresh);
    legend.show(cells.stream().flatMap(cell -> cell.kind().stream()).collect(Collectors.toSet()));
  }

  /** Puts the whole table on the clipboard, with its labels and merged heads. */
  private void copy() {
    TableClip clip = new TableClip();
    blocks.forEach(block -> clip.add(block.slots()));
    clip.copy();
    tell.accept(Messages.text("desktop.table.copied"));
  }
}
