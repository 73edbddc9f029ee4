package org.nianbao.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.MadeUpEdition;
import org.nianbao.edition.CellId;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;
import org.nianbao.report.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file is checked where it lies, without a library. */
class CheckFileTest {
  @TempDir private Path folder;
  private final Console console = new Console();
  private Path sound;
  private Path faulty;

  @BeforeEach
  void begin() throws Exception {
    Report report = MadeUpEdition.reportBefore();
    sound = json("sound", report);
    faulty = json("faulty", report.with(CellId.parse("3.1/total"), Value.of(5)));
  }

  @Test
  void aFileOfEachKindIsChecked() throws Exception {
    assertThat(console.run("check", sound.toString())).as(console.out()).isZero();
    assertThat(console.run("check", faulty.toString())).isEqualTo(1);
    assertThat(console.out()).contains("3.1/total", "错误");
    Path text = folder.resolve("样例.txt");
    try (var in = Cli.class.getResourceAsStream("/org/nianbao/sample/2017.txt")) {
      Files.write(text, in.readAllBytes());
    }
    assertThat(console.run("check", text.toString())).isEqualTo(1);
    assertThat(console.run("check", folder.resolve("none.json").toString())).isEqualTo(2);
    Path other = Files.writeString(folder.resolve("其他.json"), "{\"a\":1}");
    assertThat(console.run("check", other.toString())).isEqualTo(2);
    assertThat(console.err()).contains("年报").doesNotContain("Exception");
  }

  @Test
  void aPdfIsCheckedByWhatItCarries() throws Exception {
    Path pdf = folder.resolve("2026.pdf");
    Console library = new Console("--library", folder.resolve("库.nianbao").toString());
    assertThat(library.run("import", faulty.toString())).isZero();
    assertThat(library.run("export", "1", "--to", pdf.toString())).isZero();
    assertThat(console.run("check", pdf.toString())).isEqualTo(1);
    String inWords = console.out();
    assertThat(console.run("check", faulty.toString())).isEqualTo(1);
    assertThat(inWords).isEqualTo(console.out());
  }

  @Test
  void lastYearsFileIsHeldAgainstIt() throws Exception {
    Report before = MadeUpEdition.reportBefore();
    Path last = json("2025", before.withYear(before.year() - 1));
    assertThat(console.run("check", sound.toString())).isZero();
    assertThat(console.run("check", sound.toString(), "--last-year", last.toString())).isEqualTo(1);
    assertThat(console.out()).contains("上年", "3.2/natural");
    assertThat(console.run("check", sound.toString(), "--last-year", "nowhere.json")).isEqualTo(2);
  }

  @Test
  void theJsonHasExactlyItsEightKeys() {
    assertThat(console.run("check", sound.toString(), "--json")).isZero();
    assertThat(JsonMapper.shared().readTree(console.out()).isArray()).isTrue();
    assertThat(console.run("check", faulty.toString(), "--json")).isEqualTo(1);
    List<JsonNode> findings = new ArrayList<>();
    JsonMapper.shared().readTree(console.out()).forEach(findings::add);
    assertThat(findings)
        .isNotEmpty()
        .allSatisfy(
            finding -> {
              assertThat(finding.propertyNames())
                  .containsExactly(
                      "level",
                      "code",
                      "place",
                      "message",
                      "left",
                      "right",
                      "fingerprint",
                      "explained");
              assertThat(finding.get("explained").isBoolean()).isTrue();
            });
  }

  @Test
  void thePageIsWrittenWhollyOrNotAtAll() throws Exception {
    Path page = Files.writeString(folder.resolve("意见.html"), "old");
    assertThat(console.run("check", faulty.toString(), "--html", page.toString())).isEqualTo(1);
    assertThat(console.out()).contains("意见.html", "3.1/total");
    assertThat(page).content().startsWith("<!DOCTYPE html>").contains("3.1/total", "虚构市示例局");
    assertThat(console.run("check", faulty.toString(), "--json", "--html", page.toString()))
        .isEqualTo(1);
    assertThat(JsonMapper.shared().readTree(console.out()).isArray()).isTrue();

    assertThat(console.run("check", faulty.toString(), "--html", faulty.toString())).isEqualTo(2);
    assertThat(console.err()).contains(".html");
    assertThat(console.run("check", faulty.toString(), "--html", "/no/such/folder/a.html"))
        .isEqualTo(2);
    assertThat(console.err()).contains("没有这个文件夹");
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("意见.html", "sound.json", "faulty.json");
    }
  }

  private Path json(String name, Report report) throws Exception {
    return Files.writeString(folder.resolve(name + ".json"), ReportJson.indented(report));
  }
}
