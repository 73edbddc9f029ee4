package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nianbao.command.Console;

/** What an installed program is started with and tried out by. */
class InstalledTest {
  private final Console console = Console.with(Main::ownCommands);

  @Test
  void theTrialAfterInstallingDoesTheWholeJob() {
    assertThat(console.run("selftest")).as(console.err()).isZero();
    assertThat(console.out()).contains("没有可用的显示器", "自检通过");
    assertThat(console.run("selftest", "--window")).as("no window could be shown").isEqualTo(2);
  }

  @Test
  void nothingOrALibraryAloneMeansTheWindow() {
    assertThat(Window.isMeant()).isTrue();
    assertThat(Window.isMeant("/home/张三 (测试)/年报库.nianbao")).isTrue();
    assertThat(Window.isMeant("list")).isFalse();
    assertThat(Window.isMeant("年报库.nianbao", "--help")).isFalse();
    assertThat(Window.isMeant("--library=年报库.nianbao")).isFalse();
    assertThat(Window.isMeant("去年.txt")).isFalse();
  }
}
