package org.nianbao.desktop.editor;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.nianbao.check.Finding;
import org.nianbao.message.Messages;
import org.nianbao.report.Completeness;

/** The parts of the report with a mark each, under how far the whole has come. */
final class PartsPane extends VBox {
  private static final double HUNDRED = 100;

  private final EditorModel model;
  private final ListView<Part> list = new ListView<>();
  private final ProgressBar bar = new ProgressBar();
  private final Label progress = new Label();

  /**
   * The pane.
   *
   * @param open shows a part when it is chosen
   */
  PartsPane(EditorModel model, List<Part> parts, Consumer<Part> open) {
    this.model = model;
    getStyleClass().add("parts-pane");
    list.setId("parts");
    list.setAccessibleText(Messages.text("desktop.part.list"));
    list.getItems().setAll(parts);
    list.setCellFactory(view -> new PartCell());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, was, is) -> {
              if (is != null) {
                open.accept(is);
              }
            });
    bar.setMaxWidth(Double.MAX_VALUE);
    progress.setId("progress");
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(progress, bar, list);
    model.findings().addListener((ListChangeListener<Finding>) change -> refresh());
    refresh();
  }

  List<Part> parts() {
    return list.getItems();
  }

  /** Opens a part. */
  void open(Part part) {
    list.getSelectionModel().select(part);
    list.scrollTo(part);
  }

  /** Takes the keys: ↑ and ↓ go through the parts. */
  void focus() {
    list.requestFocus();
  }

  private void refresh() {
    int percent = Completeness.percent(model.report(), model.edition());
    bar.setProgress(percent / HUNDRED);
    progress.setText(Messages.text("desktop.part.progress", percent));
    list.refresh();
  }

  private final class PartCell extends ListCell<Part> {
    private final Region circle = new Region();
    private final Label errors = new Label();
    private final StackPane mark = new StackPane(circle, errors);

    PartCell() {
      setWrapText(true);
      setPrefWidth(0);
      mark.getStyleClass().add("mark-room");
    }

    @Override
    protected void updateItem(Part part, boolean empty) {
      super.updateItem(part, empty);
      if (empty || part == null) {
        setText(null);
        setGraphic(null);
        setTooltip(null);
        return;
      }
      PartState state = PartState.of(part, model.report(), model.findings());
      setText(part.name());
      setAccessibleText(part.name() + "　" + state.words());
      setTooltip(new Tooltip(state.words()));
      boolean wrong = state.style().equals("errors");
      circle.getStyleClass().setAll("mark", wrong ? "done-mark" : state.style() + "-mark");
      circle.setVisible(!wrong);
      errors.getStyleClass().setAll("label", "errors-mark");
      errors.setText(Integer.toString(state.errors()));
      errors.setVisible(wrong);
      setGraphic(mark);
    }
  }
}
