package org.nianbao.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.library.Library;
import org.nianbao.report.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A superior office's drawer of files comes in at once, each with what became of it. */
class ImportFolderTest {
  private static final String SHEET =
      """
      示例县另一局2025年政府信息公开工作年度报告
      第二十条第（五）项
      信息内容 | 本年处理决定数量 |
      行政许可 | 5 50 |
      党组文件 | 4 |
      第二十条第（六）项
      行政处罚 | 3 |
      """;

  @TempDir private Path folder;
  private Path drawer;
  private Path library;
  private Console console;

  @BeforeEach
  void fill() throws Exception {
    drawer = Files.createDirectory(folder.resolve("drawer"));
    Files.write(drawer.resolve("1.txt"), sample());
    Files.writeString(drawer.resolve("2.txt"), SHEET);
    Files.writeString(drawer.resolve("3.docx"), "不是 Word 文件");
    library = folder.resolve("库.nianbao");
    console = new Console("--library", library.toString());
  }

  @Test
  void eachFileIsToldForMachines() {
    assertThat(console.run("import", drawer.toString(), "--json")).isEqualTo(ExitCode.MISTAKE);
    JsonNode all = JsonMapper.shared().readTree(console.out());
    assertThat(all.valueStream().map(each -> each.get("id").intValue())).containsExactly(1, 2, 0);
    JsonNode whole = all.get(0);
    assertThat(whole.get("agency").stringValue()).isEqualTo("示例县样板局");
    assertThat(whole.get("year").intValue()).isEqualTo(2017);
    assertThat(whole.get("edition").stringValue()).isEqualTo("2014");
    assertThat(whole.get("cells").intValue()).isEqualTo(58);
    assertThat(whole.get("missing").intValue()).isZero();
    JsonNode part = all.get(1);
    assertThat(part.get("edition").stringValue()).isEqualTo("2021");
    assertThat(part.get("cells").intValue()).isEqualTo(2);
    assertThat(part.get("missing").intValue()).isEqualTo(198);
    assertThat(part.get("missingCells").valueStream().map(JsonNode::stringValue))
        .hasSize(198)
        .contains("2.6.2/decided")
        .doesNotContain("2.5.1/decided");
    JsonNode unsure = part.get("unsure").get(0);
    assertThat(unsure.get("place").stringValue()).isEqualTo("2.5.1/decided");
    assertThat(unsure.get("line").intValue()).isEqualTo(4);
    assertThat(unsure.get("written").stringValue()).isEqualTo("5 50");
    assertThat(unsure.get("value").stringValue()).isEqualTo("550");
    assertThat(part.get("doubts").valueStream().map(each -> each.get("words").stringValue()))
        .anyMatch(words -> words.contains("党组文件"));
    assertThat(all.get(2).get("problem").stringValue()).endsWith("。");
  }

  @Test
  void aReportInTwoFilesComesInOnceAndTheOtherFileIsNamed() throws Exception {
    Files.writeString(drawer.resolve("4.txt"), SHEET.replace("| 3 |", "| 30 |"));
    assertThat(console.run("import", drawer.toString())).isEqualTo(ExitCode.MISTAKE);
    assertThat(console.out().lines())
        .contains("1.txt：已收入 示例县样板局 2017 年年报，58 个数")
        .contains("4.txt：没有收入。示例县另一局 2025 年的年报已经从同一文件夹的“2.txt”收入，这一份没有读入。")
        .last()
        .isEqualTo("读了 4 个文件：收入 2 份年报，没有收入 2 个。其中 1 份有要核对的地方；要对照原文逐处核对，请在窗口里读入。");
  }

  @Test
  void stoppedItTellsWhatCameInAndThatIsWhole() throws Exception {
    int files = 400;
    for (int i = 0; i < files; i++) {
      Files.writeString(drawer.resolve(i + ".txt"), SHEET.replace("另一局", "第" + i + "局"));
    }
    Path out = folder.resolve("out.json");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "org.nianbao.Main",
                "import",
                drawer.toString(),
                "--library",
                library.toString(),
                "--json")
            .redirectOutput(out.toFile())
            .start();
    try (BufferedReader progress =
        new BufferedReader(new InputStreamReader(process.getErrorStream()))) {
      for (int i = 0; i < 3; i++) {
        assertThat(progress.readLine()).isNotNull();
      }
      process.toHandle().destroy();
      progress.lines().forEach(line -> {});
    }
    process.waitFor();
    JsonNode told = JsonMapper.shared().readTree(Files.readString(out));
    long in = told.valueStream().filter(each -> each.get("id").intValue() > 0).count();
    assertThat(told.size()).isGreaterThan(1);
    try (Library open = Library.open(library)) {
      assertThat(open.list()).hasSize((int) in);
    }
  }

  @Test
  void progressIsOnTheOtherStream() {
    console.run("import", drawer.toString(), "--json");
    assertThat(console.err().lines()).containsExactly("[1/3] 1.txt", "[2/3] 2.txt", "[3/3] 3.docx");
  }

  @Test
  void oneFileInWordsTellsWhatIsDoubtful() {
    assertThat(console.run("import", drawer.resolve("2.txt").toString())).isZero();
    assertThat(console.out()).contains("第 4 行　行政许可", "550", "中间有空格").contains("党组文件", "没有看懂");
    assertThat(console.err()).isEmpty();
  }

  @Test
  void aReportComesBackOutOfAnOfdFile() throws Exception {
    assertThat(console.run("import", drawer.resolve("1.txt").toString())).isZero();
    Path ofd = folder.resolve("年报.ofd");
    assertThat(console.run("export", "1", "--to", ofd.toString())).as(console.err()).isZero();
    Path other = folder.resolve("另一个.nianbao");
    Console elsewhere = new Console("--library", other.toString());
    assertThat(elsewhere.run("import", ofd.toString())).as(elsewhere.err()).isZero();
    assertThat(only(other)).isEqualTo(only(library));
    String bytes = Files.readString(ofd, StandardCharsets.ISO_8859_1);
    String foreign = bytes.replace("report.json", "report.jsom");
    Files.writeString(ofd, foreign, StandardCharsets.ISO_8859_1);
    assertThat(elsewhere.run("import", ofd.toString())).isEqualTo(ExitCode.MISTAKE);
    assertThat(elsewhere.err()).contains("OFD");
  }

  private static Report only(Path file) throws Exception {
    try (Library open = Library.open(file)) {
      return open.report(open.list().getFirst().id());
    }
  }

  private static byte[] sample() throws Exception {
    try (var in = Cli.class.getResourceAsStream("/org/nianbao/sample/2017.txt")) {
      return in.readAllBytes();
    }
  }
}
