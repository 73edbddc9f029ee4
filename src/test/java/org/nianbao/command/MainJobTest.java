package org.nianbao.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.export.AttachedReport;
import org.nianbao.report.ReportJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as its user runs it, from the command line, without a display. */
class MainJobTest {
  @TempDir private Path folder;
  private final Console console = new Console();
  private String library;

  @BeforeEach
  void begin() {
    library = folder.resolve("年报库.nianbao").toString();
  }

  @Test
  void theSampleGoesInAndComesOutStamped() throws Exception {
    assertThat(run("sample", folder.resolve("样例").toString())).isZero();
    assertThat(console.out()).contains("共 3 条审核意见，其中须改正或说明的错误 1 条");
    Path stamped = folder.resolve("样例").resolve("样例-已签发.pdf");
    assertThat(run("verify", stamped.toString())).as(console.out()).isZero();
    assertThat(ReportJson.read(AttachedReport.json(Files.readAllBytes(stamped))).issued()).isTrue();
    assertThat(run("sample", folder.resolve("样例").toString())).as("a second time").isZero();
  }

  @Test
  void aReportGoesThroughAllCommands() throws Exception {
    Path text = sample();
    assertThat(run("import", text.toString(), "--library", library)).isZero();
    assertThat(run("import", text.toString(), "--library", library)).as("twice").isEqualTo(2);
    assertThat(run("list", "--library", library, "--json")).isZero();
    JsonNode listed = JsonMapper.shared().readTree(console.out()).get(0);
    String reference = listed.get("agency").stringValue() + "/" + listed.get("year").intValue();
    assertThat(run("show", reference, "--library", library, "--json")).isZero();
    JsonNode shown = JsonMapper.shared().readTree(console.out());
    assertThat(shown.get("format").stringValue()).isEqualTo("nianbao-report/1");
    assertThat(shown.get("values").get("8.4").decimalValue()).isEqualByComparingTo("1.2");

    assertThat(run("check", reference, "--library", library, "--json")).isEqualTo(1);
    JsonNode finding = JsonMapper.shared().readTree(console.out()).get(0);
    assertThat(finding.propertyNames())
        .containsExactly(
            "level", "code", "place", "message", "left", "right", "fingerprint", "explained");
    assertThat(run("approve", "1", "--by", "丙样例", "--library", library)).isEqualTo(1);
    Path draft = folder.resolve("draft.pdf");
    assertThat(run("export", "1", "--to", draft.toString(), "--library", library)).isZero();
    assertThat(console.out()).contains("送审稿");

    assertThat(run("set", "1", "3.1.4=2", "--library", library)).isZero();
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
    assertMistake("或 .json 结尾", "export", "1", "--to", "a.doc", "--library", library);
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
  void thePublicVersionIsHeldBackWhileAPrivateNumberStandsInTheText() throws Exception {
    assertThat(run("import", sample().toString(), "--library", library)).isZero();
    String text = "联系人手机13800001111。";
    assertThat(run("set", "1", "section:enquiries=" + text, "--library", library)).isZero();
    String file = folder.resolve("public.pdf").toString();
    String[] export = {"export", "1", "--to", file, "--version", "public", "--library", library};
    assertThat(run(export)).isEqualTo(1);
    assertThat(console.out()).contains("手机号码", "没有导出");
    assertThat(Path.of(file)).doesNotExist();
    assertThat(run("set", "1", "section:enquiries=全年接受咨询3次。", "--library", library)).isZero();
    assertThat(run(export)).as(console.out()).isZero();
    assertThat(run("verify", file)).as(console.out()).isZero();
  }

  @Test
  void aFolderOfFilesComesInAtOnceAndEachTellsHow() throws Exception {
    Path many = Files.createDirectory(folder.resolve("many"));
    Files.copy(sample(), many.resolve("a.txt"));
    Files.copy(
        Path.of(MainJobTest.class.getResource("/org/nianbao/intake/report.docx").toURI()),
        many.resolve("b.docx"));
    Files.writeString(many.resolve("c.txt"), "没有年报。");
    assertThat(run("import", many.toString(), "--library", library, "--json")).isEqualTo(2);
    JsonNode outcomes = JsonMapper.shared().readTree(console.out());
    assertThat(outcomes).hasSize(3);
    assertThat(outcomes.get(1).get("cells").intValue()).isEqualTo(200);
    assertThat(outcomes.get(1).get("missing").intValue()).isZero();
    assertThat(outcomes.get(1).get("agency").stringValue()).isEqualTo("示例县样板局");
    assertThat(outcomes.get(2).get("problem").stringValue()).isNotEmpty();
    assertThat(run("list", "--library", library, "--json")).isZero();
    assertThat(JsonMapper.shared().readTree(console.out())).hasSize(2);
  }

  @Test
  void reasonsStandOnAPageOfTheirOwnAndTheFileHolds() throws Exception {
    assertThat(run("import", sample().toString(), "--library", library)).isZero();
    assertThat(run("check", "1", "--library", library, "--json")).isEqualTo(1);
    JsonNode findings = JsonMapper.shared().readTree(console.out());
    for (JsonNode finding : findings) {
      if (finding.get("code").stringValue().equals("training.courses")) {
        String fingerprint = finding.get("fingerprint").stringValue();
        assertThat(run("explain", "1", fingerprint, "只参加了上级举办的培训", "--library", library)).isZero();
      }
    }
    Path file = folder.resolve("reasons.pdf");
    assertThat(run("export", "1", "--to", file.toString(), "--remarks", "--library", library))
        .isZero();
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      PDFTextStripper last = new PDFTextStripper();
      last.setStartPage(pdf.getNumberOfPages());
      assertThat(last.getText(pdf).replaceAll("\\s", ""))
          .contains("审核意见的说明", "举办各类培训班数", "说明：只参加了上级举办的培训");
    }
    assertThat(run("verify", file.toString())).as(console.out()).isZero();
    assertThat(run("check", "1", "--library", library, "--json")).isEqualTo(1);
    assertThat(console.out()).contains("\"explained\" : true");
  }

  @Test
  void helpIsInChinese() {
    assertThat(run("--help")).isZero();
    assertThat(console.out()).contains("用法", "命令", "导出为 PDF、OFD");
    assertThat(run("set", "--help")).isZero();
    assertThat(console.out()).contains("位置和内容", "年报库文件");
  }

  private void assertMistake(String words, String... arguments) {
    assertThat(run(arguments)).as(console.err()).isEqualTo(2);
    assertThat(console.err()).contains(words).doesNotContain("Exception", "\tat ");
  }

  private Path sample() throws Exception {
    Path text = folder.resolve("样例 2017.txt");
    try (var in = Cli.class.getResourceAsStream("/org/nianbao/sample/2017.txt")) {
      Files.write(text, in.readAllBytes());
    }
    return text;
  }

  private int run(String... arguments) {
    return console.run(arguments);
  }
}
