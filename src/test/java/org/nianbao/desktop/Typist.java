package org.nianbao.desktop;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.nianbao.check.Checker;
import org.nianbao.edition.Editions;
import org.nianbao.export.AttachedReport;
import org.nianbao.export.Export;
import org.nianbao.export.Fonts;
import org.nianbao.intake.FileIntake;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A program of its own with the window on a library, in which somebody types without end, to be
 * killed. It says on its standard output what it begins to type and, once the key that ends the
 * field was pressed, what it has typed.
 */
final class Typist {
  static final String BEGUN = "begun";
  static final String DONE = "done";
  private static final String LETTERS = "年报公开信息abc，。";
  private static final int MOST_LETTERS = 12;
  private static final int FIGURES_IN_A_ROW = 12;
  private static final int MOST_FIGURE = 100_000;

  private final FxRobot robot = new FxRobot();
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Random random;
  private final Stage stage;

  private Typist(Stage stage, long seed) {
    this.stage = stage;
    this.random = new Random(seed);
  }

  /** Types into the first report of a library; arguments: the file, a seed. */
  public static void main(String[] arguments) throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          Editions editions = Editions.builtIn();
          FileIntake intake = new FileIntake(editions, AttachedReport::jsonIfAny);
          new MainWindow(
                  new Desktop.Tools(editions, new Checker(), intake, new Export(Fonts.bundled())),
                  Settings.passing(),
                  Path.of(arguments[0]))
              .show(stage);
        });
    new Typist(stage, Long.parseLong(arguments[1])).type();
  }

  private void type() {
    robot.push(KeyCode.ENTER).push(KeyCode.END).push(KeyCode.F6);
    while (true) {
      for (int i = 0; i < FIGURES_IN_A_ROW; i++) {
        figure();
      }
      robot.push(KeyCode.SHORTCUT, KeyCode.PAGE_UP);
      words();
      robot.push(KeyCode.SHORTCUT, KeyCode.PAGE_DOWN);
    }
  }

  private void figure() {
    if (owner() instanceof TextField field) {
      String words = Integer.toString(random.nextInt(MOST_FIGURE));
      say(BEGUN, field, words);
      robot.write(words, 0).push(KeyCode.ENTER);
      say(DONE, field, words);
    }
  }

  private void words() {
    if (owner() instanceof TextArea area) {
      StringBuilder more = new StringBuilder();
      for (int i = random.nextInt(MOST_LETTERS); i >= 0; i--) {
        more.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      String words = area.getText() + more;
      say(BEGUN, area, words);
      robot.write(more.toString(), 0).push(KeyCode.SHORTCUT, KeyCode.PAGE_UP);
      WaitForAsyncUtils.waitForFxEvents();
      say(DONE, area, words);
      robot.push(KeyCode.SHORTCUT, KeyCode.PAGE_DOWN);
    }
  }

  private Node owner() {
    WaitForAsyncUtils.waitForFxEvents();
    return stage.getScene().getFocusOwner();
  }

  private void say(String what, Node where, String words) {
    WaitForAsyncUtils.waitForFxEvents();
    out.println(what + "\t" + where.getId() + "\t" + words.replace("\n", "\\n"));
  }
}
