package org.nianbao.intake.file;

import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** What stands in a cell of a workbook: numbers exactly, formulas as they were last worked out. */
final class CellWords {
  private CellWords() {}

  /** The words; {@code #REF!} or the formula itself where it was not worked out, which is no 0. */
  static String of(Cell cell) {
    if (cell.getCellType() != CellType.FORMULA) {
      return of(cell, cell.getCellType());
    }
    boolean never = cell instanceof XSSFCell one && !one.getCTCell().isSetV();
    return never ? "=" + cell.getCellFormula() : of(cell, cell.getCachedFormulaResultType());
  }

  private static String of(Cell cell, CellType type) {
    return switch (type) {
      case NUMERIC -> number(cell);
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
      default -> "";
    };
  }

  private static String number(Cell cell) {
    if (DateUtil.isCellDateFormatted(cell)) {
      LocalDate day = cell.getLocalDateTimeCellValue().toLocalDate();
      return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
    String format = cell.getCellStyle().getDataFormatString();
    return format != null && format.contains("%")
        ? new DataFormatter().formatCellValue(cell)
        : NumberToTextConverter.toText(cell.getNumericCellValue());
  }
}
