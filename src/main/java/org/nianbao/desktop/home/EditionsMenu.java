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
import org.nianbao.desktop.control.Deed;
import org.nianbao.message.Messages;

/** A button with the editions known, each telling what it is, and the way to install another. */
public final class EditionsMenu extends MenuButton {
  private final EditionsModel model;
  private final Runnable changed;
  private final Consumer<String> tell;
  private final MenuItem[] more;

  /**
   * The button.
   *
   * @param changed run when an edition was installed
   * @param tell shows a sentence in the window
   * @param more items under all others
   */
  public EditionsMenu(
      EditionsModel model, Runnable changed, Consumer<String> tell, MenuItem... more) {
    super(Messages.text("desktop.editions"));
    this.model = model;
    this.changed = changed;
    this.tell = tell;
    this.more = more;
    setId("editions");
    setMinWidth(Region.USE_PREF_SIZE);
    fill();
  }

  private void fill() {
    List<MenuItem> items =
        model.editions().stream()
            .map(edition -> item(model.name(edition), () -> tell.accept(model.about(edition))))
            .toList();
    MenuItem install = item(Messages.text("desktop.editions.install"), this::choose);
    install.setId("installEdition");
    install.setDisable(model.readOnly());
    getItems().setAll(items);
    getItems().addAll(new SeparatorMenuItem(), install);
    getItems().addAll(more);
  }

  private static MenuItem item(String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text("desktop.editions.install"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(Messages.text("desktop.editions.files"), "*.json"));
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      install(file.toPath());
    }
  }

  /** Installs a file and tells what came of it. */
  public void install(Path file) {
    Deed.attempt(
        tell,
        () -> {
          String done = model.install(file);
          fill();
          changed.run();
          tell.accept(done);
        });
  }
}
