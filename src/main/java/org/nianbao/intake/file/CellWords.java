package org.nianbao.intake.file;

import java.time.LocalDate;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;
import org.nianbao.intake.written.Raised;

/** What stands in a cell of a workbook: numbers exactly, formulas as they were last worked out. */
final class CellWords {
  private CellWords() {}

  /** The words; {@code #REF!} or the formula itself where it was not worked out, which is no 0. */
  static String of(Cell cell) {
    if (cell.getCellType() != CellType.FORMULA) {
      return of(cell, cell.getCellType());
    }
    return isNeverWorkedOut(cell) ? workedOut(cell) : of(cell, cell.getCachedFormulaResultType());
  }

  /** Programs that write formulas without reckoning leave the result out, or empty. */
  static boolean isNeverWorkedOut(Cell cell) {
    return cell instanceof XSSFCell one
        && (!one.getCTCell().isSetV() || one.getCTCell().getV().isBlank());
  }

  private static String workedOut(Cell cell) {
    try {
      FormulaEvaluator evaluator =
          cell.getSheet().getWorkbook().getCreationHelper().createFormulaEvaluator();
      CellValue value = evaluator.evaluate(cell);
      if (value != null && value.getCellType() == CellType.NUMERIC) {
        return NumberToTextConverter.toText(value.getNumberValue());
      }
    } catch (RuntimeException e) {
      // POI does not know every function: the formula itself stands for the figure, and is no 0
      return "=" + cell.getCellFormula();
    }
    return "=" + cell.getCellFormula();
  }

  /** Whether all of a cell is crossed out. */
  static boolean isStruck(Cell cell) {
    int font = cell.getCellStyle().getFontIndex();
    return cell.getSheet().getWorkbook().getFontAt(font).getStrikeout();
  }

  /** Words set in several ways: what is crossed out is not read, raised digits are. */
  private static String text(Cell cell) {
    RichTextString words = cell.getRichStringCellValue();
    if (words.numFormattingRuns() == 0) {
      return words.getString();
    }
    StringBuilder text = new StringBuilder();
    int runs = words.numFormattingRuns();
    int before = words.getIndexOfFormattingRun(0);
    text.append(words.getString(), 0, Math.max(0, before));
    for (int run = 0; run < runs; run++) {
      int from = words.getIndexOfFormattingRun(run);
      int to = run + 1 < runs ? words.getIndexOfFormattingRun(run + 1) : words.length();
      text.append(run(words.getString().substring(from, to), font(cell, words, run)));
    }
    return text.toString();
  }

  private static String run(String words, @Nullable Font font) {
    if (font != null && font.getStrikeout()) {
      return "";
    }
    return font != null && font.getTypeOffset() == Font.SS_SUPER ? Raised.of(words) : words;
  }

  private static @Nullable Font font(Cell cell, RichTextString words, int run) {
    return switch (words) {
      case XSSFRichTextString rich -> rich.getFontOfFormattingRun(run);
      case HSSFRichTextString rich ->
          cell.getSheet().getWorkbook().getFontAt(rich.getFontOfFormattingRun(run));
      default -> null;
    };
  }

  private static String of(Cell cell, CellType type) {
    return switch (type) {
      case NUMERIC -> number(cell);
      case STRING -> text(cell);
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
      default -> "";
    };
  }

  /** A number as people see it where that is no number: a date, a percentage. */
  static String number(Cell cell) {
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
