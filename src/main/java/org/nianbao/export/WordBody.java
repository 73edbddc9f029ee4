package org.nianbao.export;

import java.util.List;
import org.nianbao.message.Messages;
import org.nianbao.page.Face;
import org.nianbao.page.Passage;
import org.nianbao.page.Sheet;

/** The text of a Word file, passage by passage. Lengths in twips, twentieths of a point. */
final class WordBody {
  private static final String BEGINNING =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"\
       xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"\
       xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"\
       xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"\
       xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>
      """;

  private static final double TWIPS = 20 / Sheet.POINT;

  /** A hair wider than the type area, so that 28 characters never lack room in rounding. */
  private static final int AREA_WIDTH = 8849;

  private static final int PAGE_WIDTH = 11906;
  private static final int PAGE_HEIGHT = 16838;

  /** 28.95 pt: at 29 the 22nd line falls off. */
  private static final int LINE = 579;

  /** Up to the page number's lower side: its middle is 7 mm below the type area. */
  private static final int FOOTER = 1446;

  private final WordXml xml = new WordXml();
  private boolean endsWithTable;

  WordBody() {
    xml.raw(BEGINNING);
  }

  /** Length in twips. */
  static int twips(double mm) {
    return (int) Math.round(mm * TWIPS);
  }

  void add(Passage passage) {
    endsWithTable = false;
    switch (passage) {
      case Passage.Title title -> xml.lines("Title", Face.XIAOBIAOSONG, title.lines());
      case Passage.Heading heading ->
          xml.paragraph("Heading1", "").run(Face.HEITI, heading.words()).end();
      case Passage.Paragraph paragraph -> add(paragraph);
      case Passage.Tabular tabular -> add(tabular);
      case Passage.Signed signed -> add(signed);
      case Passage.Remarks remarks -> {
        xml.paragraph("TableTitle", "<w:pageBreakBefore/>")
            .run(Face.XIAOBIAOSONG, remarks.title())
            .end();
        xml.paragraph("Normal", "").end();
      }
    }
  }

  private void add(Passage.Paragraph paragraph) {
    String keep = paragraph.withNext() ? WordXml.KEEP_NEXT : "";
    if (paragraph.heading()) {
      xml.paragraph("Heading2", keep).run(Face.KAITI, paragraph.words()).end();
      return;
    }
    String words = paragraph.words();
    xml.paragraph("", keep);
    if (paragraph.lead() > 0) {
      xml.run(Face.KAITI, words.substring(0, paragraph.lead()));
    }
    xml.run(Face.FANGSONG, words.substring(paragraph.lead())).end();
  }

  private void add(Passage.Tabular tabular) {
    if (tabular.attached()) {
      if (tabular.mark().isEmpty()) {
        xml.paragraph("TableTitle", "<w:pageBreakBefore/>");
      } else {
        xml.paragraph("Attachment", "").run(Face.HEITI, tabular.mark()).end();
        xml.paragraph("TableTitle", "");
      }
      xml.run(Face.XIAOBIAOSONG, tabular.title()).end();
    } else if (!tabular.title().isEmpty()) {
      xml.paragraph("TableSubtitle", "").run(Face.HEITI, tabular.title()).end();
    }
    if (!tabular.subtitle().isEmpty()) {
      xml.paragraph("TableSubtitle", "").run(Face.FANGSONG, tabular.subtitle()).end();
    }
    if (!tabular.note().isEmpty()) {
      xml.paragraph("TableNote", "").run(Face.FANGSONG, tabular.note()).end();
    }
    new WordTable(xml, tabular).write();
    endsWithTable = tabular.people().isEmpty();
    for (List<String> line : tabular.people()) {
      people(line, line.equals(tabular.people().getLast()) ? "" : WordXml.KEEP_NEXT);
    }
  }

  /** One line, its parts beginning at even distances. */
  private void people(List<String> line, String keep) {
    StringBuilder tabs = new StringBuilder("<w:tabs>");
    for (int i = 1; i < line.size(); i++) {
      int at = AREA_WIDTH * i / line.size();
      tabs.append("<w:tab w:val=\"left\" w:pos=\"").append(at).append("\"/>");
    }
    xml.paragraph("TablePeople", keep + tabs + "</w:tabs>");
    for (int i = 0; i < line.size(); i++) {
      if (i > 0) {
        xml.raw("<w:r><w:tab/></w:r>");
      }
      xml.run(Face.FANGSONG, line.get(i));
    }
    xml.end();
  }

  /** Every line keeps with the next, so that the signature is never parted. */
  private void add(Passage.Signed signed) {
    String seal =
        signed
            .seal()
            .map(place -> WordSeal.drawing(place, Messages.text("pdf.seal")))
            .orElse("");
    for (int i = 0; i < signed.blank(); i++) {
      xml.paragraph("Signature", WordXml.KEEP_NEXT).raw(seal).end();
      seal = "";
    }
    for (Passage.Centred line : signed.lines()) {
      boolean last = line.equals(signed.lines().getLast());
      xml.paragraph("Signature", (last ? "" : WordXml.KEEP_NEXT) + around(line.middle()));
      xml.raw(seal).run(Face.FANGSONG, line.words()).end();
      seal = "";
    }
  }

  /** The indent that lets a centred line's middle stand there, whatever its font measures. */
  private static String around(double middle) {
    int off = 2 * twips(middle) - AREA_WIDTH;
    return "<w:ind w:left=\""
        + Math.max(0, off)
        + "\" w:right=\""
        + Math.max(0, -off)
        + "\" w:firstLine=\"0\"/>";
  }

  /** The whole part. */
  String document() {
    if (endsWithTable) {
      // A file may not end with a table.
      xml.raw("<w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>");
    }
    int left = twips(Sheet.LEFT);
    int top = twips(Sheet.TOP);
    return xml
        + "<w:sectPr>"
        + "<w:headerReference w:type=\"default\" r:id=\"header\"/>"
        + "<w:headerReference w:type=\"even\" r:id=\"header\"/>"
        + "<w:footerReference w:type=\"default\" r:id=\"odd\"/>"
        + "<w:footerReference w:type=\"even\" r:id=\"even\"/>"
        + ("<w:pgSz w:w=\"" + PAGE_WIDTH + "\" w:h=\"" + PAGE_HEIGHT + "\"/>")
        + ("<w:pgMar w:top=\"" + top + "\" w:right=\"" + (PAGE_WIDTH - left - AREA_WIDTH))
        + ("\" w:bottom=\"" + (PAGE_HEIGHT - twips(Sheet.BOTTOM)) + "\" w:left=\"" + left)
        + ("\" w:header=\"851\" w:footer=\"" + FOOTER + "\" w:gutter=\"0\"/>")
        + ("<w:docGrid w:type=\"lines\" w:linePitch=\"" + LINE + "\"/>")
        + "</w:sectPr></w:body></w:document>";
  }
}
