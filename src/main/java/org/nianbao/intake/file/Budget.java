package org.nianbao.intake.file;

import java.util.concurrent.CancellationException;

/**
 * How much work a file may make. A few bytes can ask for work without end by naming one another ten
 * times over; whoever follows what a file names pays a step for each.
 */
public final class Budget {
  private static final long STEPS = 3_000_000;
  private static final long LOOKED_UP_EVERY = 1_024;

  private long left = STEPS;

  /** More work than any report makes. */
  public static final class Spent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Spent() {
      super("more steps than any report takes", null, false, false);
    }
  }

  /**
   * Pays for some steps.
   *
   * @throws Spent if none is left
   * @throws CancellationException if the reading thread was told to stop
   */
  void pay(long steps) {
    long before = left / LOOKED_UP_EVERY;
    left -= steps;
    if (left < 0) {
      throw new Spent();
    }
    if (left / LOOKED_UP_EVERY != before && Thread.currentThread().isInterrupted()) {
      throw new CancellationException();
    }
  }
}
