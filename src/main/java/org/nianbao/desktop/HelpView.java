package org.nianbao.desktop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.nianbao.message.Messages;

/** The manual, one page in the window. Lines that begin with # are headings. */
final class HelpView {
  private static final String HEADING = "# ";

  private final BorderPane root = new BorderPane();
  private final Button back = new Button(Messages.text("desktop.help.back"));

  HelpView(Runnable leave) {
    back.setId("leaveHelp");
    back.setCancelButton(true);
    back.setOnAction(event -> leave.run());
    HBox tools = new HBox(back);
    tools.getStyleClass().add("tools");
    VBox page = new VBox();
    page.getStyleClass().add("help-page");
    manual()
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> page.getChildren().add(line(line)));
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    root.setTop(tools);
    root.setCenter(scroll);
  }

  Parent node() {
    return root;
  }

  /** Takes the keys. */
  void focus() {
    back.requestFocus();
  }

  private static Label line(String line) {
    boolean heading = line.startsWith(HEADING);
    Label label = new Label(heading ? line.substring(HEADING.length()) : line);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.getStyleClass().add(heading ? "section-heading" : "help-line");
    return label;
  }

  private static String manual() {
    try (InputStream in = HelpView.class.getResourceAsStream("help.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
