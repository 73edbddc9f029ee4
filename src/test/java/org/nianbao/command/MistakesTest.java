package org.nianbao.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.report.Fact;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;

/** Mistakes in use: exit code 2, one plain sentence, and nothing is changed. */
class MistakesTest {
  private static final String REPORT = "示例县样板局/2017";

  @TempDir private Path folder;
  private Console console;

  @BeforeEach
  void begin() throws IOException {
    Edition edition = Editions.builtIn().byId("2014").orElseThrow();
    Report report = Report.empty(edition, "示例县样板局", 2017).with(Fact.SIGNED, "2018年2月26日");
    Path file = folder.resolve("年报.json");
    Files.writeString(file, ReportJson.indented(report));
    console = new Console("--library", folder.resolve("年报库.nianbao").toString());
    assertThat(console.run("import", file.toString())).as(console.err()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "import|, 没有写要读入的文件",
    "import|年报.json|--year|99999, 2008",
    "approve|REPORT|--by|, 姓名",
    "set|REPORT|agency=, 机关名称不能空着",
    "set|REPORT|1.1=2|--by|, 姓名",
    "explain|REPORT|123456789abc|, 没有写理由",
    "explain|REPORT|123456789abc|因故, 123456789abc",
    "reopen|REPORT|--by|某某|--reason|因故, 草稿",
    "check|没有的文件.pdf, 没有找到文件",
    "check|FOLDER, 文件夹",
    "check|REPORT|--deadline|二月, 不是日期",
    "show|没有的机关/2017, 没有的机关/2017",
  })
  void isToldAndNothingIsChanged(String command, String words) {
    String before = shown();
    String[] arguments =
        List.of(
                command
                    .replace("REPORT", REPORT)
                    .replace("FOLDER", folder.toString())
                    .split("\\|", -1))
            .toArray(String[]::new);
    assertThat(console.run(arguments)).isEqualTo(ExitCode.MISTAKE);
    assertThat(console.err()).contains(words).doesNotContain("Exception");
    assertThat(shown()).isEqualTo(before);
  }

  @Test
  void aReasonIsTakenBackWithABlankOne() {
    assertThat(console.run("set", REPORT, "9.2=0", "9.3=38")).isZero();
    console.run("check", REPORT, "--json");
    String fingerprint =
        console
            .out()
            .replaceAll("(?s).*\"training.courses\".*?\"fingerprint\" : \"(\\w+)\".*", "$1");
    assertThat(console.run("explain", REPORT, fingerprint, "只参加上级培训")).isZero();
    assertThat(shown()).contains("只参加上级培训");
    assertThat(console.run("explain", REPORT, fingerprint, " ")).isZero();
    assertThat(console.out()).contains("收回");
    assertThat(shown()).doesNotContain("只参加上级培训");
  }

  @Test
  void theDeadlineNamedIsChecked() {
    assertThat(console.run("check", REPORT)).isZero();
    assertThat(console.out()).doesNotContain("期限");
    console.run("check", REPORT, "--deadline", "2-20");
    assertThat(console.out()).contains("2018年2月20日");
  }

  private String shown() {
    console.run("show", REPORT, "--json");
    return console.out();
  }
}
