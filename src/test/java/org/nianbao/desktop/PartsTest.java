package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.nianbao.library.Library;
import org.nianbao.report.Report;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The parts with their marks, and the texts. */
class PartsTest extends ShownWindow {
  @Override
  void prepare(Library library, Report sample) throws Exception {
    library.add(
        sample.withYear(2016).with(sample.section("overview").orElseThrow().withText("上年写的。")),
        "test");
  }

  @Test
  void marksAndProgressFollowWhatIsFilled(FxRobot robot) {
    open(robot);
    assertThat(robot.lookup(".errors-mark").queryAllAs(Label.class))
        .filteredOn(Label::isVisible)
        .isNotEmpty();
    int before = percent(robot);
    part("概述", robot);
    TextArea text = text(robot);
    picture("parts");
    robot.interact(text::clear);
    robot.push(KeyCode.F8);
    assertThat(percent(robot)).isLessThan(before);
    assertThat(robot.lookup(".empty-mark").queryAll()).isNotEmpty();
    part("概述", robot);
    assertThat(robot.lookup(".narrative-form > .guidance").<Label>query().isVisible()).isTrue();
    picture("empty-section");
  }

  @Test
  void lastYearsTextStandsBesideOnRequest(FxRobot robot) throws Exception {
    open(robot);
    part("概述", robot);
    assertThat(robot.lookup(".text-before").tryQuery()).isEmpty();
    robot.interact(() -> robot.lookup("#lastYearText").queryAs(ToggleButton.class).fire());
    assertThat(robot.lookup(".text-before").<TextArea>query().getText()).isEqualTo("上年写的。");
    picture("text-beside");
    assertThat(stored().section("overview").orElseThrow().text()).doesNotContain("上年写的");
  }

  @Test
  void whatIsBeingComposedIsNeitherKeptNorCounted(FxRobot robot) throws Exception {
    open(robot);
    part("概述", robot);
    TextArea text = text(robot);
    robot.interact(text::clear);
    robot.interact(
        () -> {
          text.requestFocus();
          InputMethod.compose(text, "zhong", "");
        });
    assertThat(count(robot)).isEqualTo("共 0 字");
    WaitForAsyncUtils.sleep(1, java.util.concurrent.TimeUnit.SECONDS);
    assertThat(stored().section("overview").orElseThrow().text()).doesNotContain("zhong");
    robot.interact(() -> InputMethod.compose(text, "", "中"));
    assertThat(count(robot)).isEqualTo("共 1 字");
    robot.push(KeyCode.F8);
    assertThat(stored().section("overview").orElseThrow().text()).isEqualTo("中");
  }

  @Test
  void aPasteThatNoSectionCanBeIsRefusedWithASentence(FxRobot robot) {
    open(robot);
    part("概述", robot);
    TextArea text = text(robot);
    String before = text.getText();
    robot.interact(
        () -> {
          text.requestFocus();
          Clipboard.getSystemClipboard()
              .setContent(Map.of(DataFormat.PLAIN_TEXT, "字".repeat(500_000)));
        });
    robot.push(KeyCode.SHORTCUT, KeyCode.V);
    assertThat(text.getText()).isEqualTo(before);
    assertThat(message(robot)).contains("500000");
  }

  private static TextArea text(FxRobot robot) {
    return robot.lookup(".text-area").query();
  }

  private static String count(FxRobot robot) {
    return robot.lookup(".narrative-foot > .label").<Label>query().getText();
  }

  private static int percent(FxRobot robot) {
    String words = robot.lookup("#progress").<Label>query().getText();
    return Integer.parseInt(words.replaceAll("\\D", ""));
  }
}
