package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The introduction at the first start. */
class IntroTest extends ShownWindow {
  @Override
  void show() {
    try {
      Files.deleteIfExists(settings());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    super.show();
  }

  @Test
  void itIsGoneThroughByKeysAndNotShownAgain(FxRobot robot) throws Exception {
    assertThat(title(robot)).contains("欢迎");
    picture("intro-1");
    robot.push(KeyCode.ENTER);
    assertThat(title(robot)).contains("新建年报");
    picture("intro-2");
    robot.push(KeyCode.LEFT).push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.TAB);
    assertThat(robot.lookup("#skipIntro").query().isFocused()).isTrue();
    for (int i = 0; i < 3; i++) {
      robot.push(KeyCode.RIGHT);
    }
    assertThat(layer(robot)).isEmpty();
    assertThat(robot.lookup("#reports").query().isFocused()).isTrue();
    open(robot);
    assertThat(title(robot)).contains("各部分");
    for (int i = 0; i < 5; i++) {
      picture("intro-editor-" + i);
      robot.push(KeyCode.RIGHT);
    }
    assertThat(layer(robot)).isEmpty();
    FxToolkit.setupFixture(window::close);
    FxToolkit.setupFixture(super::show);
    assertThat(layer(robot)).isEmpty();
  }

  @Test
  void itIsSkippedByEscAndComesBackFromTheManual(FxRobot robot) {
    robot.push(KeyCode.F1);
    assertThat(layer(robot)).as("nothing opens beneath it").isPresent();
    robot.push(KeyCode.ESCAPE);
    assertThat(layer(robot)).isEmpty();
    robot.push(KeyCode.F1);
    robot.interact(() -> robot.lookup("#introduceAgain").queryButton().fire());
    assertThat(title(robot)).contains("欢迎");
  }

  private static Optional<Node> layer(FxRobot robot) {
    return robot.lookup(".intro").tryQuery();
  }

  private static String title(FxRobot robot) {
    return robot.lookup(".intro-card > .pane-head").<Label>query().getText();
  }
}
