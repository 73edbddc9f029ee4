package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nianbao.check.Checker;
import org.nianbao.edition.Editions;
import org.nianbao.export.AttachedReport;
import org.nianbao.export.Export;
import org.nianbao.export.Fonts;
import org.nianbao.intake.FileIntake;
import org.nianbao.message.CrashLog;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Failures inside the program. */
@ExtendWith(ApplicationExtension.class)
class CrashTest {
  private static final Pattern CODE = Pattern.compile("代码 ([0-9A-F]{6})");

  private MainWindow window;

  @Start
  void start(Stage stage) throws Exception {
    Editions editions = Editions.builtIn();
    Desktop.Tools tools =
        new Desktop.Tools(
            editions,
            new Checker(),
            new FileIntake(editions, AttachedReport::json),
            new Export(Fonts.bundled()));
    window = new MainWindow(tools, Files.createTempDirectory("出错").resolve("年报库.nianbao"));
    window.show(stage);
  }

  @Stop
  void stop() {
    window.close();
  }

  @Test
  void aFailureIsToldWithItsCodeAndTheListIsStillThere(FxRobot robot) throws Exception {
    window.crashed(new IllegalStateException("for this test"));
    WaitForAsyncUtils.waitForFxEvents();
    String told = robot.lookup("#message").<Label>query().getText();
    Matcher code = CODE.matcher(told);
    assertThat(code.find()).as(told).isTrue();
    Path log = Path.of(told.substring(told.lastIndexOf('：') + 1));
    assertThat(Files.readString(log)).startsWith(code.group(1)).contains("for this test");
    Files.delete(log);
    assertThat(robot.lookup("#reports").tryQuery()).isPresent();
  }

  @Test
  void theSameFailureAtTheSamePlaceHasTheSameCode() throws Exception {
    String[] codes = new String[2];
    for (int i = 0; i < codes.length; i++) {
      CrashLog.Kept kept = CrashLog.keep(new IllegalStateException("time " + i));
      Files.delete(Path.of(kept.where()));
      codes[i] = kept.code();
    }
    CrashLog.Kept other = CrashLog.keep(new IllegalArgumentException());
    Files.delete(Path.of(other.where()));
    assertThat(codes[0]).isEqualTo(codes[1]).isNotEqualTo(other.code());
  }
}
