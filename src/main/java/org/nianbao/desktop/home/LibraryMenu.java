package org.nianbao.desktop.home;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.nianbao.message.Messages;

/** A button with the libraries opened last, and the ways to open or make another. */
public final class LibraryMenu extends MenuButton {
  private final Consumer<Path> open;

  /**
   * The button.
   *
   * @param recent the libraries opened last, the present one first
   * @param open opens a library in this window
   */
  public LibraryMenu(List<Path> recent, Consumer<Path> open) {
    super(Messages.text("desktop.library"));
    this.open = open;
    setId("libraries");
    setMinWidth(Region.USE_PREF_SIZE);
    for (Path library : recent) {
      getItems().add(item(library.toString(), () -> open.accept(library)));
    }
    getItems()
        .addAll(
            new SeparatorMenuItem(),
            item(Messages.text("desktop.library.open"), () -> choose(false)),
            item(Messages.text("desktop.library.new"), () -> choose(true)));
  }

  private static MenuItem item(String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }

  private void choose(boolean make) {
    FileChooser chooser = new FileChooser();
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(Messages.text("desktop.library"), "*.nianbao"));
    File file =
        make
            ? chooser.showSaveDialog(getScene().getWindow())
            : chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      open.accept(file.toPath());
    }
  }
}
