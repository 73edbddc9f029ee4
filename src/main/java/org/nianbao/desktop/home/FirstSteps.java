package org.nianbao.desktop.home;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.nianbao.desktop.control.Controls;
import org.nianbao.message.Messages;

/** What to do first, shown while there is no report in the library. */
final class FirstSteps extends VBox {
  /**
   * The words and buttons.
   *
   * @param readOnly whether nothing can be added
   */
  FirstSteps(boolean readOnly, Runnable begin, Runnable receive) {
    getStyleClass().add("first-steps");
    Label head = new Label(Messages.text("desktop.home.empty"));
    head.getStyleClass().add("section-heading");
    getChildren().add(head);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    if (readOnly) {
      return;
    }
    Label how = new Label(Messages.text("desktop.home.first"));
    how.setWrapText(true);
    how.setMinHeight(USE_PREF_SIZE);
    HBox buttons =
        new HBox(
            Controls.button("desktop.home.receive", "firstReceive", receive),
            Controls.button("desktop.home.new", "firstNew", begin));
    buttons.getStyleClass().add("buttons");
    Label drag = new Label(Messages.text("desktop.home.firstDrag"));
    drag.getStyleClass().add("guidance");
    drag.setWrapText(true);
    drag.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(how, buttons, drag);
  }
}
