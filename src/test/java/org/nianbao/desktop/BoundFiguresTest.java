package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nianbao.check.Checker;
import org.nianbao.edition.Editions;
import org.nianbao.export.AttachedReport;
import org.nianbao.export.Export;
import org.nianbao.export.Fonts;
import org.nianbao.intake.FileIntake;
import org.nianbao.intake.Hints;
import org.nianbao.library.Library;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Figures of the table in the text, bound by keys and by the offer beneath. */
@ExtendWith(ApplicationExtension.class)
class BoundFiguresTest {
  private static final int DISCLOSURE = 3;

  private final Editions editions = Editions.builtIn();
  private MainWindow window;
  private Stage stage;

  @Start
  void start(Stage primary) throws Exception {
    Path folder = Files.createTempDirectory("引用");
    Path file = folder.resolve("年报库.nianbao");
    FileIntake intake = new FileIntake(editions, AttachedReport::json);
    Path text = folder.resolve("2017.txt");
    try (var in = getClass().getResourceAsStream("/org/nianbao/sample/2017.txt")) {
      Files.write(text, in.readAllBytes());
    }
    try (Library library = Library.open(file)) {
      library.add(intake.read(text, Hints.NONE).report(), "test");
    }
    stage = primary;
    window =
        new MainWindow(
            new Desktop.Tools(editions, new Checker(), intake, new Export(Fonts.bundled())), file);
    window.show(stage);
  }

  @Stop
  void stop() {
    window.close();
  }

  @Test
  void aFigureIsChosenByKeysAndStandsInTheText(FxRobot robot) throws Exception {
    TextArea text = open(robot);
    robot.interact(
        () -> {
          text.requestFocus();
          text.positionCaret(0);
        });
    robot.push(KeyCode.CONTROL, KeyCode.SPACE);
    assertThat(robot.lookup("#figure-search").query().isFocused()).isTrue();
    robot.write("3.1");
    picture("bound-choose");
    robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text.getText()).startsWith("{3.1.1}");
    assertThat(text.isFocused()).isTrue();
    assertThat(robot.lookup(".bound-value").<Label>query().getText()).startsWith("3.1.1");
  }

  @Test
  void escapeLeavesTheTextAsItWas(FxRobot robot) {
    TextArea text = open(robot);
    String before = text.getText();
    robot.interact(text::requestFocus);
    robot.push(KeyCode.CONTROL, KeyCode.SPACE).push(KeyCode.ESCAPE);
    assertThat(text.getText()).isEqualTo(before);
    assertThat(text.isFocused()).isTrue();
  }

  @Test
  void numbersThatAgreeWithTheTableAreBoundAtOnce(FxRobot robot) throws Exception {
    TextArea text = open(robot);
    Hyperlink bind = robot.lookup("#bind-numbers").query();
    picture("bound-offer");
    robot.interact(bind::fire);
    WaitForAsyncUtils.waitForFxEvents();
    picture("bound-values");
    assertThat(text.getText()).contains("通过政府网站公开{1.2.2}条");
    assertThat(robot.lookup("#bind-numbers").tryQuery()).as("nothing is left to bind").isEmpty();
  }

  private static TextArea open(FxRobot robot) {
    robot.interact(() -> robot.lookup("#open").queryButton().fire());
    robot.interact(
        () -> robot.lookup("#parts").<ListView<?>>query().getSelectionModel().select(DISCLOSURE));
    WaitForAsyncUtils.waitForFxEvents();
    return robot.lookup(".text-area").query();
  }

  private void picture(String name) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage image =
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> stage.getScene().snapshot(null));
    javafx.scene.image.PixelReader pixels = image.getPixelReader();
    BufferedImage copy =
        new BufferedImage(
            (int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < copy.getHeight(); y++) {
      for (int x = 0; x < copy.getWidth(); x++) {
        copy.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    Path target = Files.createDirectories(Path.of("target", "pictures")).resolve(name + ".png");
    ImageIO.write(copy, "png", target.toFile());
  }
}
