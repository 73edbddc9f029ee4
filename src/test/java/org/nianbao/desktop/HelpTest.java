package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The manual in the window. */
class HelpTest extends ShownWindow {
  @Test
  void itOpensAtTheScreenOneIsInWhichComesBackAsItWas(FxRobot robot) {
    robot.push(KeyCode.F1);
    assertThat(chapter(robot)).contains("年报列表");
    robot.push(KeyCode.F1).push(KeyCode.ESCAPE);
    open(robot);
    robot.push(KeyCode.F1);
    assertThat(chapter(robot)).contains("填表");
    picture("help");
    assertThat(seen("四、填表", robot)).as("the chapter is in sight").isTrue();
    robot.push(KeyCode.ESCAPE);
    assertThat(robot.lookup("#parts").tryQuery()).isPresent();
    part("概述", robot);
    robot.push(KeyCode.F1);
    assertThat(chapter(robot)).contains("写文字");
  }

  @Test
  void wordsAreFoundAndMarked(FxRobot robot) {
    robot.push(KeyCode.F1);
    robot.interact(() -> robot.lookup("#searchHelp").<TextField>query().setText("回收站"));
    assertThat(contents(robot).getItems()).hasSize(1);
    assertThat(robot.lookup(".help-line.found").queryAll()).isNotEmpty();
    robot.interact(() -> robot.lookup("#searchHelp").<TextField>query().setText("没有这个词"));
    assertThat(contents(robot).getItems()).isEmpty();
    robot.interact(() -> robot.lookup("#searchHelp").<TextField>query().clear());
    assertThat(robot.lookup(".help-line.found").queryAll()).isEmpty();
    assertThat(contents(robot).getItems()).hasSizeGreaterThan(8);
  }

  @Test
  void everyPictureIsThere(FxRobot robot) {
    robot.push(KeyCode.F1);
    List<ImageView> pictures =
        List.copyOf(robot.lookup(".help-picture").queryAllAs(ImageView.class));
    assertThat(pictures).hasSizeGreaterThan(5);
    for (ImageView each : pictures) {
      assertThat(each.getImage().isError()).isFalse();
      assertThat(each.getAccessibleText()).isNotBlank();
    }
  }

  private static ListView<?> contents(FxRobot robot) {
    return robot.lookup("#contents").query();
  }

  private static String chapter(FxRobot robot) {
    return contents(robot).getSelectionModel().getSelectedItem().toString();
  }

  private static boolean seen(String heading, FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    Node words = robot.lookup(".help-page").lookup(heading).query();
    ScrollPane manual = robot.lookup("#manual").query();
    return manual
        .localToScene(manual.getLayoutBounds())
        .contains(words.localToScene(words.getLayoutBounds()));
  }
}
