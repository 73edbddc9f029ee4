package org.nianbao.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.nianbao.Main;

/** A running window that is driven by keys, and how long it takes to show what they do. */
final class BenchWindow {
  private static final double MILLION = 1e6;
  private static final long LONGEST_S = 120;

  private final Scene scene;

  private BenchWindow(Scene scene) {
    this.scene = scene;
  }

  /** Starts the program on a library as a double click does; returns when it has been drawn. */
  static BenchWindow program(Path library) {
    start(() -> Main.main(new String[] {library.toString()}));
    return shown();
  }

  /** Starts JavaFX with nothing but an empty window. */
  static BenchWindow bare() {
    Platform.startup(
        () -> {
          Stage stage = new Stage();
          stage.setScene(new Scene(new Label("年报填报"), 1000, 700));
          stage.show();
        });
    return shown();
  }

  private static void start(Runnable work) {
    Thread.ofPlatform().daemon().start(work);
  }

  private static BenchWindow shown() {
    BooleanSupplier there =
        () -> {
          try {
            return onFx(() -> Window.getWindows().stream().anyMatch(Window::isShowing));
          } catch (IllegalStateException notStarted) {
            return false;
          }
        };
    until(there);
    BenchWindow window = new BenchWindow(onFx(() -> Window.getWindows().getFirst().getScene()));
    window.frame(() -> {});
    return window;
  }

  /** What is made of the window on its own thread. */
  static <T> T onFx(Supplier<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(work.get());
          } catch (RuntimeException e) {
            result.completeExceptionally(e);
          }
        });
    return result.orTimeout(LONGEST_S, TimeUnit.SECONDS).join();
  }

  /** Waits, a millisecond at a time. */
  static void until(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_S);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(new TimeoutException());
      }
      sleep(1);
    }
  }

  static void sleep(long milliseconds) {
    try {
      TimeUnit.MILLISECONDS.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Does something on the FX thread; returns how long it took until the frame with it was drawn and
   * on the screen, ms, without what the thread only waited for the screen's next beat, at most 16.7
   * ms. What was still being drawn before is waited for first.
   *
   * <p>The frame is drawn on a thread of its own that takes one order after the other, so a picture
   * of a node outside the window is made once the frame is; what is drawn reaches the screen by way
   * of the FX thread's queue, so what is queued behind it runs after it.
   */
  double frame(Runnable work) {
    onFx(BenchWindow::awaitDrawn);
    CompletableFuture<Double> took = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          Moment begun = Moment.now();
          work.run();
          Moment done = Moment.now();
          atNextFrame(
              beat -> {
                awaitDrawn();
                Platform.runLater(
                    () -> took.complete((begun.until(Moment.now()) - done.idle(beat)) / MILLION));
              });
        });
    return took.orTimeout(LONGEST_S, TimeUnit.SECONDS).join();
  }

  /** Does something once the next frame is handed over to be drawn, with when it was begun. */
  private void atNextFrame(Consumer<Moment> work) {
    CompletableFuture<Moment> beat = new CompletableFuture<>();
    once(
        scene::addPreLayoutPulseListener,
        scene::removePreLayoutPulseListener,
        () -> beat.complete(Moment.now()));
    once(
        scene::addPostLayoutPulseListener,
        scene::removePostLayoutPulseListener,
        () -> Platform.runLater(() -> work.accept(beat.join())));
    Platform.requestNextPulse();
  }

  private static void once(Consumer<Runnable> add, Consumer<Runnable> remove, Runnable work) {
    Runnable[] listener = new Runnable[1];
    listener[0] =
        () -> {
          remove.accept(listener[0]);
          work.run();
        };
    add.accept(listener[0]);
  }

  /** A moment on the FX thread, and how much of a processor that had had by then; ns. */
  private record Moment(long time, long worked) {
    static Moment now() {
      return new Moment(
          System.nanoTime(), ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    long until(Moment then) {
      return then.time - time;
    }

    /** For how long the thread did nothing until then. */
    long idle(Moment then) {
      return Math.max(0, until(then) - (then.worked - worked));
    }
  }

  private static WritableImage awaitDrawn() {
    return new Rectangle(1, 1).snapshot(null, null);
  }

  /** A key with its letter, where the focus is; on the FX thread. */
  void type(String letter) {
    fire(KeyEvent.KEY_TYPED, letter, KeyCode.UNDEFINED, false);
  }

  /** A key without a letter. */
  void press(KeyCode code) {
    fire(KeyEvent.KEY_PRESSED, "", code, false);
    fire(KeyEvent.KEY_RELEASED, "", code, false);
  }

  /** A key with Ctrl. */
  void shortcut(KeyCode code) {
    fire(KeyEvent.KEY_PRESSED, "", code, true);
    fire(KeyEvent.KEY_RELEASED, "", code, true);
  }

  private void fire(EventType<KeyEvent> type, String letter, KeyCode code, boolean control) {
    Node at = focused() == null ? scene.getRoot() : focused();
    Event.fireEvent(at, new KeyEvent(type, letter, letter, code, false, control, false, false));
  }

  Node focused() {
    return scene.getFocusOwner();
  }

  /** The node of a selector; null where there is none. */
  Node node(String selector) {
    return scene.lookup(selector);
  }
}
