package org.nianbao.intake.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/** Which cells of a sheet are seen: neither under a merged one nor in a hidden row or column. */
final class SeenCells {
  /** A statistics table is far shorter; what is behind is said to be left out. */
  static final int MOST_ROWS = 5_000;

  static final int MOST_COLUMNS = 60;

  private final Sheet sheet;
  private final Set<CellAddress> covered = new HashSet<>();
  private final Map<CellAddress, CellRangeAddress> merged = new HashMap<>();

  SeenCells(Sheet sheet) {
    this.sheet = sheet;
    for (CellRangeAddress region : sheet.getMergedRegions()) {
      CellAddress first = new CellAddress(region.getFirstRow(), region.getFirstColumn());
      cover(region);
      covered.remove(first);
      merged.put(first, region);
    }
  }

  /** As far as sheets are read: a merged cell may reach over millions. */
  private void cover(CellRangeAddress region) {
    for (int row = region.getFirstRow(); row <= Math.min(region.getLastRow(), MOST_ROWS); row++) {
      int last = Math.min(region.getLastColumn(), MOST_COLUMNS);
      for (int column = region.getFirstColumn(); column <= last; column++) {
        covered.add(new CellAddress(row, column));
      }
    }
  }

  /** Whether a cell is under a merged one. */
  boolean isCovered(CellAddress cell) {
    return covered.contains(cell);
  }

  /** Whether all of a cell, with those merged into it, is in hidden rows or columns. */
  boolean isHidden(CellAddress cell) {
    CellRangeAddress region = merged.get(cell);
    int lastRow = region == null ? cell.getRow() : Math.min(region.getLastRow(), MOST_ROWS);
    int lastColumn =
        region == null ? cell.getColumn() : Math.min(region.getLastColumn(), MOST_COLUMNS);
    return areRowsHidden(cell.getRow(), lastRow) || areColumnsHidden(cell.getColumn(), lastColumn);
  }

  private boolean areRowsHidden(int first, int last) {
    for (int at = first; at <= last; at++) {
      Row row = sheet.getRow(at);
      if (row == null || !row.getZeroHeight()) {
        return false;
      }
    }
    return true;
  }

  private boolean areColumnsHidden(int first, int last) {
    for (int at = first; at <= last; at++) {
      if (!sheet.isColumnHidden(at)) {
        return false;
      }
    }
    return true;
  }
}
