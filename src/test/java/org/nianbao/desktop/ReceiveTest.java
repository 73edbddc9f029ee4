package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.nianbao.edition.CellId;
import org.nianbao.library.Library;
import org.nianbao.report.Report;
import org.nianbao.report.Value;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Files are looked through before anything of them is in the library, and taken back whole. */
class ReceiveTest extends ShownWindow {
  static final String DOUBTFUL =
      """
      示例县另一局
      2025年政府信息公开工作年度报告
      一、总体情况
      （一）主动公开。全年主动公开信息，行政许可550件。
      二、主动公开政府信息情况
      第二十条第（一）项
      信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      规章 | 0 |
      规范性文件 | 3 | 1 | 12 |
      党组文件 | 4 | 5 | 6 |
      第二十条第（五）项
      信息内容 | 本年处理决定数量 |
      行政许可 | 5 50 |
      第二十条第（六）项
      行政处罚 | 无 |
      行政强制 | 若干 |
      第二十条第（八）项
      行政事业性收费 | 12.5 |
      五、存在的主要问题及改进情况
      公开的内容还不够全面，今后由办公室逐月检查，限期补齐。
      六、其他需要报告的事项
      没有收取信息处理费。
      示例县另一局
      2026年1月20日
      """;

  @Test
  void nothingComesInBeforeItIsAcceptedAndAllOfItIsTakenBack(FxRobot robot) throws Exception {
    receive(robot, file("去年.txt", DOUBTFUL));
    assertThat(stored()).as("the first report is still the only one").isNotNull();
    assertThat(listed()).hasSize(1);
    assertThat(button("doubtful", robot)).isEqualTo("存疑 5");
    picture("receive");
    theme("dark", robot);
    picture("receive-dark");
    robot.interact(() -> robot.lookup("#accept").queryButton().fire());
    assertThat(listed()).hasSize(2);
    Report kept = stored(2);
    assertThat(kept.agency()).isEqualTo("示例县另一局");
    assertThat(kept.value(CellId.parse("2.1.2/inforce"))).isEqualTo(Value.of(12));
    assertThat(robot.lookup("#openReceived").query().isFocused()).isTrue();
    assertThat(robot.lookup("#arrivalWords").<javafx.scene.control.Label>query().getText())
        .contains("存疑的 5 处没有核对");
    picture("receive-accepted-dark");
    robot.interact(() -> robot.lookup("#undoImport").queryButton().fire());
    assertThat(listed()).hasSize(1);
    assertThat(message(robot)).contains("已撤销");
  }

  @Test
  void doubtfulPlacesAreSteppedThroughConfirmedAndPutRight(FxRobot robot) throws Exception {
    receive(robot, file("去年.txt", DOUBTFUL));
    robot.push(KeyCode.F8);
    TableView<?> understood = robot.lookup("#understood").queryTableView();
    assertThat(understood.getSelectionModel().getSelectedIndex()).isPositive();
    assertThat(reason(robot)).contains("只写了一个 0");
    robot.interact(() -> robot.lookup("#confirm").queryButton().fire());
    assertThat(button("doubtful", robot)).isEqualTo("存疑 4");
    for (int i = 0; i < 2; i++) {
      robot.interact(() -> robot.lookup("#confirm").queryButton().fire());
    }
    assertThat(reason(robot)).contains("有空格");
    ListView<?> lines = robot.lookup("#sourceLines").queryListView();
    assertThat(lines.getSelectionModel().getSelectedItem().toString()).contains("5 50");
    picture("receive-step");
    TextField correction = robot.lookup("#correction").query();
    robot.interact(() -> correction.setText("551件多"));
    robot.interact(() -> robot.lookup("#correct").queryButton().fire());
    assertThat(message(robot)).as("no figure is refused with the reason").contains("没有改");
    robot.interact(() -> correction.setText("551"));
    robot.interact(() -> robot.lookup("#correct").queryButton().fire());
    assertThat(button("doubtful", robot)).isEqualTo("存疑 1");
    robot.interact(() -> robot.lookup("#confirm").queryButton().fire());
    assertThat(message(robot)).contains("都看过了");
    robot.interact(() -> robot.lookup("#accept").queryButton().fire());
    assertThat(stored(2).value(CellId.parse("2.5.1/decided"))).isEqualTo(Value.of(551));
  }

