package org.nianbao.intake.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.nianbao.message.Messages;

/**
 * Reads Excel's and WPS' workbooks, old and new: every sheet as it is seen. What is hidden is often
 * last year's, and is said to be left out.
 */
final class Workbook {
  private Workbook() {}

  static Extract read(byte[] bytes) throws IOException {
    Extract extract = new Extract();
    try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      NamedCells.in(workbook).ifPresent(extract::form);
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        Sheet sheet = workbook.getSheetAt(i);
        if (workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i)) {
          extract.doubt(sheet.getSheetName(), Messages.text("intake.sheetHidden"));
          continue;
        }
        if (sheet.getLastRowNum() > SeenCells.MOST_ROWS) {
          String reason = Messages.text("intake.sheetLong", SeenCells.MOST_ROWS);
          extract.doubt(sheet.getSheetName(), reason);
        }
        sheet(sheet, extract);
      }
    }
    return extract;
  }

  private static void sheet(Sheet sheet, Extract extract) {
    SeenCells seen = new SeenCells(sheet);
    boolean hidden = false;
    for (Row row : sheet) {
      if (row.getRowNum() > SeenCells.MOST_ROWS) {
        break;
      }
      List<String> cells = new ArrayList<>();
      int columns = Math.min(row.getLastCellNum(), SeenCells.MOST_COLUMNS);
      for (int column = 0; column < columns; column++) {
        CellAddress at = new CellAddress(row.getRowNum(), column);
        if (!seen.isCovered(at)) {
          Cell cell = row.getCell(column);
          String words = cell == null ? "" : words(cell, extract);
          boolean out = seen.isHidden(at);
          hidden |= out && !words.isBlank();
          if (!out) {
            cells.add(words);
          }
        }
      }
      row(cells, extract);
    }
    if (hidden) {
      extract.doubt(sheet.getSheetName(), Messages.text("intake.cellsHidden"));
    }
  }

  private static String words(Cell cell, Extract extract) {
    String words = CellWords.of(cell);
    if (words.isBlank() || !CellWords.isStruck(cell)) {
      return words;
    }
    extract.struck(words);
    return "";
  }

  private static void row(List<String> cells, Extract extract) {
    while (!cells.isEmpty() && cells.getLast().isBlank()) {
      cells.removeLast();
    }
    if (cells.stream().filter(cell -> !cell.isBlank()).count() == 1
        && !cells.getFirst().isEmpty()) {
      extract.paragraph(cells.getFirst());
    } else {
      extract.row(cells);
    }
  }
}
