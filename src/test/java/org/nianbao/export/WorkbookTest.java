package org.nianbao.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.formula.DataValidationEvaluator;
import org.apache.poi.ss.formula.WorkbookEvaluatorProvider;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.font.Fonts;
import org.nianbao.intake.file.FormNames;
import org.nianbao.intake.understand.Hints;
import org.nianbao.intake.understand.Received;
import org.nianbao.report.AnyReport;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/** Workbooks as written, filled in elsewhere and read back. */
class WorkbookTest {
  private static final Editions EDITIONS = Editions.builtIn();
  private static final Export EXPORT = new Export(Fonts.bundled());

  @TempDir private Path folder;

  @Provide
  Arbitrary<List<Value>> values() {
    return AnyReport.entered(4).list().ofSize(220);
  }

  @Provide
  Arbitrary<Edition> editions() {
    return Arbitraries.of(EDITIONS.all());
  }

  @Property(tries = 25)
  void everyFigureComesBackEqual(
      @ForAll("editions") Edition edition,
      @ForAll("values") List<Value> values,
      @ForAll boolean summed)
      throws Exception {
    Report report = MadeUp.report(edition);
    int next = 0;
    for (CellId cell : edition.cells().keySet()) {
      boolean kept = summed && next % 3 > 0;
      report = kept ? report : report.with(cell, values.get(next % values.size()));
      next++;
    }
    Path file = Files.createTempFile("any", ".xlsx");
    try {
      EXPORT.write(report, edition, file, Copy.WHOLE);
      Received back = WordTest.intake().read(file, Hints.NONE);
      assertThat(back.report().values()).isEqualTo(report.values());
      assertThat(back.report().agency()).isEqualTo(report.agency());
      assertThat(back.report().year()).isEqualTo(report.year());
      assertThat(back.report().edition()).isEqualTo(report.edition());
    } finally {
      Files.delete(file);
    }
  }

  /** What an outer formula shows is made of what the inner one shows, not of what was typed. */
  @Test
  void aTotalOverATotalThatDiffersComesBackAsItWasTyped() throws Exception {
    Edition edition = edition("2021");
    for (CellId outer : edition.cells().keySet()) {
      for (CellId inner : edition.partsOf(outer).orElse(List.of())) {
        if (edition.partsOf(inner).isEmpty()) {
          continue;
        }
        Report report =
            Report.empty(edition, "示例县样板局", 2025)
                .with(outer, Value.of(0))
                .with(inner, Value.of(0))
                .with(edition.partsOf(inner).orElseThrow().getFirst(), Value.of(1));
        Path file = folder.resolve("nested.xlsx");
        EXPORT.write(report, edition, file, Copy.WHOLE);
        Received back = WordTest.intake().read(file, Hints.NONE);
        assertThat(back.report().values()).isEqualTo(report.values());
        return;
      }
    }
    throw new AssertionError("no total over a total");
  }

