package org.nianbao.intake.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.nianbao.intake.written.Raised;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Reads Word's and WPS' documents, old and new. */
final class WordFile {
  /** How old files say that a run stands raised. */
  private static final int RAISED = 1;

  private final Extract extract = new Extract();

  private WordFile() {}

  /** A .docx. */
  static Extract readNew(byte[] bytes) throws IOException {
    WordFile file = new WordFile();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      file.blocks(document.getDocument().getBody(), new ListNumbers(document));
    }
    return file.extract;
  }

  /** Paragraphs and tables in their order, those in content controls and the like too. */
  private void blocks(XmlObject parent, ListNumbers numbers) {
    for (XmlObject child : children(parent)) {
      switch (child) {
        case CTP paragraph -> {
          paragraph(paragraph, numbers);
          WordText.boxes(paragraph.getDomNode(), extract);
        }
        case CTRow row -> row(row, numbers);
        case CTTcPr properties -> {}
        default -> blocks(child, numbers);
      }
    }
  }

  private static List<XmlObject> children(XmlObject parent) {
    List<XmlObject> children = new ArrayList<>();
    try (XmlCursor at = parent.newCursor()) {
      for (boolean more = at.toFirstChild(); more; more = at.toNextSibling()) {
        children.add(at.getObject());
      }
    }
    return children;
  }

  private void paragraph(CTP paragraph, ListNumbers numbers) {
    String words = WordText.of(paragraph.getDomNode());
    if (!words.isBlank()) {
      extract.paragraph(numbers.before(paragraph) + words);
    }
  }

  /** A table within a cell, or prose set in one for the sake of its layout, is read by itself. */
  private void row(CTRow row, ListNumbers numbers) {
    if (isTakenOut(row)) {
      return;
    }
    List<CTTc> all = new ArrayList<>();
    cells(row, all);
    List<String> cells = new ArrayList<>();
    for (CTTc cell : all) {
      List<XmlObject> within = children(cell);
      boolean layout = all.size() == 1 && cell.sizeOfPArray() > 1;
      if (layout || within.stream().anyMatch(CTTbl.class::isInstance)) {
        extract.row(cells);
        cells.clear();
        blocks(cell, numbers);
      } else if (!isContinued(cell)) {
        cells.add(WordText.of(cell.getDomNode()));
      }
    }
    extract.row(cells);
  }

  private static void cells(XmlObject parent, List<CTTc> cells) {
    for (XmlObject child : children(parent)) {
      if (child instanceof CTTc cell) {
        cells.add(cell);
      } else {
        cells(child, cells);
      }
    }
  }

  /** Whether a tracked change takes the row out. */
  private static boolean isTakenOut(CTRow row) {
    return row.isSetTrPr() && row.getTrPr().isSetDel();
  }

  /** Whether a cell is the lower part of a merged one. */
  private static boolean isContinued(CTTc cell) {
    CTTcPr properties = cell.getTcPr();
    return properties != null
        && properties.isSetVMerge()
        && properties.getVMerge().getVal() != STMerge.RESTART;
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
          file.extract.paragraph(file.words(paragraph));
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
          cells.add(words(cell).strip());
        }
      }
      extract.row(cells);
    }
  }

  /** What of a .doc's words is seen: not hidden, crossed out or deleted; raised digits as such. */
  private String words(Range range) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < range.numCharacterRuns(); i++) {
      CharacterRun run = range.getCharacterRun(i);
      String text = clean(run.text());
      boolean crossed = run.isStrikeThrough() || run.isDoubleStrikeThrough();
      if (crossed) {
        extract.struck(text);
      }
      if (!crossed && !run.isVanished() && !run.isMarkedDeleted()) {
        words.append(run.getSubSuperScriptIndex() == RAISED ? Raised.of(text) : text);
      }
    }
    return words.toString();
  }

  /** Without the marks that end cells and paragraphs; a line broken by hand is broken. */
  private static String clean(String words) {
    return words
        .replace('\u000B', '\n')
        .replace('\r', '\n')
        .replaceAll("[\\x00-\\x08\\x0B-\\x1F]", "");
  }
}
