package org.nianbao.desktop.control;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.nianbao.message.Messages;

/** Controls as every screen has them. */
public final class Controls {
  private Controls() {}

  /** A button that is never cut short, with the words of a key. */
  public static Button button(String key, Runnable action) {
    Button button = new Button(Messages.text(key));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  /** The same with an id, by which styles and tests find it. */
  public static Button button(String key, String id, Runnable action) {
    Button button = button(key, action);
    button.setId(id);
    return button;
  }
}
