package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.nianbao.edition.CellId;
import org.nianbao.library.Library;
import org.nianbao.report.Report;
import org.nianbao.report.Value;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The table filled by keys and by pasting. */
class TableTest extends ShownWindow {
  @Override
  void prepare(Library library, Report sample) throws Exception {
    Report before = sample.withYear(2016).with(CellId.parse("3.1.2"), Value.of(4321));
    library.add(before, "test");
  }

  @Test
  void keysMoveAsInASpreadsheet(FxRobot robot) throws Exception {
    open(robot);
    TextField field = enter("1.1.1", robot);
    robot.write("8").push(KeyCode.DOWN);
    assertThat(focused("1.1.2", robot)).as("↓").isTrue();
    robot.push(KeyCode.ENTER);
    assertThat(focused("1.2.1", robot)).as("Enter skips the heading").isTrue();
    robot.push(KeyCode.SHIFT, KeyCode.ENTER);
    robot.push(KeyCode.UP);
    assertThat(focused("1.1.1", robot)).as("Shift+Enter, ↑").isTrue();
    assertThat(field.getText()).isEqualTo("8");
    robot.write("999").push(KeyCode.ESCAPE);
    assertThat(field.getText()).as("Esc restores").isEqualTo("8");
    robot.push(KeyCode.F2).push(KeyCode.LEFT).write("1").push(KeyCode.TAB);
    assertThat(focused("1.1.2", robot)).as("Tab").isTrue();
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(focused("1.1.1", robot)).as("Shift+Tab").isTrue();
    assertThat(stored().value(CellId.parse("1.1.1"))).isEqualTo(Value.of(18));
  }

  @Test
  void whatDidNotHappenIsFilledWithZeroAtOnce(FxRobot robot) throws Exception {
    open(robot);
    Report before = stored();
    robot.interact(
        () -> {
          TextField field = field("1.1.1", robot);
          field.requestFocus();
          field.clear();
        });
    robot.push(KeyCode.DOWN);
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> robot.lookup("#zeros").query().isVisible());
    robot.interact(() -> robot.lookup("#zeros").queryButton().fire());
    assertThat(stored()).isEqualTo(before.with(CellId.parse("1.1.1"), Value.of(0)));
    assertThat(robot.lookup("#zeros").query().isVisible()).as("nothing blank").isFalse();
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> stored().value(CellId.parse("1.1.1")).equals(Value.BLANK));
    picture("zeros");
  }

  @Test
  void aBlockOfTextFillsFromHereOnAndNamesWhatItRefused(FxRobot robot) throws Exception {
    open(robot);
    enter("3.1.1", robot);
    paste(Map.of(DataFormat.PLAIN_TEXT, "1,234\r\n５件\r\n３\r\n"), robot);
    Report kept = stored();
    assertThat(kept.value(CellId.parse("3.1.1"))).isEqualTo(Value.of(1234));
    assertThat(kept.value(CellId.parse("3.1.2"))).as("never made 0").isEqualTo(Value.of(0));
    assertThat(kept.value(CellId.parse("3.1.3"))).isEqualTo(Value.of(3));
    assertThat(field("3.1.2", robot).getText()).as("nothing lost").isEqualTo("５件");
    assertThat(message(robot)).contains("传真申请数", "５件", "不带单位");
    picture("pasted");
  }

  @Test
  void aTableFromASpreadsheetIsReadWithItsLabelsAndHeadings(FxRobot robot) throws Exception {
    open(robot);
    enter("1.1.2", robot);
    String html =
        """
        <html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>
        <tr><td>制发规范性文件总数</td><td>件</td><td x:num="31">31</td></tr>
        <tr><td>（二）渠道</td><td></td><td>——</td></tr>
        <tr><td>公报</td><td>条</td><td x:num="123456">####</td></tr>
        </table></body></html>
        """;
    paste(Map.of(DataFormat.HTML, html, DataFormat.PLAIN_TEXT, "31"), robot);
    assertThat(stored().value(CellId.parse("1.1.2"))).isEqualTo(Value.of(31));
    assertThat(stored().value(CellId.parse("1.2.1"))).isEqualTo(Value.of(123456));
    assertThat(message(robot)).contains("已粘贴 2 格").doesNotContain("没有采用");
  }

  @Test
  void aBlockLongerThanTheFormSaysSo(FxRobot robot) throws Exception {
    open(robot);
    TextField last = field("9.3", robot);
    robot.interact(
        () -> {
          last.requestFocus();
          last.selectAll();
        });
    paste(Map.of(DataFormat.PLAIN_TEXT, "5\n6\n7\n".repeat(50)), robot);
    assertThat(stored().value(CellId.parse("9.3"))).isEqualTo(Value.of(5));
    assertThat(message(robot)).contains("超出");
  }

  @Test
  void lastYearStandsBesideAndTheSumIsOffered(FxRobot robot) throws Exception {
    open(robot);
    assertThat(robot.lookup(".last-year").queryAllAs(Label.class))
        .extracting(Label::getText)
        .contains("4321");
    TextField total = enter("3.1", robot);
    robot.write("5").push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup(".sum-offer").queryAllAs(Hyperlink.class))
        .filteredOn(Hyperlink::isVisible)
        .extracting(Hyperlink::getText)
        .contains("＝11");
    robot.push(KeyCode.UP);
    picture("sum-offered");
    robot.write("=");
    assertThat(total.getText()).isEqualTo("11");
    assertThat(stored().value(CellId.parse("3.1"))).isEqualTo(Value.of(11));
    assertThat(stored().value(CellId.parse("3.1.2"))).isNotEqualTo(Value.of(4321));
  }

  private boolean focused(String id, FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    return field(id, robot).isFocused();
  }

  private void paste(Map<DataFormat, Object> content, FxRobot robot) {
    robot.interact(() -> Clipboard.getSystemClipboard().setContent(content));
    robot.push(KeyCode.SHORTCUT, KeyCode.V);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
