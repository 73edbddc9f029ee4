package org.nianbao.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.intake.file.FormNames;
import org.nianbao.message.Messages;

/**
 * What stands around a workbook's figures and decides how they are read: labels, formats, pictures,
 * what is hidden. Held against a workbook made anew of the same form.
 */
final class WorkbookFrame {
  private static final int MOST_TOLD = 5;

  /** Formats that show a number as it is. */
  private static final Set<String> PLAIN = Set.of("General", "@", "0", "0.00", "0.0", "#,##0");

  private final XSSFWorkbook file;
  private final XSSFWorkbook made;
  private final Edition edition;
  private final Map<CellId, String> names;
  private final Set<String> formats = new HashSet<>(PLAIN);
  private final Set<String> colours = new HashSet<>();
  private final IdentityHashMap<XSSFWorkbook, Set<String>> known = new IdentityHashMap<>();
  private final List<String> faults = new ArrayList<>();

  private WorkbookFrame(XSSFWorkbook file, XSSFWorkbook made, Edition edition) {
    this.file = file;
    this.made = made;
    this.edition = edition;
    this.names = FormNames.of(edition);
  }

  /** What is otherwise than in a workbook made anew. */
  static List<String> faults(XSSFWorkbook file, XSSFWorkbook made, Edition edition) {
    WorkbookFrame frame = new WorkbookFrame(file, made, edition);
    frame.formats();
    frame.figures();
    frame.sheets();
    return frame.faults.stream().limit(MOST_TOLD).toList();
  }

  /** Those of the workbook made anew. */
  private void formats() {
    for (String name : names.values()) {
      cell(made, name)
          .ifPresent(
              cell -> {
                formats.add(cell.getCellStyle().getDataFormatString());
                colours.add(colour(cell));
              });
    }
  }

  private void figures() {
    names.forEach(
        (id, name) -> {
          Optional<XSSFCell> is = cell(file, name);
          Optional<XSSFCell> should = cell(made, name);
          if (is.isPresent() && should.isPresent()) {
            figure(label(id), is.orElseThrow(), should.orElseThrow());
          } else if (should.isPresent()) {
            faults.add(Messages.text("verify.sheet.gone", label(id)));
          }
        });
  }

  private String label(CellId id) {
    return edition.cell(id).orElseThrow().name();
  }

  private void figure(String label, XSSFCell is, XSSFCell should) {
    String format = is.getCellStyle().getDataFormatString();
    if (format != null && !formats.contains(format)) {
      faults.add(Messages.text("verify.sheet.format", label, format));
    }
    if (!colours.contains(colour(is)) && !colour(is).isEmpty()) {
      faults.add(Messages.text("verify.sheet.colour", label));
    }
    if (!context(file, is).equals(context(made, should))) {
      faults.add(Messages.text("verify.sheet.labels", label, Shown.begin(context(file, is))));
    }
    Row row = is.getRow();
    if (row.getZeroHeight() || is.getSheet().isColumnHidden(is.getColumnIndex())) {
      faults.add(Messages.text("verify.sheet.hidden", label));
    }
  }

  /** The colour of a cell's words; "" for black, or what nobody chose. */
  private static String colour(XSSFCell cell) {
    XSSFColor colour = cell.getCellStyle().getFont().getXSSFColor();
    String hex = colour == null ? null : colour.getARGBHex();
    return hex == null || hex.endsWith("000000") ? "" : hex;
  }

  /** The words beside a figure in its row, and the nearest ones over it. */
  private String context(XSSFWorkbook of, XSSFCell cell) {
    Set<String> figures = places(of);
    StringBuilder words = new StringBuilder();
    for (Cell each : cell.getRow()) {
      if (each.getColumnIndex() < cell.getColumnIndex() && label(each, figures)) {
        words.append(PageWords.bare(each.getStringCellValue())).append(' ');
      }
    }
    Sheet sheet = cell.getSheet();
    for (int at = cell.getRowIndex() - 1; at >= 0; at--) {
      Row row = sheet.getRow(at);
      Cell over = row == null ? null : row.getCell(cell.getColumnIndex());
      if (over != null && label(over, figures)) {
        return words.append(PageWords.bare(over.getStringCellValue())).toString();
      }
    }
    return words.toString();
  }

  /** Where the figures stand, for what is in them is no label. */
  private Set<String> places(XSSFWorkbook of) {
    return known.computeIfAbsent(
        of,
        book -> {
          Set<String> places = new TreeSet<>();
          names
              .values()
              .forEach(name -> cell(book, name).ifPresent(cell -> places.add(place(cell))));
          return places;
        });
  }

  private static String place(Cell cell) {
    return cell.getSheet().getSheetName() + cell.getAddress();
  }

  private static boolean label(Cell cell, Set<String> figures) {
    return cell.getCellType() == CellType.STRING
        && !cell.getStringCellValue().isBlank()
        && !figures.contains(place(cell));
  }

  /** Pictures, colours that depend on values, and sheets that are not the form's. */
  private void sheets() {
    for (int i = 0; i < file.getNumberOfSheets(); i++) {
      XSSFSheet sheet = file.getSheetAt(i);
      XSSFSheet should = made.getSheet(sheet.getSheetName());
      boolean drawn = sheet.getDrawingPatriarch() != null;
      boolean conditions =
          should != null
              && sheet.getSheetConditionalFormatting().getNumConditionalFormattings()
                  > should.getSheetConditionalFormatting().getNumConditionalFormattings();
      boolean shown =
          should == null
              ? !file.isSheetHidden(i)
              : file.isSheetHidden(i) && !made.isSheetHidden(made.getSheetIndex(should));
      if (drawn || conditions || shown) {
        faults.add(Messages.text("verify.sheet.odd", sheet.getSheetName()));
      }
    }
  }

  private static Optional<XSSFCell> cell(XSSFWorkbook workbook, String words) {
    Name name = workbook.getName(words);
    if (name == null || name.isDeleted()) {
      return Optional.empty();
    }
    CellReference place = new CellReference(name.getRefersToFormula());
    XSSFSheet sheet = workbook.getSheet(place.getSheetName());
    var row = sheet == null ? null : sheet.getRow(place.getRow());
    return Optional.ofNullable(row == null ? null : row.getCell(place.getCol()));
  }
}