  @Test
  void numbersAreNumbersAndBlankIsNotZero() throws Exception {
    Edition edition = edition("2014");
    Report report =
        MadeUp.report(edition)
            .with(CellId.parse("1.2.1"), Value.BLANK)
            .with(CellId.parse("1.2.2"), Value.of(0))
            .with(CellId.parse("1.2.3"), Value.NOT_APPLICABLE)
            .with(Place.of(CellId.parse("1.2.4")), "=cmd|'/C calc'!A0");
    try (XSSFWorkbook workbook = open(report, edition, Copy.WHOLE)) {
      assertThat(cell(workbook, "_1.2.1").getCellType()).isEqualTo(CellType.BLANK);
      assertThat(cell(workbook, "_1.2.2").getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(cell(workbook, "_1.2.3").getStringCellValue()).isEqualTo("—");
      Cell words = cell(workbook, "_1.2.4");
      assertThat(words.getCellType()).isEqualTo(CellType.STRING);
      assertThat(words.getCellStyle().getQuotePrefixed()).isTrue();
    }
  }

  @Test
  void totalsAreLockedFormulasAndAnotherFigureStandsBeside() throws Exception {
    Edition edition = edition("2014");
    Report wrong = MadeUp.report(edition).with(CellId.parse("4"), Value.of(999));
    try (XSSFWorkbook workbook = open(wrong, edition, Copy.WHOLE)) {
      Cell received = cell(workbook, "_3.1");
      assertThat(received.getCellFormula())
          .matches("IF\\(COUNT\\((C\\d+:C\\d+)\\)=0,\"\",SUM\\(\\1\\)\\)");
      assertThat(received.getNumericCellValue())
          .isEqualTo(((Value.Number) wrong.value(CellId.parse("3.1"))).number().doubleValue());
      assertThat(received.getCellStyle().getLocked()).isTrue();
      assertThat(cell(workbook, "_4").getCellType()).isEqualTo(CellType.FORMULA);
      assertThat(cell(workbook, "_4").getNumericCellValue()).isNotEqualTo(999);
      Cell own = cell(workbook, "_4" + FormNames.OWN);
      assertThat(own.getNumericCellValue()).isEqualTo(999);
      assertThat(own.getCellStyle().getLocked()).isFalse();
      assertThat(own.getCellStyle().getFillForegroundColor())
          .isNotEqualTo(received.getCellStyle().getFillForegroundColor());
      assertThat(own.getRow().getCell(own.getColumnIndex() - 1).getStringCellValue())
          .contains("行政复议数量");
    }
  }

  @Test
  void whatATotalTypedBesideWasIsTheSumOnceItIsTakenAway() throws Exception {
    Edition edition = edition("2014");
    Report right = MadeUp.report(edition);
    for (Value value : List.of(Value.of(999), Value.BLANK, Value.NOT_APPLICABLE)) {
      Report wrong = right.with(CellId.parse("4"), value);
      Path file = folder.resolve("own.xlsx");
      EXPORT.write(wrong, edition, file, Copy.WHOLE);
      assertThat(WordTest.intake().read(file, Hints.NONE).report().values())
          .isEqualTo(wrong.values());
      try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
        cell(workbook, "_4" + FormNames.OWN).setBlank();
        try (OutputStream out = Files.newOutputStream(folder.resolve("taken.xlsx"))) {
          workbook.write(out);
        }
      }
      assertThat(WordTest.intake().read(folder.resolve("taken.xlsx"), Hints.NONE).report().values())
          .isEqualTo(right.values());
    }
  }

  @Test
  void cellsTakeOnlyWhatTheFormTakes() throws Exception {
    Edition edition = edition("2019");
    Report report = MadeUp.report(edition);
    try (XSSFWorkbook workbook = open(report, edition, Copy.WHOLE)) {
      WorkbookEvaluatorProvider evaluators =
          (WorkbookEvaluatorProvider) workbook.getCreationHelper().createFormulaEvaluator();
      DataValidationEvaluator rules = new DataValidationEvaluator(workbook, evaluators);
      int guarded = 0;
      for (org.nianbao.edition.Cell of : edition.cells().values()) {
        Cell cell = cell(workbook, FormNames.of(edition).get(of.id()));
        if (cell.getCellType() == CellType.FORMULA) {
          continue;
        }
        guarded++;
        assertThat(cell.getCellStyle().getLocked()).as(of.id().toString()).isFalse();
        CellReference place =
            new CellReference(
                cell.getSheet().getSheetName(),
                cell.getRowIndex(),
                cell.getColumnIndex(),
                false,
                false);
        DataValidation rule = rules.getValidationForCell(place);
        assertThat(rule.getErrorBoxText()).contains(of.signed() ? "减号" : "不适用的填 —");
        for (Map.Entry<Double, Boolean> tried :
            Map.of(0.0, true, 12.0, true, -4.0, of.signed(), 1.5, of.decimals() > 0).entrySet()) {
          cell.setCellValue(tried.getKey());
          evaluators._getWorkbookEvaluator().clearAllCachedResultValues();
          assertThat(rules.isValidCell(place))
              .as(of.id() + " " + tried)
              .isEqualTo(tried.getValue());
        }
        cell.setCellValue("—");
        evaluators._getWorkbookEvaluator().clearAllCachedResultValues();
        assertThat(rules.isValidCell(place)).isTrue();
        cell.setCellValue("两件");
        evaluators._getWorkbookEvaluator().clearAllCachedResultValues();
        assertThat(rules.isValidCell(place)).isFalse();
      }
      assertThat(guarded).isGreaterThan(100);
      assertThat(workbook.getSheetAt(0).isFormatColumnsLocked()).isFalse();
      assertThat(workbook.getSheetAt(0).getCTWorksheet().getSheetProtection().isSetPassword())
          .isFalse();
    }
  }

