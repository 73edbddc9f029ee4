package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.nianbao.edition.CellId;
import org.nianbao.report.Value;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The findings beside the editor: jumping to them, mending, explaining, and being done. */
class FindingsTest extends ShownWindow {
  @Test
  void f8GoesRoundTheFindingsToTheVeryWords(FxRobot robot) {
    open(robot);
    part("概述", robot);
    TextArea text = robot.lookup(".text-area").query();
    robot.interact(() -> text.setText("2015年受理申请5件，咨询电话13912345678。"));
    robot.push(KeyCode.F8);
    WaitForAsyncUtils.waitForFxEvents();
    picture("findings");
    assertThat(field("3.1", robot).isFocused()).as("the gravest first").isTrue();
    for (int i = 0; i < 20 && !text.getSelectedText().equals("13912345678"); i++) {
      robot.push(KeyCode.F8);
      WaitForAsyncUtils.waitForFxEvents();
    }
    assertThat(text.isFocused()).isTrue();
    assertThat(text.getSelectedText()).isEqualTo("13912345678");
    robot.interact(text::deselect);
    robot.push(KeyCode.F8);
    assertThat(text.getSelectedText()).as("another one").isNotEqualTo("13912345678");
    robot.push(KeyCode.SHIFT, KeyCode.F8);
    assertThat(text.getSelectedText()).isEqualTo("13912345678");
  }

