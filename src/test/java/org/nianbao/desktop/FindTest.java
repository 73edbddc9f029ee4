package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.nianbao.edition.CellId;
import org.nianbao.library.Library;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Find and replace over the whole report. */
class FindTest extends ShownWindow {
  private static final Place ASIDE = Place.of(CellId.parse("3.1"));

  @Override
  void prepare(Library library, Report sample) throws Exception {
    Report report =
        sample
            .with(sample.section("overview").orElseThrow().withText("ＡＢＣ平台发布１２条，abc平台另有{3.1}件。"))
            .with(sample.section("fees").orElseThrow().withText("abc平台不收费。"))
            .with(Fact.OFFICE_NAME, "Abc平台办公室")
            .with(new Place.Explanation("0123456789ab"), "登记簿的口径不同");
    library.save(1, sample, report, "test");
    library.note(1, ASIDE, "出自登记簿第九页", "test");
    library.comment(1, new Place.Text("fees"), "", "请附登记簿。", "甲样例");
  }

  @Test
  void wordsAreFoundWhateverTheirCaseAndWidth(FxRobot robot) {
    open(robot);
    robot.push(KeyCode.SHORTCUT, KeyCode.F);
    TextField words = robot.lookup("#find-words").query();
    assertThat(words.isFocused()).isTrue();
    robot.interact(() -> words.setText("abc平台"));
    assertThat(count(robot)).isEqualTo("共 4 处");
    robot.push(KeyCode.ENTER).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(count(robot)).isEqualTo("第 2 处，共 4 处");
    assertThat(area("section:overview", robot).getSelectedText()).isEqualTo("ＡＢＣ平台");
    assertThat(words.isFocused()).as("go on with Enter").isTrue();
    picture("find");
    robot.interact(() -> words.setText("12"));
    assertThat(hits(robot)).anyMatch(hit -> hit.contains("１２"));
    robot.interact(() -> words.setText("收到申请"));
    assertThat(hits(robot)).as("labels too").anyMatch(hit -> hit.contains("项目名称"));
    robot.push(KeyCode.ESCAPE);
    assertThat(robot.lookup("#find").query().isVisible()).isFalse();
  }

  @Test
  void replacingAllIsOneStepAndTearsNoBoundFigure(FxRobot robot) throws Exception {
    Report before = stored();
    open(robot);
    robot.push(KeyCode.SHORTCUT, KeyCode.H);
    robot.interact(() -> robot.lookup("#find-words").<TextField>query().setText("ABC平台"));
    robot.interact(() -> robot.lookup("#find-other").<TextField>query().setText("政务新媒体"));
    picture("replace");
    fire("#replace-all", robot);
    assertThat(message(robot)).contains("4 处");
    assertThat(stored().section("overview").orElseThrow().text())
        .isEqualTo("政务新媒体发布１２条，政务新媒体另有{3.1}件。");
    assertThat(stored().section("fees").orElseThrow().text()).isEqualTo("政务新媒体不收费。");
    assertThat(stored().fact(Fact.OFFICE_NAME)).isEqualTo("政务新媒体办公室");
    part("概述", robot);
    robot.interact(() -> area("section:overview", robot).requestFocus());
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    assertThat(stored()).as("one step").isEqualTo(before);
    String figure = before.value(org.nianbao.edition.CellId.parse("3.1")).written();
    robot.interact(
        () -> robot.lookup("#find-words").<TextField>query().setText("另有" + figure + "件"));
    assertThat(hits(robot)).anyMatch(hit -> hit.contains("mayChange=false"));
    fire("#replace-all", robot);
    assertThat(stored()).as("the bound figure stays").isEqualTo(before);
    assertThat(message(robot)).contains("没有动");
    robot.interact(() -> robot.lookup("#find-words").<TextField>query().setText("{3."));
    fire("#replace-all", robot);
    assertThat(stored()).as("no half marker").isEqualTo(before);
  }

  @Test
  void replacingOneGoesOnToTheNext(FxRobot robot) throws Exception {
    open(robot);
    robot.push(KeyCode.SHORTCUT, KeyCode.H);
    robot.interact(() -> robot.lookup("#find-words").<TextField>query().setText("abc平台"));
    robot.interact(() -> robot.lookup("#find-other").<TextField>query().setText("网站"));
    fire("#replace", robot);
    fire("#replace", robot);
    assertThat(stored().fact(Fact.OFFICE_NAME)).isEqualTo("网站办公室");
    assertThat(count(robot)).isEqualTo("第 1 处，共 3 处");
    TextArea text = area("section:overview", robot);
    assertThat(text.getSelectedText()).isEqualTo("ＡＢＣ平台");
  }

  @Test
  void whatStandsBesideTheReportIsFoundToo(FxRobot robot) throws Exception {
    open(robot);
    robot.push(KeyCode.SHORTCUT, KeyCode.H);
    robot.interact(() -> robot.lookup("#find-words").<TextField>query().setText("登记簿"));
    assertThat(hits(robot))
        .satisfiesExactly(
            reason -> assertThat(reason).contains("出错说明", "mayChange=true"),
            note -> assertThat(note).contains("收到申请数的备注", "mayChange=true"),
            comment -> assertThat(comment).contains("的批注", "mayChange=false"));
    choose(1, robot);
    assertThat(field("3.1", robot).isFocused()).as("the cell of the note").isTrue();
    choose(2, robot);
    assertThat(area("section:fees", robot).isFocused()).as("what the comment is on").isTrue();
    assertThat(robot.lookup("#comments").tryQuery()).as("and the comment itself").isPresent();
    choose(0, robot);
    assertThat(robot.lookup("#findings").tryQuery()).as("where the reason stands").isPresent();
    robot.interact(() -> robot.lookup("#find-other").<TextField>query().setText("台账"));
    fire("#replace-all", robot);
    assertThat(message(robot)).contains("已替换 2 处", "备注里的 1 处", "另有 1 处");
    try (Library library = Library.open(copy())) {
      assertThat(library.notes(1)).containsEntry(ASIDE, "出自台账第九页");
      assertThat(library.report(1).explanations()).containsValue("台账的口径不同");
      assertThat(library.comments(1).getFirst().words()).isEqualTo("请附登记簿。");
    }
  }

  private static void choose(int hit, FxRobot robot) {
    ListView<?> hits = robot.lookup("#find-hits").query();
    robot.interact(
        () -> {
          hits.requestFocus();
          hits.getSelectionModel().select(hit);
        });
    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static java.util.List<String> hits(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    return robot.lookup("#find-hits").<ListView<?>>query().getItems().stream()
        .map(Object::toString)
        .toList();
  }

  private static String count(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    return robot.lookup("#find-count").<Label>query().getText();
  }

  private static void fire(String id, FxRobot robot) {
    robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }
}
