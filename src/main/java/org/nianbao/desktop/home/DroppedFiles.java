package org.nianbao.desktop.home;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Files dropped on a screen: a library is opened, anything else is taken in. */
final class DroppedFiles {
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("drag-over");
  private static final String LIBRARY = ".nianbao";

  private final Consumer<List<Path>> receive;
  private final Consumer<Path> openLibrary;

  DroppedFiles(Consumer<List<Path>> receive, Consumer<Path> openLibrary) {
    this.receive = receive;
    this.openLibrary = openLibrary;
  }

  /** Lets them be dropped on a node; while nothing can be taken in only libraries. */
  void on(Node node, boolean readOnly) {
    node.setOnDragOver(
        event -> {
          if (event.getDragboard().hasFiles() && (!readOnly || library(paths(event)))) {
            event.acceptTransferModes(TransferMode.COPY);
            node.pseudoClassStateChanged(OVER, true);
          }
          event.consume();
        });
    node.setOnDragExited(event -> node.pseudoClassStateChanged(OVER, false));
    node.setOnDragDropped(
        event -> {
          drop(paths(event));
          event.setDropCompleted(true);
          event.consume();
        });
  }

  void drop(List<Path> files) {
    if (library(files)) {
      openLibrary.accept(files.getFirst());
    } else {
      receive.accept(files);
    }
  }

  private static boolean library(List<Path> files) {
    return files.size() == 1 && files.getFirst().toString().endsWith(LIBRARY);
  }

  private static List<Path> paths(DragEvent event) {
    return event.getDragboard().getFiles().stream().map(File::toPath).toList();
  }
}
