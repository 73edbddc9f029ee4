package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.nianbao.library.Library;
import org.nianbao.report.Report;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A window left alone costs nothing: whatever screen is open, nothing is laid out again. */
class StillnessTest extends ShownWindow {
  @Override
  void prepare(Library library, Report sample) throws Exception {
    library.add(sample.withYear(sample.year() - 1), "test");
    library.add(Report.empty(editions.forYear(2021).orElseThrow(), "示例县样板局", 2021), "test");
  }

  @Test
  void everyScreenComesToRest(FxRobot robot) throws Exception {
    rests("home", robot);
    open(robot);
    rests("a wide table", robot);
    robot.interact(() -> stage.setWidth(900));
    rests("a table that is scrolled sideways", robot);
    part("【表】收到和处理", robot);
    enter("3.1/total", robot);
    rests("its last column", robot);
    robot.interact(() -> robot.lookup("#back").queryButton().fire());
    robot.interact(
        () -> robot.lookup("#reports").<TableView<?>>query().getSelectionModel().clearAndSelect(1));
    robot.interact(() -> robot.lookup("#open").queryButton().fire());
    rests("the cover", robot);
    part("概述", robot);
    rests("a text", robot);
    part("统计表", robot);
    rests("a table with last year's figures", robot);
    robot.push(KeyCode.CONTROL, KeyCode.P);
    rests("the preview", robot);
    robot.push(KeyCode.CONTROL, KeyCode.E);
    rests("the export", robot);
  }

  private void rests(String screen, FxRobot robot) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(onFx(() -> Stillness.of(stage.getScene())).get(60, TimeUnit.SECONDS))
        .as(screen)
        .isEmpty();
  }
}
