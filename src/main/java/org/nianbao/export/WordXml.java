package org.nianbao.export;

import java.util.List;
import java.util.Map;
import org.nianbao.page.Face;

/** Paragraphs and runs of a Word file. */
final class WordXml {
  static final String KEEP_NEXT = "<w:keepNext/>";

  /** The fonts' names as the rules for documents name them; Word knows what stands in for them. */
  private static final Map<Face, String> FONTS =
      Map.of(
          Face.XIAOBIAOSONG, "方正小标宋简体",
          Face.FANGSONG, "仿宋_GB2312",
          Face.KAITI, "楷体_GB2312",
          Face.HEITI, "黑体",
          Face.SONGTI, "宋体");

  /** The faces of styles that have another than the body's. */
  private static final Map<String, Face> STYLES =
      Map.of(
          "Title", Face.XIAOBIAOSONG,
          "TableTitle", Face.XIAOBIAOSONG,
          "Heading1", Face.HEITI,
          "Attachment", Face.HEITI,
          "Heading2", Face.KAITI);

  private final StringBuilder out = new StringBuilder();
  private Face usual = Face.FANGSONG;

  /**
   * Begins a paragraph.
   *
   * @param style "" for the body's
   * @param properties what it has besides its style, in the schema's order
   */
  WordXml paragraph(String style, String properties) {
    usual = STYLES.getOrDefault(style, Face.FANGSONG);
    if (style.startsWith(WordTable.TEXT_STYLE)) {
      usual = Face.SONGTI;
    } else if (style.startsWith(WordTable.HEAD_STYLE)) {
      usual = Face.HEITI;
    }
    out.append("<w:p>");
    if (!style.isEmpty() || !properties.isEmpty()) {
      out.append("<w:pPr>");
      if (!style.isEmpty()) {
        out.append("<w:pStyle w:val=\"").append(style).append("\"/>");
      }
      out.append(properties).append("</w:pPr>");
    }
    return this;
  }

  /**
   * Words in one face; a tab becomes a blank, as on pages. The paragraph's style carries its font,
   * so that a run tells only one that differs.
   */
  WordXml run(Face face, String words) {
    if (words.isEmpty()) {
      return this;
    }
    out.append("<w:r>").append(face == usual ? "" : properties(face));
    out.append("<w:t xml:space=\"preserve\">").append(Markup.escaped(words));
    out.append("</w:t></w:r>");
    return this;
  }

  private static String properties(Face face) {
    if (face == Face.KAITI) {
      return "<w:rPr><w:rStyle w:val=\"Lead\"/></w:rPr>";
    }
    return "<w:rPr>" + fonts(face) + "</w:rPr>";
  }

  /** The element that names a face's font for characters of every kind. */
  static String fonts(Face face) {
    String font = FONTS.get(face);
    return "<w:rFonts w:hint=\"eastAsia\" w:ascii=\""
        + font
        + "\" w:hAnsi=\""
        + font
        + "\" w:eastAsia=\""
        + font
        + "\" w:cs=\""
        + font
        + "\"/>";
  }

  /** One paragraph of several lines. */
  void lines(String style, Face face, List<String> lines) {
    paragraph(style, "");
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        raw("<w:r><w:br/></w:r>");
      }
      run(face, lines.get(i));
    }
    end();
  }

  /** Markup as it is. */
  WordXml raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Ends a paragraph. */
  WordXml end() {
    out.append("</w:p>\n");
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
