package org.nianbao.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nianbao.edition.CellId;
import org.nianbao.message.Messages;
import org.nianbao.page.GridCell;
import org.nianbao.page.Metrics;
import org.nianbao.page.Passage;
import org.nianbao.page.Role;
import org.nianbao.page.Sheet;
import org.nianbao.page.TableGrid;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/** One table on a sheet: its head, its labels and the places of its figures. */
final class WorkbookSheet {
  /** The field of the page number. */
  private static final String PAGE = "&P";

  private static final int LONGEST_NAME = 31;

  /** A column's width is told in 256ths of a digit, which are 7 pixels of 96 to the inch wide. */
  private static final double WIDTH_OF_MM = 256 / (7 * 25.4 / 96);

  /** Columns beside the table, mm. */
  private static final double BESIDE_LABEL = 60;

  private static final double BESIDE_FIGURE = 24;
  private static final double MM_OF_INCH = 25.4;
  private static final double TITLE_HEIGHT = 30;
  private static final double NOTE_HEIGHT = 20;
  private static final double LEAST_SIZE = 10.5;
  private static final int TOP = 1;
  private static final int RIGHT = 2;
  private static final int BOTTOM = 4;
  private static final int LEFT = 8;

  private final XSSFSheet sheet;
  private final WorkbookStyles styles;
  private final Passage.Tabular tabular;
  private final TableGrid grid;
  private final double size;
  private final Map<CellId, CellReference> figures = new LinkedHashMap<>();
  private int next;

  /**
   * Lays the table out.
   *
   * @param title the words over it, or over its section
   */
  WorkbookSheet(
      XSSFWorkbook workbook,
      WorkbookStyles styles,
      Passage.Tabular tabular,
      String title,
      Metrics metrics) {
    this.sheet = workbook.createSheet(name(workbook, title, tabular.table().id()));
    this.styles = styles;
    this.tabular = tabular;
    this.grid = TableGrid.of(tabular.blocks());
    this.size = Math.max(LEAST_SIZE, tabular.size());
    for (int column = 0; column < columns(); column++) {
      sheet.setColumnWidth(column, (int) Math.round(grid.width(column) * WIDTH_OF_MM));
    }
    line(title, TITLE_HEIGHT, styles.title());
    line(tabular.subtitle(), NOTE_HEIGHT, styles.subtitle());
    line(tabular.note(), NOTE_HEIGHT, styles.note());
    int top = next;
    List<Double> heights = TableGrid.heights(tabular.blocks(), size, tabular.padding(), metrics);
    for (int row = 0; row < grid.rows().size(); row++) {
      row(row, top, heights.get(row) / Sheet.POINT);
    }
    for (List<String> people : tabular.people()) {
      line(String.join("　　", people), NOTE_HEIGHT, styles.note());
    }
    print(top);
  }

  /** The section's words without their number, as far as a sheet's name may be long. */
  private static String name(XSSFWorkbook workbook, String title, String id) {
    String safe = WorkbookUtil.createSafeSheetName(title.replaceFirst("^[一二三四五六七八九十]+、", ""));
    if (!safe.isBlank() && workbook.getSheet(safe) == null) {
      return safe;
    }
    String other = WorkbookUtil.createSafeSheetName(Messages.text("page.table", id));
    for (int i = 2; workbook.getSheet(other) != null; i++) {
      String number = " " + i;
      String kept = other.substring(0, Math.min(other.length(), LONGEST_NAME - number.length()));
      other = kept + number;
    }
    return other;
  }

  private int columns() {
    return grid.edges().size() - 1;
  }

  private void line(String words, double height, CellStyle style) {
    if (words.isEmpty()) {
      return;
    }
    Row row = sheet.createRow(next);
    row.setHeightInPoints((float) height);
    Cell cell = row.createCell(0);
    cell.setCellValue(words);
    cell.setCellStyle(style);
    merge(next, next, 0, columns() - 1);
    next++;
  }

  private void merge(int top, int bottom, int left, int right) {
    if (top < bottom || left < right) {
      sheet.addMergedRegion(new CellRangeAddress(top, bottom, left, right));
    }
  }

