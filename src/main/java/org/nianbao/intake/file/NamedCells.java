package org.nianbao.intake.file;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.nianbao.message.Messages;

/** Takes the figures out of a workbook by the names of its cells. */
final class NamedCells {
  private final Workbook workbook;
  private final FormulaEvaluator evaluator;

  private NamedCells(Workbook workbook) {
    this.workbook = workbook;
    this.evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    evaluator.setIgnoreMissingWorkbooks(true);
  }

  /** What stands in the named cells; empty for a workbook that is no form of this program. */
  static Optional<Map<String, String>> in(Workbook workbook) {
    if (workbook.getName(FormNames.EDITION) == null) {
      return Optional.empty();
    }
    NamedCells cells = new NamedCells(workbook);
    Map<String, String> words = new HashMap<>();
    for (Name name : workbook.getAllNames()) {
      cells.at(name).ifPresent(text -> words.put(name.getNameName(), text));
    }
    own(words);
    return words.containsKey(FormNames.EDITION) ? Optional.of(words) : Optional.empty();
  }

  /** A total typed beside the table goes before the sum of its parts. */
  private static void own(Map<String, String> words) {
    String blank = Messages.text("export.sheet.notFilled");
    for (Map.Entry<String, String> each : List.copyOf(words.entrySet())) {
      String name = each.getKey();
      if (name.endsWith(FormNames.OWN) && !each.getValue().isBlank()) {
        String of = name.substring(0, name.length() - FormNames.OWN.length());
        words.put(of, each.getValue().equals(blank) ? "" : each.getValue());
      }
    }
  }

  /** What stands where a name points to; empty where that was deleted or is more than one cell. */
  private Optional<String> at(Name name) {
    CellReference place;
    try {
      place = new CellReference(name.getRefersToFormula());
    } catch (RuntimeException e) {
      // POI answers a name that points nowhere, or at more than a cell, by exceptions of many kinds
      return Optional.empty();
    }
    Sheet sheet = workbook.getSheet(place.getSheetName());
    if (sheet == null) {
      return Optional.empty();
    }
    Row row = sheet.getRow(place.getRow());
    Cell cell = row == null ? null : row.getCell(place.getCol());
    return Optional.of(cell == null ? "" : text(cell));
  }

  /** Formulas are worked out anew: what filled the form in may not have done so. */
  private String text(Cell cell) {
    if (cell.getCellType() == CellType.FORMULA) {
      try {
        CellValue value = evaluator.evaluate(cell);
        return text(value.getCellType(), value.getNumberValue(), value.getStringValue());
      } catch (RuntimeException e) {
        // a formula of the filler's own that POI cannot work out: as it was left
        CellType left = cell.getCachedFormulaResultType();
        double number = left == CellType.NUMERIC ? cell.getNumericCellValue() : 0;
        return text(left, number, left == CellType.STRING ? cell.getStringCellValue() : "");
      }
    }
    boolean numeric = cell.getCellType() == CellType.NUMERIC;
    if (numeric && isShownAsOther(cell)) {
      return CellWords.number(cell);
    }
    boolean worded = cell.getCellType() == CellType.STRING;
    return text(
        cell.getCellType(),
        numeric ? cell.getNumericCellValue() : 0,
        worded ? cell.getStringCellValue() : "");
  }

  /** Excel makes dates and percentages of figures that are typed like them. */
  private static boolean isShownAsOther(Cell cell) {
    String format = cell.getCellStyle().getDataFormatString();
    return DateUtil.isCellDateFormatted(cell) || format != null && format.contains("%");
  }

  private static String text(CellType type, double number, String words) {
    return switch (type) {
      case NUMERIC -> new BigDecimal(NumberToTextConverter.toText(number)).toPlainString();
      case STRING -> words;
      default -> "";
    };
  }
}
