package org.nianbao.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.export.Carried;
import org.nianbao.export.Copy;
import org.nianbao.export.Export;
import org.nianbao.export.Filled;
import org.nianbao.export.MadeUp;
import org.nianbao.font.Fonts;
import org.nianbao.page.Remark;
import org.nianbao.report.Report;
import org.nianbao.report.Status;

/** One digit changed in a file without pages, and which it was. */
class ChangedDigitTest {
  private static final Fonts FONTS = Fonts.bundled();
  private static final Export EXPORT = new Export(FONTS);
  private static final Editions EDITIONS = Editions.builtIn();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"docx", "html", "xlsx"})
  void anUnchangedFileHoldsWhateverItWentOutWith(String ending) throws Exception {
    for (Edition edition : EDITIONS.all()) {
      Report report = MadeUp.withContacts(edition);
      for (Copy copy : List.of(Copy.WHOLE, Copy.PUBLIC)) {
        assertThat(verified(written(report, edition, ending, copy)))
            .as(edition.id())
            .allMatch(Outcome::holds);
      }
    }
  }

  @Test
  void remarksAndASealChangeNothingOfThat() throws Exception {
    Edition edition = EDITIONS.byId("2021").orElseThrow();
    Report report = Filled.explained(MadeUp.report(edition), edition).with(Status.APPROVED);
    List<Remark> told = Filled.remarks(report, edition);
    assertThat(told).isNotEmpty();
    Copy copy = Copy.WHOLE.sealed(Filled.seal(folder)).with(told);
    assertThat(verified(written(report, edition, "docx", copy))).allMatch(Outcome::holds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "html"})
  void aDigitOfTheTextIsTold(String ending) throws Exception {
    Path file = changed(ending, "公开128条", "公开138条", true);
    assertThat(faults(file)).singleElement().asString().contains("公开138条", "公开128条");
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "html"})
  void aDigitOfTheDataIsTold(String ending) throws Exception {
    Path file = changed(ending, "公开128条", "公开138条", false);
    // A Word file's foot has the code too, which is no longer that of the data.
    assertThat(faults(file))
        .hasSize(ending.equals("docx") ? 3 : 2)
        .first()
        .asString()
        .contains("数据或校验码被改动过");
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "html"})
  void aDigitOfTheCodeIsTold(String ending) throws Exception {
    Edition edition = EDITIONS.byId("2014").orElseThrow();
    String code = org.nianbao.report.ReportJson.code(copyOf(edition, ending));
    String other = (code.charAt(0) == '1' ? "2" : "1") + code.substring(1);
    Path file = changed(ending, code, other, false);
    assertThat(faults(file)).singleElement().asString().contains(code, other);
  }

  @Test
  void aFigureOfAWorkbookIsNamedWithWhatItWas() throws Exception {
    Edition edition = EDITIONS.byId("2014").orElseThrow();
    Path file = written(Filled.report(edition), edition, "xlsx", Copy.WHOLE);
    byte[] bytes = Files.readAllBytes(file);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(bytes))) {
      CellReference place = new CellReference(book.getName("_2.2.1").getRefersToFormula());
      book.getSheet(place.getSheetName())
          .getRow(place.getRow())
          .getCell(place.getCol())
          .setCellValue(77);
      book.write(out);
    }
    Files.write(file, out.toByteArray());
    assertThat(faults(file)).singleElement().asString().contains("1 个数", "现是 77");
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "html", "xlsx"})
  void anotherProgramsFileIsRefusedWithASentence(String ending) throws Exception {
    Path file = Files.writeString(folder.resolve("other." + ending), "<html><p>别的</p></html>");
    assertThatThrownBy(() -> new Verifier(EDITIONS, FONTS).verify(file))
        .hasMessageContaining("没有本程序放进去的数据");
  }

  private static Report copyOf(Edition edition, String ending) {
    return copy(ending).of(Filled.report(edition));
  }

  private static Copy copy(String ending) {
    return ending.equals("html") ? Copy.PUBLIC : Copy.WHOLE;
  }

  /**
   * A file in which something stands differently.
   *
   * @param shown whether in what is shown, else in the data
   */
  private Path changed(String ending, String from, String to, boolean shown) throws Exception {
    Edition edition = EDITIONS.byId("2014").orElseThrow();
    Path file = written(Filled.report(edition), edition, ending, copy(ending));
    byte[] bytes = Files.readAllBytes(file);
    if (ending.equals("html")) {
      String page = new String(bytes, StandardCharsets.UTF_8);
      int body = page.indexOf("<body");
      String head = page.substring(0, body);
      String rest = page.substring(body);
      page = shown ? head + replaced(rest, from, to) : replaced(head, from, to) + rest;
      return Files.writeString(file, page);
    }
    String part = shown ? "word/document.xml" : Carried.PART;
    return Files.write(file, zipped(bytes, part, xml -> replaced(xml, from, to)));
  }

  private static String replaced(String words, String from, String to) {
    assertThat(words).contains(from);
    return words.replace(from, to);
  }

  private static byte[] zipped(byte[] bytes, String name, UnaryOperator<String> change)
      throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(new java.io.ByteArrayInputStream(bytes));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        byte[] part = from.readAllBytes();
        to.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals(name)) {
          part =
              change
                  .apply(new String(part, StandardCharsets.UTF_8))
                  .getBytes(StandardCharsets.UTF_8);
        }
        to.write(part);
      }
    }
    return out.toByteArray();
  }

  private Path written(Report report, Edition edition, String ending, Copy copy) throws Exception {
    Path file = folder.resolve("a." + ending);
    EXPORT.write(report, edition, file, copy);
    return file;
  }

  private static List<Outcome> verified(Path file) throws Exception {
    return new Verifier(EDITIONS, FONTS).verify(file);
  }

  private static List<String> faults(Path file) throws Exception {
    return verified(file).stream().filter(outcome -> !outcome.holds()).map(Outcome::words).toList();
  }
}
