package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.nianbao.library.Library;
import org.nianbao.report.Report;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The list of reports and what can be done from it. */
class HomeTest extends ShownWindow {
  @Override
  void prepare(Library library, Report sample) throws Exception {
    library.add(sample.withAgency("示例县另一局").withYear(2016), "test");
  }

  @Test
  void theListIsSearchedAndSortedAndShowsHowFarEachIs(FxRobot robot) throws Exception {
    TableView<?> reports = reports(robot);
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> column(reports, 4).equals(List.of("100%", "100%")));
    assertThat(column(reports, 5)).contains("错误 1，其他 2");
    picture("home");
    robot.interact(() -> sortByYear(reports));
    assertThat(column(reports, 1)).containsExactly("2016", "2017");
    robot.interact(() -> robot.lookup("#search").<TextField>query().setText("样板 2017"));
    assertThat(column(reports, 0)).containsExactly("示例县样板局");
    robot.interact(() -> robot.lookup("#search").<TextField>query().setText("没有的"));
    assertThat(reports.getItems()).isEmpty();
  }

  @Test
  void aReportBegunFromLastYearsHasItsTextsButNoFigure(FxRobot robot) throws Exception {
    robot.interact(() -> reports(robot).getSelectionModel().clearAndSelect(0));
    fire("#nextYear", robot);
    assertThat(robot.lookup("#carry").queryAs(CheckBox.class).isSelected()).isTrue();
    fire("#begin", robot);
    Report begun = stored(3);
    assertThat(begun.year()).isEqualTo(2018);
    assertThat(begun.values()).isEmpty();
    assertThat(begun.section("overview").orElseThrow().text())
        .isEqualTo(stored().section("overview").orElseThrow().text());
    assertThat(begun.facts()).doesNotContainKey(org.nianbao.report.Fact.SIGNED);
  }

  @Test
  void whatANewReportWouldBeIsToldBeforeItIsMade(FxRobot robot) throws Exception {
    robot.push(KeyCode.SHORTCUT, KeyCode.N);
    assertThat(robot.lookup("#agency").<TextField>query().getText()).isEqualTo("示例县另一局");
    assertThat(robot.lookup("#year").query().isFocused()).isTrue();
    robot.write("2022");
    assertThat(carry(robot).isDisabled()).isTrue();
    assertThat(carry(robot).getText()).contains("从空白开始");
    assertThat(edition(robot)).contains(editions.forYear(2022).orElseThrow().name());
    picture("new");
    robot.push(KeyCode.SHORTCUT, KeyCode.A).write("2017");
    assertThat(carry(robot).isSelected()).isTrue();
    assertThat(carry(robot).getText()).contains("2016");
    robot.push(KeyCode.SHORTCUT, KeyCode.A).write("1999");
    assertThat(edition(robot)).contains("1999 年没有可用的格式");
    robot.push(KeyCode.ENTER);
    assertThat(message(robot)).contains("1999");
    robot.push(KeyCode.ESCAPE);
    assertThat(robot.lookup(".new-report").query().isVisible()).isFalse();
    assertThat(reports(robot).getItems()).hasSize(2);
  }

  @Test
  void anotherAgencyOfTheLibraryIsSuggested(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.N);
    robot.interact(() -> robot.lookup("#agency").<TextField>query().setText("另"));
    List<Hyperlink> suggested =
        List.copyOf(robot.lookup(".suggested .hyperlink").queryAllAs(Hyperlink.class));
    assertThat(suggested).extracting(Hyperlink::getText).containsExactly("示例县另一局");
    robot.interact(suggested.getFirst()::fire);
    assertThat(robot.lookup("#agency").<TextField>query().getText()).isEqualTo("示例县另一局");
  }

  @Test
  void whatWasDeletedComesBackByOneClick(FxRobot robot) {
    select("示例县另一局", robot);
    robot.interact(reports(robot)::requestFocus);
    robot.push(KeyCode.DELETE);
    assertThat(reports(robot).getItems()).hasSize(1);
    fire("#messageAction", robot);
    assertThat(column(reports(robot), 0)).contains("示例县另一局");
  }

  @Test
  void aCopyIsMadeAndGoesThroughTheTrash(FxRobot robot) {
    robot.interact(() -> reports(robot).getSelectionModel().clearAndSelect(0));
    fire("#duplicate", robot);
    assertThat(column(reports(robot), 0)).contains("示例县样板局（副本）");
    select("示例县样板局（副本）", robot);
    fire("#delete", robot);
    assertThat(column(reports(robot), 0)).doesNotContain("示例县样板局（副本）");
    fireToggle(robot);
    assertThat(column(reports(robot), 0)).containsExactly("示例县样板局（副本）");
    picture("trash");
    select("示例县样板局（副本）", robot);
    fire("#restore", robot);
    fireToggle(robot);
    select("示例县样板局（副本）", robot);
    fire("#delete", robot);
    fireToggle(robot);
    fire("#emptyTrash", robot);
    assertThat(reports(robot).getItems()).as("the first click only asks").hasSize(1);
    fire("#emptyTrash", robot);
    assertThat(reports(robot).getItems()).isEmpty();
  }

  @Test
  void theLibraryIsAmongThoseOpenedLast(FxRobot robot) {
    MenuButton menu = robot.lookup("#libraries").queryAs(MenuButton.class);
    assertThat(menu.getItems().getFirst().getText()).endsWith("年报库.nianbao");
    assertThat(reports(robot).getItems()).hasSize(2);
    assertThat(robot.lookup("#message").<Label>query().getText()).isEmpty();
  }

  private static <T> void sortByYear(TableView<T> reports) {
    reports.getSortOrder().setAll(List.of(reports.getColumns().get(1)));
  }

  private static CheckBox carry(FxRobot robot) {
    return robot.lookup("#carry").queryAs(CheckBox.class);
  }

  private static String edition(FxRobot robot) {
    return robot.lookup("#editionOfYear").<Label>query().getText();
  }

  private static void fire(String id, FxRobot robot) {
    robot.interact(() -> robot.lookup(id).queryButton().fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void fireToggle(FxRobot robot) {
    robot.interact(() -> robot.lookup("#trash").queryAs(ToggleButton.class).fire());
  }

  private static TableView<?> reports(FxRobot robot) {
    return robot.lookup("#reports").query();
  }

  private static void select(String agency, FxRobot robot) {
    TableView<?> reports = reports(robot);
    robot.interact(
        () -> reports.getSelectionModel().clearAndSelect(column(reports, 0).indexOf(agency)));
  }

  /** What the cells of a column show. */
  private static List<String> column(TableView<?> reports, int column) {
    return WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          reports.applyCss();
          reports.layout();
          return reports.lookupAll(".table-row-cell").stream()
              .map(node -> (javafx.scene.control.TableRow<?>) node)
              .filter(row -> !row.isEmpty())
              .sorted(java.util.Comparator.comparingInt(javafx.scene.control.IndexedCell::getIndex))
              .map(
                  row ->
                      ((javafx.scene.control.Labeled) row.getChildrenUnmodifiable().get(column))
                          .getText())
              .map(text -> text == null ? "" : text)
              .toList();
        });
  }
}
