package org.nianbao.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.nianbao.edition.Cell;
import org.nianbao.message.Messages;
import org.nianbao.report.Value;

/**
 * Guards a sheet's cells: only what the form takes can be typed, and sums cannot be typed over. No
 * password: who must may take the guard off.
 */
final class WorkbookGuard {
  private final XSSFSheet sheet;

  /** What may stand in a cell. */
  private record Kind(int decimals, boolean signed) implements Comparable<Kind> {
    private static Kind of(Cell cell) {
      return new Kind(cell.decimals(), cell.signed());
    }

    @Override
    public int compareTo(Kind other) {
      return Comparator.comparingInt(Kind::decimals)
          .thenComparing(Kind::signed)
          .compare(this, other);
    }

    /** True for a cell that may stay as it is. */
    private String formula(String cell) {
      String rounded = decimals > 0 ? "ROUND(" + cell + "," + decimals + ")" : "INT(" + cell + ")";
      String least = signed ? "" : cell + ">=0,";
      String dash = "\"" + Value.NOT_APPLICABLE.written() + "\"";
      return "OR("
          + cell
          + "="
          + dash
          + ",IF(ISNUMBER("
          + cell
          + "),AND("
          + least
          + cell
          + "="
          + rounded
          + "),FALSE))";
    }

    private String words() {
      String key = signed ? "signed" : decimals > 0 ? "decimal" : "whole";
      return Messages.text("export.sheet.only." + key, decimals);
    }
  }

  WorkbookGuard(XSSFSheet sheet) {
    this.sheet = sheet;
  }

  /**
   * Lets only what the form takes be typed.
   *
   * @param inputs the cells to be typed in, by what of the form they are
   */
  void inputs(Map<CellReference, Cell> inputs) {
    Map<Kind, List<CellReference>> kinds = new TreeMap<>();
    inputs.forEach(
        (place, cell) -> kinds.computeIfAbsent(Kind.of(cell), _ -> new ArrayList<>()).add(place));
    kinds.forEach((kind, places) -> runs(places).forEach(range -> guard(range, kind)));
  }

  /** Cells side by side as ranges, and such ranges under each other as one. */
  private static List<CellRangeAddress> runs(List<CellReference> places) {
    List<CellReference> sorted = new ArrayList<>(places);
    sorted.sort(
        Comparator.comparingInt(CellReference::getRow).thenComparingInt(CellReference::getCol));
    List<CellRangeAddress> runs = new ArrayList<>();
    for (CellReference place : sorted) {
      int row = place.getRow();
      int column = place.getCol();
      CellRangeAddress last = runs.isEmpty() ? null : runs.getLast();
      if (last != null && last.getFirstRow() == row && last.getLastColumn() == column - 1) {
        last.setLastColumn(column);
      } else {
        runs.add(new CellRangeAddress(row, row, column, column));
      }
    }
    List<CellRangeAddress> joined = new ArrayList<>();
    for (CellRangeAddress run : runs) {
      CellRangeAddress over =
          joined.stream()
              .filter(each -> each.getLastRow() == run.getFirstRow() - 1)
              .filter(each -> each.getFirstColumn() == run.getFirstColumn())
              .filter(each -> each.getLastColumn() == run.getLastColumn())
              .findFirst()
              .orElse(null);
      if (over == null) {
        joined.add(run);
      } else {
        over.setLastRow(run.getLastRow());
      }
    }
    return joined;
  }

  private void guard(CellRangeAddress range, Kind kind) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    String first = new CellReference(range.getFirstRow(), range.getFirstColumn()).formatAsString();
    CellRangeAddressList cells = new CellRangeAddressList();
    cells.addCellRangeAddress(range);
    DataValidation validation =
        helper.createValidation(helper.createCustomConstraint(kind.formula(first)), cells);
    validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
    validation.setEmptyCellAllowed(true);
    validation.setShowErrorBox(true);
    validation.createErrorBox(Messages.text("export.sheet.only"), kind.words());
    sheet.addValidationData(validation);
  }

  /** Lets nothing but what is unlocked be changed; widths, rows and looks stay the user's. */
  void lock() {
    sheet.enableLocking();
    sheet.lockSelectLockedCells(false);
    sheet.lockSelectUnlockedCells(false);
    sheet.lockFormatCells(false);
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.lockInsertColumns(false);
    sheet.lockInsertRows(false);
    sheet.lockDeleteColumns(false);
    sheet.lockDeleteRows(false);
  }
}
