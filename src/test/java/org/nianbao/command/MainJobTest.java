package org.nianbao.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.check.Checker;
import org.nianbao.edition.Editions;
import org.nianbao.export.AttachedReport;
import org.nianbao.export.Export;
import org.nianbao.export.Fonts;
import org.nianbao.export.Verifier;
import org.nianbao.intake.FileIntake;
import org.nianbao.report.ReportJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as its user runs it, from the command line, without a display. */
class MainJobTest {
  private static final Fonts FONTS = Fonts.bundled();

  @TempDir private Path folder;
  private StringWriter output;
  private StringWriter errors;
  private String library;

  @BeforeEach
  void begin() {
    library = folder.resolve("年报库.nianbao").toString();
  }

  @Test
  void theSampleGoesInAndComesOutStamped() throws Exception {
    assertThat(run("sample", folder.resolve("样例").toString())).isZero();
    assertThat(output.toString()).contains("共 3 条审核意见，其中须改正或说明的错误 1 条");
    Path stamped = folder.resolve("样例").resolve("样例-已签发.pdf");
    assertThat(run("verify", stamped.toString())).as(output.toString()).isZero();
    assertThat(ReportJson.read(AttachedReport.json(Files.readAllBytes(stamped))).locked()).isTrue();
    assertThat(run("sample", folder.resolve("样例").toString())).as("a second time").isZero();
  }

  @Test
  void aReportGoesThroughAllCommands() throws Exception {
    Path text = sample();
    assertThat(run("import", text.toString(), "--library", library)).isZero();
    assertThat(run("import", text.toString(), "--library", library)).as("twice").isEqualTo(2);
    assertThat(run("list", "--library", library, "--json")).isZero();
    JsonNode listed = JsonMapper.shared().readTree(output.toString()).get(0);
    String reference = listed.get("agency").stringValue() + "/" + listed.get("year").intValue();
    assertThat(run("show", reference, "--library", library, "--json")).isZero();
    JsonNode shown = JsonMapper.shared().readTree(output.toString());
    assertThat(shown.get("format").stringValue()).isEqualTo("nianbao-report/1");
    assertThat(shown.get("values").get("8.4").decimalValue()).isEqualByComparingTo("1.2");

    assertThat(run("check", reference, "--library", library, "--json")).isEqualTo(1);
    JsonNode finding = JsonMapper.shared().readTree(output.toString()).get(0);
    assertThat(finding.propertyNames())
        .containsExactly(
            "level", "code", "place", "message", "left", "right", "fingerprint", "explained");
    assertThat(run("approve", "1", "--by", "丙样例", "--library", library)).isEqualTo(1);
    Path draft = folder.resolve("draft.pdf");
    assertThat(run("export", "1", "--to", draft.toString(), "--library", library)).isZero();
    assertThat(output.toString()).contains("送审稿");

    assertThat(run("set", "1", "3.1=11", "3.2=11", "3.2.1=11", "--library", library)).isZero();
    assertThat(run("check", "1", "--library", library)).isZero();
    assertThat(run("approve", "1", "--by", "丙样例", "--library", library)).isZero();
    assertThat(run("set", "1", "6=1", "--library", library)).as("locked").isEqualTo(2);
    Path json = folder.resolve("report.json");
    assertThat(run("export", "1", "--to", json.toString(), "--library", library)).isZero();
    String second = folder.resolve("second.nianbao").toString();
    assertThat(run("import", json.toString(), "--library", second)).isZero();
    assertThat(run("reopen", "1", "--by", "丙样例", "--reason", "补报", "--library", library)).isZero();
    assertThat(run("set", "1", "6=1", "--library", library)).isZero();
  }

  @Test
  void mistakesInUseEndWithASentenceAndCode2() throws Exception {
    run("import", sample().toString(), "--library", library);
    assertMistake("没有找到", "import", "nowhere.txt", "--library", library);
    assertMistake("不认识", "import", sample().toString(), "--nonsense");
    assertMistake("缺少", "export", "1", "--library", library);
    assertMistake("没有这份年报", "show", "某局/1999", "--library", library);
    assertMistake("没有找到年报库", "list", "--library", folder.resolve("none").toString());
    assertMistake("不带单位", "set", "1", "6=5件", "--library", library);
    assertMistake("没有“99”这个位置", "set", "1", "99=5", "--library", library);
    assertMistake("写法不对", "set", "1", "六", "--library", library);
    assertMistake(".pdf 或 .json", "export", "1", "--to", "a.doc", "--library", library);
    assertMistake("没有这个文件夹", "export", "1", "--to", "/no/such/a.pdf", "--library", library);
    assertMistake(
        "毫米",
        "export",
        "1",
        "--to",
        "a.pdf",
        "--seal",
        "x",
        "--seal-mm",
        "900",
        "--library",
        library);
    assertMistake("不能作为", "import", sample().toString(), "--year", "去年");
    assertMistake("PDF", "verify", sample().toString());
  }

  @Test
  void theTrialAfterInstallingDoesTheWholeJob() {
    assertThat(run("selftest")).as(errors.toString()).isZero();
    assertThat(output.toString()).contains("没有可用的显示器", "自检通过");
    assertThat(run("selftest", "--window")).as("no window could be shown").isEqualTo(2);
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

  @Test
  void helpIsInChinese() {
    assertThat(run("--help")).isZero();
    assertThat(output.toString()).contains("用法", "命令", "导出为 PDF 或 JSON");
    assertThat(run("set", "--help")).isZero();
    assertThat(output.toString()).contains("位置和内容", "年报库文件");
  }

  private void assertMistake(String words, String... arguments) {
    assertThat(run(arguments)).as(errors.toString()).isEqualTo(2);
    assertThat(errors.toString()).contains(words).doesNotContain("Exception", "\tat ");
  }

  private Path sample() throws Exception {
    Path text = folder.resolve("样例 2017.txt");
    try (var in = Cli.class.getResourceAsStream("/org/nianbao/sample/2017.txt")) {
      Files.write(text, in.readAllBytes());
    }
    return text;
  }

  private int run(String... arguments) {
    output = new StringWriter();
    errors = new StringWriter();
    PrintWriter out = new PrintWriter(output);
    Editions editions = Editions.builtIn();
    Tools tools =
        new Tools(
            editions,
            new Checker(),
            new FileIntake(editions, AttachedReport::json),
            new Export(FONTS),
            new Verifier(editions, FONTS),
            (Optional<Path> any) -> false,
            out);
    return Cli.run(tools, out, new PrintWriter(errors, true), arguments);
  }
}
