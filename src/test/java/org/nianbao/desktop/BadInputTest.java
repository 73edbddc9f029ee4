package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.nianbao.edition.CellId;
import org.nianbao.report.Value;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Odd figures, huge and rare texts, and an input method at work: told in place, nothing lost. */
class BadInputTest extends ShownWindow {
  @Test
  void whatIsNoFigureStaysInItsCellWithTheReason(FxRobot robot) throws Exception {
    open(robot);
    Map<String, String> reasons =
        Map.of(
            "abc",
            "不是数",
            "5件",
            "不带单位",
            "####",
            "列太窄",
            "1e9",
            "科学",
            "1,2,3",
            "逗号",
            "三百",
            "不是数",
            "9".repeat(70),
            "太长");
    for (Map.Entry<String, String> bad : reasons.entrySet()) {
      TextField field = enter("6", robot);
      robot.interact(() -> field.setText(bad.getKey()));
      robot.push(KeyCode.ENTER);
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(field.getText()).isEqualTo(bad.getKey());
      assertThat(message(robot)).as(bad.getKey()).contains("没有采用", "还在格子里");
      assertThat(field.getTooltip().getText()).isNotBlank();
    }
    assertThat(stored().value(CellId.parse("6"))).as("what was there").isEqualTo(Value.of(0));
  }

  @Test
  void whatOnlyLooksOddIsUnderstoodAndANegativeIsTold(FxRobot robot) throws Exception {
    open(robot);
    Map<String, String> odd = Map.of("1，234", "1234", "１２", "12", "—", "—", " 7 ", "7", "-", "—");
    for (Map.Entry<String, String> each : odd.entrySet()) {
      TextField field = enter("6", robot);
      robot.interact(() -> field.setText(each.getKey()));
      robot.push(KeyCode.ENTER);
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(field.getText()).as(each.getKey()).isEqualTo(each.getValue());
      assertThat(stored().at(org.nianbao.report.Place.of(CellId.parse("6"))))
          .isEqualTo(each.getValue());
    }
    enter("6", robot);
    robot.write("-5").push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup(".finding-words").queryAllAs(Label.class))
        .extracting(Label::getText)
        .anyMatch(words -> words.contains("-5") && words.contains("不会有负数"));
  }

  @Test
  void fullWidthDigitsOfAnInputMethodBecomeFigures(FxRobot robot) throws Exception {
    open(robot);
    TextField field = enter("6", robot);
    robot.interact(() -> InputMethod.compose(field, "yi", ""));
    robot.push(KeyCode.F8);
    enter("6", robot);
    assertThat(stored().value(CellId.parse("6")))
        .as("composing is no entry")
        .isEqualTo(Value.of(0));
    robot.interact(
        () -> {
          field.clear();
          InputMethod.compose(field, "", "１２");
        });
    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(stored().value(CellId.parse("6"))).isEqualTo(Value.of(12));
    assertThat(field.getText()).isEqualTo("12");
  }

  @Test
  void undoNeverBringsThePinyinBack(FxRobot robot) throws Exception {
    open(robot);
    part("概述", robot);
    TextArea text = area("section:overview", robot);
    String before = text.getText();
    robot.interact(
        () -> {
          text.requestFocus();
          text.positionCaret(0);
          InputMethod.compose(text, "zhongguo", "");
          InputMethod.compose(text, "", "中国");
        });
    assertThat(text.getText()).startsWith("中国");
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text.getText()).isEqualTo(before);
    robot.push(KeyCode.SHORTCUT, KeyCode.Y);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text.getText()).isEqualTo("中国" + before);
    assertThat(stored().section("overview").orElseThrow().text()).doesNotContain("zhong");
  }

  @Test
  void fiveMegabytesOnTheClipboardAreToldAndNotPasted(FxRobot robot) throws Exception {
    open(robot);
    String huge = "政府信息公开\t".repeat(800_000);
    robot.interact(
        () ->
            Clipboard.getSystemClipboard()
                .setContent(
                    Map.of(
                        DataFormat.PLAIN_TEXT,
                        huge.replace('\t', ' '),
                        DataFormat.HTML,
                        "<table><tr><td>" + huge + "</td></tr></table>")));
    TextField figure = enter("6", robot);
    robot.push(KeyCode.SHORTCUT, KeyCode.V);
    assertThat(figure.getText()).isEqualTo("0");
    assertThat(message(robot)).contains("太长了");
    part("封面", robot);
    TextField cover = field("people.head", robot);
    String before = cover.getText();
    robot.interact(cover::requestFocus);
    robot.push(KeyCode.SHORTCUT, KeyCode.V);
    assertThat(cover.getText()).isEqualTo(before);
    part("概述", robot);
    TextArea text = area("section:overview", robot);
    String words = text.getText();
    robot.interact(text::requestFocus);
    robot.push(KeyCode.SHORTCUT, KeyCode.V);
    assertThat(text.getText()).isEqualTo(words);
    assertThat(message(robot)).contains("没有粘贴");
  }

  @Test
  void rareCharactersAreOneCharacterEachAndKept(FxRobot robot) throws Exception {
    open(robot);
    part("概述", robot);
    TextArea text = area("section:overview", robot);
    robot.interact(
        () -> {
          text.setText("");
          text.requestFocus();
          InputMethod.compose(text, "", "𠮷㛃👍");
        });
    assertThat(robot.lookup(".narrative-foot > .label").<Label>query().getText())
        .isEqualTo("共 3 字");
    robot.push(KeyCode.LEFT);
    assertThat(text.getCaretPosition()).as("before the whole emoji").isEqualTo(3);
    robot.push(KeyCode.F8);
    assertThat(stored().section("overview").orElseThrow().text()).isEqualTo("𠮷㛃👍");
    part("概述", robot);
    robot.interact(
        () -> {
          text.requestFocus();
          text.end();
        });
    robot.push(KeyCode.BACK_SPACE).push(KeyCode.F8);
    assertThat(stored().section("overview").orElseThrow().text()).isEqualTo("𠮷㛃");
  }
}
