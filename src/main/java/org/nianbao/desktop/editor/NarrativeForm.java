package org.nianbao.desktop.editor;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.nianbao.check.Finding;
import org.nianbao.edition.Section;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/** The text of one section; kept whenever typing pauses. */
final class NarrativeForm extends VBox {
  private static final Duration PAUSE = Duration.millis(700);

  private final EditorModel model;
  private final Place place;
  private final TextArea text = new TextArea();
  private final Consumer<String> tell;
  private boolean composing;
  private boolean committing;

  NarrativeForm(EditorModel model, Narrative section, Consumer<String> tell) {
    this.model = model;
    this.place = new Place.Text(section.id());
    this.tell = tell;
    getStyleClass().add("narrative-form");
    Optional<Section> form = model.edition().section(section.id());
    Label heading =
        new Label(
            section.heading().isEmpty()
                ? Messages.text("desktop.editor.preamble")
                : section.heading());
    heading.getStyleClass().add("section-heading");
    Label guidance = new Label(form.map(Section::guidance).orElse(""));
    guidance.setWrapText(true);
    guidance.getStyleClass().add("guidance");
    text.setId(place.id());
    text.setWrapText(true);
    text.setText(section.text());
    text.setEditable(!model.locked());
    text.setAccessibleText(heading.getText());
    Label count = new Label();
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Messages.text("desktop.editor.count", characters()), text.textProperty()));
    VBox.setVgrow(text, Priority.ALWAYS);
    getChildren().addAll(heading, guidance, text, count);
    PauseTransition pause = new PauseTransition(PAUSE);
    pause.setOnFinished(event -> commit());
    text.addEventFilter(
        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
        event -> {
          composing = !event.getComposed().isEmpty();
          pause.playFromStart();
        });
    model.reportProperty().addListener((property, was, is) -> follow(was, is));
    text.textProperty().addListener((property, was, is) -> pause.playFromStart());
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

  private long characters() {
    return text.getText().codePoints().filter(c -> !Character.isWhitespace(c)).count();
  }
}
