package org.nianbao.desktop.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.nianbao.desktop.control.Notices;
import org.nianbao.desktop.open.ReviewModel;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Fact;
import org.nianbao.report.Report;
import org.nianbao.report.StatusStep;

/**
 * Under the tool bar: asks what a step still needs, the name once a session and a word where one is
 * due. A step that needs nothing is taken at once, but for the one that locks the report.
 */
public final class StepPane extends FlowPane {
  private static final int NAME_COLUMNS = 10;
  private static final int WORD_COLUMNS = 28;

  private final ReviewModel model;
  private final Runnable commit;
  private final Notices tell;
  private final Runnable taken;
  private final Label head = new Label();
  private final Label nameLabel = new Label(Messages.text("desktop.step.name"));
  private final TextField name = new TextField();
  private final HBox offered = new HBox();
  private final Label wordLabel = new Label(Messages.text("desktop.step.word"));
  private final TextField word = new TextField();
  private final Label locks = new Label(Messages.text("desktop.step.locks"));
  private final Label doubts = new Label();
  private final Label day = new Label();
  private final Button go = new Button();
  private final Button cancel = new Button(Messages.text("desktop.step.cancel"));
  private Optional<StatusStep> step = Optional.empty();

  /** What was refused last, and the sentence that said so. */
  private @Nullable StatusStep refused;

  private String why = "";

  /** What had the keys before the pane was shown. */
  private @Nullable Node before;

  /**
   * The pane, not shown until it is needed.
   *
   * @param commit keeps what was typed last
   * @param tell shows a sentence in the window
   * @param taken takes the keys when a step is taken: the button that had them offers another now
   */
  public StepPane(ReviewModel model, Runnable commit, Notices tell, Runnable taken) {
    this.model = model;
    this.commit = commit;
    this.tell = tell;
    this.taken = taken;
    getStyleClass().addAll("export-pane", "step-pane");
    name.setId("person-name");
    name.setPrefColumnCount(NAME_COLUMNS);
    name.setAccessibleText(Messages.text("desktop.step.name"));
    name.setOnAction(event -> act());
    nameLabel.setLabelFor(name);
    offered.getStyleClass().add("offered-names");
    word.setId("step-word");
    word.setPrefColumnCount(WORD_COLUMNS);
    word.setAccessibleText(Messages.text("desktop.step.word"));
    word.setOnAction(event -> act());
    wordLabel.setLabelFor(word);
    go.setId("step-go");
    go.getStyleClass().add("primary");
    go.setOnAction(event -> act());
    cancel.setId("step-cancel");
    cancel.setOnAction(event -> leave());
    head.getStyleClass().add("finding-group");
    doubts.setId("step-doubts");
    doubts.getStyleClass().add("doubt-reason");
    locks.getStyleClass().add("guidance");
    day.getStyleClass().add("guidance");
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            leave();
            event.consume();
          }
        });
    hide();
  }

  /** Takes a step, asking first for what it needs. */
  public void begin(StatusStep wanted) {
    commit.run();
    try {
      model.require(wanted);
    } catch (Refusal e) {
      refused = wanted;
      why = e.getMessage();
      tell.accept(why);
      return;
    }
    why = "";
    if (model.person().known() && !wanted.needsWord() && !wanted.locks()) {
      step = Optional.of(wanted);
      act();
    } else {
      open(Optional.of(wanted), !model.person().known());
    }
  }

  /** Has what was said when a step was refused be true: mistakes were mended or made since. */
  public void follow() {
    if (refused == null || why.isEmpty()) {
      return;
    }
    String now = "";
    try {
      model.require(refused);
    } catch (Refusal e) {
      now = e.getMessage();
    }
    tell.instead(why, now);
    why = now;
  }

  /** Asks who is at the window. */
  public void ask() {
    open(Optional.empty(), true);
  }

  private void open(Optional<StatusStep> wanted, boolean asksName) {
    step = wanted;
    before = before == null ? getScene().getFocusOwner() : before;
    head.setText(
        wanted
            .map(is -> Messages.text("desktop.step.head", is.words()))
            .orElseGet(() -> Messages.text("desktop.step.who")));
    go.setText(wanted.map(StatusStep::words).orElseGet(() -> Messages.text("desktop.step.keep")));
    boolean asksWord = wanted.filter(StatusStep::needsWord).isPresent();
    Report report = model.editor().report();
    name.setText(
        model.person().known()
            ? model.person().name()
            : wanted.map(StatusStep::usuallyBy).map(report::fact).orElse(""));
    word.clear();
    offer(report);
    LocalDate today = LocalDate.now();
    day.setText(
        Messages.text(
            "desktop.step.day", today.getYear(), today.getMonthValue(), today.getDayOfMonth()));
    getChildren().setAll(head);
    if (asksName) {
      getChildren().addAll(pair(nameLabel, name), offered);
    }
    if (asksWord) {
      getChildren().add(pair(wordLabel, word));
    }
    long left = wanted.filter(StatusStep::forward).map(any -> model.editor().doubts()).orElse(0L);
    doubts.setText(Messages.text("desktop.step.doubts", left));
    if (left > 0) {
      getChildren().add(doubts);
    }
    if (wanted.filter(StatusStep::locks).isPresent()) {
      getChildren().add(locks);
    }
    if (wanted.isPresent()) {
      getChildren().add(day);
    }
    getChildren().addAll(go, cancel);
    List.of(head, nameLabel, wordLabel, doubts, locks, day, go, cancel)
        .forEach(node -> node.setMinWidth(USE_PREF_SIZE));
    setVisible(true);
    setManaged(true);
    if (!asksName && !asksWord) {
      go.requestFocus();
      return;
    }
    TextField first = asksName ? name : word;
    first.requestFocus();
    first.selectAll();
  }

  /** A field and what it is called, never on two lines. */
  private static HBox pair(Label label, TextField field) {
    HBox pair = new HBox(label, field);
    pair.getStyleClass().add("offered-names");
    return pair;
  }

  /** Whether a field is asked for now. */
  private boolean asks(TextField field) {
    return getChildren().contains(field.getParent());
  }

  /** The people named in the report, each a click away. */
  private void offer(Report report) {
    offered.getChildren().clear();
    for (Fact fact : List.of(Fact.PREPARER, Fact.REVIEWER, Fact.HEAD)) {
      String who = report.fact(fact);
      if (!who.isEmpty()) {
        Hyperlink link =
            new Hyperlink(
                Messages.text("desktop.step.offer", Messages.text("fact." + fact.key()), who));
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(
            event -> {
              name.setText(who);
              name.requestFocus();
              name.end();
            });
        offered.getChildren().add(link);
      }
    }
  }

  private void act() {
    if (asks(name)) {
      model.person().name(name.getText());
    }
    try {
      if (step.isPresent()) {
        StatusStep wanted = step.orElseThrow();
        model.take(wanted, asks(word) ? word.getText() : "");
        tell.accept(Messages.text("command.step." + wanted.name(), model.person().name()));
        before = null;
        hide();
        taken.run();
      } else {
        leave();
      }
    } catch (Refusal e) {
      tell.accept(e.getMessage());
      if (!isVisible()) {
        return;
      }
      boolean named = model.person().known();
      (named && asks(word) ? word : name).requestFocus();
    }
  }

  private void leave() {
    hide();
    if (before != null && before.getScene() != null) {
      before.requestFocus();
    }
    before = null;
  }

  private void hide() {
    getChildren().clear();
    setVisible(false);
    setManaged(false);
  }
}
