package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.nianbao.edition.CellId;
import org.nianbao.export.AttachedReport;
import org.nianbao.intake.FileIntake;
import org.nianbao.intake.understand.Hints;
import org.nianbao.library.Library;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Status;
import org.nianbao.report.Value;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A whole report of the 2014 form, by keys alone from nothing to issued and exported, and read
 * back.
 */
class WholeReportTest extends ShownWindow {
  private static final int MOST_FIELDS = 400;
  private static final int MOST_BUTTONS = 8;
  private static final String CLERK = "丙样例";

  /** What is typed: the sample with its mistake put right. */
  private Report wanted;

  private long filled;

  @Override
  void prepare(Library library, Report sample) throws Exception {
    wanted = sample.with(CellId.parse("3.1.4"), Value.of(2));
    library.delete(1, "test");
    library.emptyTrash("test");
    filled = 2;
  }

  @Test
  void fromNothingToIssuedAndExportedByKeysAlone(FxRobot robot) throws Exception {
    robot.push(KeyCode.SHORTCUT, KeyCode.N);
    write(wanted.agency(), robot);
    robot.push(KeyCode.ENTER).push(KeyCode.SHORTCUT, KeyCode.A);
    write(Integer.toString(wanted.year()), robot);
    robot.push(KeyCode.ENTER);
    assertThat(owner().getId()).isEqualTo("parts");
    fillForm(KeyCode.TAB, robot);
    picture("filled-cover");
    for (int part = 1; part < parts(robot).getItems().size(); part++) {
      robot.push(KeyCode.SHORTCUT, KeyCode.PAGE_DOWN);
      WaitForAsyncUtils.waitForFxEvents();
      if (owner() instanceof TextArea text) {
        write(words(text.getId()), robot);
      } else {
        fillForm(KeyCode.ENTER, robot);
      }
    }
    picture("filled");
    issue(robot);
    Report kept = stored(filled);
    assertThat(kept).isEqualTo(wanted.with(Status.APPROVED));
    assertThat(exported(robot)).isEqualTo(kept);
  }

  /**
   * Goes through a form's fields as long as the key leads to another, typing what each asks for.
   */
  private void fillForm(KeyCode onward, FxRobot robot) {
    Set<String> seen = new HashSet<>();
    if (owner().getId().equals("parts")) {
      robot.push(KeyCode.F6);
    }
    while (owner() instanceof TextField field && seen.add(field.getId())) {
      assertThat(seen.size()).isLessThan(MOST_FIELDS);
      String words = words(field.getId());
      if (!words.equals(field.getText())) {
        write(words, robot);
      }
      robot.push(onward);
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  private String words(String id) {
    return wanted.at(Place.parse(id).orElseThrow());
  }

  /** Goes back by F6 and Shift+Tab to the step's button and takes the steps one after another. */
  private void issue(FxRobot robot) {
    for (int steps = 0; steps < 5 && !status(robot).equals(Status.APPROVED.words()); steps++) {
      if (!"parts".equals(owner().getId())) {
        robot.push(KeyCode.F6);
      }
      for (int i = 0; i < MOST_BUTTONS && !"step".equals(owner().getId()); i++) {
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
      }
      robot.push(KeyCode.SPACE);
      WaitForAsyncUtils.waitForFxEvents();
      if ("person-name".equals(owner().getId())) {
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        write(CLERK, robot);
        robot.push(KeyCode.ENTER);
      } else if ("step-go".equals(owner().getId())) {
        robot.push(KeyCode.SPACE);
      }
      WaitForAsyncUtils.waitForFxEvents();
    }
    assertThat(status(robot)).as(message(robot)).isEqualTo(Status.APPROVED.words());
  }

  /** Opens the export's pane, types where the file is to go and presses the button. */
  private Report exported(FxRobot robot) throws Exception {
    Path pdf = folder.resolve("年报.pdf");
    robot.push(KeyCode.SHORTCUT, KeyCode.E);
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> "write".equals(owner().getId()));
    goTo("target", robot, KeyCode.SHIFT, KeyCode.TAB);
    robot.push(KeyCode.SHORTCUT, KeyCode.A);
    write(pdf.toString(), robot);
    picture("filled-export");
    goTo("write", robot, KeyCode.TAB);
    robot.push(KeyCode.SPACE);
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> message(robot).contains("已导出"));
    assertThat(message(robot)).contains(pdf.toString());
    return new FileIntake(editions, AttachedReport::jsonIfAny).read(pdf, Hints.NONE).report();
  }

  /** Presses keys until the control of an id has the focus. */
  private void goTo(String id, FxRobot robot, KeyCode... keys) {
    for (int i = 0; i < MOST_BUTTONS && !id.equals(owner().getId()); i++) {
      robot.push(keys);
      WaitForAsyncUtils.waitForFxEvents();
    }
    assertThat(owner().getId()).isEqualTo(id);
  }

  private Node owner() {
    return stage.getScene().getFocusOwner();
  }

  /** The events of the keys, without the robot's rest after each: a report is long. */
  private void write(String words, FxRobot robot) {
    robot.interact(() -> words.chars().forEach(letter -> key(owner(), (char) letter)));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void key(Node at, char letter) {
    if (letter == '\n') {
      Event.fireEvent(at, event(KeyEvent.KEY_PRESSED, "", KeyCode.ENTER));
    } else {
      Event.fireEvent(at, event(KeyEvent.KEY_TYPED, Character.toString(letter), KeyCode.UNDEFINED));
    }
  }

  private static KeyEvent event(EventType<KeyEvent> type, String letter, KeyCode code) {
    return new KeyEvent(type, letter, "", code, false, false, false, false);
  }

  private static String status(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    return robot.lookup("#status").<Label>query().getText();
  }
}
