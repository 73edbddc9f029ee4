package org.nianbao.desktop.review;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.nianbao.desktop.control.Background;
import org.nianbao.desktop.control.Deed;
import org.nianbao.desktop.open.ReviewModel;
import org.nianbao.library.ChangeWords;
import org.nianbao.library.Comment;
import org.nianbao.message.Messages;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/** What was done, when and by whom, of the whole report or of the present place. */
public final class HistoryPane extends VBox {
  private final ReviewModel review;
  private final HistoryModel model;
  private final Consumer<Place> go;
  private final Consumer<String> tell;
  private final ListView<HistoryLine> list = new ListView<>();
  private final ToggleButton all = new ToggleButton(Messages.text("desktop.history.all"));
  private final ToggleButton here = new ToggleButton(Messages.text("desktop.history.here"));
  private final Button back = new Button(Messages.text("desktop.history.putBack"));
  private final Button there = new Button(Messages.text("desktop.history.go"));
  private ChangeWords words;

  /**
   * The pane.
   *
   * @param go leads to a place of the report
   * @param tell shows a sentence in the window
   */
  public HistoryPane(ReviewModel review, Consumer<Place> go, Consumer<String> tell) {
    this.review = review;
    this.model = new HistoryModel(review, tell, Background.named("history"));
    this.go = go;
    this.tell = tell;
    getStyleClass().addAll("findings", "history");
    name(review.editor().report());
    ToggleGroup group = new ToggleGroup();
    all.setToggleGroup(group);
    all.setSelected(true);
    all.setOnAction(event -> show(false));
    here.setId("history-here");
    here.setToggleGroup(group);
    here.setOnAction(event -> show(true));
    list.setId("history");
    list.setAccessibleText(Messages.text("desktop.history"));
    list.setItems(model.lines());
    list.setPlaceholder(new Label(Messages.text("desktop.history.none")));
    list.setCellFactory(view -> new LineCell());
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            selected().ifPresent(line -> go.accept(line.place()));
            event.consume();
          }
        });
    list.getSelectionModel().selectedItemProperty().addListener((p, was, is) -> buttons());
    VBox.setVgrow(list, Priority.ALWAYS);
    back.setId("put-back");
    back.setOnAction(event -> putBack());
    there.setOnAction(event -> selected().ifPresent(line -> go.accept(line.place())));
    FlowPane filters = new FlowPane(all, here);
    filters.getStyleClass().add("filters");
    FlowPane actions = new FlowPane(there, back);
    actions.getStyleClass().add("filters");
    getChildren().addAll(filters, list, actions);
    review.editor().reportProperty().addListener((property, was, is) -> follow());
    review.comments().addListener((ListChangeListener<Comment>) change -> follow());
    sceneProperty().addListener((property, was, is) -> follow());
    buttons();
  }

  /** Shows only what was done at the present place, or everything. */
  public void show(boolean present) {
    (present ? here : all).setSelected(true);
    model.hereProperty().set(present);
  }

  /** Reads on while the pane is shown; what was done meanwhile is read when it is shown again. */
  private void follow() {
    if (getScene() != null) {
      name(review.editor().report());
      model.refresh();
      buttons();
    }
  }

  private void name(Report report) {
    words = new ChangeWords(report, review.editor().edition());
  }

  private Optional<HistoryLine> selected() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  private void buttons() {
    Optional<HistoryLine> line = selected();
    there.setDisable(line.isEmpty());
    back.setDisable(review.editor().locked() || line.flatMap(HistoryLine::before).isEmpty());
  }

  private void putBack() {
    HistoryLine line = selected().orElseThrow();
    Deed.attempt(
        tell,
        () -> {
          review.editor().putBack(line.place(), line.before().orElseThrow());
          go.accept(line.place());
          tell.accept(Messages.text("desktop.history.told", words.place(line.place())));
        });
  }

  private final class LineCell extends ListCell<HistoryLine> {
    private final Label when = new Label();
    private final Label where = new Label();
    private final Label what = new Label();
    private final VBox box = new VBox(when, where, what);

    LineCell() {
      setPrefWidth(0);
      when.getStyleClass().add("guidance");
      where.getStyleClass().add("finding-group");
      where.setWrapText(true);
      what.setWrapText(true);
      box.getStyleClass().add("history-line");
    }

    @Override
    protected void updateItem(HistoryLine line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      String time = When.words(line.at(), LocalDate.now());
      when.setText(
          line.source().isEmpty()
              ? Messages.text("desktop.history.when", time, line.by())
              : Messages.text("desktop.history.whenHow", time, line.by(), line.source()));
      where.setText(words.place(line.place()));
      what.setText(line.words(words));
      setAccessibleText(String.join("，", where.getText(), what.getText(), when.getText()));
      setGraphic(box);
    }
  }
}
