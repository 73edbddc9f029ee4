package org.nianbao.desktop;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.nianbao.check.Checker;
import org.nianbao.desktop.settings.Settings;
import org.nianbao.edition.Editions;
import org.nianbao.export.Export;
import org.nianbao.intake.FileIntake;
import org.nianbao.library.UsualPlace;

/** Starts JavaFX and shows the program's window. */
public final class Desktop {
  private final Tools tools;
  private final Settings settings;

  /** What the screens work with. */
  public record Tools(Editions editions, Checker checker, FileIntake intake, Export export) {
    /** The same with these editions known. */
    Tools with(Editions others) {
      return new Tools(others, checker, intake.with(others), export);
    }
  }

  /**
   * A window over all of this.
   *
   * @param settings the user's own
   */
  public Desktop(
      Editions editions, Checker checker, FileIntake intake, Export export, Settings settings) {
    this.settings = settings;
    this.tools = new Tools(editions, checker, intake, export);
  }

  /**
   * Shows the window and returns when it is closed.
   *
   * @param library the library to open; the office's own where empty
   * @return false at once where this machine has no display
   */
  public boolean open(Optional<Path> library) {
    return open(closed -> show(library.orElseGet(UsualPlace::library), settings, closed));
  }

  /**
   * Shows the window on a library, goes through the screens without anybody's doing and closes it.
   *
   * @return false at once where this machine has no display
   */
  public boolean tour(Path library) {
    return open(closed -> new Tour(show(library, Settings.passing(), closed)).start());
  }

  private static boolean open(Consumer<CountDownLatch> show) {
    CountDownLatch closed = new CountDownLatch(1);
    try {
      Platform.startup(() -> show.accept(closed));
    } catch (UnsupportedOperationException | LinkageError e) {
      return false;
    }
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Platform.exit();
    return true;
  }

  private Stage show(Path library, Settings settings, CountDownLatch closed) {
    Stage stage = new Stage();
    WindowIcon.put(stage);
    MainWindow window = new MainWindow(tools, settings, library);
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> window.crashed(failure));
    window.show(stage);
    stage.setOnHidden(
        event -> {
          window.close();
          closed.countDown();
        });
    return stage;
  }
}
