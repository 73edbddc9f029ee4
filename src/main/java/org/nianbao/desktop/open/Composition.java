package org.nianbao.desktop.open;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodTextRun;

/**
 * What an input method composes in a field: its letters stand in the field's text already, but are
 * no words yet. Words that it gave for good are, though it composes on right behind them.
 */
public final class Composition {
  private final TextInputControl field;
  private String composed = "";
  private int from;

  /** Follows a field, ahead of what the field itself does with the input method's events. */
  public Composition(TextInputControl field) {
    this.field = field;
    field.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, this::follow);
  }

  private void follow(InputMethodEvent event) {
    int start = running() ? from : field.getSelection().getStart();
    from = start + event.getCommitted().length();
    composed =
        event.getComposed().stream().map(InputMethodTextRun::getText).collect(Collectors.joining());
  }

  /** Whether letters stand in the field that are no words yet. */
  public boolean running() {
    return !composed.isEmpty();
  }

  /** The field lost the keys: what is in it now is taken for words. */
  public void end() {
    composed = "";
  }

  /**
   * The field's words without the letters being composed; empty where these are not where they were
   * put, as for a moment while the field takes an event in.
   */
  public Optional<String> words() {
    String text = field.getText();
    if (!running()) {
      return Optional.of(text);
    }
    return text.startsWith(composed, from)
        ? Optional.of(text.substring(0, from) + text.substring(from + composed.length()))
        : Optional.empty();
  }
}
