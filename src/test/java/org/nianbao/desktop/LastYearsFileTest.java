package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.nianbao.edition.CellId;
import org.nianbao.intake.FileIntake;
import org.nianbao.library.Library;
import org.nianbao.library.Listing;
import org.nianbao.report.Report;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A clerk with last year's report as a file begins this year's from it. */
class LastYearsFileTest extends ShownWindow {
  @Test
  void thisYearsReportBeginsFromIt(FxRobot robot) throws Exception {
    receive(robot, file());
    press("#accept", robot);
    await(() -> robot.lookup("#beginNext").tryQuery().isPresent());
    press("#beginNext", robot);
    await(() -> robot.lookup("#parts").tryQuery().isPresent());
    Report before = report(2025);
    part("总体情况", robot);
    await(() -> robot.lookup(".carried-bar").tryQuery().isPresent());
    assertThat(onFx(() -> robot.lookup(".carried-tag").<Label>query().getText())).contains("沿用");
    part("【表】收到和处理", robot);
    assertThat(field("3.2/natural", robot).getText())
        .isEqualTo(before.value(CellId.parse("3.4/natural")).written());
    String lastYears = before.value(CellId.parse("3.1/natural")).written();
    assertThat(field("3.1/natural", robot).getText()).isEmpty();
    assertThat(onFx(() -> List.copyOf(robot.lookup(".last-year").<Label>queryAll())))
        .extracting(Label::getText)
        .contains(lastYears);
    picture("last-years-file");
  }

  @Test
  void withoutLastYearsReportTheFileIsAskedFor(FxRobot robot) {
    press("#new", robot);
    TextField agency = robot.lookup("#agency").query();
    robot.interact(() -> agency.setText("示例县另一局"));
    await(() -> robot.lookup("#fromFile").query().isVisible());
    picture("new-from-file");
    robot.interact(() -> agency.setText("示例县样板局"));
    TextField year = robot.lookup("#year").query();
    robot.interact(() -> year.setText("2018"));
    await(() -> !robot.lookup("#fromFile").query().isVisible());
  }

  private Path file() throws Exception {
    try (InputStream in = FileIntake.class.getResourceAsStream("report.docx")) {
      return Files.write(folder.resolve("去年.docx"), in.readAllBytes());
    }
  }

  private void receive(FxRobot robot, Path file) {
    robot.interact(() -> window.receive(List.of(file)));
    await(() -> !robot.lookup("#cancelReading").query().getParent().isVisible());
  }

  private static void press(String button, FxRobot robot) {
    robot.interact(() -> robot.lookup(button).queryButton().fire());
  }

  /** Until something is so, with all that waits on the window's thread done before each look. */
  private static void await(Callable<Boolean> so) {
    try {
      WaitForAsyncUtils.waitFor(
          60,
          TimeUnit.SECONDS,
          () -> {
            WaitForAsyncUtils.waitForFxEvents();
            return onFx(so);
          });
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  private Report report(int year) throws Exception {
    try (Library library = Library.open(copy())) {
      Listing listing =
          library.list().stream().filter(each -> each.year() == year).findFirst().orElseThrow();
      return library.report(listing.id());
    }
  }
}
