package org.nianbao.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups from the command line: taken, listed, kept in a second place, gone back to. */
class BackupCommandTest {
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
    assertThat(console.run("set", SAMPLE, "3.1.4=2", "--by", "张某某")).isZero();
  }

  @Test
  void aBackupIsTakenNowAndListedWithWhatItHolds() {
    assertThat(console.run("backup")).as(console.err()).isZero();
    assertThat(console.out()).contains("库.nianbao.备份");
    assertThat(console.run("backup", "--list")).isZero();
    assertThat(console.out().lines().findFirst().orElseThrow()).contains("1 份年报", "修改序号 3", "张某某");
  }

  @Test
  void goingBackShowsWhatIsLostAndIsDoneWhenSaid() throws Exception {
    assertThat(console.run("backup")).isZero();
    Path copy = newest();
    assertThat(console.run("set", SAMPLE, "3.1.4=3", "3.1.1=5", "--by", "李某某")).isZero();
    byte[] before = Files.readAllBytes(file);
    assertThat(console.run("restore", "--from", copy.toString())).isEqualTo(1);
    assertThat(console.out()).contains("会失去：2017 年“示例县样板局”的 2 处修改（李某某", "--yes");
    assertThat(file).hasBinaryContent(before);
    assertThat(console.run("restore", "--from", copy.toString(), "--yes")).isZero();
    assertThat(console.run("show", SAMPLE, "--json")).isZero();
    assertThat(console.out().replace(" ", "")).contains("\"3.1.4\":2");
    assertThat(Files.list(folder).map(Path::toString).filter(name -> name.contains("换下")))
        .singleElement()
        .satisfies(kept -> assertThat(Path.of(kept)).hasBinaryContent(before));
  }

  @Test
  void whatIsNoBackupIsNotTaken() throws Exception {
    Path other = Files.writeString(folder.resolve("别的.nianbao"), "不是");
    assertThat(console.run("restore", "--from", other.toString(), "--yes")).isEqualTo(2);
    assertThat(console.err()).contains("不是完好的");
    assertThat(console.run("restore", "--from", folder.resolve("x").toString())).isEqualTo(2);
    assertThat(console.run("restore")).as("a sound one").isEqualTo(2);
    assertThat(console.err()).contains("没有损坏");
  }

  @Test
  void aSecondPlaceIsSetAndCancelled() throws Exception {
    Path stick = Files.createDirectory(folder.resolve("U盘"));
    assertThat(console.run("backup", "--second", stick.toString())).isZero();
    assertThat(stick.resolve("库.nianbao.备份")).isNotEmptyDirectory();
    assertThat(console.run("backup", "--second", folder.resolve("没有").toString())).isEqualTo(2);
    assertThat(console.run("backup", "--no-second")).isZero();
  }

  private Path newest() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("库.nianbao.备份"))) {
      return files.max(java.util.Comparator.comparing(Path::toString)).orElseThrow();
    }
  }
}
