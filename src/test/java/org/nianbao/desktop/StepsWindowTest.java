package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.nianbao.edition.CellId;
import org.nianbao.library.Library;
import org.nianbao.report.Fact;
import org.nianbao.report.Report;
import org.nianbao.report.Status;
import org.nianbao.report.Value;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A report on its way out, in the window: one plain next step, the name asked for once. */
class StepsWindowTest extends ShownWindow {
  @Override
  void prepare(Library library, Report sample) throws Exception {
    library.save(
        1,
        sample,
        sample.with(CellId.parse("3.1.4"), Value.of(2)).with(Fact.REVIEWER, "甲样例"),
        "test");
  }

  @Test
  void theWholeWayByKeysWithTheNameAskedForOnce(FxRobot robot) throws Exception {
    open(robot);
    assertThat(step(robot).getText()).isEqualTo("送审");
    robot.interact(step(robot)::fire);
    picture("step-name");
    assertThat(robot.lookup("#person-name").query().isFocused()).isTrue();
    robot.interact(() -> robot.lookup("#person-name").<TextField>query().selectAll());
    robot.write("Zhang").push(KeyCode.ENTER);
    assertThat(status(robot)).isEqualTo("送审");
    assertThat(message(robot)).isEqualTo("已由 Zhang 送审。");
    assertThat(robot.lookup("#person-name").tryQuery()).isEmpty();
    assertThat(step(robot).getText()).isEqualTo("审核通过");
    robot.interact(step(robot)::fire);
    assertThat(status(robot)).as("not asked again").isEqualTo("已审核");
    assertThat(field("6", robot).isEditable()).as("what was reviewed is what is issued").isFalse();
    robot.interact(step(robot)::fire);
    picture("step-locks");
    assertThat(robot.lookup("#step-doubts").<Label>query().getText()).contains("条警告");
    assertThat(stored().status()).as("asked before it locks").isEqualTo(Status.REVIEWED);
    robot.interact(() -> robot.lookup("#step-go").queryButton().fire());
    assertThat(stored().status()).isEqualTo(Status.APPROVED);
    assertThat(step(robot).isFocused()).as("not a key away from reopening").isFalse();
    picture("step-issued");
    assertThat(step(robot).getText()).isEqualTo("重新打开");
    robot.interact(step(robot)::fire);
    assertThat(robot.lookup("#person-name").tryQuery()).isEmpty();
    robot.push(KeyCode.ENTER);
    assertThat(message(robot)).contains("理由");
    assertThat(stored().status()).as("no reason given").isEqualTo(Status.APPROVED);
    robot.write("again").push(KeyCode.ENTER);
    assertThat(status(robot)).isEqualTo("草稿");
    assertThat(field("6", robot).isEditable()).isTrue();
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    assertThat(status(robot)).as("no step is undone").isEqualTo("草稿");
  }

  @Test
  void aReportHandedInIsReturnedWithAWord(FxRobot robot) throws Exception {
    open(robot);
    robot.interact(step(robot)::fire);
    robot.interact(() -> robot.lookup("#person-name").<TextField>query().setText("乙样例"));
    robot.push(KeyCode.ENTER);
    fire("step-RETURN", robot);
    picture("step-return");
    robot.push(KeyCode.ESCAPE);
    assertThat(robot.lookup("#step-word").tryQuery()).isEqualTo(Optional.empty());
    assertThat(status(robot)).isEqualTo("送审");
    fire("step-RETURN", robot);
    robot.interact(() -> robot.lookup("#step-word").<TextField>query().setText("数字请再核对"));
    robot.interact(() -> robot.lookup("#step-go").queryButton().fire());
    assertThat(stored().status()).isEqualTo(Status.DRAFT);
    robot.interact(() -> robot.lookup("#person").<javafx.scene.control.Hyperlink>query().fire());
    robot.interact(() -> robot.lookup("#person-name").<TextField>query().setText("甲样例"));
    robot.push(KeyCode.ENTER);
    assertThat(robot.lookup("#person").<javafx.scene.control.Hyperlink>query().getText())
        .isEqualTo("办理人：甲样例");
    fire("step-APPROVE", robot);
    robot.interact(() -> robot.lookup("#step-go").queryButton().fire());
    assertThat(message(robot)).isEqualTo("已由 甲样例 签发。");
  }

  @Test
  void whatWasRefusedIsSaidAsLongAsItIsTrue(FxRobot robot) {
    open(robot);
    fill("3.1.4", "9", robot);
    fill("3.2.1", "900", robot);
    robot.interact(step(robot)::fire);
    assertThat(message(robot)).startsWith("还有 2 处");
    fill("3.2.1", "12", robot);
    assertThat(message(robot)).as("what is left now").startsWith("还有 1 处");
    assertThat(robot.lookup("#message").query().getParent().isVisible()).isTrue();
    fill("3.1.4", "2", robot);
    assertThat(message(robot)).as("nothing stands in the way").isEmpty();
    assertThat(robot.lookup("#hideMessage").query().getParent().isVisible()).isFalse();
    fill("3.1.4", "9", robot);
    assertThat(message(robot)).as("and does not come back unasked").isEmpty();
  }

  private void fill(String cell, String words, FxRobot robot) {
    TextField field = enter(cell, robot);
    robot.interact(() -> field.setText(words));
    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Another step: a button of its own where it is the only one, else in the menu. */
  private static void fire(String id, FxRobot robot) {
    Optional<Button> only = robot.lookup("#" + id).tryQueryAs(Button.class);
    if (only.isPresent()) {
      assertThat(robot.lookup("#more-steps").query().isVisible()).isFalse();
      robot.interact(only.orElseThrow()::fire);
      WaitForAsyncUtils.waitForFxEvents();
      return;
    }
    MenuButton more = robot.lookup("#more-steps").query();
    MenuItem item =
        more.getItems().stream().filter(each -> id.equals(each.getId())).findFirst().orElseThrow();
    robot.interact(item::fire);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static Button step(FxRobot robot) {
    return robot.lookup("#step").queryButton();
  }

  private static String status(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    return robot.lookup("#status").<Label>query().getText();
  }
}
