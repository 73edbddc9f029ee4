package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.nianbao.edition.CellId;
import org.nianbao.report.Value;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The window, used as a clerk would. */
class WindowTest extends ShownWindow {
  @Test
  void aFigureTypedIsCheckedAndKept(FxRobot robot) throws Exception {
    open(robot);
    assertThat(robot.lookup(".finding").queryAll()).hasSize(3);
    TextField total = field("3.1", robot);
    robot.interact(
        () -> {
          total.requestFocus();
          total.selectAll();
        });
    robot.write("１1").push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(field("3.1.1", robot).isFocused()).as("Enter goes down").isTrue();
    assertThat(total.getText()).isEqualTo("11");
    picture("table");
    assertThat(stored().value(CellId.parse("3.1"))).isEqualTo(Value.of(11));
  }

  @Test
  void whatIsNoFigureStaysInTheFieldWithTheReason(FxRobot robot) throws Exception {
    open(robot);
    TextField field = field("6", robot);
    robot.interact(field::requestFocus);
    robot.interact(() -> field.setText("5件"));
    robot.push(KeyCode.TAB);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(field.getText()).isEqualTo("5件");
    assertThat(robot.lookup("#message").<Label>query().getText()).contains("5件", "不带单位");
    picture("refused");
    assertThat(stored().value(CellId.parse("6"))).isEqualTo(Value.of(0));
  }

  @Test
  void textIsKeptWhenTheClerkGoesOn(FxRobot robot) throws Exception {
    open(robot);
    robot.interact(() -> parts(robot).getSelectionModel().select(2));
    picture("narrative");
    TextArea text = robot.lookup(".text-area").query();
    robot.interact(() -> text.setText("改过的概述，有𠮷字。"));
    robot.interact(() -> parts(robot).getSelectionModel().select(0));
    picture("cover");
    assertThat(stored().section("overview").orElseThrow().text()).isEqualTo("改过的概述，有𠮷字。");
  }

  @Test
  void anotherReportIsBegunAndTheListKnowsIt(FxRobot robot) {
    picture("home");
    robot.interact(() -> robot.lookup("#agency").<TextField>query().setText("示例县另一局"));
    robot.interact(() -> robot.lookup("#year").<TextField>query().setText("2022"));
    robot.interact(() -> robot.lookup("#begin").queryButton().fire());
    assertThat(robot.lookup("#status").<Label>query().getText()).isEqualTo("草稿");
    part("【表】收到", robot);
    assertThat(field("3.3.3.8/research", robot)).isNotNull();
    picture("matrix");
    robot.interact(() -> robot.lookup("#back").queryButton().fire());
    assertThat(robot.lookup("#reports").<TableView<?>>query().getItems()).hasSize(2);
  }

  @Test
  void anErrorKeepsItFromBeingIssued(FxRobot robot) throws Exception {
    open(robot);
    robot.interact(() -> robot.lookup("#step").queryButton().fire());
    assertThat(robot.lookup("#person-name").tryQuery()).as("nothing asked in vain").isEmpty();
    assertThat(robot.lookup("#message").<Label>query().getText()).contains("1 处错误", "不能送审");
    assertThat(robot.lookup("#status").<Label>query().getText()).isEqualTo("草稿");
    assertThat(stored().issued()).isFalse();
  }

  @Test
  void exportOpensUnderTheToolsAndGoesAgain(FxRobot robot) {
    open(robot);
    robot.push(KeyCode.SHORTCUT, KeyCode.E);
    assertThat(robot.lookup("#export-pane").query().isVisible()).isTrue();
    picture("export");
    robot.push(KeyCode.SHORTCUT, KeyCode.E);
    assertThat(robot.lookup("#export-pane").query().isVisible()).isFalse();
  }

  @Test
  void theKeysAloneOpenAReportAndGoThroughItsParts(FxRobot robot) {
    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
    assertThat(robot.lookup(".heading-field").<TextField>query().getText()).isEqualTo("概述");
    robot.interact(() -> robot.lookup("#back").queryButton().fire());
    assertThat(robot.lookup("#reports").query().isFocused()).isTrue();
  }
}
