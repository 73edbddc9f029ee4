package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.library.Library;
import org.nianbao.report.Report;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/**
 * Every screen in every theme, at two sizes of window and three of letters, as pictures to be
 * looked at in target/pictures: {@code mvn -Ppictures test}; those of one look by {@code
 * -Dpictures=1366x768-light-100}. Words cut off, buttons outside the window and scroll bars
 * sideways fail it.
 */
@EnabledIfSystemProperty(named = "pictures", matches = ".*")
class PicturesTest extends ShownWindow {
  @Override
  void prepare(Library library, Report sample) throws Exception {
    new PictureLibrary(editions).fill(library, sample);
  }

  static Stream<Camera.Variant> looks() {
    String wanted = System.getProperty("pictures", "");
    return Stream.of(Theme.LIGHT, Theme.DARK, Theme.CONTRAST)
        .flatMap(
            theme ->
                Stream.of(100, 125, 150)
                    .flatMap(
                        zoom ->
                            Stream.of(
                                new Camera.Variant(1366, 768, theme, zoom),
                                new Camera.Variant(1920, 1080, theme, zoom))))
        .filter(look -> look.toString().contains(wanted));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theListAndWhatStandsInItsPlace(Camera.Variant look, FxRobot robot) throws Exception {
    Camera camera = camera(robot, look);
    new HomePictures(camera).take();
    assertThat(camera.faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theEditor(Camera.Variant look, FxRobot robot) {
    Camera camera = camera(robot, look);
    new EditorPictures(camera).take();
    assertThat(camera.faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatGoesOut(Camera.Variant look, FxRobot robot) throws Exception {
    Camera camera = camera(robot, look);
    new OutputPictures(camera).take();
    assertThat(camera.faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatComesIn(Camera.Variant look, FxRobot robot) throws Exception {
    Camera camera = camera(robot, look);
    new ReceivePictures(camera).take();
    assertThat(camera.faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theIntroduction(Camera.Variant look, FxRobot robot) throws Exception {
    FxToolkit.setupFixture(window::close);
    Files.delete(settings());
    Camera camera = anew(robot, look);
    for (int i = 1; i <= 5; i++) {
      camera.shoot("intro-" + i);
      camera.keys(KeyCode.RIGHT);
    }
    camera.open(PictureLibrary.AGENCY, 2017);
    for (int i = 1; i <= 5; i++) {
      camera.shoot("intro-editor-" + i);
      camera.keys(KeyCode.RIGHT);
    }
    assertThat(camera.faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void librariesThatCannotBeUsed(Camera.Variant look, FxRobot robot) throws Exception {
    try (Library other = Library.open(folder.resolve("别人的.nianbao"))) {
      Camera camera = reopened(other.file(), robot, look);
      camera.shoot("library-read-only");
      reopened(folder.resolve("新的.nianbao"), robot, look).shoot("library-empty");
      Path none = Files.writeString(folder.resolve("不是.nianbao"), "这不是年报库");
      Camera last = reopened(none, robot, look);
      last.shoot("library-none");
      camera.faults().addAll(last.faults());
      assertThat(camera.faults()).isEmpty();
    }
  }

  private Camera reopened(Path library, FxRobot robot, Camera.Variant look) throws Exception {
    FxToolkit.setupFixture(window::close);
    file = library;
    return anew(robot, look);
  }

  /** In another stage, for one shown a second time does not take on the size it is given. */
  private Camera anew(FxRobot robot, Camera.Variant look) throws Exception {
    FxToolkit.setupFixture(stage::hide);
    stage = FxToolkit.registerStage(Stage::new);
    FxToolkit.setupFixture(this::show);
    return camera(robot, look);
  }

  private Camera camera(FxRobot robot, Camera.Variant look) {
    Camera camera = new Camera(robot, this, look);
    camera.dress();
    return camera;
  }

  /** The pictures of the manual, to be copied to the resources: target/pictures/help. */
  @Test
  void picturesOfTheManual(FxRobot robot) throws Exception {
    Camera camera = camera(robot, new Camera.Variant(1080, 640, Theme.LIGHT, 100));
    crop("home", 290, robot.lookup(".home").query());
    camera.keys(KeyCode.SHORTCUT, KeyCode.N);
    camera.type("#agency", PictureLibrary.AGENCY);
    camera.type("#year", "2023");
    crop("new", 400, robot.lookup(".new-report").query());
    camera.keys(KeyCode.ESCAPE);
    camera.open(PictureLibrary.AGENCY, 2017);
    camera.part("概述");
    crop("text", 480, robot.lookup("#parts").query(), robot.lookup("#form").query());
    camera.part("统计表");
    camera.enter("3.1");
    camera.await(() -> camera.field("3.1").localToScene(0, 0).getY() < stage.getHeight());
    crop("table", 600, robot.lookup("#form").query());
    crop("findings", 400, robot.lookup(".side").query());
    camera.press("#export");
    crop("export", 400, robot.lookup(".tools").query(), robot.lookup("#export-pane").query());
    camera.press("#export");
    camera.press("#show-preview");
    camera.awaitPage();
    crop("preview", 460, robot.lookup("#form").query(), robot.lookup(".side").query());
    camera.press("#show-preview");
    camera.press("#back");
    camera.open(PictureLibrary.IN_REVIEW, 2017);
    camera.part("概述");
    camera.keys(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    camera.press("#step");
    crop("review", 400, robot.lookup(".tools").query(), robot.lookup(".side").query());
    camera.keys(KeyCode.ESCAPE);
    camera.press("#back");
    new ReceivePictures(camera).doubtful();
    crop("receive", 500, robot.lookup(".receive").query());
  }

  /** The pictures of the README: target/pictures/readme-*.png. */
  @Test
  void picturesOfTheReadme(FxRobot robot) {
    Camera camera = camera(robot, new Camera.Variant(1280, 760, Theme.LIGHT, 100));
    camera.open(PictureLibrary.AGENCY, 2017);
    camera.part("统计表");
    camera.enter("3.1");
    camera.await(() -> camera.field("3.1").localToScene(0, 0).getY() < stage.getHeight());
    camera.shoot("readme-window");
    camera.part("概述");
    camera.press("#show-preview");
    camera.awaitPage();
    robot.interact(() -> robot.lookup("#parts").query().requestFocus());
    camera.shoot("readme-preview");
  }

  /** The part of the window with these nodes, cut off below. */
  private void crop(String name, int most, Node... nodes) throws Exception {
    picture("whole");
    BufferedImage whole = ImageIO.read(new File("target/pictures/whole.png"));
    Rectangle seen = new Rectangle(-1, -1);
    for (Node node : nodes) {
      Bounds at = node.localToScene(node.getLayoutBounds());
      seen.add(
          new Rectangle(
              (int) at.getMinX(), (int) at.getMinY(), (int) at.getWidth(), (int) at.getHeight()));
    }
    seen.height = Math.min(most, seen.height);
    Rectangle within = seen.intersection(new Rectangle(whole.getWidth(), whole.getHeight()));
    File target = new File("target/pictures/help/" + name + ".png");
    Files.createDirectories(target.getParentFile().toPath());
    ImageIO.write(
        whole.getSubimage(within.x, within.y, within.width, within.height), "png", target);
  }
}
