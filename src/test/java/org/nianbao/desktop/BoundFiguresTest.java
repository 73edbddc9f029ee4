package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Figures of the table in the text, bound by keys and by the offer beneath. */
class BoundFiguresTest extends ShownWindow {

  @Test
  void aFigureIsChosenByKeysAndStandsInTheText(FxRobot robot) throws Exception {
    TextArea text = disclosure(robot);
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
    TextArea text = disclosure(robot);
    String before = text.getText();
    robot.interact(text::requestFocus);
    robot.push(KeyCode.CONTROL, KeyCode.SPACE).push(KeyCode.ESCAPE);
    assertThat(text.getText()).isEqualTo(before);
    assertThat(text.isFocused()).isTrue();
  }

  @Test
  void numbersThatAgreeWithTheTableAreBoundAtOnce(FxRobot robot) throws Exception {
    TextArea text = disclosure(robot);
    Hyperlink bind = robot.lookup("#bind-numbers").query();
    picture("bound-offer");
    robot.interact(bind::fire);
    WaitForAsyncUtils.waitForFxEvents();
    picture("bound-values");
    assertThat(text.getText()).contains("通过政府网站公开{1.2.2}条");
    assertThat(robot.lookup("#bind-numbers").tryQuery()).as("nothing is left to bind").isEmpty();
  }

  private TextArea disclosure(FxRobot robot) {
    super.open(robot);
    part("主动公开情况", robot);
    return robot.lookup(".text-area").query();
  }
}
