package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.edition.Editions;
import org.nianbao.export.AttachedReport;
import org.nianbao.intake.understand.Hints;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.ReportJson;

/** Files made to do harm, or so odd that a reader may trip over them. */
class HostileFilesTest {
  private static final FileIntake INTAKE =
      new FileIntake(Editions.builtIn(), AttachedReport::jsonIfAny);
  private static final int ROWS = 10_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"1e9999999990", "-1e99999999999", "1e-9999999990"})
  void aNumberBeyondAllBoundsIsNoJson(String number) {
    assertThatThrownBy(() -> ReportJson.read(json("2025", number)))
        .isInstanceOf(Refusal.class)
        .hasMessage(Messages.text("json.broken"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2147483647", "-1", "0", "1999", "2100", "20250"})
  void aYearThatNoReportIsOnIsRefusedByName(String year) {
    assertThatThrownBy(() -> ReportJson.read(json(year, "1")))
        .isInstanceOf(Refusal.class)
        .hasMessage(Messages.text("json.year", year, "2000", "2099"));
  }

  @Test
  void whatMultipliesIsRefusedAndTakesNoTime() throws Exception {
    String many =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "\"x" + i + "\": \"因\"")
            .collect(Collectors.joining(", "));
    String sections =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "{\"id\": \"own-" + i + "\", \"heading\": \"题\"}")
            .collect(Collectors.joining(", "));
    String whole = new String(json("2025", "1"), StandardCharsets.UTF_8);
    String explained = whole.replaceFirst("\\}$", ", \"explanations\": {" + many + "}}");
    String sectioned =
        whole.replaceFirst("\"sections\": ?\\[", "\"sections\": [" + sections + ", ");
    for (String json : List.of(explained, sectioned.replace(", ]", "]"))) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(5),
          () ->
              assertThatThrownBy(
                      () ->
                          INTAKE.read("a.json", json.getBytes(StandardCharsets.UTF_8), Hints.NONE))
                  .isInstanceOf(Refusal.class)
                  .hasMessageContaining("不像一份年报"));
    }
  }

  @ParameterizedTest
  @CsvSource({"10, 15", "2, 40", "1000, 3", "200, 4", "60000, 1"})
  void formsThatShowOneAnotherEndInASentence(int times, int deep) throws Exception {
    byte[] pdf = NestedForms.pdf(times, deep);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThatThrownBy(() -> INTAKE.read("2025年.pdf", pdf, Hints.NONE))
                .isInstanceOf(Refusal.class));
  }

  @Test
  void whoeverGivesUpWaitingIsObeyed() throws Exception {
    byte[] pdf = NestedForms.pdf(10, 15);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> INTAKE.read("2025年.pdf", pdf, Hints.NONE))
        .isInstanceOf(Refusal.class)
        .hasMessage(Messages.text("intake.stopped"));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void anAgencysNameIsWhatIsSeenOfIt() throws Exception {
    String json =
        new String(json("2025", "1"), StandardCharsets.UTF_8)
            .replaceFirst(
                "\"agency\": ?\"[^\"]*\"", "\"agency\": \"示例\u202E县\u200B样板局\u2066\u00A0\"");
    assertThat(
            INTAKE
                .read("a.json", json.getBytes(StandardCharsets.UTF_8), Hints.NONE)
                .report()
                .agency())
        .isEqualTo("示例县样板局");
  }

  @Test
  void theSameJsonWithOrdinaryNumbersIsRead() throws Exception {
    assertThat(ReportJson.read(json("2025", "1")).year()).isEqualTo(2025);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-999999999", "1e16", "12345678901234567890"})
  void aNumberTooLargeForAnyCellOrYearIsNamed(String number) {
    assertThatThrownBy(() -> ReportJson.read(json("2025", number)))
        .isInstanceOf(Refusal.class)
        .hasMessage(Messages.text("json.wrong", "values.3.3.1/natural"));
    assertThatThrownBy(() -> ReportJson.read(json(number, "1")))
        .isInstanceOf(Refusal.class)
        .hasMessage(Messages.text("json.wrong", "year"));
  }

  @Test
  void aHugeFileIsRefusedUnread() throws Exception {
    Path file = folder.resolve("2025年.pdf");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(101L * 1024 * 1024);
    }
    assertThatThrownBy(() -> INTAKE.read(file, Hints.NONE))
        .isInstanceOf(Refusal.class)
        .hasMessage(Messages.text("intake.large", 100L));
  }

  @Test
  void aSheetOfTenThousandRowsIsReadOrRefusedWithASentence() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet();
      for (int i = 0; i < ROWS; i++) {
        sheet.createRow(i).createCell(0).setCellValue("第" + i + "行");
      }
      book.write(out);
    }
    assertThatThrownBy(() -> INTAKE.read("长.xlsx", out.toByteArray(), Hints.NONE))
        .isInstanceOf(Refusal.class)
        .hasMessage(Messages.text("intake.noYear"));
  }

  @Test
  void namesInsideAZipThatClimbOutWriteNothing() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream in = HostileFilesTest.class.getResourceAsStream("report.docx");
        ZipInputStream whole = new ZipInputStream(in);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry each = whole.getNextEntry(); each != null; each = whole.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(each.getName()));
        whole.transferTo(zip);
      }
      zip.putNextEntry(new ZipEntry("../../climbed.txt"));
      zip.write("x".getBytes(StandardCharsets.UTF_8));
    }
    Path deep = Files.createDirectories(folder.resolve("a/b"));
    Path file = Files.write(deep.resolve("年报.docx"), out.toByteArray());
    try {
      assertThat(INTAKE.read(file, Hints.NONE).report().year()).isEqualTo(2025);
    } catch (Refusal refusal) {
      assertThat(refusal.getMessage()).isNotBlank();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).containsExactly(file);
    }
  }

  private static byte[] json(String year, String number) {
    return """
    {"format":"nianbao-report/1","edition":"2021","agency":"示例县样板局","year":%s,\
    "sections":[],"values":{"3.3.1/natural":%s},"status":"草稿"}\
    """
        .formatted(year, number)
        .getBytes(StandardCharsets.UTF_8);
  }
}
