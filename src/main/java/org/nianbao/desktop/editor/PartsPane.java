package org.nianbao.desktop.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.nianbao.check.Finding;
import org.nianbao.desktop.open.EditorModel;
import org.nianbao.message.Messages;
import org.nianbao.report.Completeness;
import org.nianbao.report.Place;

/** The parts of the report with a mark each, under how far the whole has come. */
final class PartsPane extends VBox {
  private static final double HUNDRED = 100;

  private final EditorModel model;
  private final Parts parts;
  private final ListView<Part> list = new ListView<>();
  private final ProgressBar bar = new ProgressBar();
  private final Label progress = new Label();
  private final ObservableMap<Part, Look> looks = FXCollections.observableHashMap();
  private boolean shifting;

  /** What a part's line shows. */
  private record Look(String name, PartState state, boolean carried) {}

  /**
   * The pane.
   *
   * @param commit keeps what was typed last, before the sections change
   * @param tell shows a sentence in the window
   * @param open shows a part when it is chosen
   */
  PartsPane(EditorModel model, Runnable commit, Consumer<String> tell, Consumer<Part> open) {
    this.model = model;
    this.parts = new Parts(model, tell);
    getStyleClass().add("parts-pane");
    list.setId("parts");
    list.setAccessibleText(Messages.text("desktop.part.list"));
    list.getItems().setAll(parts.list());
    list.setCellFactory(view -> new PartCell());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, was, is) -> {
              if (is != null && !shifting) {
                open.accept(is);
              }
            });
    bar.setMaxWidth(Double.MAX_VALUE);
    progress.setId("progress");
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(progress, bar, list);
    if (!model.edition().head().sectionsFixed()) {
      SectionsMenu menu = new SectionsMenu(new SectionsModel(model), this, commit, tell);
      VBox foot = new VBox(menu);
      foot.getStyleClass().add("parts-foot");
      getChildren().add(foot);
    }
    model.reportProperty().addListener((property, was, is) -> shift());
    model.findings().addListener((ListChangeListener<Finding>) change -> refresh());
    refresh();
  }

  List<Part> parts() {
    return list.getItems();
  }

  /** The part that is open. */
  Optional<Part> chosen() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  /** The part that is a section's text. */
  Optional<Part> section(String id) {
    return parts().stream().filter(part -> part.section().equals(Optional.of(id))).findFirst();
  }

  /** Opens a part. */
  void open(Part part) {
    list.getSelectionModel().select(part);
    list.scrollTo(part);
  }

  /** Opens the next part (1) or the one before (-1), if there is one. */
  void step(int by) {
    int at = list.getSelectionModel().getSelectedIndex() + by;
    if (at >= 0 && at < list.getItems().size()) {
      open(list.getItems().get(at));
    }
  }

  /** Takes the keys: ↑ and ↓ go through the parts. */
  void focus() {
    list.requestFocus();
  }

  /** Shows the parts as they are now; where the open one is gone, the one in its place. */
  private void shift() {
    List<Part> now = parts.list();
    if (now.equals(list.getItems())) {
      return;
    }
    Part open = list.getSelectionModel().getSelectedItem();
    int at = Math.max(0, list.getSelectionModel().getSelectedIndex());
    shifting = now.contains(open);
    list.getSelectionModel().clearSelection();
    list.getItems().setAll(now);
    list.getSelectionModel().select(shifting ? now.indexOf(open) : Math.min(at, now.size() - 1));
    if (!shifting) {
      // The cursor was in the part that is gone.
      list.requestFocus();
    }
    shifting = false;
  }

  private void refresh() {
    int percent = Completeness.percent(model.report(), model.edition());
    bar.setProgress(percent / HUNDRED);
    progress.setText(Messages.text("desktop.part.progress", percent));
    looks.keySet().retainAll(list.getItems());
    list.getItems().forEach(part -> looks.put(part, look(part)));
  }

  private Look look(Part part) {
    boolean carried = part.section().flatMap(id -> model.carried(new Place.Text(id))).isPresent();
    return new Look(part.name(), PartState.of(part, model.report(), model.findings()), carried);
  }

  private final class PartCell extends ListCell<Part> {
    private final Region circle = new Region();
    private final Label errors = new Label();
    private final StackPane mark = new StackPane(circle, errors);
    private final Label carried = new Label(Messages.text("desktop.carried.tag"));
    private final HBox marks = new HBox(mark, carried);
    private final Tooltip tip = new Tooltip();
    private Optional<Look> shown = Optional.empty();

    PartCell() {
      looks.addListener(
          (MapChangeListener<Part, Look>)
              change -> {
                if (change.wasAdded() && change.getKey().equals(getItem())) {
                  show(change.getValueAdded());
                }
              });
      setWrapText(true);
      setPrefWidth(0);
      mark.getStyleClass().add("mark-room");
      errors.setMinWidth(Region.USE_PREF_SIZE);
      carried.getStyleClass().add("carried-tag");
      carried.setMinWidth(Region.USE_PREF_SIZE);
      marks.getStyleClass().add("part-marks");
    }

    @Override
    protected void updateItem(Part part, boolean empty) {
      super.updateItem(part, empty);
      if (empty || part == null) {
        setText(null);
        setGraphic(null);
        setTooltip(null);
        shown = Optional.empty();
      } else {
        show(look(part));
      }
    }

    /** Only what is shown otherwise is touched: JavaFX lays out every line of a list anew. */
    private void show(Look look) {
      if (shown.equals(Optional.of(look))) {
        return;
      }
      shown = Optional.of(look);
      PartState state = look.state();
      setText(look.name());
      boolean over = look.carried();
      String words = over ? state.words() + Messages.text("desktop.carried.part") : state.words();
      setAccessibleText(look.name() + "　" + words);
      tip.setText(words);
      setTooltip(tip);
      carried.setVisible(over);
      carried.setManaged(over);
      boolean wrong = state.style().equals("errors");
      circle.getStyleClass().setAll("mark", wrong ? "done-mark" : state.style() + "-mark");
      circle.setVisible(!wrong);
      errors.getStyleClass().setAll("label", "errors-mark");
      errors.setText(Integer.toString(state.errors()));
      errors.setVisible(wrong);
      setGraphic(marks);
    }
  }
}
