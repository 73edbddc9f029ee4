package org.nianbao.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.export.Copy;
import org.nianbao.export.Export;
import org.nianbao.export.Format;
import org.nianbao.export.WorkbookFigure;
import org.nianbao.export.WorkbookFigures;
import org.nianbao.intake.file.FormNames;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/**
 * What a workbook's figures were when it was written, on the sheet that is not shown, and whether
 * they still are: it is meant to be filled elsewhere, so that a change is no fault, but is told.
 */
final class WorkbookCheck {
  /** So many changed cells are named. */
  private static final int MOST_NAMED = 10;

  private WorkbookCheck() {}

  /**
   * What was looked at.
   *
   * @throws Refusal if it is no workbook that this program wrote
   */
  static List<Outcome> of(byte[] bytes, Editions editions, Export export) throws Refusal {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      Cell code =
          cell(workbook, WorkbookFigures.CODE).orElseThrow(() -> Refusal.of("verify.notOursSheet"));
      String id = words(workbook, FormNames.EDITION);
      String whose =
          Messages.text(
              "verify.sheet", words(workbook, FormNames.AGENCY), words(workbook, FormNames.YEAR));
      Map<String, String> kept = kept(code);
      List<Outcome> outcomes = new ArrayList<>();
      outcomes.add(new Outcome(true, whose));
      boolean whole = WorkbookFigures.code(kept).equals(code.getStringCellValue());
      outcomes.add(
          new Outcome(
              whole,
              Messages.text(
                  whole ? "verify.sheetCode" : "verify.sheetCodeDiffers",
                  code.getStringCellValue())));
      Optional<Edition> edition = editions.byId(id);
      if (edition.isPresent()) {
        outcomes.add(cells(workbook, kept, edition.get()));
        outcomes.addAll(frame(workbook, edition.get(), export));
      } else {
        outcomes.add(Outcome.differs("verify.noEdition", id));
      }
      outcomes.add(Outcome.note("verify.sheetOpen"));
      return outcomes;
    } catch (IOException | RuntimeException e) {
      throw new Refusal(Messages.text("verify.notOursSheet"), e);
    }
  }

  /** What stands around the figures, held against an empty workbook of the same form. */
  private static List<Outcome> frame(XSSFWorkbook workbook, Edition edition, Export export)
      throws Refusal, IOException {
    String year = words(workbook, FormNames.YEAR);
    String agency = words(workbook, FormNames.AGENCY);
    int of = year.matches("20\\d\\d") ? Integer.parseInt(year) : Report.FIRST_YEAR;
    Report empty = Report.empty(edition, agency, of);
    byte[] made = export.make(empty, edition, Format.XLSX, Copy.WHOLE).bytes();
    try (XSSFWorkbook anew = new XSSFWorkbook(new ByteArrayInputStream(made))) {
      return PageCheck.painted(List.of(), WorkbookFrame.faults(workbook, anew, edition));
    }
  }

  /** The figures written under the code. */
  private static Map<String, String> kept(Cell code) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (int at = code.getRowIndex() + 1; at <= code.getSheet().getLastRowNum(); at++) {
      Row row = code.getSheet().getRow(at);
      if (row != null && row.getCell(0) != null && row.getCell(1) != null) {
        kept.put(row.getCell(0).getStringCellValue(), row.getCell(1).getStringCellValue());
      }
    }
    return kept;
  }

  private static Outcome cells(Workbook workbook, Map<String, String> kept, Edition edition) {
    List<String> changed = new ArrayList<>();
    FormNames.of(edition)
        .forEach(
            (id, name) -> {
              String was = kept.getOrDefault(name, "");
              String is = figure(workbook, name);
              if (!was.equals(is)) {
                String label = edition.cell(id).map(each -> each.name()).orElse(name);
                changed.add(Messages.text("verify.sheetCell", label, shown(was), shown(is)));
              }
            });
    if (changed.isEmpty()) {
      return new Outcome(true, Messages.text("verify.sheetCells", kept.size()));
    }
    List<String> named = changed.subList(0, Math.min(MOST_NAMED, changed.size()));
    return new Outcome(
        false, Messages.text("verify.sheetCellsDiffer", changed.size(), String.join("；", named)));
  }

  /** A total of the report's own stands beside the table, where it is not the sum of its parts. */
  private static String figure(Workbook workbook, String name) {
    String own = words(workbook, name + FormNames.OWN);
    if (own.isBlank()) {
      return words(workbook, name);
    }
    return own.equals(Messages.text("export.sheet.notFilled")) ? "" : own;
  }

  private static String shown(String value) {
    return value.isEmpty() ? Messages.text("verify.blank") : value;
  }

  private static String written(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> Value.of(WorkbookFigure.of(cell.getNumericCellValue())).written();
      case STRING -> cell.getStringCellValue();
      default -> "";
    };
  }

  private static String words(Workbook workbook, String name) {
    return cell(workbook, name).map(WorkbookCheck::written).orElse("");
  }

  private static Optional<Cell> cell(Workbook workbook, String words) {
    Name name = workbook.getName(words);
    if (name == null || name.isDeleted()) {
      return Optional.empty();
    }
    CellReference place = new CellReference(name.getRefersToFormula());
    Sheet sheet = workbook.getSheet(place.getSheetName());
    Row row = sheet == null ? null : sheet.getRow(place.getRow());
    return Optional.ofNullable(row == null ? null : row.getCell(place.getCol()));
  }
}