  private void row(int index, int top, double height) {
    Row row = sheet.createRow(next);
    row.setHeightInPoints((float) height);
    for (int column = 0; column < columns(); column++) {
      GridCell held = grid.at(index, column);
      Cell cell = row.createCell(column);
      if (held != null) {
        cell.setCellStyle(styles.of(look(held, index, column)));
        if (held.row() == index && held.column() == column) {
          begin(held, cell);
          merge(next, top + held.lastRow(), column, column + held.columns() - 1);
        }
      }
    }
    next++;
  }

  private void begin(GridCell held, Cell cell) {
    if (held.origin().role() == Role.FIGURE_CELL
        && held.origin().place() instanceof Place.Figure figure) {
      figures.put(
          figure.cell(),
          new CellReference(
              sheet.getSheetName(), cell.getRowIndex(), cell.getColumnIndex(), false, false));
    } else {
      cell.setCellValue(held.text());
    }
  }

  private WorkbookStyles.Look look(GridCell held, int row, int column) {
    int edges = row == 0 ? TOP : 0;
    edges |= column == columns() - 1 ? RIGHT : 0;
    edges |= row == grid.rows().size() - 1 ? BOTTOM : 0;
    edges |= column == 0 ? LEFT : 0;
    boolean whole =
        held.origin().place() instanceof Place.Figure figure
            && held.kind() == GridCell.Kind.FIGURE
            && tabular
                .table()
                .cells()
                .anyMatch(cell -> cell.id().equals(figure.cell()) && cell.decimals() == 0);
    int indent = (int) Math.round(held.indent());
    return new WorkbookStyles.Look(held.kind(), size, indent, whole, edges);
  }

  /** A4, upright or crosswise as the table stands, as wide as the page, its head on each again. */
  private void print(int top) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(tabular.turned());
    sheet.setFitToPage(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setHorizontallyCenter(true);
    double room =
        tabular.turned() ? Sheet.HEIGHT - Sheet.AREA_HEIGHT : Sheet.WIDTH - Sheet.AREA_WIDTH;
    double side = room / 2 / MM_OF_INCH;
    sheet.setMargin(PageMargin.LEFT, side);
    sheet.setMargin(PageMargin.RIGHT, side);
    sheet.setMargin(PageMargin.TOP, 1);
    sheet.setMargin(PageMargin.BOTTOM, 1);
    int head = grid.headRows();
    if (tabular.blocks().size() == 1 && head > 0) {
      sheet.setRepeatingRows(new CellRangeAddress(top, top + head - 1, -1, -1));
      sheet.createFreezePane(0, top + head);
    }
  }

  /** The page number outside; a report not issued is marked. */
  void headAndFoot(Report report) {
    sheet.getCTWorksheet().addNewHeaderFooter().setDifferentOddEven(true);
    String mark = report.issued() ? "" : Messages.text("page.watermark");
    sheet.getOddHeader().setCenter(mark);
    sheet.getEvenHeader().setCenter(mark);
    String number = Messages.text("page.number", PAGE);
    sheet.getOddFooter().setRight(number);
    sheet.getEvenFooter().setLeft(number);
  }

  XSSFSheet sheet() {
    return sheet;
  }

  /**
   * A coloured cell beside the table for a figure that stands in none of its own.
   *
   * @param words what it is, in the cell before it
   */
  Cell beside(CellReference place, String words) {
    Row row = sheet.getRow(place.getRow());
    int column = Math.max(columns(), row.getLastCellNum());
    Cell label = row.createCell(column);
    label.setCellValue(words);
    label.setCellStyle(styles.besideLabel());
    sheet.setColumnWidth(column, (int) Math.round(BESIDE_LABEL * WIDTH_OF_MM));
    sheet.setColumnWidth(column + 1, (int) Math.round(BESIDE_FIGURE * WIDTH_OF_MM));
    Cell figure = row.createCell(column + 1);
    figure.setCellStyle(styles.beside());
    return figure;
  }

  /** Where the figures stand. */
  Map<CellId, CellReference> figures() {
    return figures;
  }

  Cell cell(CellReference place) {
    return sheet.getRow(place.getRow()).getCell(place.getCol());
  }
}
