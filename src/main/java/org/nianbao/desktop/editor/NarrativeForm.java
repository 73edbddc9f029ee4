package org.nianbao.desktop.editor;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.nianbao.check.Finding;
import org.nianbao.edition.Section;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Bound;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/** The text of one section; kept whenever typing pauses. */
final class NarrativeForm extends VBox {
  private static final Duration PAUSE = Duration.millis(350);

  private final EditorModel model;
  private final Place place;
  private final SectionText text;
  private final Label count = new Label();
  private final Consumer<String> tell;
  private boolean composing;
  private boolean committing;

  NarrativeForm(EditorModel model, Narrative section, Consumer<String> tell) {
    this.model = model;
    this.place = new Place.Text(section.id());
    this.tell = tell;
    this.text = new SectionText(tell);
    getStyleClass().add("narrative-form");
    Optional<Section> form = model.edition().section(section.id());
    Label heading =
        new Label(
            section.heading().isEmpty()
                ? Messages.text("desktop.editor.preamble")
                : section.heading());
    heading.getStyleClass().add("section-heading");
    Label guidance = new Label(form.map(NarrativeForm::guidance).orElse(""));
    guidance.setWrapText(true);
    guidance.setMinHeight(USE_PREF_SIZE);
    guidance.getStyleClass().add("guidance");
    guidance.visibleProperty().bind(text.textProperty().isEmpty());
    guidance.managedProperty().bind(guidance.visibleProperty());
    text.setId(place.id());
    text.setWrapText(true);
    text.setText(section.text());
    text.setEditable(!model.locked());
    text.setAccessibleText(heading.getText());
    count();
    SplitPane beside = new SplitPane(text);
    beside.getStyleClass().add("beside");
    VBox.setVgrow(beside, Priority.ALWAYS);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox foot = new HBox(count, gap);
    foot.getStyleClass().add("narrative-foot");
    model.lastYearText(section).ifPresent(words -> foot.getChildren().add(lastYear(words, beside)));
    BoundFigures figures = new BoundFigures(model, place, text, this::commit, tell);
    getChildren().addAll(heading, guidance, beside, figures, foot);
    PauseTransition pause = new PauseTransition(PAUSE);
    pause.setOnFinished(event -> commit());
    text.addEventFilter(
        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
        event -> {
          composing = !event.getComposed().isEmpty();
          pause.playFromStart();
          count();
        });
    model.reportProperty().addListener((property, was, is) -> follow(was, is));
    text.textProperty()
        .addListener(
            (property, was, is) -> {
              pause.playFromStart();
              count();
            });
    text.focusedProperty()
        .addListener(
            (property, was, is) -> {
              if (!is) {
                composing = false;
                commit();
              }
            });
  }

  /** Puts the cursor into the text, on some words of it where they are given. */
  void select(Optional<Finding.Span> span) {
    text.requestFocus();
    span.ifPresent(words -> text.selectRange(words.from(), words.to()));
  }

  /** Whether a control is this form's text. */
  boolean isIts(TextInputControl control) {
    return control == text;
  }

  /** Shows what stands in the report now, where something else than this form changed it. */
  private void follow(Report was, Report is) {
    text.setEditable(!model.locked());
    if (!committing && !is.at(place).equals(was.at(place))) {
      replace(is.at(place));
    }
  }

  /** Changes no more than differs, so that the text stays where it is on the screen. */
  private void replace(String words) {
    String now = text.getText();
    int most = Math.min(now.length(), words.length());
    int head = 0;
    while (head < most && now.charAt(head) == words.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && now.charAt(now.length() - 1 - tail) == words.charAt(words.length() - 1 - tail)) {
      tail++;
    }
    text.replaceText(head, now.length() - tail, words.substring(head, words.length() - tail));
    text.positionCaret(words.length() - tail);
  }

  /** Keeps what was typed, unless an input method is still at it. */
  void commit() {
    if (!composing && !model.locked() && !text.getText().equals(model.report().at(place))) {
      committing = true;
      try {
        model.edit(place, text.getText());
      } catch (Refusal e) {
        tell.accept(e.getMessage());
      } finally {
        committing = false;
      }
    }
  }

  /** As it goes out, numbers for bound figures. What is being composed is no word yet. */
  private void count() {
    if (!composing) {
      String words = Bound.of(text.getText(), model.report()).text();
      long characters = words.codePoints().filter(c -> !Character.isWhitespace(c)).count();
      count.setText(Messages.text("desktop.editor.count", characters));
    }
  }

  private static String guidance(Section section) {
    return section.mentions().isEmpty()
        ? section.guidance()
        : section.guidance()
            + Messages.text(
                "desktop.text.mentions",
                String.join(Messages.text("desktop.text.and"), section.mentions()));
  }

  private static ToggleButton lastYear(String words, SplitPane beside) {
    TextArea before = new TextArea(words);
    before.setEditable(false);
    before.setWrapText(true);
    before.getStyleClass().add("text-before");
    before.setAccessibleText(Messages.text("desktop.text.before"));
    Label head = new Label(Messages.text("desktop.text.before"));
    head.getStyleClass().add("guidance");
    VBox box = new VBox(head, before);
    VBox.setVgrow(before, Priority.ALWAYS);
    ToggleButton show = new ToggleButton(Messages.text("desktop.text.showBefore"));
    show.setId("lastYearText");
    show.setOnAction(
        event -> {
          if (show.isSelected()) {
            beside.getItems().add(box);
          } else {
            beside.getItems().remove(box);
          }
        });
    return show;
  }
}
