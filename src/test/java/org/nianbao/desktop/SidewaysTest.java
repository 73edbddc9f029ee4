package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.nianbao.library.Library;
import org.nianbao.report.Report;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A table too wide for its window: the cell gone to is seen, and the labels of its row stay. */
class SidewaysTest extends ShownWindow {
  private static final String ROW = "一、本年新收政府信息公开申请数量";

  @Override
  void prepare(Library library, Report sample) throws Exception {
    library.add(Report.empty(editions.forYear(2021).orElseThrow(), "示例县样板局", 2021), "test");
  }

  @Test
  void theLabelsStayAndTheCellComesIntoSight(FxRobot robot) throws Exception {
    open(robot);
    robot.interact(
        () -> {
          stage.setWidth(900);
          for (int i = 0; i < 5; i++) {
            window.look().zoom(1);
          }
        });
    part("【表】收到和处理", robot);
    WaitForAsyncUtils.waitForFxEvents();
    double before = at(label(robot)).getMinX();
    enter("3.1/natural", robot);
    for (int i = 0; i < 6; i++) {
      robot.push(KeyCode.RIGHT);
      WaitForAsyncUtils.waitForFxEvents();
    }
    TextField last = field("3.1/total", robot);
    assertThat(last.isFocused()).isTrue();
    Bounds pane = at(robot.lookup("#form").query());
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> at(last).getMaxX() <= pane.getMaxX() + 1);
    Bounds label = at(label(robot));
    assertThat(label.getMaxX()).as("seen").isGreaterThan(pane.getMinX() + label.getWidth() / 2);
    assertThat(at(field("3.1/natural", robot)).getMinX()).as("scrolled").isLessThan(before);
    enter("3.1/natural", robot);
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () -> at(field("3.1/natural", robot)).getMinX() >= at(label(robot)).getMaxX() - 1);
  }

  private static Label label(FxRobot robot) {
    Set<Label> labels = robot.lookup((Node node) -> isRow(node)).queryAllAs(Label.class);
    return labels.iterator().next();
  }

  private static boolean isRow(Node node) {
    return node instanceof Label label && ROW.equals(label.getText());
  }

  private static Bounds at(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }
}
