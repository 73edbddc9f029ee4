package org.nianbao.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.nianbao.edition.CellId;
import org.nianbao.message.Messages;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/** A workbook's figures as they were when it was written, kept on the sheet that is not shown. */
public final class WorkbookFigures {
  /** Names the cell with the code over the figures. */
  public static final String CODE = "_nianbao.figures";

  private static final int CODE_BYTES = 8;

  private WorkbookFigures() {}

  /**
   * Writes the figures under what stands on a sheet.
   *
   * @param names of the form's cells
   */
  static void keep(Sheet sheet, int from, Report report, Map<CellId, String> names) {
    Map<String, String> figures = figures(report, names);
    Row row = sheet.createRow(from);
    row.createCell(0).setCellValue(Messages.text("export.sheet.figures"));
    row.createCell(1).setCellValue(code(figures));
    Name name = sheet.getWorkbook().createName();
    name.setNameName(CODE);
    name.setRefersToFormula(
        new CellReference(sheet.getSheetName(), from, 1, true, true).formatAsString());
    int at = from + 1;
    for (Map.Entry<String, String> figure : figures.entrySet()) {
      Row each = sheet.createRow(at++);
      each.createCell(0).setCellValue(figure.getKey());
      each.createCell(1).setCellValue(figure.getValue());
    }
  }

  private static Map<String, String> figures(Report report, Map<CellId, String> names) {
    Map<String, String> figures = new LinkedHashMap<>();
    names.forEach(
        (id, name) -> {
          if (!(report.value(id) instanceof Value.Blank)) {
            figures.put(name, report.value(id).written());
          }
        });
    return figures;
  }

  /** The code of figures by their cells' names, in their order. */
  public static String code(Map<String, String> figures) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      figures.forEach(
          (name, value) ->
              digest.update((name + "=" + value + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest(), 0, CODE_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
