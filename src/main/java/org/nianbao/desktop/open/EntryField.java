package org.nianbao.desktop.open;

import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.nianbao.library.Source;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Place;

/** A field on one place of the report; what cannot be kept stays in it, with the reason. */
public class EntryField extends TextField {
  public static final int LONGEST_PASTE = 2_000;
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

  private final EditorModel model;
  private final Place place;
  private final Consumer<String> tell;
  private final String name;
  private final Composition composition = new Composition(this);

  public EntryField(EditorModel model, Place place, String name, Consumer<String> tell) {
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
                composition.end();
                commit();
              }
            });
    textProperty().addListener((property, was, is) -> typed());
    model.open().left(place).ifPresent(this::resume);
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
  public void commit() {
    if (composition.running() || model.locked()) {
      return;
    }
    if (getText().equals(model.report().at(place))) {
      model.unkept().settled(place);
      return;
    }
    try {
      model.edit(Map.of(place, getText()), source());
      restore();
    } catch (Refusal e) {
      refuse(getText(), e.getMessage());
      if (isWrong(getText())) {
        tell.accept(Messages.text("desktop.editor.refused", name, getText(), e.getMessage()));
      }
    }
  }

  /** A field emptied by the letters being composed is about to be filled, not empty. */
  private void typed() {
    composition
        .words()
        .filter(words -> !composition.running() || !words.isEmpty())
        .ifPresent(words -> model.open().typed(place, words));
  }

  /** Shows what was being typed here when the program was killed last. */
  private void resume(String words) {
    place.refusal(words).ifPresentOrElse(reason -> refuse(words, reason), () -> setText(words));
  }

  /** Where what is in the field came from. */
  public Source source() {
    return Source.TYPED;
  }

  /** Whether it shows other words than the report has. */
  public boolean unkept() {
    return !getText().equals(model.report().at(place));
  }

  @Override
  public void paste() {
    String words = Clipboard.getSystemClipboard().getString();
    if (words != null && words.length() > LONGEST_PASTE) {
      tooLong(words.length());
    } else {
      super.paste();
    }
  }

  /** Tells that so much was not pasted. */
  public final void tooLong(int length) {
    tell.accept(Messages.text("desktop.field.longPaste", name, length));
  }

  public Place place() {
    return place;
  }

  /** Shows words that are not kept, with the reason. */
  public void refuse(String words, String reason) {
    if (isWrong(words)) {
      model.unkept().wrong(place, words, reason);
    } else {
      model.unkept().unstored(place, words, reason);
    }
    setText(words);
    pseudoClassStateChanged(REFUSED, true);
    setTooltip(new Tooltip(reason));
  }

  /** Whether the report cannot have these words here; any others fail to be stored only. */
  private boolean isWrong(String words) {
    return place.refusal(words).isPresent();
  }

  /** Shows what the report has. */
  public void restore() {
    model.unkept().settled(place);
    setText(model.report().at(place));
    pseudoClassStateChanged(REFUSED, false);
    setTooltip(null);
  }
}
