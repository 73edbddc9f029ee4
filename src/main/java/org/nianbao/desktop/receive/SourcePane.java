package org.nianbao.desktop.receive;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.nianbao.intake.file.Doubt;
import org.nianbao.message.Messages;

/** The file as it was read, line by line and row by row, and beneath it what was not used. */
final class SourcePane extends SplitPane {
  private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
  private static final double NUMBER_WIDTH = 40;
  private static final double ROOM = 30;
  private static final double MOSTLY_LINES = 0.75;

  /** Two boxes beside one another share a border. */
  private static final Insets OVERLAP = new Insets(-0.5, 0, -0.5, -1);

  private static final int LINES_BEFORE = 3;

  private final ListView<String> lines = new ListView<>();
  private int pointedLine;
  private int pointedCell;

  /**
   * The pane.
   *
   * @param words the file's lines
   * @param unused may be empty
   */
  SourcePane(List<String> words, List<Doubt> unused) {
    setOrientation(javafx.geometry.Orientation.VERTICAL);
    lines.setId("sourceLines");
    lines.setAccessibleText(Messages.text("desktop.receive.source"));
    lines.setItems(FXCollections.observableArrayList(words));
    lines.setCellFactory(list -> new LineCell());
    String empty = "desktop.receive.noLines";
    Label none = new Label(Messages.text(empty));
    none.setWrapText(true);
    lines.setPlaceholder(none);
    getItems().add(headed("desktop.receive.source", 0, lines));
    if (!unused.isEmpty()) {
      getItems().add(headed("desktop.receive.unused", unused.size(), unusedList(unused)));
      setDividerPositions(MOSTLY_LINES);
    }
  }

  /**
   * Shows where something stands.
   *
   * @param line from 1; 0 for nowhere
   * @param cell which of its cells, from 0
   */
  void point(int line, int cell) {
    pointedLine = line;
    pointedCell = cell;
    if (line > 0) {
      lines.getSelectionModel().select(line - 1);
      lines.scrollTo(Math.max(0, line - 1 - LINES_BEFORE));
    } else {
      lines.getSelectionModel().clearSelection();
    }
    lines.refresh();
  }

  private static VBox headed(String key, int count, Region list) {
    Label head = new Label(Messages.text(key, count));
    head.getStyleClass().add("pane-head");
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox box = new VBox(head, list);
    box.getStyleClass().add("source-box");
    return box;
  }

  private ListView<Doubt> unusedList(List<Doubt> unused) {
    ListView<Doubt> list = new ListView<>(FXCollections.observableArrayList(unused));
    list.setId("unused");
    list.setAccessibleText(Messages.text("desktop.receive.unused", unused.size()));
    list.setCellFactory(
        any ->
            new ListCell<>() {
              {
                setWrapText(true);
                setPrefWidth(0);
              }

              @Override
              protected void updateItem(Doubt doubt, boolean empty) {
                super.updateItem(doubt, empty);
                setText(
                    empty
                        ? null
                        : Messages.text(
                            doubt.line() > 0 ? "command.doubtAt" : "command.doubt",
                            doubt.line(),
                            doubt.words(),
                            doubt.reason()));
              }
            });
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, was, is) -> {
              if (is != null) {
                point(is.line(), -1);
              }
            });
    return list;
  }

  /** A paragraph, or a row of a table as boxes. */
  private final class LineCell extends ListCell<String> {
    LineCell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(String line, boolean empty) {
      super.updateItem(line, empty);
      setGraphic(empty ? null : box(line));
    }

    private HBox box(String line) {
      Label number = new Label(Integer.toString(getIndex() + 1));
      number.getStyleClass().add("line-number");
      number.setMinWidth(NUMBER_WIDTH);
      HBox box = new HBox(number);
      box.maxWidthProperty().bind(lines.widthProperty().subtract(ROOM));
      boolean here = getIndex() + 1 == pointedLine;
      String[] cells = line.split("[|\\t]", -1);
      boolean row = cells.length > 1;
      int count = row && cells[cells.length - 1].isBlank() ? cells.length - 1 : cells.length;
      for (int i = 0; i < count; i++) {
        Label cell = new Label(cells[i].strip());
        cell.setWrapText(true);
        cell.getStyleClass().add(row ? "source-cell" : "source-line");
        cell.pseudoClassStateChanged(POINTED, here && (!row || i == pointedCell));
        cell.setMaxHeight(Double.MAX_VALUE);
        if (row) {
          HBox.setMargin(cell, OVERLAP);
        }
        if (row && isShort(cells[i])) {
          cell.setMinWidth(USE_PREF_SIZE);
        } else if (!row) {
          HBox.setHgrow(cell, Priority.ALWAYS);
          cell.setMaxWidth(Double.MAX_VALUE);
        }
        box.getChildren().add(cell);
      }
      return box;
    }

    private static boolean isShort(String cell) {
      return cell.strip().length() <= 6;
    }
  }
}
