package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.nianbao.edition.CellId;
import org.nianbao.library.Library;
import org.nianbao.report.Report;
import org.nianbao.report.Value;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Blocks of cells out to other programs and in from them, in the matrices of 2021. */
class CopyPasteTest extends ShownWindow {
  /** As Excel puts a block on the clipboard: markers, styles, mso junk, a merged label. */
  private static final String EXCEL =
      """
      <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
      <head><meta name=Generator content="Microsoft Excel 15"><style><!--table
      {mso-displayed-decimal-separator:"\\.";} .xl65 {mso-number-format:"\\#\\,\\#\\#0"; } --></style>
      </head><body link=blue><table border=0 cellpadding=0 cellspacing=0><!--StartFragment-->
      <col width=64 span=4 style='width:48pt'>
      <tr height=19><td rowspan=3 class=xl66>三、本年度办理结果</td><td colspan=2>（一）予以公开</td>
      <td class=xl65 align=right x:num>1,234</td><td align=right>２</td></tr>
      <tr><td colspan=2>（二）部分公开</td><td x:num="98765">#####</td><td>5件</td></tr>
      <tr><td rowspan=1>（三）不予公开</td><td>1.属于国家秘密</td><td>-</td><td style='mso-x:y'>&nbsp;</td></tr>
      <!--EndFragment--></table></body></html>
      """;

  @Override
  void prepare(Library library, Report sample) throws Exception {
    library.add(Report.empty(editions.byId("2021").orElseThrow(), "示例县样板局", 2024), "test");
  }

  @Test
  void excelsBlockFillsTheMatrixAndOneUndoTakesItBack(FxRobot robot) throws Exception {
    openNew(robot);
    part("【表】收到和处理", robot);
    enter("3.3.1/natural", robot);
    paste(Map.of(DataFormat.HTML, EXCEL, DataFormat.PLAIN_TEXT, "x"), robot);
    Report kept = stored(2);
    assertThat(value(kept, "3.3.1/natural")).isEqualTo(Value.of(1234));
    assertThat(value(kept, "3.3.1/business")).isEqualTo(Value.of(2));
    assertThat(value(kept, "3.3.2/natural")).isEqualTo(Value.of(98765));
    assertThat(value(kept, "3.3.2/business")).as("never 0").isEqualTo(Value.BLANK);
    assertThat(field("3.3.2/business", robot).getText()).isEqualTo("5件");
    assertThat(value(kept, "3.3.3.1/natural")).isEqualTo(Value.NOT_APPLICABLE);
    assertThat(message(robot)).contains("已粘贴", "5件", "不带单位");
    picture("pasted-matrix");
    TextField five = field("3.3.2/natural", robot);
    double words = five.lookup(".text").getLayoutBounds().getWidth();
    assertThat(words).as("five digits are seen whole").isLessThan(five.getWidth() - 2);
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(stored(2).values()).isEmpty();
  }

