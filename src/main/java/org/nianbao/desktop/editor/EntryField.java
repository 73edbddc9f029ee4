package org.nianbao.desktop.editor;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.nianbao.message.Refusal;
import org.nianbao.report.Place;

/** A field on one place of the report; what cannot be kept stays in it, with the reason. */
class EntryField extends TextField {
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

  private final EditorModel model;
  private final Place place;
  private final Consumer<String> tell;
  private final String name;

  EntryField(EditorModel model, Place place, String name, Consumer<String> tell) {
    this.model = model;
    this.place = place;
    this.name = name;
    this.tell = tell;
    setAccessibleText(name);
    setId(place.id());
    setEditable(!model.locked());
    restore();
    setOnAction(event -> commit());
    focusedProperty()
        .addListener(
            (property, was, is) -> {
              if (!is) {
                commit();
              }
            });
    addEventFilter(
        javafx.scene.input.KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            restore();
          }
        });
    model
        .reportProperty()
        .addListener(
            (property, was, is) -> {
              if (!was.at(place).equals(is.at(place))) {
                restore();
              }
              setEditable(!model.locked());
            });
  }

  /** Keeps what was typed; a refused entry stays as typed. */
  void commit() {
    if (model.locked() || getText().equals(model.report().at(place))) {
      return;
    }
    try {
      model.edit(place, getText());
      restore();
    } catch (Refusal e) {
      refuse(getText(), e.getMessage());
      tell.accept(
          org.nianbao.message.Messages.text(
              "desktop.editor.refused", name, getText(), e.getMessage()));
    }
  }

  /** Whether it shows other words than the report has. */
  boolean unkept() {
    return !getText().equals(model.report().at(place));
  }

  Place place() {
    return place;
  }

  /** Shows words that are not kept, with the reason. */
  void refuse(String words, String reason) {
    setText(words);
    pseudoClassStateChanged(REFUSED, true);
    setTooltip(new Tooltip(reason));
  }

  /** Shows what the report has. */
  void restore() {
    setText(model.report().at(place));
    pseudoClassStateChanged(REFUSED, false);
    setTooltip(null);
  }
}
