package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nianbao.check.Checker;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Editions;
import org.nianbao.export.AttachedReport;
import org.nianbao.export.Export;
import org.nianbao.export.Fonts;
import org.nianbao.intake.FileIntake;
import org.nianbao.intake.Hints;
import org.nianbao.library.Library;
import org.nianbao.report.Report;
import org.nianbao.report.Value;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** The window, used as a clerk would. */
@ExtendWith(ApplicationExtension.class)
class WindowTest {
  private final Editions editions = Editions.builtIn();
  private Path folder;
  private Path file;
  private MainWindow window;
  private Stage stage;

  @Start
  void start(Stage primary) throws Exception {
    folder = Files.createTempDirectory("窗口");
    file = folder.resolve("年报库.nianbao");
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
  void aFigureTypedIsCheckedAndKept(FxRobot robot) throws Exception {
    open(robot);
    ListView<?> findings = robot.lookup("#findings").query();
    assertThat(findings.getItems()).hasSize(3);
    TextField total = field("3.1", robot);
    robot.interact(
        () -> {
          total.requestFocus();
          total.selectAll();
        });
    robot.write("１1").push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(field("3.1.1", robot).isFocused()).as("Enter goes down").isTrue();
    assertThat(total.getText()).isEqualTo("11");
    picture("table");
    assertThat(stored().value(CellId.parse("3.1"))).isEqualTo(Value.of(11));
  }

  @Test
  void whatIsNoFigureStaysInTheFieldWithTheReason(FxRobot robot) throws Exception {
    open(robot);
    TextField field = field("6", robot);
    robot.interact(field::requestFocus);
    robot.interact(() -> field.setText("5件"));
    robot.push(KeyCode.TAB);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(field.getText()).isEqualTo("5件");
    assertThat(robot.lookup("#message").<Label>query().getText()).contains("5件", "不带单位");
    picture("refused");
    assertThat(stored().value(CellId.parse("6"))).isEqualTo(Value.of(0));
  }

  @Test
  void textIsKeptWhenTheClerkGoesOn(FxRobot robot) throws Exception {
    open(robot);
    robot.interact(() -> parts(robot).getSelectionModel().select(2));
    picture("narrative");
    TextArea text = robot.lookup(".text-area").query();
    robot.interact(() -> text.setText("改过的概述，有𠮷字。"));
    robot.interact(() -> parts(robot).getSelectionModel().select(0));
    picture("cover");
    assertThat(stored().section("overview").orElseThrow().text()).isEqualTo("改过的概述，有𠮷字。");
  }

  @Test
  void anotherReportIsBegunAndTheListKnowsIt(FxRobot robot) {
    picture("home");
    robot.interact(() -> robot.lookup("#agency").<TextField>query().setText("示例县另一局"));
    robot.interact(() -> robot.lookup("#year").<TextField>query().setText("2022"));
    robot.interact(() -> robot.lookup("#begin").queryButton().fire());
    assertThat(robot.lookup("#status").<Label>query().getText()).isEqualTo("草稿");
    int table3 =
        java.util.stream.IntStream.range(0, parts(robot).getItems().size())
            .filter(i -> parts(robot).getItems().get(i).toString().contains("【表】收到"))
            .findFirst()
            .orElseThrow();
    robot.interact(() -> parts(robot).getSelectionModel().select(table3));
    assertThat(field("3.3.3.8/research", robot)).isNotNull();
    picture("matrix");
    robot.interact(() -> robot.lookup("#back").queryButton().fire());
    assertThat(robot.lookup("#reports").<TableView<?>>query().getItems()).hasSize(2);
  }

  @Test
  void anErrorKeepsItFromBeingIssued(FxRobot robot) throws Exception {
    open(robot);
    robot.interact(() -> robot.lookup("#approve").queryButton().fire());
    assertThat(robot.lookup("#message").<Label>query().getText()).contains("签发人");
    assertThat(stored().locked()).isFalse();
  }

  private void open(FxRobot robot) {
    robot.interact(() -> robot.lookup("#open").queryButton().fire());
    robot.interact(() -> parts(robot).getSelectionModel().selectLast());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static ListView<?> parts(FxRobot robot) {
    return robot.lookup("#parts").query();
  }

  private TextField field(String id, FxRobot robot) {
    return robot
        .lookup((javafx.scene.Node node) -> node instanceof TextField && id.equals(node.getId()))
        .query();
  }

  private Report stored() throws Exception {
    Path copy = Files.copy(file, folder.resolve("copy-" + System.nanoTime() + ".nianbao"));
    try (Library library = Library.open(copy)) {
      return library.report(library.list().getLast().id());
    }
  }

  /** Leaves a picture of the window for people to look at. */
  private void picture(String name) {
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage image =
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> stage.getScene().snapshot(null));
    PixelReader pixels = image.getPixelReader();
    BufferedImage picture =
        new BufferedImage(
            (int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        picture.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    try {
      Path target = Files.createDirectories(Path.of("target", "pictures")).resolve(name + ".png");
      ImageIO.write(picture, "png", target.toFile());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
