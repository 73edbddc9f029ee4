package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.nianbao.edition.CellId;
import org.nianbao.report.Report;
import org.nianbao.report.Value;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Undo and redo: one stack over everything, which goes on after a restart. */
class UndoTest extends ShownWindow {
  @Test
  void oneStackOverCellsTextsPastesAndRemedies(FxRobot robot) throws Exception {
    List<Report> states = new ArrayList<>(List.of(stored()));
    open(robot);
    enter("3.1.1", robot);
    robot.write("8").push(KeyCode.ENTER);
    states.add(stored());
    robot.interact(
        () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "1\n2\n3")));
    robot.push(KeyCode.SHORTCUT, KeyCode.V);
    states.add(stored());
    robot.interact(mend(robot)::fire);
    states.add(stored());
    part("概述", robot);
    TextArea text = robot.lookup(".text-area").query();
    robot.interact(
        () -> {
          text.requestFocus();
          text.insertText(0, "新写的一句。");
        });
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    assertThat(text.getText()).doesNotContain("新写的一句");
    assertThat(stored()).isEqualTo(states.get(3));
    restart();
    open(robot);
    for (int i = 2; i >= 0; i--) {
      robot.push(KeyCode.SHORTCUT, KeyCode.Z);
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(stored()).as("step " + i).isEqualTo(states.get(i));
    }
    assertThat(field("3.1.1", robot).isFocused()).as("at the place undone").isTrue();
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    assertThat(message(robot)).isEqualTo("没有可以撤销的了。");
    restart();
    open(robot);
    for (int i = 1; i <= 3; i++) {
      robot.push(KeyCode.SHORTCUT, KeyCode.Y);
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(stored()).as("again " + i).isEqualTo(states.get(i));
    }
    robot.push(KeyCode.SHORTCUT, KeyCode.Y);
    assertThat(stored().section("overview").orElseThrow().text()).startsWith("新写的一句。");
    picture("redone");
  }

  @Test
  void aRefusedEntryIsUndoneBeforeAnythingElse(FxRobot robot) throws Exception {
    open(robot);
    TextField field = enter("6", robot);
    robot.write("12").push(KeyCode.ENTER);
    enter("6", robot);
    robot.interact(() -> field.setText("5件"));
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    assertThat(field.getText()).isEqualTo("12");
    assertThat(stored().value(CellId.parse("6"))).isEqualTo(Value.of(12));
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    assertThat(stored().value(CellId.parse("6"))).isEqualTo(Value.of(0));
  }

  private void restart() throws Exception {
    FxToolkit.setupFixture(window::close);
    FxToolkit.setupFixture(this::show);
  }

  private static Hyperlink mend(FxRobot robot) {
    return robot
        .lookup((Node node) -> node instanceof Hyperlink && "mend".equals(node.getId()))
        .queryAs(Hyperlink.class);
  }
}
