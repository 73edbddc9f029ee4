package org.nianbao.desktop;

import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;

/** The events of an input method, as the system sends them. */
final class InputMethod {
  private InputMethod() {}

  /**
   * An event; on the FX thread.
   *
   * @param composed the letters composed by now, "" for none
   * @param committed the words given for good
   */
  static void compose(TextInputControl text, String composed, String committed) {
    List<InputMethodTextRun> runs =
        composed.isEmpty()
            ? List.of()
            : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
    text.fireEvent(
        new InputMethodEvent(
            InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, composed.length()));
  }
}
