package org.nianbao.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.MadeUpEdition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Editions on the command line. */
class EditionCommandTest {
  private static final String FILE = MadeUpEdition.FILE.toString();

  @TempDir private Path folder;
  private Path library;
  private Console console;

  @BeforeEach
  void begin() {
    library = folder.resolve("年报库.nianbao");
    console = new Console("--library", library.toString());
  }

  @Test
  void aFileIsCheckedWithEveryFaultAndItsPlace() throws Exception {
    Files.createFile(library);
    assertThat(console.run("edition", "check", FILE)).isZero();
    assertThat(console.out()).contains("没有毛病", MadeUpEdition.ID, "2027 年起", "4 张表");
    Path faulty =
        written(
            Files.readString(MadeUpEdition.FILE)
                .replace("\"5.1.1\", \"5.1.2\"]", "\"5.1.1\", \"5.1.9\"]")
                .replace("\"label\": \"规章\"", "\"lable\": \"规章\"")
                .replace("\"2.6.2/decided\"", "\"2.9.9/decided\""));
    assertThat(console.run("edition", "check", faulty.toString())).isEqualTo(1);
    assertThat(console.out())
        .contains(
            "6 处毛病",
            "tables[0].blocks[0].rows[0].lable（tables 第 1 项的 blocks 第 1 项的 rows 第 1 项的"
                + " lable）：没有这一项",
            "rules[0].of[1]（rules 第 1 项的 of 第 2 项）：没有编号为“5.1.9/online”",
            "before.2021.cells.2.5.2/decided：旧格式“2021”没有");
    assertThat(console.run("edition", "check", faulty.toString(), "--json")).isEqualTo(1);
    JsonNode faults = JsonMapper.shared().readTree(console.out());
    assertThat(faults.size()).isEqualTo(6);
    assertThat(faults.get(0).propertyNames()).containsExactly("path", "words");
    assertThat(console.run("edition", "check", folder.resolve("none.json").toString()))
        .isEqualTo(2);
    assertThat(console.run("edition", "check", folder.toString())).isEqualTo(2);
    assertThat(console.err()).contains("文件夹");
  }

  @Test
  void oneInstalledIsListedAndShown() throws Exception {
    assertThat(console.run("edition", "install", FILE, "--by", "甲样例")).isZero();
    assertThat(console.out()).contains("已装入");
    assertThat(console.run("edition", "install", FILE)).isZero();
    assertThat(console.out()).contains("早已装入");
    assertThat(console.run("edition", "list")).isZero();
    assertThat(console.out()).contains("2014", "2019", "程序自带", MadeUpEdition.ID, "由 甲样例 于");
    assertThat(console.run("edition", "list", "--json")).isZero();
    JsonNode list = JsonMapper.shared().readTree(console.out());
    assertThat(list.get(list.size() - 1).get("builtIn").booleanValue()).isFalse();
    assertThat(console.run("edition", "show", MadeUpEdition.ID)).isZero();
    assertThat(console.out())
        .contains("虚构的咨询情况", "2.5.2\t行政强制", "5.1.1/total = 5.1.1/onsite + 5.1.1/online", "2021");
    assertThat(console.run("edition", "show", MadeUpEdition.ID, "--json")).isZero();
    assertThat(JsonMapper.shared().readTree(console.out()))
        .isEqualTo(JsonMapper.shared().readTree(MadeUpEdition.FILE.toFile()));
    assertThat(console.run("edition", "show", FILE)).isZero();
    assertThat(console.run("edition", "show", "2014")).isZero();
    assertThat(console.out()).contains("1.1.1", "（条）", "错误");
    assertThat(console.run("edition", "show", "1999")).isEqualTo(2);
    assertThat(console.err()).contains("1999");
  }

  @Test
  void whatMayNotBeInstalledIsRefusedWithASentence() throws Exception {
    Path builtIn = folder.resolve("2021.json");
    try (var in = getClass().getResourceAsStream("/org/nianbao/edition/2021.json")) {
      Files.write(builtIn, in.readAllBytes());
    }
    for (String option : new String[] {"--replace", "--by=甲"}) {
      assertThat(console.run("edition", "install", builtIn.toString(), option)).isEqualTo(2);
      assertThat(console.err()).contains("自带").doesNotContain("Exception");
    }
    Path none = written("{\"format\":\"nianbao-report/1\"}");
    Files.deleteIfExists(library);
    assertThat(console.run("edition", "install", none.toString())).isEqualTo(2);
    assertThat(library).as("no library is made for a file that is none").doesNotExist();
  }

  @Test
  void oneInUseIsReplacedOnlyWhenAskedTo() throws Exception {
    console.run("edition", "install", FILE);
    Path report = folder.resolve("2027.json");
    Files.writeString(report, org.nianbao.report.ReportJson.indented(MadeUpEdition.report()));
    assertThat(console.run("import", report.toString())).isZero();
    Path other = written(Files.readString(MadeUpEdition.FILE).replace("虚构的指标", "虚构的另一指标"));
    assertThat(console.run("edition", "install", other.toString())).isEqualTo(2);
    assertThat(console.err()).contains("--replace", "1 份");
    assertThat(console.run("edition", "install", other.toString(), "--replace")).isZero();
    assertThat(console.out()).contains("替换", "1 份");
    assertThat(console.run("edition", "show", MadeUpEdition.ID, "--json")).isZero();
    assertThat(console.out()).contains("虚构的另一指标");
  }

  @Test
  void helpIsInChinese() {
    Console bare = new Console();
    assertThat(bare.run("edition", "--help")).isZero();
    assertThat(bare.out()).contains("格式", "install", "把格式文件装入年报库");
    for (String command : new String[] {"check", "list", "show", "install"}) {
      assertThat(bare.run("edition", command, "--help")).isZero();
      assertThat(bare.out()).contains("用法", "年报库文件").doesNotContain("Missing");
    }
    assertThat(bare.run("edition")).isEqualTo(2);
    assertThat(bare.err()).contains("edition --help");
  }

  private Path written(String json) throws Exception {
    Path file = folder.resolve("格式 " + json.length() + ".json");
    return Files.write(file, json.getBytes(StandardCharsets.UTF_8));
  }
}
