package org.nianbao.desktop.find;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.nianbao.desktop.control.Controls;
import org.nianbao.desktop.control.Deed;
import org.nianbao.desktop.open.EditorModel;
import org.nianbao.library.Comment;
import org.nianbao.message.Messages;
import org.nianbao.report.Place;

/** Find (Ctrl+F) and replace (Ctrl+H) over the whole report, with a list of all hits. */
public final class FindPane extends VBox {
  private static final int LONGEST_TAKEN = 50;
  private static final double SHARE = 0.2;
  private static final double HIGHEST = 200;

  private final EditorModel model;
  private final FindModel finding;
  private final Consumer<FindModel.Hit> go;
  private final Runnable commit;
  private final Consumer<String> tell;
  private final TextField wanted = field("find-words", "desktop.find.words");
  private final TextField other = field("find-other", "desktop.find.other");
  private final Label count = new Label();
  private final HBox replacing = new HBox();
  private final ListView<FindModel.Hit> list = new ListView<>();
  private int at = -1;
  private boolean composing;

  /**
   * The pane, closed at first.
   *
   * @param go puts the cursor where a hit is
   * @param commit keeps what was typed last
   * @param tell shows a sentence in the window
   */
  public FindPane(
      EditorModel model, Consumer<FindModel.Hit> go, Runnable commit, Consumer<String> tell) {
    this.model = model;
    this.finding = new FindModel(model);
    this.go = go;
    this.commit = commit;
    this.tell = tell;
    getStyleClass().add("find-pane");
    setId("find");
    build();
    open(false, false);
    wanted.textProperty().addListener((property, was, is) -> search());
    wanted.addEventFilter(
        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
        event -> {
          composing = !event.getComposed().isEmpty();
          search();
        });
    model.reportProperty().addListener((property, was, is) -> search());
    model.notes().addListener((MapChangeListener<Place, String>) change -> search());
    model.review().comments().addListener((ListChangeListener<Comment>) change -> search());
  }

  /** Lets the list of hits take its share of a height and no more. */
  public void within(ObservableDoubleValue height) {
    list.prefHeightProperty()
        .bind(Bindings.createDoubleBinding(() -> Math.min(HIGHEST, height.get() * SHARE), height));
  }

  /** Takes Ctrl+F, Ctrl+H and, while open, F3; whether it was one of them. */
  public boolean takes(KeyEvent event) {
    boolean replace = event.getCode() == KeyCode.H;
    if (event.isShortcutDown() && (replace || event.getCode() == KeyCode.F)) {
      begin(replace, event.getTarget());
      return true;
    }
    if (event.getCode() == KeyCode.F3 && isVisible()) {
      step(event.isShiftDown() ? -1 : 1);
      return true;
    }
    return false;
  }

