package org.nianbao.desktop;

import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * Whether a window that nobody touches comes to rest. One whose layout asks for the next layout
 * looks right and works, and keeps a processor busy for as long as it is open.
 */
final class Stillness {
  private static final int STILL = 10;
  private static final int MOST = 300;

  private final Scene scene;
  private final CompletableFuture<Boolean> result = new CompletableFuture<>();
  private final Runnable listener = this::pulse;
  private int pulses;
  private int still;

  private Stillness(Scene scene) {
    this.scene = scene;
  }

  /** Watches frame after frame until several in a row had nothing to lay out; for the FX thread. */
  static CompletableFuture<Boolean> of(Scene scene) {
    Stillness stillness = new Stillness(scene);
    scene.addPreLayoutPulseListener(stillness.listener);
    Platform.requestNextPulse();
    return stillness.result;
  }

  private void pulse() {
    pulses++;
    still = asks(scene.getRoot()) ? 0 : still + 1;
    if (still == STILL || pulses == MOST) {
      scene.removePreLayoutPulseListener(listener);
      result.complete(still == STILL);
    } else {
      Platform.requestNextPulse();
    }
  }

  private static boolean asks(Parent parent) {
    return parent.isNeedsLayout()
        || parent.getChildrenUnmodifiable().stream()
            .anyMatch(child -> child instanceof Parent inner && asks(inner));
  }
}