  @Test
  void whatWasNotUsedIsListedAndLeadsToItsLine(FxRobot robot) throws Exception {
    receive(robot, file("去年.txt", DOUBTFUL));
    ListView<?> unused = robot.lookup("#unused").queryListView();
    assertThat(unused.getItems().toString()).contains("党组文件", "若干");
    robot.interact(() -> unused.getSelectionModel().select(0));
    ListView<?> lines = robot.lookup("#sourceLines").queryListView();
    assertThat(lines.getSelectionModel().getSelectedItem().toString()).contains("党组文件");
    robot.interact(() -> robot.lookup("#missing").queryAs(ToggleButton.class).fire());
    TableView<?> understood = robot.lookup("#understood").queryTableView();
    assertThat(understood.getItems()).hasSizeGreaterThan(150);
  }

  @Test
  void aReportThatIsThereIsReplacedAndComesBack(FxRobot robot) throws Exception {
    Report before = stored();
    String other =
        """
        %s
        2017年政府信息公开工作年度报告
        一、概述
        另外写的一份。
        二、主动公开情况
        另外写的一份。
        """
            .formatted(before.agency());
    receive(robot, file("又一份.txt", other));
    assertThat(robot.lookup("#receiveNote").<Label>query().getText()).contains("已有");
    assertThat(button("accept", robot)).isEqualTo("接受并替换");
    robot.interact(() -> robot.lookup("#accept").queryButton().fire());
    assertThat(stored().values()).isEmpty();
    robot.interact(() -> robot.lookup("#undoImport").queryButton().fire());
    assertThat(stored()).isEqualTo(before);
    assertThat(listed()).hasSize(1);
  }

  @Test
  void theYearIsAskedForAndCanBeSaidOtherwise(FxRobot robot) throws Exception {
    String yearless = DOUBTFUL.replace("2025年", "").replace("2026年1月20日", "");
    receive(robot, file("年报.txt", yearless));
    TextField year = robot.lookup("#receivedYear").query();
    assertThat(year.isFocused()).isTrue();
    picture("receive-year");
    robot.interact(() -> year.setText("２０２４"));
    robot.interact(() -> year.fireEvent(new javafx.event.ActionEvent()));
    waitForReading(robot);
    assertThat(robot.lookup("#receivedYear").<TextField>query().getText()).isEqualTo("2024");
    robot.interact(() -> robot.lookup("#receivedAgency").<TextField>query().setText("示例县某局"));
    robot.interact(() -> robot.lookup("#accept").queryButton().fire());
    assertThat(stored(2).year()).isEqualTo(2024);
    assertThat(stored(2).agency()).isEqualTo("示例县某局");
  }

  @Test
  void severalFilesAreListedAndThoseBeyondDoubtAcceptedAtOnce(FxRobot robot) throws Exception {
    Path many = Files.createDirectory(folder.resolve("一批"));
    Files.writeString(many.resolve("一.txt"), DOUBTFUL);
    try (var in = getClass().getResourceAsStream("/org/nianbao/intake/report.docx")) {
      Files.write(many.resolve("二.docx"), in.readAllBytes());
    }
    Files.write(many.resolve("三.pdf"), "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8));
    receive(robot, many);
    ListView<?> arrivals = robot.lookup("#arrivals").queryListView();
    assertThat(arrivals.getItems()).hasSize(3);
    picture("receive-several");
    robot.interact(() -> robot.lookup("#acceptSure").queryButton().fire());
    assertThat(listed()).containsExactlyInAnyOrder("示例县样板局2017", "示例县样板局2025");
    robot.interact(() -> arrivals.getSelectionModel().select(1));
    assertThat(robot.lookup("#arrivalWords").<Label>query().getText()).contains("三.pdf", "没有读入");
    robot.interact(() -> arrivals.getSelectionModel().select(2));
    robot.interact(() -> robot.lookup("#beginNext").queryButton().fire());
    assertThat(listed()).contains("示例县样板局2026");
  }

  private Path file(String name, String words) throws Exception {
    return Files.writeString(folder.resolve(name), words);
  }

  /** As a file dropped on the list of reports. */
  private void receive(FxRobot robot, Path... files) throws Exception {
    robot.interact(() -> window.receive(List.of(files)));
    waitForReading(robot);
  }

  private static void waitForReading(FxRobot robot) throws Exception {
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> {
          WaitForAsyncUtils.waitForFxEvents();
          return !robot.lookup("#cancelReading").query().getParent().isVisible();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void theme(String name, FxRobot robot) {
    ChoiceBox<Theme> themes = robot.lookup("#theme").query();
    robot.interact(() -> themes.setValue(Theme.of(name)));
  }

  private static String button(String id, FxRobot robot) {
    return robot.lookup("#" + id).queryAs(javafx.scene.control.ButtonBase.class).getText();
  }

  private static String reason(FxRobot robot) {
    return robot.lookup("#reason").<Label>query().getText();
  }

  private List<String> listed() throws Exception {
    try (Library library = Library.open(copy())) {
      return library.list().stream().map(each -> each.agency() + each.year()).toList();
    }
  }
}
