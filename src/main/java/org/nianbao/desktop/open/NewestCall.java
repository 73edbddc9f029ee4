package org.nianbao.desktop.open;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.nianbao.report.Report;

/**
 * Work over the texts of a report: where they are short, done at once; where they are not, on a
 * thread of its own, and only what came of the newest call is shown. For the FX thread.
 *
 * @param <T> what comes of it
 */
public final class NewestCall<T> {
  /** So many characters are looked through within a frame. */
  private static final int MOST_AT_ONCE = 10_000;

  private final Consumer<T> show;
  private Object waitedFor;

  /**
   * No call yet.
   *
   * @param show takes what came of a call, on the FX thread
   */
  public NewestCall(Consumer<T> show) {
    this.show = show;
  }

  /**
   * Calls.
   *
   * @param work on a report and on nothing that changes
   */
  public void call(Report report, Supplier<T> work) {
    if (length(report) <= MOST_AT_ONCE) {
      callAtOnce(work);
      return;
    }
    Object call = new Object();
    waitedFor = call;
    Thread.ofPlatform()
        .daemon()
        .name("looking")
        .start(
            () -> {
              T result = work.get();
              Platform.runLater(() -> take(call, result));
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
    waitedFor = null;
    show.accept(work.get());
  }

  /** Whether what is shown is not yet of the newest call. */
  boolean waiting() {
    return waitedFor != null;
  }

  private void take(Object call, T result) {
    if (call == waitedFor) {
      waitedFor = null;
      show.accept(result);
    }
  }

  private static int length(Report report) {
    return report.sections().stream().mapToInt(section -> section.text().length()).sum();
  }
}
