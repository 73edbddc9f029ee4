package org.nianbao.desktop.home;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.nianbao.message.Messages;

/** Stands in place of the list where no library could be opened: the ways to one. */
public final class NoLibraryView {
  private final BorderPane root = new BorderPane();
  private final Button open = new Button(Messages.text("desktop.library.open"));

  /**
   * The screen.
   *
   * @param recent the libraries opened last
   * @param openLibrary opens or makes one
   */
  public NoLibraryView(List<Path> recent, Consumer<Path> openLibrary) {
    VBox page = new VBox();
    page.getStyleClass().add("first-steps");
    page.setMaxSize(VBox.USE_PREF_SIZE, VBox.USE_PREF_SIZE);
    Label head = new Label(Messages.text("desktop.library.none"));
    head.getStyleClass().add("section-heading");
    LibraryChooser chooser = new LibraryChooser(root, openLibrary);
    open.setId("openLibrary");
    open.setOnAction(event -> chooser.open());
    Button make = new Button(Messages.text("desktop.library.new"));
    make.setOnAction(event -> chooser.make());
    HBox buttons = new HBox(open, make);
    buttons.getStyleClass().add("buttons");
    page.getChildren().addAll(head, buttons);
    if (!recent.isEmpty()) {
      Label before = new Label(Messages.text("desktop.library.recent"));
      before.getStyleClass().add("guidance");
      page.getChildren().add(before);
    }
    for (Path library : recent) {
      Hyperlink link = new Hyperlink(library.toString());
      link.setOnAction(event -> openLibrary.accept(library));
      page.getChildren().add(link);
    }
    root.setCenter(page);
    root.getStyleClass().add("no-library");
  }

  public Parent node() {
    return root;
  }

  /** Takes the keys. */
  public void focus() {
    open.requestFocus();
  }
}