  @Test
  void aBlankFormFilledByAScriptIsReadWithItsTotals() throws Exception {
    for (Edition edition : EDITIONS.all()) {
      Report filled = MadeUp.report(edition);
      Report empty = Report.empty(edition, filled.agency(), filled.year());
      Path file = folder.resolve(edition.id() + ".xlsx");
      EXPORT.write(empty, edition, file, Copy.WHOLE);
      assertThat(WordTest.intake().read(file, Hints.NONE).report()).isEqualTo(empty);
      try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
        for (Map.Entry<CellId, String> named : FormNames.of(edition).entrySet()) {
          Cell cell = cell(workbook, named.getValue());
          if (cell.getCellType() != CellType.FORMULA) {
            cell.setCellValue(((Value.Number) filled.value(named.getKey())).number().doubleValue());
          }
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("filled.xlsx"))) {
          workbook.write(out);
        }
      }
      Report back = WordTest.intake().read(folder.resolve("filled.xlsx"), Hints.NONE).report();
      assertThat(back.values()).as(edition.id()).isEqualTo(filled.values());
    }
  }

  @Test
  void movedRowsAreFoundAndDeletedOnesTold() throws Exception {
    Edition edition = edition("2014");
    Report report = MadeUp.report(edition);
    Path file = folder.resolve("moved.xlsx");
    try (XSSFWorkbook workbook = open(report, edition, Copy.WHOLE)) {
      workbook.getSheetAt(0).shiftRows(10, workbook.getSheetAt(0).getLastRowNum(), 2);
      workbook.removeName(workbook.getName("_9.3"));
      cell(workbook, "_9.2").setCellValue("两次");
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    }
    Received back = WordTest.intake().read(file, Hints.NONE);
    assertThat(back.report().values())
        .isEqualTo(
            report
                .with(CellId.parse("9.3"), Value.BLANK)
                .with(Place.of(CellId.parse("9.2")), "两次")
                .values());
    assertThat(back.doubts()).extracting(doubt -> doubt.words()).containsExactly("两次", "9.3");
  }

  @Test
  void sheetsPrintAsTheFormIsPrinted() throws Exception {
    Edition edition = edition("2014");
    try (XSSFWorkbook workbook = open(MadeUp.report(edition), edition, Copy.WHOLE)) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getSheetName()).isEqualTo("政府信息公开情况统计表");
      assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
      assertThat(sheet.getRepeatingRows()).isEqualTo(CellRangeAddress.valueOf("4:4"));
      assertThat(sheet.getOddFooter().getRight()).isEqualTo("— &P —");
      assertThat(sheet.getEvenFooter().getLeft()).isEqualTo("— &P —");
      assertThat(sheet.getOddHeader().getCenter()).isEqualTo("送审稿");
      assertThat(sheet.getProtect()).isTrue();
      assertThat(workbook.isSheetHidden(1)).isTrue();
      assertThat(workbook.getProperties().getCoreProperties().getCreator()).isEqualTo("示例县样板局");
    }
    try (XSSFWorkbook workbook =
        open(MadeUp.report(edition("2021")), edition("2021"), Copy.WHOLE)) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
      assertThat(workbook.getSheetAt(1).getMergedRegions()).hasSizeGreaterThan(15);
    }
  }

  @Test
  void thePublicVersionLeaksNothing() throws Exception {
    Edition edition = edition("2014");
    Report report = MadeUp.withContacts(edition);
    assertThat(WordTest.text(bytes(report, edition, Copy.PUBLIC))).doesNotContain(MadeUp.PRIVATE);
    assertThat(WordTest.text(bytes(report, edition, Copy.WHOLE))).contains("甲乙", "单位负责人");
  }

  private static Edition edition(String id) {
    return EDITIONS.byId(id).orElseThrow();
  }

  private static Cell cell(XSSFWorkbook workbook, String name) {
    CellReference place = new CellReference(workbook.getName(name).getRefersToFormula());
    return workbook.getSheet(place.getSheetName()).getRow(place.getRow()).getCell(place.getCol());
  }

  private byte[] bytes(Report report, Edition edition, Copy copy) throws Exception {
    Path file = folder.resolve("r.xlsx");
    EXPORT.write(report, edition, file, copy);
    return Files.readAllBytes(file);
  }

  private XSSFWorkbook open(Report report, Edition edition, Copy copy) throws Exception {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes(report, edition, copy)));
  }
}
