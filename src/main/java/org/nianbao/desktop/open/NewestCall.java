package org.nianbao.desktop.open;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.nianbao.desktop.control.Background;
import org.nianbao.report.Report;

/**
 * Work over the texts of a report: where they are short, done at once; where they are not, beside
 * the window, one call at a time: of those that come meanwhile the newest waits, the others are
 * forgotten, and only what came of the newest is shown. For the FX thread.
 *
 * @param <T> what comes of it
 */
public final class NewestCall<T> {
  /** So many characters are looked through within a frame. */
  private static final int MOST_AT_ONCE = 10_000;

  private final Consumer<T> show;
  private final Background background;
  private boolean running;
  private boolean outdated;
  private Optional<Supplier<T>> next = Optional.empty();

  /**
   * No call yet.
   *
   * @param show takes what came of a call, on the FX thread
   */
  public NewestCall(Consumer<T> show) {
    this(show, Background.named("looking"));
  }

  NewestCall(Consumer<T> show, Background background) {
    this.show = show;
    this.background = background;
  }

  /**
   * Calls.
   *
   * @param work on a report and on nothing that changes
   */
  public void call(Report report, Supplier<T> work) {
    if (length(report) <= MOST_AT_ONCE) {
      callAtOnce(work);
    } else if (running) {
      next = Optional.of(work);
    } else {
      start(work);
    }
  }

  private void start(Supplier<T> work) {
    running = true;
    outdated = false;
    background.run(
        () -> {
          Optional<T> result = Optional.empty();
          try {
            result = Optional.of(work.get());
          } finally {
            // A call that failed is logged by its thread; the next one is not to wait for it.
            Optional<T> came = result;
            background.show(() -> take(came));
          }
        });
  }

  /**
   * Begins with a call whose outcome may only be shown later: it goes on beside what is done first.
   *
   * @param work on a report and on nothing that changes
   * @return shows what comes of it, as a call would; is never run where it is not to be shown
   */
  Runnable ahead(Report report, Supplier<T> work) {
    if (length(report) > MOST_AT_ONCE) {
      return () -> call(report, work);
    }
    CompletableFuture<T> result = CompletableFuture.supplyAsync(work);
    return () -> callAtOnce(result::join);
  }

  /** Calls and shows what comes of it before it returns. */
  void callAtOnce(Supplier<T> work) {
    outdated = running;
    next = Optional.empty();
    show.accept(work.get());
  }

  /** Whether what is shown is not yet of the newest call. */
  boolean waiting() {
    return next.isPresent() || running && !outdated;
  }

  private void take(Optional<T> result) {
    running = false;
    if (next.isPresent()) {
      Supplier<T> newest = next.orElseThrow();
      next = Optional.empty();
      start(newest);
    } else if (!outdated) {
      result.ifPresent(show);
    }
  }

  private static int length(Report report) {
    return report.sections().stream().mapToInt(section -> section.text().length()).sum();
  }
}
