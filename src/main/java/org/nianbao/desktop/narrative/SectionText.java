package org.nianbao.desktop.narrative;

import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import org.nianbao.message.Messages;

/** The text of a section. A paste that no section can be is refused before it stops the window. */
final class SectionText extends TextArea {
  private static final int LONGEST_PASTE = 200_000;

  private final Consumer<String> tell;

  SectionText(Consumer<String> tell) {
    this.tell = tell;
  }

  @Override
  public void paste() {
    String words = Clipboard.getSystemClipboard().getString();
    if (words != null && words.length() > LONGEST_PASTE) {
      tell.accept(Messages.text("desktop.text.longPaste", words.length()));
    } else {
      super.paste();
    }
  }
}
