package org.nianbao.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.nianbao.message.Messages;

/**
 * Reads Excel's and WPS' workbooks, old and new: every sheet, formulas as they were last worked
 * out.
 */
final class Workbook {
  /** A statistics table is far shorter; what is behind is said to be left out. */
  private static final int MOST_ROWS = 5_000;

  private static final int MOST_COLUMNS = 60;

  private Workbook() {}

  static Extract read(byte[] bytes) throws IOException {
    Extract extract = new Extract();
    try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      NamedCells.in(workbook).ifPresent(extract::form);
      for (Sheet sheet : workbook) {
        if (sheet.getLastRowNum() > MOST_ROWS) {
          extract.doubt(sheet.getSheetName(), Messages.text("intake.sheetLong", MOST_ROWS));
        }
        sheet(sheet, extract);
      }
    }
    return extract;
  }

  private static void sheet(Sheet sheet, Extract extract) {
    Set<CellAddress> covered = new HashSet<>();
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      merged.forEach(covered::add);
      covered.remove(new CellAddress(merged.getFirstRow(), merged.getFirstColumn()));
    }
    for (Row row : sheet) {
      if (row.getRowNum() > MOST_ROWS) {
        return;
      }
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < Math.min(row.getLastCellNum(), MOST_COLUMNS); column++) {
        if (!covered.contains(new CellAddress(row.getRowNum(), column))) {
          Cell cell = row.getCell(column);
          cells.add(cell == null ? "" : text(cell));
        }
      }
      while (!cells.isEmpty() && cells.getLast().isBlank()) {
        cells.removeLast();
      }
      if (cells.stream().filter(cell -> !cell.isBlank()).count() == 1
          && cells.getFirst().length() > 0) {
        extract.paragraph(cells.getFirst());
      } else {
        extract.row(cells);
      }
    }
  }

  private static String text(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cell)
              ? new DataFormatter().formatCellValue(cell)
              : NumberToTextConverter.toText(cell.getNumericCellValue());
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      default -> "";
    };
  }
}
