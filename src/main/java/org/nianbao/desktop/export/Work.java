package org.nianbao.desktop.export;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.concurrent.Task;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.nianbao.message.CrashLog;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/** Work behind the window, shown as a bar with a button that stops it; nothing while none runs. */
final class Work extends HBox {
  private final ProgressBar bar = new ProgressBar();
  private final Label words = new Label();
  private final Button cancel = new Button(Messages.text("desktop.work.cancel"));
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final Consumer<String> tell;

  /**
   * @param tell shows a sentence in the window
   */
  Work(Consumer<String> tell) {
    this.tell = tell;
    getStyleClass().add("work");
    cancel.setId("cancelWork");
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    bar.setAccessibleText(Messages.text("desktop.work.progress"));
    getChildren().setAll(bar, words, cancel);
    visibleProperty().bind(running);
    managedProperty().bind(running);
  }

  /** Whether something runs. */
  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Runs a task; what it is refused for is told, its result is given on. */
  <T> void run(Task<T> task, Consumer<T> done) {
    bar.progressProperty().bind(task.progressProperty());
    words.textProperty().bind(task.messageProperty());
    running.bind(task.runningProperty());
    cancel.setOnAction(event -> task.cancel());
    task.setOnSucceeded(event -> done.accept(task.getValue()));
    task.setOnCancelled(event -> tell.accept(Messages.text("desktop.work.cancelled")));
    task.setOnFailed(event -> tell.accept(words(task.getException())));
    Thread.ofPlatform().daemon().name("export").start(task);
  }

  private static String words(Throwable failure) {
    if (failure instanceof Refusal refusal) {
      return refusal.getMessage();
    }
    CrashLog.Kept kept = CrashLog.keep(failure);
    return Messages.text("desktop.crashed", kept.code(), kept.where());
  }
}
