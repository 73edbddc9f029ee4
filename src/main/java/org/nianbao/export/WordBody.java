package org.nianbao.export;

import java.util.List;
import org.nianbao.message.Messages;
import org.nianbao.page.Face;
import org.nianbao.page.Mark;
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

  /** The same where the page lies crosswise: there is less room under its type area. */
  private static final int TURNED_FOOTER = 850;

  /** Ends a section, or a file whose last thing is a table, and takes next to no room. */
  private static final String HAIR = "<w:spacing w:line=\"20\" w:lineRule=\"exact\"/>";

  private static final String PAGE_BREAK = "<w:pageBreakBefore/>";

  private final WordXml xml = new WordXml();
  private final String sealWords;
  private String over = "";
  private String newPage = "";
  private int pictures;
  private boolean endsWithTable;
  private boolean turned;

  /**
   * @param sealWords what the seal is, for those who cannot see it
   */
  WordBody(String sealWords) {
    this.sealWords = sealWords;
    xml.raw(BEGINNING);
  }

  /** Length in twips. */
  static int twips(double mm) {
    return (int) Math.round(mm * TWIPS);
  }

  /** The whole report. */
  void add(List<Passage> passages) {
    for (int i = 0; i < passages.size(); i++) {
      boolean begins = turn(stands(passages, i));
      boolean after = i > 0 && passages.get(i - 1) instanceof Passage.Tabular;
      // A wide table has pages of its own: what leads to the next one begins another.
      newPage = turned && after && !begins ? PAGE_BREAK : "";
      add(passages.get(i));
    }
  }

  /** Whether a passage stands on a page laid crosswise: a wide table, and what is kept with it. */
  private static boolean stands(List<Passage> passages, int at) {
    return switch (passages.get(at)) {
      case Passage.Tabular tabular -> tabular.turned();
      case Passage.Heading _ -> at + 1 < passages.size() && stands(passages, at + 1);
      case Passage.Paragraph paragraph when paragraph.withNext() ->
          at + 1 < passages.size() && stands(passages, at + 1);
      default -> false;
    };
  }

  private void add(Passage passage) {
    endsWithTable = false;
    switch (passage) {
      case Passage.Title title -> xml.lines("Title", Face.XIAOBIAOSONG, title.lines());
      case Passage.Heading heading -> {
        over = heading.words();
        xml.paragraph("Heading1", newPage).run(Face.HEITI, heading.words()).end();
      }
      case Passage.Paragraph paragraph -> add(paragraph);
      case Passage.Tabular tabular -> add(tabular);
      case Passage.Attachments attachments -> add(attachments);
      case Passage.Signed signed -> add(signed);
      case Passage.Remarks remarks -> {
        xml.paragraph("TableTitle", "<w:pageBreakBefore/>")
            .run(Face.XIAOBIAOSONG, remarks.title())
            .end();
        xml.paragraph("Normal", "").end();
      }
    }
  }

  /** Goes on with pages laid crosswise, or upright ones again; tells whether that is a change. */
  private boolean turn(boolean to) {
    if (turned == to) {
      return false;
    }
    xml.raw("<w:p><w:pPr>" + HAIR + section() + "</w:pPr></w:p>\n");
    turned = to;
    return true;
  }

  private int areaWidth() {
    return turned ? twips(Sheet.AREA_HEIGHT) + 1 : AREA_WIDTH;
  }

  private void add(Passage.Paragraph paragraph) {
    String keep = (paragraph.withNext() ? WordXml.KEEP_NEXT : "") + newPage;
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
    String begin = tabular.turned() ? "<w:pageBreakBefore w:val=\"0\"/>" : "<w:pageBreakBefore/>";
    if (tabular.attached()) {
      if (tabular.mark().isEmpty()) {
        xml.paragraph("TableTitle", begin);
      } else {
        xml.paragraph("Attachment", begin).run(Face.HEITI, tabular.mark()).end();
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
      xml.paragraph("TableNote", "");
      xml.raw(tabular.seal().map(this::seal).orElse("")).run(Face.FANGSONG, tabular.note()).end();
    }
    new WordTable(xml, tabular, caption(tabular)).write();
    endsWithTable = tabular.people().isEmpty();
    for (List<String> line : tabular.people()) {
      people(line, line.equals(tabular.people().getLast()) ? "" : WordXml.KEEP_NEXT);
    }
  }

  /** A table's own title, that of the section it stands in, or just its number. */
  private String caption(Passage.Tabular tabular) {
    if (!tabular.title().isEmpty()) {
      return tabular.title();
    }
    return tabular.attached() || over.isEmpty()
        ? Messages.text("page.table", tabular.table().id())
        : over;
  }

  private String seal(Mark.Seal place) {
    pictures++;
    return WordSeal.drawing(place, sealWords, pictures);
  }

  /** One line, its parts beginning at even distances. */
  private void people(List<String> line, String keep) {
    StringBuilder tabs = new StringBuilder("<w:tabs>");
    for (int i = 1; i < line.size(); i++) {
      int at = areaWidth() * i / line.size();
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

  /** Two characters in; a name goes on under its own beginning. */
  private void add(Passage.Attachments attachments) {
    xml.paragraph("", WordXml.KEEP_NEXT).end();
    double before = attachments.lead().length();
    for (Passage.Attachments.Named named : attachments.named()) {
      boolean first = named.equals(attachments.named().getFirst());
      double hanging = (first ? before : 0) + named.number().length() / 2.0;
      double left = 2 + before + named.number().length() / 2.0;
      String indent =
          "<w:ind w:left=\"%d\" w:hanging=\"%d\"/>"
              .formatted(
                  twips(left * Sheet.CHARACTER_PITCH), twips(hanging * Sheet.CHARACTER_PITCH));
      xml.paragraph("", WordXml.KEEP_NEXT + indent);
      xml.run(Face.FANGSONG, (first ? attachments.lead() : "") + named.number() + named.name());
      xml.end();
    }
  }

  /** Every line keeps with the next, so that the signature is never parted. */
  private void add(Passage.Signed signed) {
    String seal = signed.seal().map(this::seal).orElse("");
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
      xml.raw("<w:p><w:pPr>" + HAIR + "</w:pPr></w:p>");
    }
    return xml + section() + "</w:body></w:document>";
  }

  private String section() {
    String wide = turned ? "Turned" : "";
    int width = turned ? PAGE_HEIGHT : PAGE_WIDTH;
    int height = turned ? PAGE_WIDTH : PAGE_HEIGHT;
    int left = twips(turned ? Sheet.HEIGHT - Sheet.BOTTOM : Sheet.LEFT);
    int top = twips(turned ? Sheet.LEFT : Sheet.TOP);
    int bottom = height - twips(turned ? Sheet.RIGHT : Sheet.BOTTOM);
    return "<w:sectPr>"
        + "<w:headerReference w:type=\"default\" r:id=\"header\"/>"
        + "<w:headerReference w:type=\"even\" r:id=\"header\"/>"
        + ("<w:footerReference w:type=\"default\" r:id=\"odd" + wide + "\"/>")
        + ("<w:footerReference w:type=\"even\" r:id=\"even" + wide + "\"/>")
        + ("<w:pgSz w:w=\"" + width + "\" w:h=\"" + height + "\"")
        + (turned ? " w:orient=\"landscape\"/>" : "/>")
        + ("<w:pgMar w:top=\"" + top + "\" w:right=\"" + (width - left - areaWidth()))
        + ("\" w:bottom=\"" + bottom + "\" w:left=\"" + left)
        + ("\" w:header=\"851\" w:footer=\"" + (turned ? TURNED_FOOTER : FOOTER))
        + "\" w:gutter=\"0\"/>"
        + ("<w:docGrid w:type=\"lines\" w:linePitch=\"" + LINE + "\"/>")
        + "</w:sectPr>";
  }
}