  private void build() {
    count.setMinWidth(Region.USE_PREF_SIZE);
    count.setId("find-count");
    count.getStyleClass().add("guidance");
    HBox.setHgrow(wanted, Priority.ALWAYS);
    HBox.setHgrow(other, Priority.ALWAYS);
    Button before = Controls.button("desktop.find.before", () -> step(-1));
    before.setAccessibleText(Messages.text("desktop.find.beforeLong"));
    before.setTooltip(new Tooltip(Messages.text("desktop.find.beforeLong")));
    Button next = Controls.button("desktop.find.next", () -> step(1));
    next.setAccessibleText(Messages.text("desktop.find.nextLong"));
    next.setTooltip(new Tooltip(Messages.text("desktop.find.nextLong")));
    HBox line =
        new HBox(wanted, count, before, next, Controls.button("desktop.find.close", this::close));
    Button one = Controls.button("desktop.find.replace", this::replace);
    one.setId("replace");
    Button all = Controls.button("desktop.find.replaceAll", this::replaceAll);
    all.setId("replace-all");
    replacing.getChildren().setAll(other, one, all);
    line.getStyleClass().add("find-line");
    replacing.getStyleClass().add("find-line");
    list.setId("find-hits");
    list.getStyleClass().add("find-hits");
    list.setAccessibleText(Messages.text("desktop.find.hits"));
    list.setCellFactory(view -> new HitCell());
    list.setOnMouseClicked(event -> goToChosen());
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            goToChosen();
            event.consume();
          }
        });
    getChildren().setAll(line, replacing, list);
    addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
  }

  private void keys(KeyEvent event) {
    boolean inWords = event.getTarget() == wanted;
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
    } else if (event.getCode() == KeyCode.ENTER && inWords) {
      step(event.isShiftDown() ? -1 : 1);
    } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == other) {
      replace();
    } else if (event.getCode() == KeyCode.DOWN && inWords && !list.getItems().isEmpty()) {
      list.requestFocus();
      list.getSelectionModel().select(Math.max(0, at));
    } else {
      return;
    }
    event.consume();
  }

  private void begin(boolean replace, Object target) {
    if (target instanceof TextInputControl text && target != wanted && target != other) {
      String chosen = text.getSelectedText();
      if (!chosen.isBlank() && chosen.length() <= LONGEST_TAKEN && !chosen.contains("\n")) {
        wanted.setText(chosen);
      }
    }
    commit.run();
    open(true, (replace || replacing.isVisible()) && !model.locked());
    wanted.requestFocus();
    wanted.selectAll();
    search();
  }

  private void close() {
    open(false, false);
    if (at >= 0 && at < list.getItems().size()) {
      goTo(list.getItems().get(at));
    }
  }

  private void open(boolean open, boolean replace) {
    setVisible(open);
    setManaged(open);
    replacing.setVisible(replace);
    replacing.setManaged(replace);
  }

  private void search() {
    if (!isVisible() || composing) {
      return;
    }
    List<FindModel.Hit> hits = finding.hits(wanted.getText());
    if (!hits.equals(list.getItems())) {
      list.getItems().setAll(hits);
      at = Math.min(at, hits.size() - 1);
    }
    list.setVisible(!hits.isEmpty());
    list.setManaged(!hits.isEmpty());
    tellCount();
  }

  private void tellCount() {
    int hits = list.getItems().size();
    count.setText(
        wanted.getText().isBlank()
            ? ""
            : hits == 0
                ? Messages.text("desktop.find.none")
                : at < 0
                    ? Messages.text("desktop.find.count", hits)
                    : Messages.text("desktop.find.at", at + 1, hits));
  }

  /** Shows the next hit (1) or the one before (-1), round the end; the cursor stays here. */
  private void step(int by) {
    commit.run();
    int hits = list.getItems().size();
    if (hits > 0) {
      boolean here = isFocusWithin();
      at = at < 0 && by < 0 ? hits - 1 : Math.floorMod(at + by, hits);
      show();
      if (here) {
        wanted.requestFocus();
      }
    }
  }

  private void show() {
    list.getSelectionModel().select(at);
    list.scrollTo(Math.max(0, at - 1));
    goTo(list.getItems().get(at));
    tellCount();
  }

  private void goToChosen() {
    int chosen = list.getSelectionModel().getSelectedIndex();
    if (chosen >= 0) {
      at = chosen;
      goTo(list.getItems().get(at));
      tellCount();
    }
  }

  private void goTo(FindModel.Hit hit) {
    go.accept(hit);
  }

  /** Replaces the hit shown and goes on; where none is shown yet, shows the first. */
  private void replace() {
    if (at < 0 || at >= list.getItems().size()) {
      step(1);
      other.requestFocus();
      return;
    }
    FindModel.Hit hit = list.getItems().get(at);
    if (!hit.mayChange()) {
      tell.accept(Messages.text("desktop.find.fixed"));
      step(1);
    } else {
      attempt(() -> finding.replace(hit, other.getText()));
      if (at >= 0 && at < list.getItems().size()) {
        show();
      }
    }
    other.requestFocus();
  }

  private void replaceAll() {
    attempt(
        () -> {
          long fixed = finding.hits(wanted.getText()).stream().filter(h -> !h.mayChange()).count();
          FindModel.Replaced replaced = finding.replaceAll(wanted.getText(), other.getText());
          tell.accept(
              Messages.text("desktop.find.replaced", replaced.all())
                  + (replaced.inNotes() > 0
                      ? Messages.text("desktop.find.inNotes", replaced.inNotes())
                      : "")
                  + (fixed > 0 ? Messages.text("desktop.find.left", fixed) : ""));
        });
  }

  private void attempt(Deed deed) {
    commit.run();
    Deed.attempt(tell, deed);
  }

  private static TextField field(String id, String key) {
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText(Messages.text(key));
    field.setAccessibleText(Messages.text(key));
    return field;
  }
}
