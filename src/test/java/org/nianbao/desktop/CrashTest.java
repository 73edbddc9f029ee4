package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.nianbao.message.CrashLog;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Failures inside the program. */
class CrashTest extends ShownWindow {
  private static final Pattern CODE = Pattern.compile("代码 ([0-9A-F]{6})");

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
