package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.nianbao.edition.CellId;
import org.nianbao.library.Cause;
import org.nianbao.library.Library;
import org.nianbao.library.Source;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;
import org.nianbao.report.Value;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Comments, history and what is known of a place, in the window. */
class ReviewWindowTest extends ShownWindow {
  @Override
  void prepare(Library library, Report sample) throws Exception {
    Report after = sample.with(CellId.parse("3.1.1"), Value.of(7));
    library.save(1, sample, after, Cause.of("乙样例", Source.PASTED));
  }

  @Test
  void aCommentStandsBesideItsPlaceUntilItIsResolved(FxRobot robot) {
    open(robot);
    part("概述", robot);
    TextArea text = robot.lookup(".narrative-form .text-area").query();
    robot.interact(
        () -> {
          text.requestFocus();
          text.selectRange(0, 3);
        });
    robot.push(KeyCode.SHORTCUT, KeyCode.ALT, KeyCode.M);
    assertThat(robot.lookup("#comment-where").<Label>query().getText())
        .contains("概述", text.getText(0, 3));
    robot.interact(() -> robot.lookup("#comment-name").<TextField>query().setText("甲样例"));
    robot.interact(() -> robot.lookup("#comment-words").<TextArea>query().setText("写具体些"));
    robot.interact(() -> robot.lookup("#comment-write").queryButton().fire());
    assertThat(robot.lookup(".comment-line").queryAll()).hasSize(1);
    assertThat(robot.lookup("#show-comments").<ButtonBase>query().getText()).isEqualTo("批注 1");
    assertThat(robot.lookup("#comment-name").query().isVisible()).as("asked once").isFalse();
    picture("comment");
    part("引言", robot);
    assertThat(robot.lookup(".comment-line").queryAll()).isEmpty();
    part("概述", robot);
    robot.interact(() -> robot.lookup("#answer-1").<Hyperlink>query().fire());
    robot.interact(() -> robot.lookup("#answer-words").<TextField>query().setText("已补充"));
    robot.interact(
        () -> robot.lookup("#answer-words").<TextField>query().getOnAction().handle(null));
    assertThat(robot.lookup(".comment-line").queryAll()).isEmpty();
    assertThat(robot.lookup(".resolved-comment .guidance").queryAllAs(Label.class))
        .anyMatch(label -> label.getText().contains("已补充"));
    picture("comment-resolved");
    robot.interact(() -> robot.lookup("#reopen-1").<Hyperlink>query().fire());
    assertThat(robot.lookup(".comment-line").queryAll()).hasSize(1);
  }

  @Test
  void theHistoryTellsAndPutsBackAndThatIsUndone(FxRobot robot) throws Exception {
    open(robot);
    TextField field = field("3.1.1", robot);
    robot.interact(field::requestFocus);
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    ListView<?> list = robot.lookup("#history").query();
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> list.getItems().size() == 2);
    robot.interact(() -> robot.lookup("#history-here").<ButtonBase>query().fire());
    assertThat(list.getItems()).hasSize(1);
    robot.interact(() -> list.getSelectionModel().select(0));
    picture("history");
    List<String> words =
        robot.from(list).lookup(".label").queryAllAs(Label.class).stream()
            .map(Label::getText)
            .toList();
    assertThat(words).anyMatch(label -> label.contains("改为“7”"));
    assertThat(words).anyMatch(label -> label.contains("乙样例") && label.contains("粘贴"));
    robot.interact(() -> robot.lookup("#put-back").queryButton().fire());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(stored().value(CellId.parse("3.1.1"))).isNotEqualTo(Value.of(7));
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> list.getItems().size() == 2);
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(stored().value(CellId.parse("3.1.1"))).isEqualTo(Value.of(7));
  }

  @Test
  void aCellTellsItsRuleItsPastAndKeepsANote(FxRobot robot) throws Exception {
    open(robot);
    TextField field = field("3.1.1", robot);
    assertThat(field.getAccessibleHelp()).contains("来源：粘贴");
    robot.interact(field::requestFocus);
    robot.push(KeyCode.F4);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#place-about .label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .contains("· 计入“收到申请数”", "来源：粘贴")
        .anyMatch(words -> words.contains("“3”改为“7”"));
    robot.interact(() -> robot.lookup("#place-note").<TextArea>query().setText("来自登记簿"));
    pictureOfPopOver("popover", robot);
    robot.interact(robot.lookup("#place-about").query().getScene().getWindow()::hide);
    robot.interact(() -> robot.lookup("#theme").<ChoiceBox<Theme>>query().setValue(Theme.DARK));
    robot.interact(field::requestFocus);
    robot.push(KeyCode.F4);
    pictureOfPopOver("popover-dark", robot);
    robot.push(KeyCode.F4);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#place-note").tryQuery()).isEmpty();
    assertThat(field.getAccessibleHelp()).contains("备注：来自登记簿");
    assertThat(robot.lookup(".note-corner").queryAllAs(Region.class))
        .filteredOn(Region::isVisible)
        .hasSize(1);
    picture("marks");
    assertThat(ReportJson.indented(stored())).as("no part of the report").doesNotContain("登记簿");
    robot.interact(field::requestFocus);
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(field.getAccessibleHelp()).doesNotContain("备注");
    assertThat(stored().value(CellId.parse("3.1.1"))).isEqualTo(Value.of(7));
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(stored().value(CellId.parse("3.1.1"))).isEqualTo(Value.of(3));
    assertThat(field.getAccessibleHelp()).as("as it was at first").doesNotContain("粘贴");
  }

  @Test
  void theSumPutInAndASinglePasteAreKnownAsSuch(FxRobot robot) {
    open(robot);
    TextField total = field("3.1", robot);
    robot.interact(total::requestFocus);
    robot.write("=");
    assertThat(total.getAccessibleHelp()).contains("来源：程序算出");
    TextField field = field("6", robot);
    robot.interact(
        () -> {
          field.requestFocus();
          field.selectAll();
          Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "12"));
        });
    robot.push(KeyCode.SHORTCUT, KeyCode.V).push(KeyCode.ENTER);
    assertThat(field.getAccessibleHelp()).contains("来源：粘贴");
    robot.interact(
        () -> {
          field.requestFocus();
          field.selectAll();
        });
    robot.write("13").push(KeyCode.ENTER);
    assertThat(field.getAccessibleHelp()).doesNotContain("来源");
    assertThat(robot.lookup(".source-legend .label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .containsExactly("程序算出", "粘贴");
  }

  private static void pictureOfPopOver(String name, FxRobot robot) throws Exception {
    WritableImage image =
        WaitForAsyncUtils.waitForAsyncFx(
            5000, () -> robot.lookup("#place-about").query().getScene().snapshot(null));
    ShownWindow.write(image, name);
  }
}
