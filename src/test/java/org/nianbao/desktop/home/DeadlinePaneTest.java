package org.nianbao.desktop.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.desktop.settings.Settings;

/** The office's own deadline, kept from one start to the next. */
class DeadlinePaneTest {
  @TempDir private Path folder;

  @Test
  void isKeptUntilItIsTakenBack() {
    List<String> told = new ArrayList<>();
    Path file = folder.resolve("settings.properties");
    DeadlinePane pane = new DeadlinePane(new Settings(file), () -> {}, told::add);
    pane.set("1月２０日");
    assertThat(new Settings(file).deadline()).contains(MonthDay.of(1, 20));
    pane.set("过年前");
    assertThat(new Settings(file).deadline()).contains(MonthDay.of(1, 20));
    pane.set(" ");
    assertThat(new Settings(file).deadline()).isEmpty();
    assertThat(told).hasSize(3);
    assertThat(told.get(0)).contains("1月20日");
    assertThat(told.get(1)).contains("过年前");
  }
}
