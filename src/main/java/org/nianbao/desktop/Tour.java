package org.nianbao.desktop;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Goes through the screens as a clerk would, the first report part by part and back to the list,
 * and closes the window: a trial after the program was installed, and what the AOT cache is trained
 * with. Whatever is not there is passed over.
 */
final class Tour {
  private static final Duration STEP = Duration.millis(400);

  private final Stage stage;
  private final Queue<Runnable> steps = new ArrayDeque<>();

  Tour(Stage stage) {
    this.stage = stage;
  }

  /** Returns at once; the steps follow on the FX thread. */
  void start() {
    steps.add(() -> press("#open"));
    steps.add(this::visitParts);
    next();
  }

  private void visitParts() {
    find("#parts", ListView.class)
        .ifPresent(
            parts -> {
              for (int i = 1; i < parts.getItems().size(); i++) {
                int part = i;
                steps.add(() -> parts.getSelectionModel().select(part));
              }
            });
    steps.add(() -> press("#back"));
    steps.add(stage::hide);
  }

  private void next() {
    PauseTransition pause = new PauseTransition(STEP);
    pause.setOnFinished(
        event -> {
          Runnable step = steps.poll();
          if (step != null) {
            step.run();
            next();
          }
        });
    pause.play();
  }

  private void press(String id) {
    find(id, Button.class).ifPresent(Button::fire);
  }

  private <N extends Node> Optional<N> find(String id, Class<N> kind) {
    Scene scene = stage.getScene();
    return Optional.ofNullable(scene.lookup(id)).filter(kind::isInstance).map(kind::cast);
  }
}
