package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.check.Checker;
import org.nianbao.desktop.settings.Settings;
import org.nianbao.edition.Editions;
import org.nianbao.export.AttachedReport;
import org.nianbao.export.Export;
import org.nianbao.font.Fonts;
import org.nianbao.intake.FileIntake;
import org.nianbao.library.Library;
import org.nianbao.report.Report;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** The tour that an installation is tried out with. */
@ExtendWith(ApplicationExtension.class)
class TourTest {
  @TempDir private static Path folder;
  private MainWindow window;
  private Stage stage;

  @Start
  void start(Stage primary) throws Exception {
    Editions editions = Editions.builtIn();
    Path file = Files.createTempDirectory(folder, "张三 (测试)").resolve("年报库.nianbao");
    try (Library library = Library.open(file)) {
      library.add(Report.empty(editions.forYear(2022).orElseThrow(), "示例县样板局", 2022), "test");
    }
    stage = primary;
    WindowIcon.put(stage);
    FileIntake intake = new FileIntake(editions, AttachedReport::jsonIfAny);
    window =
        new MainWindow(
            new Desktop.Tools(editions, new Checker(), intake, new Export(Fonts.bundled())),
            Settings.passing(),
            file);
    window.show(stage);
  }

  @Stop
  void stop() {
    window.close();
  }

  @Test
  void everyPartIsSeenAndTheWindowClosesByItself(FxRobot robot) throws Exception {
    Set<Integer> seen = new LinkedHashSet<>();
    robot.interact(() -> new Tour(stage).start());
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () -> {
          robot.interact(() -> look(seen));
          return !stage.isShowing();
        });
    assertThat(seen).as("parts").hasSizeGreaterThan(5);
  }

  @Test
  void theWindowHasTheProgramsIcon() {
    assertThat(stage.getIcons()).extracting(icon -> (int) icon.getWidth()).contains(16, 32, 128);
    assertThat(stage.getIcons()).noneMatch(icon -> icon.isError());
  }

  private void look(Set<Integer> seen) {
    if (stage.getScene().lookup("#parts") instanceof ListView<?> parts) {
      seen.add(parts.getSelectionModel().getSelectedIndex());
    }
  }
}
