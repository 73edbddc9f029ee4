package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nianbao.MadeUpEdition;
import org.nianbao.check.Checker;
import org.nianbao.desktop.home.EditionsMenu;
import org.nianbao.desktop.settings.Settings;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Editions;
import org.nianbao.export.AttachedReport;
import org.nianbao.export.Export;
import org.nianbao.font.Fonts;
import org.nianbao.intake.FileIntake;
import org.nianbao.library.Library;
import org.nianbao.report.Report;
import org.nianbao.report.Value;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** A form handed on as one file, installed and filled in the window. */
@ExtendWith(ApplicationExtension.class)
class EditionsWindowTest {
  private Path folder;
  private Path file;
  private MainWindow window;
  private Stage stage;

  @Start
  void start(Stage primary) throws Exception {
    folder = Files.createTempDirectory("格式");
    file = folder.resolve("年报库.nianbao");
    try (Library library = Library.open(file)) {
      library.add(MadeUpEdition.reportBefore(), "test");
    }
    Editions editions = Editions.builtIn();
    FileIntake intake = new FileIntake(editions, AttachedReport::jsonIfAny);
    Export export = new Export(Fonts.bundled());
    stage = primary;
    window =
        new MainWindow(
            new Desktop.Tools(editions, new Checker(), intake, export), Settings.passing(), file);
    window.show(stage);
  }

  @Stop
  void stop() {
    window.close();
  }

  @Test
  void anEditionInstalledIsFilledAndHeldAgainstLastYear(FxRobot robot) throws Exception {
    install(robot, MadeUpEdition.FILE);
    assertThat(message(robot)).contains("已装入", MadeUpEdition.ID);
    picture("edition-installed");

    robot.interact(() -> robot.lookup("#agency").<TextField>query().setText(MadeUpEdition.AGENCY));
    robot.interact(() -> robot.lookup("#year").<TextField>query().setText("2027"));
    robot.interact(() -> robot.lookup("#begin").queryButton().fire());
    part("【表】虚构的咨询情况", robot);
    type("5.1/onsite", "6", robot);
    type("5.1.1/onsite", "3", robot);
    type("5.1.2/onsite", "2", robot);
    picture("edition-table");
    assertThat(findings(robot)).anyMatch(words -> words.contains("5.1/onsite"));

    part("【表】主动公开", robot);
    type("2.5.2/decided", "6", robot);
    assertThat(findings(robot))
        .as("last year's figure stood in 2.6.2")
        .anyMatch(words -> words.contains("行政强制的决定数比上年少") && words.contains("是 7"));
    picture("edition-moved");
    Report stored = stored();
    assertThat(stored.edition()).isEqualTo(MadeUpEdition.ID);
    assertThat(stored.value(CellId.parse("5.1/onsite"))).isEqualTo(Value.of(6));
    assertThat(stored.value(CellId.parse("2.5.2/decided"))).isEqualTo(Value.of(6));
  }

  @Test
  void theEditionsKnownAreListedAndEachTellsWhatItIs(FxRobot robot) throws Exception {
    assertThat(menu(robot).getItems()).hasSize(6);
    install(robot, MadeUpEdition.FILE);
    robot.interact(() -> menu(robot).show());
    WaitForAsyncUtils.waitForFxEvents();
    picture("editions-menu");
    robot.interact(() -> menu(robot).hide());
    assertThat(menu(robot).getItems())
        .extracting(MenuItem::getText)
        .contains("虚构的年报格式（2027年度起，仅供测试）（编号 made-up-2027）", "安装格式文件…");
    robot.interact(() -> menu(robot).getItems().getFirst().fire());
    assertThat(message(robot)).contains("2027 年起", "装入", "虚构，并无此文");
    robot.interact(() -> menu(robot).getItems().get(1).fire());
    assertThat(message(robot)).contains("程序自带", "国办公开办函〔2021〕30号");
  }

  @Test
  void aFaultyFileIsRefusedWithThePlaceOfEachFault(FxRobot robot) throws Exception {
    Path faulty = folder.resolve("坏格式.json");
    String json = Files.readString(MadeUpEdition.FILE);
    Files.write(
        faulty,
        json.replace("\"5.1.1\", \"5.1.2\"]", "\"5.1.9\"]")
            .replace("2.6.2/decided", "2.9.9/decided")
            .getBytes(StandardCharsets.UTF_8));
    install(robot, faulty);
    assertThat(message(robot)).contains("4 处毛病", "rules[0].of[0]", "before.2021.cells");
    picture("edition-refused");
    install(robot, folder.resolve("没有.json"));
    assertThat(message(robot)).contains("没有找到文件");
    assertThat(menu(robot).getItems()).hasSize(6);
  }

  private static void install(FxRobot robot, Path edition) {
    robot.interact(() -> menu(robot).install(edition));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static EditionsMenu menu(FxRobot robot) {
    return robot.lookup("#editions").query();
  }

  private static String message(FxRobot robot) {
    return robot.lookup("#message").<Label>query().getText();
  }

  private static java.util.List<String> findings(FxRobot robot) {
    return robot.lookup("#findings .finding-words").<Label>queryAll().stream()
        .map(Label::getText)
        .toList();
  }

  private static void part(String name, FxRobot robot) {
    ListView<?> parts = robot.lookup("#parts").query();
    int index =
        IntStream.range(0, parts.getItems().size())
            .filter(i -> parts.getItems().get(i).toString().contains(name))
            .findFirst()
            .orElseThrow();
    robot.interact(() -> parts.getSelectionModel().select(index));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void type(String cell, String figure, FxRobot robot) {
    TextField field =
        robot
            .lookup(
                (javafx.scene.Node node) -> node instanceof TextField && cell.equals(node.getId()))
            .query();
    robot.interact(
        () -> {
          field.requestFocus();
          field.setText(figure);
        });
    robot.push(KeyCode.TAB);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Report stored() throws Exception {
    Path copy = Files.copy(file, folder.resolve("copy.nianbao"));
    try (Library library = Library.open(copy)) {
      return library.report(library.list().getFirst().id());
    }
  }

  /** Leaves a picture of the window, and of a menu that is open, for people to look at. */
  private void picture(String name) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    int number = 0;
    for (Window shown : java.util.List.copyOf(Window.getWindows())) {
      WritableImage image =
          WaitForAsyncUtils.waitForAsyncFx(5000, () -> shown.getScene().snapshot(null));
      PixelReader pixels = image.getPixelReader();
      BufferedImage picture =
          new BufferedImage(
              (int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
      for (int y = 0; y < picture.getHeight(); y++) {
        for (int x = 0; x < picture.getWidth(); x++) {
          picture.setRGB(x, y, pixels.getArgb(x, y));
        }
      }
      Path target = Files.createDirectories(Path.of("target", "pictures"));
      String suffix = shown == stage ? "" : "-" + ++number;
      ImageIO.write(picture, "png", target.resolve(name + suffix + ".png").toFile());
    }
  }
}
