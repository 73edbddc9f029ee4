package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** Size, colours, place and help of the window. */
class LookTest extends ShownWindow {
  @Test
  void sizeColoursAndPlaceAreKept(FxRobot robot) throws Exception {
    robot.push(KeyCode.SHORTCUT, KeyCode.PLUS).push(KeyCode.SHORTCUT, KeyCode.EQUALS);
    assertThat(zoom(robot)).isEqualTo("125%");
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT0);
    assertThat(zoom(robot)).isEqualTo("100%");
    robot.push(KeyCode.SHORTCUT, KeyCode.MINUS);
    theme(Theme.DARK, robot);
    robot.interact(
        () -> {
          stage.setX(40);
          stage.setY(30);
          stage.setWidth(1200);
        });
    FxToolkit.setupFixture(window::close);
    FxToolkit.setupFixture(this::show);
    assertThat(zoom(robot)).isEqualTo("90%");
    assertThat(stage.getScene().getRoot().getStyleClass()).contains("dark");
    assertThat(List.of(stage.getX(), stage.getY(), stage.getWidth()))
        .containsExactly(40.0, 30.0, 1200.0);
  }

  @Test
  void aPlaceOnNoScreenIsNotTaken(FxRobot robot) throws Exception {
    FxToolkit.setupFixture(window::close);
    Files.writeString(
        settings(),
        "intro.home=yes\n"
            + "window.x=-9000\n"
            + "window.y=9000\n"
            + "window.width=99999\n"
            + "window.height=x\n"
            + "zoom=7\n");
    FxToolkit.setupFixture(this::show);
    var screen = Screen.getPrimary().getVisualBounds();
    assertThat(screen.contains(stage.getX(), stage.getY())).isTrue();
    assertThat(stage.getWidth()).isLessThanOrEqualTo(screen.getWidth());
    assertThat(zoom(robot)).isEqualTo("100%");
  }

  @Test
  void everyThemeAndSizeIsPictured(FxRobot robot) {
    open(robot);
    for (Theme theme : Theme.values()) {
      theme(theme, robot);
      picture("table-" + theme.style());
    }
    for (int i = 0; i < 3; i++) {
      robot.push(KeyCode.SHORTCUT, KeyCode.PLUS);
    }
    robot.interact(() -> stage.setWidth(1366));
    picture("table-contrast-150");
    assertThat(robot.lookup("#step").queryButton().localToScene(0, 0).getX()).isLessThan(1366);
    assertThat(zoom(robot)).isEqualTo("150%");
  }

  private static String zoom(FxRobot robot) {
    return robot.lookup("#zoom").<Label>query().getText();
  }

  private static ChoiceBox<Theme> choice(FxRobot robot) {
    return robot.lookup("#theme").query();
  }

  private static void theme(Theme theme, FxRobot robot) {
    robot.interact(() -> choice(robot).setValue(theme));
  }
}
