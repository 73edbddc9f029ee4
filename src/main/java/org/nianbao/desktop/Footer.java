package org.nianbao.desktop;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.nianbao.message.Messages;

/** The line at the foot of the window: which library, colours, size, help. */
final class Footer extends HBox {
  private final Label library = new Label();

  /**
   * The line.
   *
   * @param help opens the manual
   */
  Footer(Look look, Runnable help) {
    getStyleClass().add("footer");
    setId("footer");
    ChoiceBox<Theme> theme = new ChoiceBox<>();
    theme.setId("theme");
    theme.setAccessibleText(Messages.text("desktop.theme"));
    theme.getItems().setAll(Theme.values());
    theme.setValue(look.theme());
    theme.valueProperty().addListener((property, was, is) -> look.theme(is));
    Label percent = new Label();
    percent.setId("zoom");
    percent.textProperty().bind(look.zoomProperty().asString("%d%%"));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren()
        .addAll(
            library,
            gap,
            theme,
            button("－", "desktop.zoom.smaller", () -> look.zoom(-1)),
            percent,
            button("＋", "desktop.zoom.larger", () -> look.zoom(1)),
            button(Messages.text("desktop.help"), "desktop.help", help));
    getChildren().stream()
        .filter(node -> node != library && node != gap)
        .forEach(node -> ((Region) node).setMinWidth(USE_PREF_SIZE));
  }

  /** Shows where the library is. */
  void library(Path file, boolean readOnly) {
    library.setText(
        Messages.text(readOnly ? "desktop.library.looking" : "desktop.library.at", file));
    library.setTooltip(new Tooltip(file.toString()));
  }

  private static Button button(String words, String name, Runnable action) {
    Button button = new Button(words);
    button.setAccessibleText(Messages.text(name));
    button.getStyleClass().add("quiet");
    button.setOnAction(event -> action.run());
    return button;
  }
}
