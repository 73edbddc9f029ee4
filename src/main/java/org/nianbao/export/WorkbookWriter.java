package org.nianbao.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.intake.file.FormNames;
import org.nianbao.message.Messages;
import org.nianbao.page.Flow;
import org.nianbao.page.Metrics;
import org.nianbao.page.Passage;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/**
 * Writes a report's tables as a workbook, each on a sheet as it is printed: numbers as numbers,
 * totals as formulas, every cell of the form with a defined name ({@link FormNames}), so that the
 * file can be filled in elsewhere and read back.
 */
final class WorkbookWriter implements FormatWriter {
  private final Metrics metrics;

  WorkbookWriter(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public Content write(Report report, Edition edition, Copy copy) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      WorkbookStyles styles = new WorkbookStyles(workbook);
      List<WorkbookSheet> sheets = new ArrayList<>();
      String heading = "";
      for (Passage passage : Flow.of(report, edition, copy.options(), metrics)) {
        if (passage instanceof Passage.Heading section) {
          heading = section.words();
        }
        if (passage instanceof Passage.Tabular tabular) {
          String title = tabular.title().isEmpty() ? heading : tabular.title();
          sheets.add(new WorkbookSheet(workbook, styles, tabular, title, metrics));
        }
      }
      sheets.forEach(sheet -> sheet.headAndFoot(report));
      figures(report, edition, sheets, styles);
      identify(workbook, report, edition, styles);
      properties(workbook, report, edition);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return Content.of(out.toByteArray());
    }
  }

  private static void figures(
      Report report, Edition edition, List<WorkbookSheet> sheets, WorkbookStyles styles) {
    Map<CellId, CellReference> places = new HashMap<>();
    sheets.forEach(sheet -> places.putAll(sheet.figures()));
    SumFormula sums = new SumFormula(report, edition, places);
    Map<CellId, String> names = FormNames.of(edition);
    for (WorkbookSheet sheet : sheets) {
      Map<CellReference, org.nianbao.edition.Cell> inputs = new LinkedHashMap<>();
      sheet
          .figures()
          .forEach(
              (id, place) -> {
                Cell cell = sheet.cell(place);
                Value value = report.value(id);
                Optional<SumFormula.Total> total = sums.of(id);
                total.ifPresentOrElse(
                    sum -> fill(cell, sum),
                    () -> {
                      fill(cell, value, styles);
                      styles.unlock(cell);
                      inputs.put(place, edition.cell(id).orElseThrow());
                    });
                name(sheet.sheet(), names.getOrDefault(id, ""), place);
                if (total.isPresent() && !total.orElseThrow().agrees()) {
                  Cell own = sheet.beside(place, label(edition, id));
                  fill(own, value, styles);
                  if (value instanceof Value.Blank) {
                    own.setCellValue(Messages.text("export.sheet.notFilled"));
                  }
                  styles.unlock(own);
                  CellReference where = new CellReference(own.getRowIndex(), own.getColumnIndex());
                  name(sheet.sheet(), names.get(id) + FormNames.OWN, where);
                }
              });
      WorkbookGuard guard = new WorkbookGuard(sheet.sheet());
      guard.inputs(inputs);
      guard.lock();
    }
  }

  private static String label(Edition edition, CellId id) {
    return Messages.text("export.sheet.own", edition.cell(id).orElseThrow().name());
  }

  private static void fill(Cell cell, SumFormula.Total total) {
    cell.setCellFormula(total.formula());
    total.worked().ifPresentOrElse(cell::setCellValue, () -> cell.setCellValue(""));
  }

  private static void fill(Cell cell, Value value, WorkbookStyles styles) {
    switch (value) {
      case Value.Number number when WorkbookFigure.exact(number.number()) ->
          cell.setCellValue(number.number().doubleValue());
      case Value.Blank _ -> {}
      default -> {
        // What begins like a formula stays words, also when it is edited later.
        cell.setCellValue(value.written());
        styles.asText(cell);
      }
    }
  }

  private static void name(Sheet sheet, String words, CellReference place) {
    Name name = sheet.getWorkbook().createName();
    name.setNameName(words);
    name.setRefersToFormula(
        new CellReference(sheet.getSheetName(), place.getRow(), place.getCol(), true, true)
            .formatAsString());
  }

  /** What the file is of, on a sheet that is not shown. */
  private static void identify(
      XSSFWorkbook workbook, Report report, Edition edition, WorkbookStyles styles) {
    Sheet sheet = workbook.createSheet(Messages.text("export.sheet.identity"));
    List<List<String>> facts =
        List.of(
            List.of("export.sheet.edition", FormNames.EDITION, edition.id()),
            List.of("export.sheet.agency", FormNames.AGENCY, report.agency()),
            List.of("export.sheet.year", FormNames.YEAR, Integer.toString(report.year())));
    for (int i = 0; i < facts.size(); i++) {
      var row = sheet.createRow(i);
      row.createCell(0).setCellValue(Messages.text(facts.get(i).get(0)));
      Cell words = row.createCell(1);
      words.setCellValue(facts.get(i).get(2));
      styles.asText(words);
      name(sheet, facts.get(i).get(1), new CellReference(i, 1));
    }
    sheet.createRow(facts.size()).createCell(0).setCellValue(Messages.text("export.sheet.keep"));
    WorkbookFigures.keep(sheet, facts.size() + 1, report, FormNames.of(edition));
    workbook.setSheetHidden(workbook.getSheetIndex(sheet), workbook.getNumberOfSheets() > 1);
  }

  private static void properties(XSSFWorkbook workbook, Report report, Edition edition) {
    var properties = workbook.getProperties();
    properties.getCoreProperties().setTitle(report.title(edition).replace("\n", ""));
    properties.getCoreProperties().setCreator(report.agency());
    properties.getCoreProperties().setCreated(Optional.of(Date.from(Instant.now())));
    properties.getExtendedProperties().getUnderlyingProperties().setApplication(Metadata.PROGRAM);
  }
}
