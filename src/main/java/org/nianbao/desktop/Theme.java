package org.nianbao.desktop;

import java.util.Locale;
import org.nianbao.message.Messages;

/** The colours of the window. */
enum Theme {
  LIGHT,
  DARK,
  CONTRAST;

  /** The theme of a word in the settings; LIGHT where there is none. */
  static Theme of(String word) {
    for (Theme theme : values()) {
      if (theme.style().equals(word)) {
        return theme;
      }
    }
    return LIGHT;
  }

  /** Its word in the stylesheet and the settings. */
  String style() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name in the choice. */
  @Override
  public String toString() {
    return Messages.text("desktop.theme." + name());
  }
}
