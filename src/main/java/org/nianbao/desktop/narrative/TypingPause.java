package org.nianbao.desktop.narrative;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Runs something when typing pauses, and every so often while it goes on without a pause. */
final class TypingPause {
  private final PauseTransition pause;
  private final PauseTransition longest;

  /**
   * Nothing typed yet.
   *
   * @param pause from the last key
   * @param longest from the first key that nothing was run for yet
   * @param then on the FX thread
   */
  TypingPause(Duration pause, Duration longest, Runnable then) {
    this.pause = new PauseTransition(pause);
    this.longest = new PauseTransition(longest);
    this.pause.setOnFinished(
        event -> {
          this.longest.stop();
          then.run();
        });
    this.longest.setOnFinished(event -> then.run());
  }

  /** Something was typed. */
  void typed() {
    pause.playFromStart();
    longest.play();
  }
}
