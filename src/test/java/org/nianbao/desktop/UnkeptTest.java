package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.nianbao.edition.CellId;
import org.nianbao.report.Value;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The library cannot be written while words are typed: none of them is lost. */
class UnkeptTest extends ShownWindow {
  private static final String WORDS = "库不见了也不能丢的一句话。";

  @Test
  void wordsTheLibraryCannotStoreAreToldCopiedAndStoredLater(FxRobot robot) throws Exception {
    open(robot);
    TextField figure = field("6", robot);
    part("概述", robot);
    TextArea text = area("section:overview", robot);
    Path away = Files.move(file, folder.resolve("移走.nianbao"));
    robot.interact(() -> text.setText(WORDS));
    robot.push(KeyCode.F8);
    assertThat(text.getText()).isEqualTo(WORDS);
    part("统计表", robot);
    robot.interact(
        () -> {
          figure.requestFocus();
          figure.setText("77");
        });
    robot.push(KeyCode.ENTER);
    assertThat(figure.getText()).as("stays in its field").isEqualTo("77");
    assertThat(robot.lookup("#unkept").query().isVisible()).isTrue();
    picture("unkept");
    fire("#unkept-copy", robot);
    String copied =
        WaitForAsyncUtils.waitForAsyncFx(2000, () -> Clipboard.getSystemClipboard().getString());
    assertThat(copied).contains("概述", WORDS, "77");
    fire("#unkept-retry", robot);
    assertThat(robot.lookup("#unkept").query().isVisible()).isTrue();
    fire("#back", robot);
    assertThat(robot.lookup("#unkept").tryQuery()).as("asked before leaving").isPresent();
    assertThat(message(robot)).contains(WORDS, "离开就会丢失");
    Files.move(away, file);
    fire("#unkept-retry", robot);
    assertThat(robot.lookup("#unkept").query().isVisible()).isFalse();
    assertThat(stored().section("overview").orElseThrow().text()).isEqualTo(WORDS);
    assertThat(stored().value(CellId.parse("6"))).isEqualTo(Value.of(77));
  }

  @Test
  void whatCouldNotBeStoredIsStoredWithTheNextEditThatCan(FxRobot robot) throws Exception {
    open(robot);
    Path away = Files.move(file, folder.resolve("移走.nianbao"));
    fill("6", "77", robot);
    assertThat(robot.lookup("#unkept").query().isVisible()).isTrue();
    assertThat(message(robot)).as("said once, in the bar").isEmpty();
    Files.move(away, file);
    fill("3.2", "11", robot);
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> !robot.lookup("#unkept").query().isVisible());
    assertThat(stored().value(CellId.parse("6"))).isEqualTo(Value.of(77));
    assertThat(stored().value(CellId.parse("3.2"))).isEqualTo(Value.of(11));
    assertThat(message(robot)).isEqualTo("已保存。");
  }

  private void fill(String cell, String words, FxRobot robot) {
    TextField field = enter(cell, robot);
    robot.interact(() -> field.setText(words));
    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void aFigureThatWasRefusedIsAskedAboutBeforeLeaving(FxRobot robot) {
    open(robot);
    TextField figure = field("6", robot);
    robot.interact(
        () -> {
          figure.requestFocus();
          figure.setText("5件");
        });
    robot.push(KeyCode.ENTER);
    assertThat(robot.lookup("#unkept").query().isVisible()).as("nothing to store").isFalse();
    fire("#back", robot);
    assertThat(message(robot)).contains("5件", "再按一次离开");
    assertThat(figure.getText()).isEqualTo("5件");
    fire("#back", robot);
    assertThat(robot.lookup("#reports").tryQuery()).isPresent();
  }

  private static void fire(String id, FxRobot robot) {
    robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }
}
