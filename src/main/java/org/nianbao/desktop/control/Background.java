package org.nianbao.desktop.control;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/**
 * Work that would hold the window up, done beside it.
 *
 * @param beside where it is done
 * @param window where its outcome is shown: the FX thread
 */
public record Background(Executor beside, Executor window) {
  /** A thread for each piece of work, which does not keep the program from ending. */
  public static Background named(String name) {
    return new Background(
        work -> Thread.ofPlatform().daemon().name(name).start(work), Platform::runLater);
  }

  /** Everything at once, where it is asked for: for models without a window. */
  public static Background atOnce() {
    return new Background(Runnable::run, Runnable::run);
  }

  /** Does work beside the window. */
  public void run(Runnable work) {
    beside.execute(work);
  }

  /** Shows something in the window, in its turn. */
  public void show(Runnable change) {
    window.execute(change);
  }
}
