package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.nianbao.edition.Edition;
import org.nianbao.library.Library;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Every screen in every theme, at two sizes of window and three of letters, as pictures to be
 * looked at in target/pictures: {@code mvn -Ppictures test}. Words cut off, buttons outside the
 * window and scroll bars sideways fail it.
 */
@EnabledIfSystemProperty(named = "pictures", matches = ".*")
class PicturesTest extends ShownWindow {
  private static final String AGENCY = "示例县样板局";

  private final Map<String, List<String>> faults = new LinkedHashMap<>();
  private FxRobot robot;

  private record Variant(int width, int height, Theme theme, int zoom) {
    String name() {
      return "%dx%d-%s-%d".formatted(width, height, theme.style(), zoom);
    }
  }

  @Override
  void prepare(Library library, Report sample) throws Exception {
    library.add(sample.withYear(2016), "test");
    Edition form = editions.forYear(2022).orElseThrow();
    Report matrix = Report.empty(form, AGENCY, 2022);
    int number = 0;
    for (var table : form.tables()) {
      for (var cell : table.cells().toList()) {
        matrix = matrix.with(Place.of(cell.id()), Integer.toString(number++ % 13));
      }
    }
    library.add(matrix, "test");
    library.add(sample.withAgency("示例县发展规划和区域协调改革试点局").withYear(2016), "test");
    long gone = library.add(sample.withAgency("示例县旧局").withYear(2015), "test");
    library.delete(gone, "test");
  }

  @Test
  void everyScreenInEveryLook(FxRobot given) {
    robot = given;
    String wanted = System.getProperty("pictures");
    for (Variant variant : variants()) {
      if (variant.name().contains(wanted)) {
        dress(variant);
        screens(variant);
      }
    }
    assertThat(faults).isEmpty();
  }

  /** The pictures of the manual, to be copied to the resources: target/pictures/help. */
  @Test
  void picturesOfTheManual(FxRobot given) throws Exception {
    robot = given;
    dress(new Variant(1080, 640, Theme.LIGHT, 100));
    crop("home", 0, 0, 1080, 250);
    robot.push(KeyCode.SHORTCUT, KeyCode.N);
    crop("new", 0, 0, 760, 240);
    robot.push(KeyCode.ESCAPE);
    open(2017);
    part("概述", robot);
    crop("text", 0, 0, 760, 440);
    part("统计表", robot);
    crop("table", 240, 56, 490, 400);
    crop("findings", 640, 56, 440, 400);
    press("#export");
    crop("export", 0, 0, 1080, 240);
    press("#export");
    press("#show-preview");
    await(".page-sheet");
    crop("preview", 120, 0, 960, 460);
  }

  private void crop(String name, int x, int y, int width, int height) throws Exception {
    picture("whole");
    BufferedImage whole = ImageIO.read(new File("target/pictures/whole.png"));
    int across = Math.min(width, whole.getWidth() - x);
    File target = new File("target/pictures/help/" + name + ".png");
    Files.createDirectories(target.getParentFile().toPath());
    ImageIO.write(whole.getSubimage(x, y, across, height), "png", target);
  }

  private static List<Variant> variants() {
    List<Variant> variants = new ArrayList<>();
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK, Theme.CONTRAST)) {
      for (int zoom : List.of(100, 125, 150)) {
        variants.add(new Variant(1366, 768, theme, zoom));
        variants.add(new Variant(1920, 1080, theme, zoom));
      }
    }
    return variants;
  }

  private void dress(Variant variant) {
    robot.interact(
        () -> {
          stage.setX(0);
          stage.setY(0);
          stage.setWidth(variant.width());
          stage.setHeight(variant.height());
          robot.lookup("#theme").<ChoiceBox<Theme>>query().setValue(variant.theme());
          window.look().zoom(0);
          while (window.look().zoomProperty().get() < variant.zoom()) {
            window.look().zoom(1);
          }
        });
  }

  private void screens(Variant variant) {
    shoot("home", variant);
    robot.push(KeyCode.SHORTCUT, KeyCode.N);
    shoot("new", variant);
    robot.push(KeyCode.ESCAPE);
    press("#trash");
    shoot("trash", variant);
    press("#trash");
    open(2017);
    part("封面", robot);
    shoot("cover", variant);
    part("概述", robot);
    shoot("narrative", variant);
    part("统计表", robot);
    shoot("table-2014", variant);
    press("#show-preview");
    WaitForAsyncUtils.waitForFxEvents();
    await(".page-sheet");
    shoot("preview", variant);
    press("#show-preview");
    press("#export");
    shoot("export", variant);
    robot.interact(() -> robot.lookup("#signed").queryAs(CheckBox.class).setSelected(true));
    shoot("export-signed", variant);
    robot.interact(() -> robot.lookup("#signed").queryAs(CheckBox.class).setSelected(false));
    press("#export");
    robot.push(KeyCode.F1);
    shoot("help", variant);
    robot.push(KeyCode.ESCAPE);
    press("#back");
    open(2022);
    robot.interact(() -> parts(robot).getSelectionModel().select(3));
    shoot("matrix-2021", variant);
    robot.interact(() -> parts(robot).getSelectionModel().select(1));
    shoot("narrative-empty", variant);
    press("#back");
  }

  private void open(int year) {
    TableView<?> reports = robot.lookup("#reports").query();
    robot.interact(
        () -> {
          for (int i = 0; i < reports.getItems().size(); i++) {
            if (reports.getItems().get(i).toString().equals(AGENCY + " " + year)) {
              reports.getSelectionModel().clearAndSelect(i);
            }
          }
        });
    press("#open");
  }

  private void press(String id) {
    robot.interact(() -> robot.lookup(id).<ButtonBase>query().fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void await(String style) {
    try {
      WaitForAsyncUtils.waitFor(
          20,
          java.util.concurrent.TimeUnit.SECONDS,
          () -> robot.lookup(style).tryQuery().isPresent());
    } catch (java.util.concurrent.TimeoutException e) {
      throw new AssertionError(style, e);
    }
  }

  private void shoot(String screen, Variant variant) {
    WaitForAsyncUtils.waitForFxEvents();
    String name = screen + "-" + variant.name();
    picture(name);
    List<String> found =
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> ScreenFaults.of(stage.getScene()));
    if (!found.isEmpty()) {
      faults.put(name, found);
    }
  }
}
