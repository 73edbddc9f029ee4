package org.nianbao.desktop;

import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nianbao.check.Checker;
import org.nianbao.desktop.settings.Settings;
import org.nianbao.edition.Editions;
import org.nianbao.export.AttachedReport;
import org.nianbao.export.Export;
import org.nianbao.font.Fonts;
import org.nianbao.intake.FileIntake;
import org.nianbao.intake.understand.Hints;
import org.nianbao.library.Change;
import org.nianbao.library.Library;
import org.nianbao.message.Messages;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A window on a library with the sample report, for the tests of its screens. */
@ExtendWith(ApplicationExtension.class)
abstract class ShownWindow {
  final Editions editions = Editions.builtIn();
  Path folder;
  Path file;
  MainWindow window;
  Stage stage;

  /** TestFX looks for its own annotations in the test's class only, not above it. */
  @BeforeEach
  void start() throws Exception {
    folder = Files.createTempDirectory("窗口");
    file = folder.resolve("年报库.nianbao");
    FileIntake intake = new FileIntake(editions, AttachedReport::jsonIfAny);
    Path text = folder.resolve("2017.txt");
    try (var in = getClass().getResourceAsStream("/org/nianbao/sample/2017.txt")) {
      Files.write(text, in.readAllBytes());
    }
    try (Library library = Library.open(file)) {
      Report sample = intake.read(text, Hints.NONE).report();
      library.add(sample, "test");
      prepare(library, sample);
    }
    Files.writeString(settings(), "intro.home=yes\nintro.editor=yes\n");
    stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(this::show);
  }

  /** Puts more into the library before the window opens. */
  void prepare(Library library, Report sample) throws Exception {}

  /** What the window remembers: here, that the introduction was seen. */
  Path settings() {
    return folder.resolve("settings.properties");
  }

  void show() {
    FileIntake intake = new FileIntake(editions, AttachedReport::jsonIfAny);
    window =
        new MainWindow(
            new Desktop.Tools(editions, new Checker(), intake, new Export(Fonts.bundled())),
            new Settings(settings()),
            file);
    window.show(stage);
  }

  @AfterEach
  void stop() throws Exception {
    FxToolkit.setupFixture(window::close);
  }

  void open(FxRobot robot) {
    robot.interact(
        () -> robot.lookup("#reports").<TableView<?>>query().getSelectionModel().clearAndSelect(0));
    robot.interact(() -> robot.lookup("#open").queryButton().fire());
    robot.interact(() -> parts(robot).getSelectionModel().selectLast());
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** What is seen on the window's thread, the only one that may look while nodes come and go. */
  static <T> T onFx(Callable<T> look) throws Exception {
    return WaitForAsyncUtils.asyncFx(look).get();
  }

  static String message(FxRobot robot) {
    return robot.lookup("#message").<Label>query().getText();
  }

  /** Opens the part whose name contains these words. */
  static void part(String words, FxRobot robot) {
    ListView<?> parts = parts(robot);
    int at =
        java.util.stream.IntStream.range(0, parts.getItems().size())
            .filter(i -> parts.getItems().get(i).toString().contains(words))
            .findFirst()
            .orElseThrow();
    robot.interact(() -> parts.getSelectionModel().select(at));
    WaitForAsyncUtils.waitForFxEvents();
  }

  static ListView<?> parts(FxRobot robot) {
    return robot.lookup("#parts").query();
  }

  TextField field(String id, FxRobot robot) {
    return shown(node -> node instanceof TextField && id.equals(node.getId()), robot);
  }

  /** Goes to a cell or field anew, as a whole. */
  TextField enter(String id, FxRobot robot) {
    TextField field = field(id, robot);
    robot.interact(
        () -> {
          stage.getScene().getRoot().requestFocus();
          field.requestFocus();
          field.selectAll();
        });
    return field;
  }

  /** The text of a section: its id has a colon, which a selector cannot have. */
  static TextArea area(String id, FxRobot robot) {
    return shown(node -> node instanceof TextArea && id.equals(node.getId()), robot);
  }

  /** A node of a form, which joins the scene only with its pane's skin: at the next pulse. */
  private static <T extends Node> T shown(Predicate<Node> wanted, FxRobot robot) {
    if (!Platform.isFxApplicationThread()) {
      try {
        WaitForAsyncUtils.waitFor(
            10, TimeUnit.SECONDS, () -> onFx(() -> robot.lookup(wanted).tryQuery().isPresent()));
      } catch (TimeoutException e) {
        throw new AssertionError(e);
      }
    }
    return robot.lookup(wanted).query();
  }

  Report stored() throws Exception {
    return stored(1);
  }

  /**
   * What the library's file has now, read from a copy as another program would: also what is being
   * typed, for to the copy's opening the window is as good as killed.
   */
  Report stored(long id) throws Exception {
    try (Library library = Library.open(copy())) {
      return library.report(id);
    }
  }

  /** What stands at a place by edits alone; "" where it was never edited. */
  String edited(long id, Place place) throws Exception {
    String found = Messages.text("library.typed.word");
    try (Library library = Library.open(copy())) {
      return library.history(id, place).stream()
          .filter(change -> !change.word().equals(found))
          .findFirst()
          .map(Change::became)
          .orElse("");
    }
  }

  /** The library's file between two of the window's transactions. */
  final Path copy() throws Exception {
    Path journal = file.resolveSibling(file.getFileName() + "-journal");
    Path copy = folder.resolve("copy-" + System.nanoTime() + ".nianbao");
    boolean whole = false;
    while (!whole) {
      byte[] bytes = Files.readAllBytes(file);
      whole = atRest(journal) && Arrays.equals(bytes, Files.readAllBytes(file));
      Files.write(copy, bytes);
    }
    return copy;
  }

  /** Between transactions the journal is not there, or empty, or its head is struck out. */
  private static boolean atRest(Path journal) throws Exception {
    if (!Files.exists(journal)) {
      return true;
    }
    try (InputStream in = Files.newInputStream(journal)) {
      byte[] head = in.readNBytes(8);
      return Arrays.equals(head, new byte[head.length]);
    }
  }

  /** Leaves a picture of the window, with what floats over it, for people to look at. */
  void picture(String name) {
    WaitForAsyncUtils.waitForFxEvents();
    save(WaitForAsyncUtils.waitForAsyncFx(20_000, () -> Snapshot.of(stage)), name);
  }

  static void write(WritableImage image, String name) {
    save(Snapshot.of(image), name);
  }

  private static void save(BufferedImage picture, String name) {
    try {
      Path target = Files.createDirectories(Path.of("target", "pictures")).resolve(name + ".png");
      ImageIO.write(picture, "png", target.toFile());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
