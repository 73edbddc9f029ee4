package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.nianbao.edition.CellId;
import org.nianbao.library.Cause;
import org.nianbao.library.Library;
import org.nianbao.library.Source;
import org.nianbao.report.Report;
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
}
