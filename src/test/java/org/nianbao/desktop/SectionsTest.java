package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.nianbao.library.Library;
import org.nianbao.report.Narrative;
import org.nianbao.report.Report;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Sections renamed, added, left out and reordered where the form leaves them free. */
class SectionsTest extends ShownWindow {
  @Override
  void prepare(Library library, Report sample) throws Exception {
    library.add(Report.empty(editions.byId("2021").orElseThrow(), "示例县样板局", 2016), "test");
  }

  @Test
  void aSectionIsAddedNamedWrittenAndMoved(FxRobot robot) throws Exception {
    open(robot);
    part("概述", robot);
    choose("在下面加一章", robot);
    robot.write("重点领域公开").push(KeyCode.ENTER);
    TextArea text = area("section:own-1", robot);
    robot.interact(() -> text.setText("重点领域公开情况良好。"));
    picture("section-added");
    assertThat(parts(robot).getItems()).extracting(Object::toString).contains("重点领域公开");
    robot.interact(() -> parts(robot).requestFocus());
    robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.UP);
    await(() -> headings().get(1).equals("重点领域公开"));
    assertThat(headings()).startsWith("", "重点领域公开", "概述");
    assertThat(stored().section("own-1").orElseThrow().text()).isEqualTo("重点领域公开情况良好。");
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    await(() -> headings().get(1).equals("概述"));
    assertThat(parts(robot).getSelectionModel().getSelectedItem()).hasToString("重点领域公开");
    assertThat(headings()).startsWith("", "概述", "重点领域公开");
    robot.push(KeyCode.SHORTCUT, KeyCode.Z).push(KeyCode.SHORTCUT, KeyCode.Z);
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    await(() -> !headings().contains("重点领域公开") && !headings().contains("新的一章"));
    assertThat(headings()).doesNotContain("重点领域公开", "新的一章");
    assertThat(parts(robot).isFocused()).isTrue();
    assertThat(parts(robot).getItems()).extracting(Object::toString).doesNotContain("新的一章");
  }

  /** A key may come to the window some time after the robot pressed it. */
  private void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
  }

  @Test
  void aSectionLeftOutComesBackWhereItWas(FxRobot robot) throws Exception {
    Report before = stored();
    open(robot);
    part("公开收费情况", robot);
    choose("不要这一章", robot);
    assertThat(headings()).doesNotContain("公开收费情况");
    assertThat(message(robot)).contains("公开收费情况", "Ctrl+Z");
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    await(() -> stored().equals(before));
    assertThat(stored()).isEqualTo(before);
    part("公开收费情况", robot);
    choose("不要这一章", robot);
    MenuButton menu = robot.lookup("#sections").query();
    robot.interact(() -> menu.getOnShowing().handle(null));
    Menu back = (Menu) menu.getItems().getLast();
    robot.interact(() -> back.getItems().getFirst().fire());
    assertThat(headings()).isEqualTo(before.sections().stream().map(Narrative::heading).toList());
  }

  @Test
  void aHeadingCannotBeLeftEmpty(FxRobot robot) throws Exception {
    open(robot);
    part("概述", robot);
    javafx.scene.control.TextField heading = field("heading:overview", robot);
    robot.interact(
        () -> {
          heading.requestFocus();
          heading.clear();
        });
    robot.push(KeyCode.ENTER);
    assertThat(heading.getText()).isEqualTo("概述");
    assertThat(message(robot)).contains("不能空着");
  }

  @Test
  void fixedHeadingsOfferNothingOfTheKind(FxRobot robot) {
    robot.interact(
        () ->
            robot
                .lookup("#reports")
                .<javafx.scene.control.TableView<?>>query()
                .getSelectionModel()
                .clearAndSelect(1));
    robot.interact(() -> robot.lookup("#open").queryButton().fire());
    part("总体情况", robot);
    assertThat(robot.lookup("#sections").tryQuery()).isEmpty();
    assertThat(robot.lookup(".heading-field").tryQuery()).isEmpty();
    picture("sections-fixed");
  }

  private List<String> headings() throws Exception {
    return stored().sections().stream().map(Narrative::heading).toList();
  }

  private static void choose(String words, FxRobot robot) {
    MenuButton menu = robot.lookup("#sections").query();
    robot.interact(() -> menu.getOnShowing().handle(null));
    MenuItem item =
        menu.getItems().stream()
            .filter(each -> each.getText().startsWith(words))
            .findFirst()
            .orElseThrow();
    assertThat(item.isDisable()).isFalse();
    robot.interact(item::fire);
    WaitForAsyncUtils.waitForFxEvents();
  }

  static ListView<?> parts(FxRobot robot) {
    return robot.lookup("#parts").query();
  }
}
