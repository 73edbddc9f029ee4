package org.nianbao.desktop;

import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import org.nianbao.message.Messages;

/** The colours of the window. */
enum Theme {
  /** As the system has it. */
  SYSTEM,
  LIGHT,
  DARK,
  CONTRAST;

  private static final String HIGH_CONTRAST = "Windows.SPI.HighContrast";

  /** The theme of a word in the settings; SYSTEM where there is none. */
  static Theme of(String word) {
    for (Theme theme : values()) {
      if (theme.style().equals(word)) {
        return theme;
      }
    }
    return SYSTEM;
  }

  /** The one that is seen: never SYSTEM. */
  Theme shown() {
    if (this != SYSTEM) {
      return this;
    }
    Platform.Preferences system = Platform.getPreferences();
    if (Boolean.TRUE.equals(system.get(HIGH_CONTRAST))) {
      return CONTRAST;
    }
    return system.getColorScheme() == ColorScheme.DARK ? DARK : LIGHT;
  }

  /** What the system's own parts of the window follow. */
  ColorScheme scheme() {
    return shown() == LIGHT ? ColorScheme.LIGHT : ColorScheme.DARK;
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
