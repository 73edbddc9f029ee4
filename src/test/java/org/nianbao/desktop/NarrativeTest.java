package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.nianbao.library.Library;
import org.nianbao.report.NextYear;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Writing: what came over from last year, how it differs, and the headings within a text. */
class NarrativeTest extends ShownWindow {
  private static final String BEFORE =
      "2017年，我局认真贯彻《条例》，主动公开政府信息106条，均在门户网站公布，没有发生泄密。\n（一）健全制度。明确专人负责，定期检查。";

  private static final Place FEES = new Place.Text("fees");

  @Override
  void prepare(Library library, Report sample) throws Exception {
    Report last = sample.with(sample.section("overview").orElseThrow().withText(BEFORE));
    library.save(1, sample, last, "test");
    library.add(NextYear.from(last, editions.byId("2014").orElseThrow()), "test");
  }

  @Test
  void aTextCarriedOverIsMarkedUntilEditedOrConfirmed(FxRobot robot) throws Exception {
    open(robot);
    part("概述", robot);
    assertThat(robot.lookup(".carried-bar").query().isVisible()).isTrue();
    long marked = marked(robot);
    assertThat(marked).isGreaterThan(3);
    picture("carried");
    robot.interact(() -> robot.lookup("#confirm-carried").queryAs(Button.class).fire());
    assertThat(robot.lookup(".carried-bar").query().isVisible()).isFalse();
    assertThat(marked(robot)).isEqualTo(marked - 1);
    assertThat(stored(2).explanations().values()).singleElement().asString().contains("已核对");
    part("公开收费", robot);
    TextArea text = area("section:fees", robot);
    robot.interact(() -> text.appendText("本年又核对了一次。"));
    part("概述", robot);
    assertThat(marked(robot)).isEqualTo(marked - 2);
  }

  @Test
  void typingWithoutAPauseIsKeptAllTheSame(FxRobot robot) throws Exception {
    open(robot);
    part("公开收费", robot);
    TextArea text = area("section:fees", robot);
    robot.interact(text::requestFocus);
    int most = 2_000;
    int keys = 0;
    while (keys < most && edited(2, FEES).isEmpty()) {
      robot.interact(() -> text.appendText("字"));
      keys++;
    }
    assertThat(keys).isLessThan(most);
  }

  @Test
  void wordsOfAnInputMethodAreKeptWhileItComposesOn(FxRobot robot) throws Exception {
    open(robot);
    part("公开收费", robot);
    TextArea text = area("section:fees", robot);
    String before = text.getText();
    robot.interact(text::requestFocus);
    robot.interact(text::end);
    int most = 2_000;
    int keys = 0;
    while (keys < most && edited(2, FEES).isEmpty()) {
      robot.interact(() -> InputMethod.compose(text, "pin", ""));
      robot.interact(() -> InputMethod.compose(text, "pinyin", "字"));
      keys++;
    }
    assertThat(keys).isLessThan(most);
    assertThat(text.getText()).endsWith("字pinyin");
    assertThat(edited(2, FEES)).matches(Pattern.quote(before) + "字+");
    String typed = before + "字".repeat(keys);
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> stored(2).at(FEES).equals(typed));
    robot.interact(() -> InputMethod.compose(text, "", "完"));
    robot.push(KeyCode.F8);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(edited(2, FEES)).isEqualTo(typed + "完");
  }

  @Test
  void theDifferenceFromLastYearShowsWhatWentAndCame(FxRobot robot) {
    open(robot);
    part("概述", robot);
    TextArea text = text(robot);
    robot.interact(() -> robot.lookup("#lastYearText").queryAs(ToggleButton.class).fire());
    robot.interact(() -> robot.lookup("#compare").queryAs(ToggleButton.class).fire());
    assertThat(robot.lookup("#changes-summary").<Label>query().getText()).contains("一字不差");
    robot.interact(
        () -> text.setText(BEFORE.replace("2017", "2018").replace("106", "120") + "\n新写的一段。"));
    part("公开收费", robot);
    part("概述", robot);
    picture("changes");
    assertThat(words(".new-words", robot)).isEqualTo("2018|120|\n新写的一段。");
    assertThat(words(".gone-words", robot)).isEqualTo("2017|106");
    assertThat(words(".same-words", robot)).contains("我局认真贯彻");
    assertThat(robot.lookup("#changes-summary").<Label>query().getText()).contains("3", "2");
  }

  @Test
  void headingsStandBesideTheTextAndOneOutOfOrderIsTold(FxRobot robot) throws Exception {
    open(robot);
    part("概述", robot);
    TextArea text = text(robot);
    robot.interact(() -> text.setText("（一）组织领导。有专人。\n1.机构。\n2.人员。\n（三）制度建设。\n（1）台账。\n一、总体情况"));
    ListView<?> outline = robot.lookup("#outline").query();
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> outline.getItems().size() == 6);
    WaitForAsyncUtils.waitForFxEvents();
    picture("outline");
    assertThat(
            robot
                .lookup("#outline .list-cell:broken")
                .queryAllAs(javafx.scene.control.Labeled.class))
        .extracting(cell -> cell.getText())
        .containsExactlyInAnyOrder("（三）制度建设", "一、总体情况");
    robot.interact(
        () -> {
          outline.getSelectionModel().select(3);
          outline.requestFocus();
        });
    robot.push(KeyCode.ENTER);
    assertThat(text.isFocused()).isTrue();
    assertThat(text.getText().substring(text.getCaretPosition())).startsWith("三）制度建设");
    robot.interact(() -> text.setText("没有小标题。"));
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> !outline.isVisible());
  }

  private static long marked(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    return robot.lookup("#parts .carried-tag").queryAll().stream()
        .filter(node -> node.isVisible())
        .count();
  }

  private static TextArea text(FxRobot robot) {
    return area("section:overview", robot);
  }

  private static String words(String style, FxRobot robot) {
    return robot.lookup(style).queryAllAs(Text.class).stream()
        .map(Text::getText)
        .collect(Collectors.joining("|"));
  }
}
