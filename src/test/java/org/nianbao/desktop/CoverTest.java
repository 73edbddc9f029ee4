package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The cover facts, filled from one to the next. */
class CoverTest extends ShownWindow {
  @Test
  void enterKeepsWhatWasTypedAndLeadsToTheNext(FxRobot robot) throws Exception {
    open(robot);
    part("封面", robot);
    TextField signed = enter(Fact.SIGNED.key(), robot);
    robot.interact(() -> signed.setText("2018年2月27日"));
    push(KeyCode.ENTER, robot);
    TextField head = field(Fact.HEAD.key(), robot);
    assertThat(head.isFocused()).isTrue();
    assertThat(head.getSelectedText()).as("typing replaces it").isEqualTo("丙样例");
    assertThat(edited(1, Place.of(Fact.SIGNED))).isEqualTo("2018-02-27");
    push(KeyCode.UP, robot);
    assertThat(signed.isFocused()).isTrue();
    push(KeyCode.DOWN, robot);
    assertThat(head.isFocused()).isTrue();
    robot.push(KeyCode.SHIFT, KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(signed.isFocused()).isTrue();
    robot.interact(signed::clear);
    assertThat(signed.getPromptText()).isEqualTo("如 2018年1月20日");
  }

  private static void push(KeyCode key, FxRobot robot) {
    robot.push(key);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
