package org.nianbao.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.library.Library;

/** What did not go as it should in opening a library is said by commands, too. */
class NoticesTest {
  private static final String SAMPLE = "示例县样板局/2017";

  @TempDir private Path folder;
  private Path file;
  private Path backups;
  private Console console;

  @BeforeEach
  void begin() throws Exception {
    Path text = folder.resolve("样例.txt");
    try (var in = Cli.class.getResourceAsStream("/org/nianbao/sample/2017.txt")) {
      Files.write(text, in.readAllBytes());
    }
    file = folder.resolve("库.nianbao");
    backups = folder.resolve("库.nianbao.备份");
    console = new Console("--library", file.toString());
    assertThat(console.run("import", text.toString())).isZero();
    assertThat(console.err()).isEmpty();
  }

  @Test
  void aBackupThatFailsIsToldByEveryCommand() throws Exception {
    Files.writeString(backups, "占着这个名字");
    String[][] commands = {
      {"set", SAMPLE, "3.1.4=2"},
      {"show", SAMPLE, "--json"},
      {"list"},
      {"submit", SAMPLE, "--by", "乙样例"}
    };
    for (String[] command : commands) {
      assertThat(console.run(command)).as(console.err()).isZero();
      assertThat(console.err()).as(command[0]).contains("没能做成备份");
      assertThat(console.out()).doesNotContain("没能做成备份");
    }
  }

  @Test
  void aLibraryThatWasMovedAwayIsNotMadeAnewInSilence() throws Exception {
    assertThat(console.run("set", SAMPLE, "3.1.4=2")).isZero();
    Files.move(file, folder.resolve("别处.nianbao"));
    assertThat(console.run("import", folder.resolve("样例.txt").toString())).isZero();
    assertThat(console.err()).contains("已新建一个空的", "备份还在");
  }

  @Test
  void whoHoldsItIsToldToThoseWhoWantToWriteAndNotToReaders() throws Exception {
    try (Library held = Library.open(file)) {
      assertThat(held.readOnly()).isFalse();
      assertThat(console.run("list")).isZero();
      assertThat(console.err()).isEmpty();
      assertThat(console.run("set", SAMPLE, "3.1.4=2")).isEqualTo(2);
      assertThat(console.err())
          .contains(System.getProperty("user.name") + "@", "使用")
          .doesNotContain("Z");
    }
  }
}
