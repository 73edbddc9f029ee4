package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.nianbao.library.Library;
import org.nianbao.report.Report;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Exporting many reports from the window. */
class BatchWindowTest extends ShownWindow {
  @Override
  void prepare(Library library, Report sample) throws Exception {
    library.add(sample.withAgency("示例县试样局"), "test");
    library.add(sample.withAgency("示例县旧样局").withYear(2016), "test");
  }

  @Test
  void thoseOfTheNewestYearGoIntoAFolder(FxRobot robot) throws Exception {
    Path out = Files.createDirectory(folder.resolve("出"));
    robot.interact(() -> robot.lookup("#batch").queryButton().fire());
    assertThat(robot.lookup("#batch-write").queryButton().getText()).isEqualTo("导出 2 份");
    picture("batch");
    robot.interact(() -> robot.lookup("#batch-write").queryButton().fire());
    assertThat(message(robot)).contains("请选要存到的文件夹");
    robot.interact(
        () -> robot.lookup("#batch-folder").queryAs(TextField.class).setText(out.toString()));
    write(robot);
    assertThat(message(robot)).contains("已导出 2 份（共 2 份）");
    assertThat(names(out))
        .containsExactlyInAnyOrder("示例县样板局2017年度报告上报版.pdf", "示例县试样局2017年度报告上报版.pdf");
    robot.interact(() -> robot.lookup("#batch-all").queryButton().fire());
    write(robot);
    assertThat(message(robot)).contains("已导出 1 份（共 3 份）", "已有这个文件，没有动它");
    assertThat(names(out)).hasSize(3);
    robot.interact(() -> robot.lookup("#batch-replace").queryAs(CheckBox.class).setSelected(true));
    robot.interact(
        () -> {
          robot.lookup("#batch-write").queryButton().fire();
          robot.lookup("#cancelWork").queryButton().fire();
        });
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> message(robot).contains("已停下"));
    assertThat(message(robot)).contains("没有写，写出的都是完整的");
    assertThat(names(out)).hasSize(3);
    robot.interact(() -> robot.lookup("#back").queryButton().fire());
    assertThat(robot.lookup("#reports").tryQuery()).isPresent();
  }

  private static void write(FxRobot robot) throws Exception {
    robot.interact(() -> robot.lookup("#batch-write").queryButton().fire());
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> !robot.lookup("#batch-write").queryButton().isDisabled());
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> message(robot).contains("已导出"));
  }

  private static List<String> names(Path out) throws Exception {
    try (Stream<Path> files = Files.list(out)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
