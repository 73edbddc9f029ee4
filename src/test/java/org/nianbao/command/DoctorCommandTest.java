package org.nianbao.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library is looked through from the command line, and nothing final is made of a forged one. */
class DoctorCommandTest {
  private static final String SAMPLE = "示例县样板局/2017";

  @TempDir private Path folder;
  private Path file;
  private Console console;

  @BeforeEach
  void begin() throws Exception {
    Path text = folder.resolve("样例.txt");
    try (var in = Cli.class.getResourceAsStream("/org/nianbao/sample/2017.txt")) {
      Files.write(text, in.readAllBytes());
    }
    file = folder.resolve("库.nianbao");
    console = new Console("--library", file.toString());
    assertThat(console.run("import", text.toString())).isZero();
    assertThat(console.run("set", SAMPLE, "3.1.4=2")).isZero();
  }

  @Test
  void aSoundLibraryIsSaidToBeSound() {
    assertThat(console.run("doctor")).isZero();
    assertThat(console.out()).contains("没有发现问题");
  }

  @Test
  void aStatusWrittenByHandIsToldAndNotExported() throws Exception {
    byHand("UPDATE report SET status = '已签发'");
    assertThat(console.run("doctor")).isEqualTo(1);
    assertThat(console.out()).contains("编号为 1 的年报", "对不上");
    Path pdf = folder.resolve("a.pdf");
    assertThat(console.run("export", SAMPLE, "--to", pdf.toString())).isEqualTo(2);
    assertThat(console.err()).contains("不能导出正式件");
    assertThat(pdf).doesNotExist();
    assertThat(console.run("export", "--all", "--to", folder.toString())).isEqualTo(1);
    assertThat(console.out()).contains("不能导出正式件");
  }

  @Test
  void aCleanCopyLeavesWhatIsNotOursBehind() throws Exception {
    byHand("CREATE TRIGGER evil AFTER UPDATE ON report BEGIN DELETE FROM note; END");
    assertThat(console.run("set", SAMPLE, "3.1.4=3")).isEqualTo(2);
    assertThat(console.err()).contains("evil", "doctor --to");
    Path clean = folder.resolve("干净.nianbao");
    assertThat(console.run("doctor", "--to", clean.toString())).isEqualTo(1);
    assertThat(console.out()).contains("evil", "已复制");
    assertThat(console.run("doctor", "--to", clean.toString())).as("there").isEqualTo(2);
    Console other = new Console("--library", clean.toString());
    assertThat(other.run("doctor")).isZero();
    assertThat(other.run("set", SAMPLE, "3.1.4=3")).isZero();
  }

  private void byHand(String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
