package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What a screen reader says: every control of every screen has a name, and Tab comes round. */
class AccessibleTest extends ShownWindow {
  private final Set<String> nameless = new TreeSet<>();
  private FxRobot robot;

  @Test
  void everyControlOfEveryScreenHasAName(FxRobot given) {
    robot = given;
    look("home");
    robot.push(KeyCode.SHORTCUT, KeyCode.N);
    look("new report");
    robot.push(KeyCode.ESCAPE);
    robot.interact(() -> robot.lookup("#trash").<ToggleButton>query().fire());
    look("trash");
    robot.interact(() -> robot.lookup("#trash").<ToggleButton>query().fire());
    robot.push(KeyCode.F1);
    look("help");
    robot.push(KeyCode.ESCAPE);
    open(robot);
    for (int i = 0; i < parts(robot).getItems().size(); i++) {
      int part = i;
      robot.interact(() -> parts(robot).getSelectionModel().select(part));
      look("part " + i);
    }
    robot.interact(() -> robot.lookup("#export").queryButton().fire());
    robot.push(KeyCode.SHORTCUT, KeyCode.F);
    look("export and find");
    robot.interact(() -> robot.lookup("#show-preview").<ToggleButton>query().fire());
    look("preview");
    assertThat(nameless).isEmpty();
  }

  @Test
  void theTabKeyGoesThroughTheListAndComesRound(FxRobot robot) {
    Set<Node> seen = new java.util.LinkedHashSet<>();
    Node owner = stage.getScene().getFocusOwner();
    while (seen.add(owner) && seen.size() < 60) {
      robot.push(KeyCode.TAB);
      owner = stage.getScene().getFocusOwner();
    }
    assertThat(seen.stream().map(Node::getId).collect(Collectors.toSet()))
        .contains("new", "receive", "search", "trash", "libraries", "editions", "open", "reports")
        .contains("theme");
    assertThat(seen).as("comes round").hasSizeLessThan(60);
  }

  private void look(String screen) {
    WaitForAsyncUtils.waitForFxEvents();
    List<Control> controls = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    robot.interact(() -> collect(stage.getScene().getRoot(), controls, labels));
    for (Control control : controls) {
      boolean labelled = labels.stream().anyMatch(label -> label.getLabelFor() == control);
      if (!labelled && !named(control)) {
        nameless.add(screen + ": " + control);
      }
    }
  }

  private static void collect(Parent parent, List<Control> controls, List<Label> labels) {
    for (Node node : parent.getChildrenUnmodifiable()) {
      if (node instanceof Label label) {
        labels.add(label);
      }
      if (node.isVisible() && isOperated(node)) {
        controls.add((Control) node);
      }
      // What a choice is made of has the choice's name.
      if (node.isVisible() && node instanceof Parent inner && !(node instanceof ComboBoxBase)) {
        collect(inner, controls, labels);
      }
    }
  }

  private static boolean isOperated(Node node) {
    return node instanceof ButtonBase
        || node instanceof TextInputControl
        || node instanceof ListView
        || node instanceof TableView
        || node instanceof ChoiceBox
        || node instanceof ComboBoxBase;
  }

  private static boolean named(Control control) {
    String words = control instanceof Labeled labeled ? labeled.getText() : null;
    return isWord(control.getAccessibleText()) || isWord(words);
  }

  /** An arrow or a plus sign alone says nothing. */
  private static boolean isWord(String words) {
    return words != null && words.codePoints().anyMatch(Character::isLetter);
  }
}
