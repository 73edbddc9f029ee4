package org.nianbao.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl+C during long work: asks it to stop at the next good place, and keeps the program up until
 * it has said what became of it.
 */
final class Stopping implements AutoCloseable {
  private static final int LONGEST_SECONDS = 60;

  private final CountDownLatch told = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "stopping");
  private volatile boolean asked;

  Stopping() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Whether the work should stop. */
  boolean isAsked() {
    return asked;
  }

  private void stop() {
    asked = true;
    try {
      told.await(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The work is over and all about it is said. */
  @Override
  public void close() {
    told.countDown();
    if (!asked) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
