package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.nianbao.export.Copy;
import org.nianbao.export.Export;
import org.nianbao.font.Fonts;
import org.nianbao.library.Library;
import org.nianbao.page.Mark;
import org.nianbao.page.Page;
import org.nianbao.page.Sheet;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The pages beside the editor. */
class PreviewTest extends ShownWindow {
  private static final String NEW_WORDS = "预览里马上看得到的一句话。\n".repeat(60);

  private final Export export = new Export(Fonts.bundled());
  private Report sample;

  @Override
  void prepare(Library library, Report report) {
    sample = report;
  }

  @Test
  void thePagesOfTheExportStandBesideTheEditor(FxRobot robot) throws Exception {
    open(robot);
    int count = pages(sample).size();
    waitFor(robot, count);
    picture("preview");
    assertThat(where(robot)).isEqualTo("第 1 页，共 " + count + " 页");
    robot.interact(() -> robot.lookup("#preview-next").queryButton().fire());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(where(robot)).isEqualTo("第 2 页，共 " + count + " 页");
  }

  @Test
  void onlyThePagesNearTheViewAreHeldAsPictures(FxRobot robot) throws Exception {
    open(robot);
    waitFor(robot, pages(sample).size());
    robot.interact(() -> parts(robot).getSelectionModel().select(2));
    TextArea text = robot.lookup(".text-area").query();
    String words = NEW_WORDS.repeat(6);
    robot.interact(() -> text.setText(words));
    int count = pages(sample.with(new Place.Text("overview"), words)).size();
    waitFor(robot, count);
    assertThat(count).isGreaterThan(15);
    ScrollPane scroll = robot.lookup("#preview .scroll-pane").query();
    for (double to : new double[] {0.3, 0.6, 1}) {
      robot.interact(() -> scroll.setVvalue(to));
      int at = to == 1 ? count - 1 : (int) (to * count);
      WaitForAsyncUtils.waitFor(
          60,
          TimeUnit.SECONDS,
          () -> onFx(() -> isPainted(sheets(robot).get(at)) && painted(robot) < 12));
    }
    assertThat(onFx(() -> isPainted(sheets(robot).getFirst()))).isFalse();
  }

  private static long painted(FxRobot robot) {
    return sheets(robot).stream().filter(PreviewTest::isPainted).count();
  }

  @Test
  void aPageIsPaintedAnewWhenTheTextChanges(FxRobot robot) throws Exception {
    open(robot);
    waitFor(robot, pages(sample).size());
    robot.interact(() -> parts(robot).getSelectionModel().select(2));
    TextArea text = robot.lookup(".text-area").query();
    robot.interact(() -> text.setText(NEW_WORDS));
    Report changed = sample.with(new Place.Text("overview"), NEW_WORDS);
    int count = pages(changed).size();
    assertThat(count)
        .as("the change is seen by the number of pages")
        .isGreaterThan(pages(sample).size());
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> onFx(() -> where(robot).endsWith("共 " + count + " 页")));
    picture("preview-changed");
  }

  @Test
  void aClickOnAPageLeadsToThePart(FxRobot robot) throws Exception {
    open(robot);
    waitFor(robot, pages(sample).size());
    Mark.Text words =
        pages(sample)
            .getFirst()
            .texts()
            .filter(text -> text.origin().place().equals(new Place.Text("overview")))
            .findFirst()
            .orElseThrow();
    Node sheet = robot.lookup(".page-sheet").nth(0).query();
    Bounds on = robot.bounds(sheet).query();
    double scale = on.getWidth() / Sheet.WIDTH;
    robot.interact(
        () ->
            sheet
                .getOnMouseClicked()
                .handle(
                    new javafx.scene.input.MouseEvent(
                        javafx.scene.input.MouseEvent.MOUSE_CLICKED,
                        (words.x() + 10) * scale,
                        words.y() * scale,
                        0,
                        0,
                        javafx.scene.input.MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null)));
    WaitForAsyncUtils.waitForFxEvents();
    Node focus = stage.getScene().getFocusOwner();
    assertThat(focus.getId()).isEqualTo("section:overview");
  }

  private List<Page> pages(Report report) {
    return export
        .document(report, editions.byId(report.edition()).orElseThrow(), Copy.WHOLE)
        .pages();
  }

  @Override
  void open(FxRobot robot) {
    super.open(robot);
    robot.push(KeyCode.CONTROL, KeyCode.P);
  }

  private void waitFor(FxRobot robot, int count) throws Exception {
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () -> onFx(() -> sheets(robot).size() == count && isPainted(sheets(robot).getFirst())));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static List<StackPane> sheets(FxRobot robot) {
    return List.copyOf(robot.lookup(".page-sheet").<StackPane>queryAll());
  }

  private static boolean isPainted(StackPane sheet) {
    return ((ImageView) sheet.getChildren().getFirst()).getImage() != null;
  }

  private static String where(FxRobot robot) {
    return robot.lookup("#preview-where").<Label>query().getText();
  }
}
