package org.nianbao.desktop.home;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.nianbao.message.Messages;

/** Asks for the file of a library. */
final class LibraryChooser {
  private static final String ENDING = ".nianbao";

  private final Node over;
  private final Consumer<Path> chosen;

  /**
   * The questions.
   *
   * @param over whose window they are asked over
   */
  LibraryChooser(Node over, Consumer<Path> chosen) {
    this.over = over;
    this.chosen = chosen;
  }

  /** Asks for one that is there. */
  void open() {
    File file = chooser("desktop.library.open").showOpenDialog(over.getScene().getWindow());
    if (file != null) {
      chosen.accept(file.toPath());
    }
  }

  /** Asks where a new one shall be. */
  void make() {
    FileChooser chooser = chooser("desktop.library.new");
    chooser.setInitialFileName(Messages.text("desktop.library.fileName"));
    File file = chooser.showSaveDialog(over.getScene().getWindow());
    if (file != null) {
      Path path = file.toPath();
      chosen.accept(
          path.toString().endsWith(ENDING)
              ? path
              : path.resolveSibling(path.getFileName() + ENDING));
    }
  }

  private static FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text(title));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(Messages.text("desktop.library"), "*" + ENDING));
    return chooser;
  }
}