  @Test
  void ofALongTextTheFindingsAreThoseOfItsNewestWords(FxRobot robot) throws Exception {
    open(robot);
    part("概述", robot);
    TextArea text = robot.lookup(".text-area").query();
    String words = "我局依法公开政府信息。\n".repeat(2_000);
    robot.interact(() -> text.setText(words + "咨询电话13912345678。"));
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> tells("手机号码", robot));
    robot.interact(() -> text.setText(words + "咨询电话13887654321。"));
    for (int i = 0; i < 20 && !text.getSelectedText().equals("13887654321"); i++) {
      robot.push(KeyCode.F8);
      WaitForAsyncUtils.waitForFxEvents();
    }
    assertThat(text.getSelectedText()).as("F8 waits for the checks").isEqualTo("13887654321");
    robot.interact(() -> text.setText(words));
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> !tells("手机号码", robot));
  }

  private static boolean tells(String words, FxRobot robot) {
    return WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () ->
            robot.lookup(".finding-words").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().contains(words)));
  }

  @Test
  void aRemedyIsOneClickAndAReasonLetsAFindingStand(FxRobot robot) throws Exception {
    open(robot);
    robot.interact(() -> type("3.1", "99", robot));
    part("概述", robot);
    Hyperlink mend = links(robot, "改正为").getFirst();
    robot.interact(mend::fire);
    assertThat(stored().value(CellId.parse("3.1"))).isEqualTo(Value.of(11));
    int left = robot.lookup(".finding").queryAll().size();
    Hyperlink explain = links(robot, "说明…").getFirst();
    robot.interact(explain::fire);
    TextField why = robot.lookup(".finding-why").query();
    assertThat(why.isFocused()).isTrue();
    robot.interact(() -> why.setText("统计口径不同"));
    picture("findings-explaining");
    robot.push(KeyCode.ENTER);
    assertThat(stored().explanations().values()).containsExactly("统计口径不同");
    assertThat(robot.lookup(".explained-finding").queryAll()).hasSize(1);
    assertThat(robot.lookup(".finding").queryAll()).hasSize(left);
    picture("findings-explained");
    robot.interact(links(robot, "撤回说明").getFirst()::fire);
    assertThat(stored().explanations()).isEmpty();
  }

  @Test
  void aReasonBeingTypedStaysWithItsFindingWhileOthersComeAndGo(FxRobot robot) {
    open(robot);
    robot.interact(() -> type("3.1", "99", robot));
    robot.interact(links(robot, "说明…").getLast()::fire);
    TextField why = robot.lookup(".finding-why").query();
    robot.interact(() -> why.setText("统计口径不同"));
    String about = about(why);
    robot.interact(() -> type("3.1", "98", robot));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(tells("98", robot)).as("its other figure is told").isTrue();
    assertThat(tells("99", robot)).isFalse();
    assertThat(about(why)).isEqualTo(about);
    robot.interact(links(robot, "改正为").getFirst()::fire);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(tells("98", robot)).as("mended").isFalse();
    assertThat(about(why)).isEqualTo(about);
    assertThat(why.getText()).isEqualTo("统计口径不同");
  }

  private static String about(TextField why) {
    assertThat(why.getScene()).isNotNull();
    return ((Label) why.getParent().lookup(".finding-words")).getText();
  }

  @Test
  void aFilterShowsOneLevelOnly(FxRobot robot) {
    open(robot);
    robot.interact(
        () -> robot.lookup("#filterHINT").queryAs(javafx.scene.control.ToggleButton.class).fire());
    assertThat(robot.lookup(".error-finding").queryAll()).isEmpty();
    assertThat(robot.lookup(".warning-finding").queryAll()).isEmpty();
  }

  @Test
  void findingsAreGroupedByPartAndNarrowedByWords(FxRobot robot) {
    open(robot);
    part("概述", robot);
    robot.interact(() -> area("section:overview", robot).setText("2015年受理申请5件，咨询电话13912345678。"));
    part("公开收费", robot);
    robot.interact(() -> robot.lookup("#by-place").queryAs(ToggleButton.class).fire());
    picture("findings-by-part");
    assertThat(robot.lookup(".finding-group").queryAllAs(Label.class))
        .extracting(Label::getText)
        .anyMatch(words -> words.startsWith("概述（"))
        .anyMatch(words -> words.startsWith("【表】"))
        .noneMatch(words -> words.startsWith("错误"));
    robot.interact(() -> robot.lookup("#finding-words").<TextField>query().setText("手机号码"));
    assertThat(robot.lookup(".finding").queryAll()).hasSize(1);
    robot.push(KeyCode.F8);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(area("section:overview", robot).getSelectedText()).isEqualTo("13912345678");
  }

  @Test
  void slipsOfOneKindAreMendedInOneStep(FxRobot robot) throws Exception {
    open(robot);
    for (String section : new String[] {"overview", "fees"}) {
      part(section.equals("fees") ? "公开收费" : "概述", robot);
      robot.interact(() -> area("section:" + section, robot).setText("公开,及时;答复,准确."));
    }
    part("概述", robot);
    Hyperlink all = links(robot, "同类的 2 处").getFirst();
    robot.interact(all::fire);
    assertThat(stored().section("overview").orElseThrow().text()).isEqualTo("公开，及时；答复，准确。");
    assertThat(stored().section("fees").orElseThrow().text()).isEqualTo("公开，及时；答复，准确。");
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(stored().section("fees").orElseThrow().text()).isEqualTo("公开,及时;答复,准确.");
    assertThat(stored().section("overview").orElseThrow().text()).isEqualTo("公开,及时;答复,准确.");
  }

  @Test
  void everyNumberThatAgreesIsBoundAtOnce(FxRobot robot) throws Exception {
    open(robot);
    Hyperlink bind = robot.lookup("#bind-all").query();
    assertThat(bind.isVisible()).isTrue();
    robot.interact(bind::fire);
    assertThat(stored().section("disclosure").orElseThrow().text()).contains("{1.2.2}");
    assertThat(bind.isVisible()).isFalse();
  }

  private void type(String id, String words, FxRobot robot) {
    TextField field = field(id, robot);
    field.requestFocus();
    field.setText(words);
    field.fireEvent(new javafx.event.ActionEvent());
  }

  private static List<Hyperlink> links(FxRobot robot, String words) {
    return robot
        .lookup((Node node) -> node instanceof Hyperlink link && link.getText().contains(words))
        .queryAllAs(Hyperlink.class)
        .stream()
        .toList();
  }
}
