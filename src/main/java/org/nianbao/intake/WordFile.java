package org.nianbao.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.nianbao.report.Numerals;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Reads Word's and WPS' documents, old and new. */
final class WordFile {
  private final Extract extract = new Extract();

  /** How far each automatic numbering has come, by its list and level. */
  private final Map<String, Integer> counters = new HashMap<>();

  private WordFile() {}

  /** A .docx. */
  static Extract readNew(byte[] bytes) throws IOException {
    WordFile file = new WordFile();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      for (IBodyElement element : document.getBodyElements()) {
        switch (element) {
          case XWPFParagraph paragraph -> file.paragraph(paragraph);
          case XWPFTable table -> table.getRows().forEach(file::row);
          case XWPFSDT control -> file.extract.paragraph(control.getContent().getText());
          default -> {}
        }
      }
    }
    return file.extract;
  }

  private void paragraph(XWPFParagraph paragraph) {
    String words = paragraph.getText();
    if (!words.isBlank()) {
      extract.paragraph(number(paragraph) + words);
    }
  }

  /** The number that Word shows before a paragraph of a list; "" for none or one of other kinds. */
  private String number(XWPFParagraph paragraph) {
    String format = paragraph.getNumFmt();
    String shown = paragraph.getNumLevelText();
    BigInteger level = paragraph.getNumIlvl();
    if (format == null || shown == null || level == null || paragraph.getNumID() == null) {
      return "";
    }
    int number = counters.merge(paragraph.getNumID() + "/" + level, 1, Integer::sum);
    String written =
        switch (format) {
          case "decimal" -> Integer.toString(number);
          case "chineseCounting",
              "chineseCountingThousand",
              "japaneseCounting",
              "ideographDigital" ->
              Numerals.of(number);
          default -> "";
        };
    return written.isEmpty() ? "" : shown.replace("%" + (level.intValue() + 1), written);
  }

  private void row(XWPFTableRow row) {
    List<String> cells = new ArrayList<>();
    for (XWPFTableCell cell : row.getTableCells()) {
      CTTcPr properties = cell.getCTTc().getTcPr();
      boolean continued =
          properties != null
              && properties.isSetVMerge()
              && properties.getVMerge().getVal() != STMerge.RESTART;
      if (!continued) {
        cells.add(cell.getText());
      }
    }
    extract.row(cells);
  }

  /** A .doc. */
  static Extract readOld(byte[] bytes) throws IOException {
    WordFile file = new WordFile();
    try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
      Range range = document.getRange();
      int at = 0;
      while (at < range.numParagraphs()) {
        Paragraph paragraph = range.getParagraph(at);
        if (paragraph.isInTable()) {
          Table table = range.getTable(paragraph);
          file.table(table);
          at += Math.max(1, table.numParagraphs());
        } else {
          file.extract.paragraph(clean(paragraph.text()));
          at++;
        }
      }
    }
    return file.extract;
  }

  private void table(Table table) {
    for (int r = 0; r < table.numRows(); r++) {
      TableRow row = table.getRow(r);
      List<String> cells = new ArrayList<>();
      for (int c = 0; c < row.numCells(); c++) {
        TableCell cell = row.getCell(c);
        boolean down = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
        boolean across = cell.isMerged() && !cell.isFirstMerged();
        if (!down && !across) {
          cells.add(clean(cell.text()));
        }
      }
      extract.row(cells);
    }
  }

  /** Without the marks that end cells and paragraphs; a line broken by hand is broken. */
  private static String clean(String words) {
    return words.replace('\u000B', '\n').replaceAll("[\\x00-\\x08\\x0B-\\x1F]", "");
  }
}