  @Test
  void aBlockChosenByKeysIsCopiedAsTextAndAsATable(FxRobot robot) throws Exception {
    openNew(robot);
    part("【表】收到和处理", robot);
    enter("3.1/natural", robot);
    paste(Map.of(DataFormat.PLAIN_TEXT, "1\t2\n3\t—\n"), robot);
    enter("3.1/natural", robot);
    robot.push(KeyCode.SHIFT, KeyCode.RIGHT).push(KeyCode.SHIFT, KeyCode.DOWN);
    WaitForAsyncUtils.waitForFxEvents();
    picture("chosen");
    robot.push(KeyCode.SHORTCUT, KeyCode.C);
    assertThat(clipboard(DataFormat.PLAIN_TEXT)).isEqualTo("1\t2\n3\t—\n");
    Document html = Jsoup.parse(clipboard(DataFormat.HTML));
    assertThat(html.select("td").eachText()).containsExactly("1", "2", "3", "—");
    assertThat(html.selectFirst("td").attr("style")).contains("border");
    enter("3.3.1/research", robot);
    robot.push(KeyCode.SHORTCUT, KeyCode.V);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(value(stored(2), "3.3.2/nonprofit")).isEqualTo(Value.NOT_APPLICABLE);
    enter("3.1/natural", robot);
    robot.push(KeyCode.SHIFT, KeyCode.RIGHT).push(KeyCode.SHIFT, KeyCode.DOWN);
    robot.push(KeyCode.DELETE);
    assertThat(value(stored(2), "3.2/business")).isEqualTo(Value.BLANK);
    assertThat(value(stored(2), "3.3.1/research")).isEqualTo(Value.of(1));
    paste("3.4/natural", "5人次\t2\n", robot);
    assertThat(value(stored(2), "3.4/natural")).as("a figure with its unit").isEqualTo(Value.BLANK);
    assertThat(field("3.4/natural", robot).getText()).isEqualTo("5人次");
    assertThat(value(stored(2), "3.4/business")).isEqualTo(Value.of(2));
    paste("3.4/research", "\"5\n3\"", robot);
    assertThat(value(stored(2), "3.4/research")).as("two lines of digits").isEqualTo(Value.BLANK);
  }

  private void paste(String cell, String text, FxRobot robot) {
    enter(cell, robot);
    paste(Map.of(DataFormat.PLAIN_TEXT, text), robot);
  }

  @Test
  void aWholeTableGoesOutWithItsHeadsAndComesInAgain(FxRobot robot) throws Exception {
    openNew(robot);
    for (String[] table :
        new String[][] {
          {"【表】主动公开", "2.1.1/made", "2.8.1/charged", "2.1.1/inforce"},
          {"【表】收到和处理", "3.1/natural", "3.4/total", "3.3.5.4/legal"},
          {"【表】政府信息公开行政复议", "4/review.upheld", "4/after.total", "4/direct.other"}
        }) {
      part(table[0], robot);
      for (int i = 1; i < table.length; i++) {
        TextField field = enter(table[i], robot);
        robot.write(Integer.toString(i * 7)).push(KeyCode.ENTER);
        assertThat(field.getText()).isEqualTo(Integer.toString(i * 7));
      }
      Report before = stored(2);
      enter(table[1], robot);
      robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
      String html = clipboard(DataFormat.HTML);
      assertThat(Jsoup.parse(html).select("[rowspan],[colspan]")).isNotEmpty();
      String text = clipboard(DataFormat.PLAIN_TEXT);
      robot.push(KeyCode.SHORTCUT, KeyCode.A).push(KeyCode.DELETE);
      assertThat(value(stored(2), table[2])).isEqualTo(Value.BLANK);
      enter(table[1], robot);
      paste(Map.of(DataFormat.HTML, html, DataFormat.PLAIN_TEXT, text), robot);
      assertThat(stored(2)).as(table[0] + " as HTML").isEqualTo(before);
      robot.push(KeyCode.SHORTCUT, KeyCode.A).push(KeyCode.DELETE);
      enter(table[1], robot);
      paste(Map.of(DataFormat.PLAIN_TEXT, text), robot);
      assertThat(stored(2)).as(table[0] + " as text").isEqualTo(before);
      assertThat(message(robot)).doesNotContain("没有采用");
    }
  }

  private void openNew(FxRobot robot) {
    TableView<?> reports = robot.lookup("#reports").query();
    robot.interact(() -> reports.getSelectionModel().clearAndSelect(0));
    robot.interact(() -> robot.lookup("#open").queryButton().fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void paste(Map<DataFormat, Object> content, FxRobot robot) {
    robot.interact(() -> Clipboard.getSystemClipboard().setContent(content));
    robot.push(KeyCode.SHORTCUT, KeyCode.V);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String clipboard(DataFormat format) {
    return (String)
        WaitForAsyncUtils.waitForAsyncFx(
            5000, () -> Clipboard.getSystemClipboard().getContent(format));
  }

  private static Value value(Report report, String cell) {
    return report.value(CellId.parse(cell));
  }
}
