package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A window that is open all day does not keep the screens that were left. */
class LetGoTest extends ShownWindow {
  private static final int MANY = 3;

  @Override
  void show() {
    // TestFX keeps every event of the stage it knows, and with it the screen that it was for.
    stage = new Stage();
    super.show();
  }

  @Test
  void editorsThatWereLeftAreNotHeld(FxRobot robot) throws Exception {
    List<WeakReference<Node>> forms = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      open(robot);
      part("概述", robot);
      part("统计表", robot);
      forms.add(new WeakReference<>(robot.lookup("#form").query()));
      robot.interact(() -> robot.lookup("#back").queryButton().fire());
    }
    assertThat(forms).hasSize(MANY);
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () -> {
          System.gc();
          return forms.stream().filter(form -> form.get() != null).count() <= 1;
        });
  }
}
