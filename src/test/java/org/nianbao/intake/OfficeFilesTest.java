package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.Samples;
import org.nianbao.check.Checker;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.export.AttachedReport;
import org.nianbao.intake.file.Doubt;
import org.nianbao.intake.understand.Hints;
import org.nianbao.intake.understand.Received;
import org.nianbao.message.Refusal;
import org.nianbao.report.Fact;
import org.nianbao.report.Report;
import org.nianbao.report.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files of other programs. {@code report.*} is one made-up report that LibreOffice wrote in each
 * format.
 */
class OfficeFilesTest {
  private static final FileIntake INTAKE =
      new FileIntake(Editions.builtIn(), AttachedReport::jsonIfAny);
  private static final Hints TOLD =
      new Hints(Optional.empty(), Optional.of("示例县样板局"), Optional.of(2025));

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "report.html, 200",
    "report.docx, 200",
    "report.doc, 200",
    "report.xlsx, 200",
    "report.xls, 200",
    "report.pdf, 200",
    "report.odt, 200",
    "report.ods, 200",
    "report.rtf, 200",
  })
  void oneReportIsTheSameOutOfEachFormat(String name, int cells) throws Exception {
    Received received = INTAKE.read(copy(name), Hints.NONE);
    Report report = received.report();
    assertThat(report.agency()).isEqualTo("示例县样板局");
    assertThat(report.year()).isEqualTo(2025);
    assertThat(report.edition()).isEqualTo("2021");
    assertThat(report.fact(Fact.SIGNED)).isEqualTo("2026-01-20");
    assertThat(report.section("overview").orElseThrow().text())
        .startsWith("（一）主动公开。")
        .contains("\n（二）监督保障。")
        .endsWith("限期补齐。");
    int right = compare(report, expected("report.expected.json"), name);
    assertThat(right).isEqualTo(cells);
    assertThat(received.doubts()).isEmpty();
    assertThat(received.unsure()).isEmpty();
  }

  @Test
  void thePublishedPageOfACityComesInWhole() throws Exception {
    Report report = INTAKE.read(Samples.path("2025-city.html"), Hints.NONE).report();
    JsonNode expected = JsonMapper.shared().readTree(Samples.bytes("2025-city.expected.json"));
    assertThat(compare(report, expected, "2025-city.html")).isEqualTo(200);
  }

  @Test
  void thePublishedPdfOfADistrictComesInWholeAndItsSumsProveWhatItSpoiled() throws Exception {
    Received received = INTAKE.read(Samples.path("2023-district.pdf"), Hints.NONE);
    Report report = received.report();
    assertThat(report.agency()).isEqualTo("洪泽区人民政府");
    assertThat(report.year()).isEqualTo(2023);
    assertThat(report.values()).hasSize(200);
    for (String column : new String[] {"natural", "total"}) {
      assertThat(figure(report, "3.1/" + column)).isEqualByComparingTo("21");
      assertThat(figure(report, "3.3.7/" + column)).isEqualByComparingTo("21");
      assertThat(figure(report, "3.3.4.1/" + column)).isEqualByComparingTo("10");
    }
    assertThat(figure(report, "2.8.1/charged")).isEqualByComparingTo("7730.28");
    assertThat(figure(report, "4/review.upheld")).isEqualByComparingTo("10");
    assertThat(figure(report, "4/after.upheld")).isEqualByComparingTo("5");
    assertThat(new Checker().check(report, edition("2021"), Optional.empty()))
        .as("the file's own sums hold, but for two totals that it gives as 0")
        .filteredOn(finding -> finding.code().equals("sum") || finding.code().equals("balance"))
        .extracting(finding -> finding.place().id())
        .containsExactlyInAnyOrder("4/review.total", "4/after.total");
    assertThat(received.unsure()).isEmpty();
    assertThat(received.doubts())
        .as("the form before had one row where this has three")
        .singleElement()
        .satisfies(doubt -> assertThat(doubt.words()).startsWith("（六）其他处理 | 0"));
  }

  @Test
  void anUnfilledTemplateComesInUnfilled() throws Exception {
    Path file = Samples.path("2021-blank.docx");
    assertThatThrownBy(() -> INTAKE.read(file, Hints.NONE)).isInstanceOf(Refusal.class);
    assertThat(INTAKE.read(file, TOLD).report().values()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
  void tablesAsTextAreRead(String charset) throws Exception {
    String csv = "行政许可,550\n行政处罚,\"1,234\"\n行政强制,19\n";
    String heads = "示例县样板局2025年政府信息公开工作年度报告\n第二十条第（五）项\n信息内容,本年处理决定数量\n";
    Path file = folder.resolve("table.csv");
    String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
    Files.write(file, (mark + heads + csv).getBytes(Charset.forName(charset)));
    Report report = INTAKE.read(file, TOLD).report();
    assertThat(figure(report, "2.5.1/decided")).isEqualByComparingTo("550");
    assertThat(figure(report, "2.6.1/decided")).isEqualByComparingTo("1234");
  }

  @Test
  void aBombIsRefused() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    refused(out.toByteArray(), "bomb.docx", "大得不正常");
  }

  @Test
  void entitiesAreNeitherFetchedNorBlownUp() throws Exception {
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">"
            + "<!ENTITY y \"&x;&x;\">]>";
    byte[] docx =
        Repacked.file(
            "report.docx",
            "word/document.xml",
            xml -> bomb + xml.replaceFirst("<\\?xml.*?\\?>", ""));
    Path file = Files.write(folder.resolve("entities.docx"), docx);
    assertThatThrownBy(() -> INTAKE.read(file, TOLD)).isInstanceOf(Refusal.class);
  }

  @Test
  void macrosAreLeftAloneAndSaid() throws Exception {
    String kind =
        "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>";
    byte[] typed =
        Repacked.file(
            "report.docx",
            "[Content_Types].xml",
            xml -> xml.replace("</Types>", kind + "</Types>"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(typed));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo(zip);
      }
      zip.putNextEntry(new ZipEntry("word/vbaProject.bin"));
      zip.write(1);
    }
    Path file = Files.write(folder.resolve("macros.docm"), out.toByteArray());
    Received received = INTAKE.read(file, Hints.NONE);
    assertThat(received.report().values()).hasSize(200);
    assertThat(received.doubts()).extracting(Doubt::reason).anyMatch(why -> why.contains("宏"));
  }

  @Test
  void aLockedWorkbookIsRefused() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet("表").createRow(0).createCell(0).setCellValue("2025年");
      workbook.write(out);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    refused(out.toByteArray(), "locked.xls", "密码");
  }

  @Test
  void aPdfOfPicturesIsSaidToHaveNoText() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.save(out);
    }
    refused(out.toByteArray(), "scan.pdf", "没有文字");
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.docx", "report.doc", "report.xlsx", "report.xls", "report.pdf"})
  void halfAFileIsRefusedOrTold(String name) throws Exception {
    byte[] whole = stream(name).readAllBytes();
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
    Path file = Files.write(folder.resolve(name), half);
    try {
      assertThat(INTAKE.read(file, TOLD).doubts()).isNotEmpty();
    } catch (Refusal refusal) {
      assertThat(refusal.getMessage()).isNotBlank();
    }
  }

  @Test
  void theNameDoesNotMatter() throws Exception {
    Path file = Files.write(folder.resolve("报告.txt"), stream("report.xlsx").readAllBytes());
    assertThat(INTAKE.read(file, Hints.NONE).report().values()).hasSize(200);
  }

  @Property(tries = 60)
  void aSpoiledFileIsReadOrRefusedButNeverCrashes(
      @ForAll @IntRange(max = 5) int which, @ForAll @Size(max = 30) int[] places, @ForAll byte by)
      throws Exception {
    String[] names = {
      "report.html", "report.docx", "report.doc", "report.xlsx", "report.xls", "report.pdf"
    };
    byte[] bytes = stream(names[which]).readAllBytes();
    for (int place : places) {
      bytes[Math.floorMod(place, bytes.length)] ^= by;
    }
    Path file = Files.createTempFile("spoiled", names[which]);
    try {
      Files.write(file, bytes);
      assertThat(INTAKE.read(file, TOLD).report()).isNotNull();
    } catch (Refusal refusal) {
      assertThat(refusal.getMessage()).isNotBlank();
    } finally {
      Files.delete(file);
    }
  }

  private static Edition edition(String id) {
    return Editions.builtIn().byId(id).orElseThrow();
  }

  private void refused(byte[] bytes, String name, String words) throws Exception {
    Path file = Files.write(folder.resolve(name), bytes);
    assertThatThrownBy(() -> INTAKE.read(file, TOLD))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(words);
  }

  /** Prints how many figures came in right, wrong and not at all; none may be wrong. */
  private static int compare(Report report, JsonNode expected, String name) {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    for (var each : expected.get("values").properties()) {
      Value value = report.value(CellId.parse(each.getKey()));
      if (value.equals(Value.BLANK)) {
        missed++;
      } else if (figure(report, each.getKey()).compareTo(each.getValue().decimalValue()) == 0) {
        right++;
      } else {
        wrong++;
      }
    }
    System.out.printf("%s: %d right, %d wrong, %d missed%n", name, right, wrong, missed);
    assertThat(wrong).isZero();
    return right;
  }

  private static BigDecimal figure(Report report, String cell) {
    return ((Value.Number) report.value(CellId.parse(cell))).number();
  }

  private static JsonNode expected(String name) throws Exception {
    return JsonMapper.shared().readTree(stream(name).readAllBytes());
  }

  private static ByteArrayInputStream stream(String name) throws Exception {
    try (InputStream in = OfficeFilesTest.class.getResourceAsStream(name)) {
      return new ByteArrayInputStream(in.readAllBytes());
    }
  }

  private Path copy(String name) throws Exception {
    return Files.write(folder.resolve(name), stream(name).readAllBytes());
  }
}
