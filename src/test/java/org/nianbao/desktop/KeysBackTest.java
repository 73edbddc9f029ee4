package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What came in between gives the keys back to the field that had them. */
class KeysBackTest extends ShownWindow {
  @Test
  void theManualDoes(FxRobot robot) {
    open(robot);
    TextField figure = enter("3.1", robot);
    push(KeyCode.F1, robot);
    assertThat(figure.isFocused()).isFalse();
    push(KeyCode.ESCAPE, robot);
    assertThat(figure.isFocused()).isTrue();
  }

  @Test
  void aMessageThatWasReadDoes(FxRobot robot) {
    open(robot);
    TextField figure = enter("3.1", robot);
    robot.interact(() -> figure.setText("5件"));
    push(KeyCode.ENTER, robot);
    assertThat(message(robot)).contains("5件");
    assertThat(field("3.1.1", robot).isFocused()).isTrue();
    Button read = robot.lookup("#hideMessage").queryButton();
    robot.interact(read::requestFocus);
    assertThat(read.isFocused()).isTrue();
    push(KeyCode.SPACE, robot);
    assertThat(read.getParent().isVisible()).isFalse();
    assertThat(field("3.1.1", robot).isFocused()).isTrue();
  }

  private static void push(KeyCode key, FxRobot robot) {
    robot.push(key);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
