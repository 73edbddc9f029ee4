package org.nianbao.desktop.home;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import org.nianbao.message.Messages;

/** A button with the libraries opened last, and the ways to open or make another. */
public final class LibraryMenu extends MenuButton {
  /**
   * The button.
   *
   * @param recent the libraries opened last, the present one first
   * @param open opens a library in this window
   */
  public LibraryMenu(List<Path> recent, Consumer<Path> open) {
    super(Messages.text("desktop.library"));
    setId("libraries");
    setMinWidth(Region.USE_PREF_SIZE);
    LibraryChooser chooser = new LibraryChooser(this, open);
    for (Path library : recent) {
      getItems().add(item(library.toString(), () -> open.accept(library)));
    }
    getItems()
        .addAll(
            new SeparatorMenuItem(),
            item(Messages.text("desktop.library.open"), chooser::open),
            item(Messages.text("desktop.library.new"), chooser::make));
  }

  private static MenuItem item(String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }
}
