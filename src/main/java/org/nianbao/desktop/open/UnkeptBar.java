package org.nianbao.desktop.open;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.FileChooser;
import org.nianbao.desktop.control.Controls;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.PlaceWords;

/** Tells that words could not be stored, and offers what can be done so that they are not lost. */
public final class UnkeptBar extends HBox {
  private final EditorModel model;
  private final Consumer<String> tell;

  public UnkeptBar(EditorModel model, Consumer<String> tell) {
    this.model = model;
    this.tell = tell;
    setId("unkept");
    getStyleClass().addAll("message-bar", "unkept-bar");
    Label words = new Label();
    words.setWrapText(true);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    words
        .textProperty()
        .bind(
            model
                .unkept()
                .countProperty()
                .map(count -> Messages.text("desktop.unkept", count, model.unkept().reason())));
    // Where one edit could be stored, those that could not before may be, too.
    model.reportProperty().addListener((property, was, is) -> Platform.runLater(this::again));
    visibleProperty().bind(model.unkept().countProperty().greaterThan(0));
    managedProperty().bind(visibleProperty());
    getChildren()
        .addAll(
            words,
            Controls.button("desktop.unkept.retry", "unkept-retry", this::retry),
            Controls.button("desktop.unkept.copy", "unkept-copy", this::copy),
            Controls.button("desktop.unkept.save", "unkept-save", this::choose));
  }

  private void again() {
    if (model.unkept().countProperty().get() > 0) {
      try {
        model.unkept().retry(model::edit);
        tell.accept(Messages.text("desktop.unkept.stored"));
      } catch (Refusal e) {
        // The bar still says so.
      }
    }
  }

  private void retry() {
    try {
      model.unkept().retry(model::edit);
      tell.accept(Messages.text("desktop.unkept.stored"));
    } catch (Refusal e) {
      tell.accept(e.getMessage());
    }
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(text());
    Clipboard.getSystemClipboard().setContent(content);
    tell.accept(Messages.text("desktop.unkept.copied"));
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text("desktop.unkept.save"));
    chooser.setInitialFileName(Messages.text("desktop.unkept.file"));
    File chosen = chooser.showSaveDialog(getScene().getWindow());
    if (chosen != null) {
      write(chosen.toPath());
    }
  }

  /** Writes the words into a text file, and tells what came of it. */
  void write(Path file) {
    try {
      Files.writeString(file, text());
      tell.accept(Messages.text("desktop.unkept.written", file));
    } catch (IOException e) {
      tell.accept(Messages.text("desktop.unkept.unwritten", file));
    }
  }

  private String text() {
    return model.unkept().text(new PlaceWords(model.report(), model.edition()));
  }
}
