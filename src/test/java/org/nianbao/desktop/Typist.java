package org.nianbao.desktop;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.nianbao.check.Checker;
import org.nianbao.desktop.settings.Settings;
import org.nianbao.edition.Editions;
import org.nianbao.export.AttachedReport;
import org.nianbao.export.Export;
import org.nianbao.font.Fonts;
import org.nianbao.intake.FileIntake;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A program of its own with the window on a library, in which somebody types without end, to be
 * killed: figures, a text key by key without a rest, and a text by an input method. When it comes
 * to a place, and after each key that the window took there, it says on its standard output which
 * it is and what stands there, without the letters being composed.
 */
final class Typist {
  /** Nothing typed at the place yet. */
  static final String BEGUN = "begun";

  static final String TYPED = "typed";
  private static final String LETTERS = "年报公开信息abc，。";
  private static final String[] PINYIN = {"z", "zh", "zho", "zhon", "zhong"};
  private static final int MOST_LETTERS = 80;
  private static final int MOST_FIGURES = 12;
  private static final int MOST_FIGURE = 100_000;
  private static final int LONGEST_REST_MS = 30;

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

  private void type() throws InterruptedException {
    robot.push(KeyCode.ENTER).push(KeyCode.END).push(KeyCode.F6);
    while (true) {
      for (int i = random.nextInt(MOST_FIGURES); i >= 0; i--) {
        figure();
      }
      robot.push(KeyCode.SHORTCUT, KeyCode.PAGE_UP);
      if (random.nextBoolean()) {
        letters();
      } else {
        compositions();
      }
      robot.push(KeyCode.SHORTCUT, KeyCode.PAGE_DOWN);
    }
  }

  private void figure() throws InterruptedException {
    if (owner() instanceof TextField field) {
      say(field, BEGUN, "");
      for (char digit : Integer.toString(random.nextInt(MOST_FIGURE)).toCharArray()) {
        robot.write(Character.toString(digit), 0);
        say(field, TYPED, "");
      }
      robot.push(KeyCode.ENTER);
    }
  }

  private void letters() throws InterruptedException {
    if (owner() instanceof TextArea area) {
      say(area, BEGUN, "");
      for (int i = random.nextInt(MOST_LETTERS); i >= 0; i--) {
        int at = random.nextInt(LETTERS.length());
        robot.write(LETTERS.substring(at, at + 1), 0);
        say(area, TYPED, "");
      }
    }
  }

  /** Now and then the input method composes on within the event that gives the words. */
  private void compositions() throws InterruptedException {
    if (owner() instanceof TextArea area) {
      say(area, BEGUN, "");
      for (int i = random.nextInt(MOST_LETTERS / PINYIN.length); i >= 0; i--) {
        for (String pinyin : PINYIN) {
          compose(area, pinyin, "");
        }
        compose(area, random.nextBoolean() ? PINYIN[0] : "", "中");
      }
      compose(area, "", "完");
    }
  }

  private void compose(TextArea area, String composed, String committed)
      throws InterruptedException {
    robot.interact(() -> InputMethod.compose(area, composed, committed));
    say(area, TYPED, composed);
  }

  private Node owner() {
    WaitForAsyncUtils.waitForFxEvents();
    return stage.getScene().getFocusOwner();
  }

  private void say(TextInputControl where, String what, String composed)
      throws InterruptedException {
    WaitForAsyncUtils.waitForFxEvents(1);
    String text = where.getText();
    String words = text.substring(0, text.length() - composed.length());
    out.println(what + "\t" + where.getId() + "\t" + words.replace("\n", "\\n"));
    TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_REST_MS));
  }
}
