package org.nianbao.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.MadeUpEdition;
import org.nianbao.export.AttachedReport;
import org.nianbao.report.ReportJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A form that nobody has heard of, as one file: entry, checks, last year, pages, verification. */
class MadeUpEditionTest {
  private static final String REPORT = MadeUpEdition.AGENCY + "/" + MadeUpEdition.YEAR;
  private static final String TEXT =
      """
      虚构市示例局
      2027年政府信息公开工作年度报告

      一、总体情况
      2027年，虚构市示例局依法公开政府信息，管理平台，加强监督保障。
      二、主动公开政府信息情况
      三、收到和处理政府信息公开申请情况
      四、政府信息公开行政复议、行政诉讼情况
      五、虚构的咨询情况
      （一）收到咨询数 | 件 | 5 | 4 | 9 |
      其中：当场答复数 | 件 | 3 | 2 | 5 |
      事后答复数 | 件 | 2 | 2 | 4 |
      六、存在的主要问题及改进情况
      2027年的问题是栏目更新不及时，已安排专人每周检查。
      七、其他需要报告的事项
      2027年没有收取信息处理费。
      虚构市示例局
      2028年1月20日
      """;

  @TempDir private Path folder;
  private String library;
  private Console console;

  @BeforeEach
  void begin() throws Exception {
    library = folder.resolve("年报库.nianbao").toString();
    console = new Console("--library", library);
    assertThat(console.run("edition", "install", MadeUpEdition.FILE.toString())).isZero();
    Path before = folder.resolve("2026.json");
    Files.writeString(before, ReportJson.indented(MadeUpEdition.reportBefore()));
    assertThat(console.run("import", before.toString())).as(console.err()).isZero();
    Path text = folder.resolve("2027.txt");
    Files.writeString(text, TEXT);
    assertThat(console.run("import", text.toString())).as(console.err()).isZero();
    fill();
  }

  @Test
  void itsTablesAreReadFromText() {
    assertThat(console.run("show", REPORT)).isZero();
    assertThat(console.out()).contains("虚构的年报格式", "5.1/total\t收到咨询数·合计\t9件", "5.1.2/online");
  }

  @Test
  void itsOwnRulesAndLastYearsReportAreHeldAgainstIt() {
    assertThat(console.run("check", REPORT)).as(console.out()).isZero();
    assertThat(console.run("set", REPORT, "5.1/onsite=6", "2.5.2/decided=6", "3.2/natural=3"))
        .isZero();
    assertThat(console.run("check", REPORT, "--json")).isEqualTo(1);
    Map<String, JsonNode> found = new TreeMap<>();
    JsonMapper.shared()
        .readTree(console.out())
        .forEach(
            finding ->
                found.put(
                    finding.get("code").stringValue() + " " + finding.get("place").stringValue(),
                    finding));
    JsonNode sum = found.get("inquiries 5.1/onsite");
    assertThat(List.of(sum.get("left").stringValue(), sum.get("right").stringValue()))
        .containsExactly("6", "5");
    JsonNode moved = found.get("moved 2.5.2/decided");
    assertThat(moved.get("level").stringValue()).isEqualTo("WARNING");
    assertThat(moved.get("message").stringValue()).contains("2.5.2/decided", "2.6.2/decided");
    assertThat(moved.get("right").stringValue()).as("last year's, in 2.6.2").isEqualTo("7");
    JsonNode carried = found.get("carried 3.2/natural");
    assertThat(carried.get("right").stringValue()).as("last year's 3.4").isEqualTo("2");
  }

  @Test
  void itGoesOutAsAPdfThatHoldsAndComesIn() throws Exception {
    assertThat(console.run("approve", REPORT, "--by", "丙样例")).as(console.out()).isZero();
    Path pdf = folder.resolve("2027.pdf");
    assertThat(console.run("export", REPORT, "--to", pdf.toString())).isZero();
    assertThat(console.run("verify", pdf.toString())).as(console.out()).isZero();
    assertThat(ReportJson.read(AttachedReport.json(Files.readAllBytes(pdf))).edition())
        .isEqualTo(MadeUpEdition.ID);
    assertThat(console.run("check", pdf.toString())).as(console.out()).isZero();

    Console elsewhere = new Console("--library", folder.resolve("别处.nianbao").toString());
    assertThat(elsewhere.run("import", pdf.toString())).isEqualTo(2);
    assertThat(elsewhere.err()).contains(MadeUpEdition.ID, "格式文件");
    assertThat(elsewhere.run("edition", "install", MadeUpEdition.FILE.toString())).isZero();
    assertThat(elsewhere.run("import", pdf.toString())).isZero();
    Path none = Files.createFile(folder.resolve("空.nianbao"));
    Console without = new Console("--library", none.toString());
    assertThat(without.run("verify", pdf.toString())).isEqualTo(1);
    assertThat(without.out()).contains("没能核对", MadeUpEdition.ID);
  }

  /** Fills what the text did not tell, as {@link MadeUpEdition#report} has it. */
  private void fill() {
    List<String> entries = new java.util.ArrayList<>(List.of("set", REPORT));
    MadeUpEdition.report()
        .values()
        .forEach(
            (cell, value) -> {
              if (!cell.row().startsWith("5")) {
                entries.add(cell + "=" + value.written());
              }
            });
    assertThat(console.run(entries.toArray(String[]::new))).as(console.err()).isZero();
  }
}
