package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.intake.file.Doubt;
import org.nianbao.intake.understand.Hints;
import org.nianbao.intake.understand.Received;
import org.nianbao.report.Fact;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/** Workbooks with what people and Excel put into them. */
class SheetHabitsTest {
  private static final Edition EDITION = Editions.builtIn().byId("2021").orElseThrow();
  private static final Report MADE = MadeUpReport.of(EDITION);
  private static final FileIntake INTAKE =
      new FileIntake(Editions.builtIn(), file -> Optional.empty());
  private static final CellId CHARGED = CellId.parse("2.8.1/charged");

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void figuresKeptAsTextAreFigures(String kind) throws Exception {
    same(
        book(
            kind,
            book -> {
              CellStyle text = book.createCellStyle();
              text.setQuotePrefixed(true);
              for (Cell cell : figures(book)) {
                String words = NumberToTextConverter.toText(cell.getNumericCellValue());
                cell.setCellType(CellType.STRING);
                cell.setCellValue(words);
                cell.setCellStyle(text);
              }
            }));
  }

  @Test
  void formulasCountAsTheyWereLastWorkedOut() throws Exception {
    same(
        book(
            "xlsx",
            book -> {
              for (Cell cell : figures(book)) {
                double value = cell.getNumericCellValue();
                ((XSSFCell) cell).getCTCell().addNewF().setStringValue("SUM(Nowhere!A1:A3)");
                assertThat(cell.getNumericCellValue()).isEqualTo(value);
              }
            }));
  }

  @Test
  void aFormulaThatFailedIsSaidAndNotTaken() throws Exception {
    Received received =
        read(book("xlsx", book -> charged(book).setCellErrorValue(FormulaError.REF.getCode())));
    assertThat(received.report().value(CHARGED)).isEqualTo(Value.BLANK);
    assertThat(received.doubts()).extracting(Doubt::reason).anyMatch(why -> why.contains("#REF!"));
  }

  @Test
  void aShareIsNoCount() throws Exception {
    Received received =
        read(
            book(
                "xlsx",
                book -> {
                  CellStyle percent = book.createCellStyle();
                  percent.setDataFormat(book.createDataFormat().getFormat("0%"));
                  charged(book).setCellValue(0.5);
                  charged(book).setCellStyle(percent);
                }));
    assertThat(received.report().value(CHARGED)).isEqualTo(Value.BLANK);
    assertThat(received.doubts()).extracting(Doubt::reason).anyMatch(why -> why.contains("50%"));
  }

  @Test
  void whatIsHiddenIsLeftOutAndSaid() throws Exception {
    byte[] file =
        book(
            "xlsx",
            book -> {
              Sheet sheet = book.getSheetAt(0);
              int last = sheet.getLastRowNum();
              Row hidden = sheet.createRow(last + 1);
              hidden.createCell(0).setCellValue("规章");
              hidden.createCell(1).setCellValue(77);
              hidden.setZeroHeight(true);
              for (Row row : sheet) {
                row.createCell(30).setCellValue(88);
              }
              sheet.setColumnHidden(30, true);
              Sheet before = book.cloneSheet(0);
              book.setSheetOrder(before.getSheetName(), 0);
              book.setSheetHidden(0, true);
              book.setActiveSheet(1);
              before.getRow(4).getCell(0).setCellValue("99");
            });
    Received received = same(file);
    assertThat(received.lines())
        .noneMatch(line -> line.contains("77") && line.contains("规章"))
        .noneMatch(line -> line.endsWith("88 |"));
    assertThat(received.doubts())
        .extracting(Doubt::reason)
        .filteredOn(reason -> reason.contains("隐藏"))
        .hasSize(2);
  }

  @Test
  void aDateKeptAsADateIsADate() throws Exception {
    byte[] file =
        book(
            "xlsx",
            book -> {
              CellStyle date = book.createCellStyle();
              date.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\";@"));
              for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                  if (cell.getCellType() == CellType.STRING
                      && cell.getStringCellValue().matches("\\d{4}年\\d+月\\d+日")) {
                    cell.setCellValue(LocalDate.of(2023, 1, 28));
                    cell.setCellStyle(date);
                  }
                }
              }
            });
    assertThat(same(file).report().fact(Fact.SIGNED)).isEqualTo("2023-01-28");
  }

  /** What changes a workbook. */
  private interface Edit {
    void on(Workbook book) throws Exception;
  }

  private static byte[] book(String kind, Edit edit) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] whole = Repacked.resource("libreoffice/2021." + kind);
    try (InputStream in = new ByteArrayInputStream(whole);
        Workbook book = WorkbookFactory.create(in)) {
      edit.on(book);
      book.write(out);
    }
    return out.toByteArray();
  }

  private static List<Cell> figures(Workbook book) {
    List<Cell> figures = new ArrayList<>();
    for (Row row : book.getSheetAt(0)) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.NUMERIC) {
          figures.add(cell);
        }
      }
    }
    return figures;
  }

  /** The cell of the only figure that is no whole number. */
  private static Cell charged(Workbook book) {
    return figures(book).stream()
        .filter(cell -> cell.getNumericCellValue() % 1 != 0)
        .findFirst()
        .orElseThrow();
  }

  private static Received same(byte[] file) throws Exception {
    Received received = read(file);
    assertThat(received.report().values()).isEqualTo(MADE.values());
    return received;
  }

  private static Received read(byte[] file) throws Exception {
    return INTAKE.read("年报", file, Hints.NONE);
  }
}
