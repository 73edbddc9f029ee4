package org.nianbao.export;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nianbao.page.GridCell;

/** The styles of a workbook's cells, each made once. */
final class WorkbookStyles {
  private static final String FONT = "宋体";
  private static final String HEAD_FONT = "黑体";
  private static final double TITLE_SIZE = 16;
  private static final double NOTE_SIZE = 12;
  private static final double BESIDE_SIZE = 10.5;

  private final XSSFWorkbook workbook;
  private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
  private final Map<Short, XSSFCellStyle> unlocked = new HashMap<>();

  /**
   * How a cell of a table looks.
   *
   * @param size points
   * @param whole whether a figure is shown as a whole number however long it is
   * @param edges on which sides the table ends: top, right, bottom, left as bits 1, 2, 4, 8
   */
  record Look(GridCell.Kind kind, double size, int indent, boolean whole, int edges) {}

  WorkbookStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    XSSFFont normal = workbook.getFontAt(0);
    normal.setFontName(FONT);
    normal.setFontHeight(11);
  }

  XSSFCellStyle of(Look look) {
    return styles.computeIfAbsent(look, this::make);
  }

  private XSSFCellStyle make(Look look) {
    XSSFCellStyle style = workbook.createCellStyle();
    boolean head = look.kind() == GridCell.Kind.HEAD;
    style.setFont(font(head ? HEAD_FONT : FONT, look.size()));
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setAlignment(
        look.kind().centred() ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
    style.setIndention((short) look.indent());
    boolean figure = look.kind() == GridCell.Kind.FIGURE;
    style.setWrapText(!figure);
    style.setShrinkToFit(figure);
    if (look.whole()) {
      style.setDataFormat(workbook.createDataFormat().getFormat("0"));
    }
    style.setBorderTop(border(look.edges(), 1));
    style.setBorderRight(border(look.edges(), 2));
    style.setBorderBottom(border(look.edges(), 4));
    style.setBorderLeft(border(look.edges(), 8));
    return style;
  }

  private static BorderStyle border(int edges, int side) {
    return (edges & side) == 0 ? BorderStyle.THIN : BorderStyle.MEDIUM;
  }

  private XSSFFont font(String name, double size) {
    XSSFFont font = workbook.createFont();
    font.setFontName(name);
    font.setFontHeight(size);
    return font;
  }

  XSSFCellStyle title() {
    return words(HEAD_FONT, TITLE_SIZE, HorizontalAlignment.CENTER);
  }

  XSSFCellStyle subtitle() {
    return words(FONT, NOTE_SIZE, HorizontalAlignment.CENTER);
  }

  XSSFCellStyle note() {
    return words(FONT, NOTE_SIZE, HorizontalAlignment.LEFT);
  }

  private XSSFCellStyle words(String name, double size, HorizontalAlignment alignment) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font(name, size));
    style.setAlignment(alignment);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    return style;
  }

  /** What stands beside a table for the user to see: the figure typed, where the sum differs. */
  XSSFCellStyle beside() {
    XSSFCellStyle style = words(FONT, BESIDE_SIZE, HorizontalAlignment.CENTER);
    style.setFillForegroundColor(IndexedColors.LIGHT_ORANGE.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  XSSFCellStyle besideLabel() {
    XSSFCellStyle style = beside();
    style.setAlignment(HorizontalAlignment.RIGHT);
    return style;
  }

  /** Lets a cell be typed in though the sheet is guarded. */
  void unlock(Cell cell) {
    cell.setCellStyle(
        unlocked.computeIfAbsent(
            cell.getCellStyle().getIndex(),
            _ -> {
              XSSFCellStyle style = workbook.createCellStyle();
              style.cloneStyleFrom(cell.getCellStyle());
              style.setLocked(false);
              return style;
            }));
  }

  /** Lets a cell hold words whatever they begin with. */
  void asText(Cell cell) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(cell.getCellStyle());
    style.setQuotePrefixed(true);
    cell.setCellStyle(style);
  }
}
