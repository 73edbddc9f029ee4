package org.nianbao.desktop.editor;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.nianbao.edition.Section;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Bound;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;

/** The text of one section; kept whenever typing pauses. */
final class NarrativeForm extends VBox {
  private static final Duration PAUSE = Duration.millis(700);

  private final EditorModel model;
  private final Place place;
  private final TextArea text = new TextArea();
  private final Consumer<String> tell;

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
    BoundFigures figures = new BoundFigures(model, place, text, this::commit, tell);
    getChildren().addAll(heading, guidance, text, figures, count);
    PauseTransition pause = new PauseTransition(PAUSE);
    pause.setOnFinished(event -> commit());
    text.textProperty().addListener((property, was, is) -> pause.playFromStart());
    text.focusedProperty()
        .addListener(
            (property, was, is) -> {
              if (!is) {
                commit();
              }
            });
  }

  /** Keeps what was typed. */
  void commit() {
    if (!model.locked() && !text.getText().equals(model.report().at(place))) {
      try {
        model.edit(place, text.getText());
      } catch (Refusal e) {
        tell.accept(e.getMessage());
      }
    }
  }

  TextArea text() {
    return text;
  }

  /** As it goes out, with numbers for bound figures. */
  private long characters() {
    return Bound.of(text.getText(), model.report())
        .text()
        .codePoints()
        .filter(c -> !Character.isWhitespace(c))
        .count();
  }
}
