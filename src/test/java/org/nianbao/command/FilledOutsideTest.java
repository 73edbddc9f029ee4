package org.nianbao.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.edition.CellId;
import org.nianbao.library.Library;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/** A workbook goes out, is filled in by another program and comes back into its report. */
class FilledOutsideTest {
  private static final String SAMPLE = "示例县样板局/2017";

  @TempDir private Path folder;
  private Path file;
  private Console console;

  @BeforeEach
  void begin() throws Exception {
    Path text = folder.resolve("样例.txt");
    try (var in = Cli.class.getResourceAsStream("/org/nianbao/sample/2017.txt")) {
      Files.write(text, in.readAllBytes());
    }
    file = folder.resolve("库.nianbao");
    console = new Console("--library", file.toString());
    assertThat(console.run("import", text.toString())).isZero();
  }

  @Test
  void theFiguresComeBackAndTheTextStays() throws Exception {
    Report before = stored();
    Path sheet = exported("填报.xlsx");
    fill(sheet, "_3.1.1", 5);
    assertThat(console.run("import", sheet.toString(), "--into", SAMPLE))
        .as(console.err())
        .isZero();
    assertThat(console.out()).contains("58 个数", "其中 1 个与原来不同");
    // 3.1 was 12 over parts of 11: it stands beside the formula, and stays for the check to tell.
    Report expected = before.with(CellId.parse("3.1.1"), Value.of(5));
    assertThat(stored()).isEqualTo(expected);
  }

  @Test
  void whatTheFormDoesNotTakeIsTold() throws Exception {
    Path sheet = exported("填报.xlsx");
    fill(sheet, "_3.1.1", -4);
    fill(sheet, "_3.1.2", 1.5);
    fill(sheet, "_7", 1.25);
    assertThat(console.run("import", sheet.toString(), "--into", SAMPLE)).isZero();
    assertThat(console.out())
        .contains("当面申请数 填的是 -4，这一格不能小于 0", "传真申请数 填的是 1.5，这一格应是整数")
        .doesNotContain("填的是 1.25");
  }

  @Test
  void figuresOfAnotherReportAreRefused() throws Exception {
    Path sheet = exported("填报.xlsx");
    assertThat(console.run("import", sheet.toString(), "--year", "2018", "--into", SAMPLE))
        .isEqualTo(2);
    assertThat(console.err()).contains("对不上", "2018");
    assertThat(console.run("import", sheet.toString(), "--into", "没有的机关/2017")).isEqualTo(2);
  }

  @Test
  void aWebPageIsForThePublicUnlessAskedOtherwise() throws Exception {
    Path page = folder.resolve("公开.html");
    assertThat(console.run("export", SAMPLE, "--to", page.toString())).as(console.out()).isZero();
    assertThat(Files.readString(page)).doesNotContain("单位负责人").contains("附件1");
    assertThat(console.run("export", SAMPLE, "--to", page.toString(), "--version", "submit"))
        .isZero();
    assertThat(Files.readString(page)).contains("单位负责人：丙样例");
  }

  private Path exported(String name) {
    Path sheet = folder.resolve(name);
    assertThat(console.run("export", SAMPLE, "--to", sheet.toString())).as(console.err()).isZero();
    return sheet;
  }

  private static void fill(Path sheet, String name, double number) throws Exception {
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(sheet))) {
      CellReference at = new CellReference(workbook.getName(name).getRefersToFormula());
      workbook
          .getSheet(at.getSheetName())
          .getRow(at.getRow())
          .getCell(at.getCol())
          .setCellValue(number);
      try (OutputStream out = Files.newOutputStream(sheet)) {
        workbook.write(out);
      }
    }
  }

  private Report stored() throws Exception {
    try (Library library = Library.open(file)) {
      return library.report(1);
    }
  }
}
