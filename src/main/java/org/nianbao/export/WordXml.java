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

  private final StringBuilder out = new StringBuilder();

  /**
   * Begins a paragraph.
   *
   * @param style "" for the body's
   * @param properties what it has besides its style, in the schema's order
   */
  WordXml paragraph(String style, String properties) {
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

  /** Words in one face; a tab becomes a blank, as on pages. */
  WordXml run(Face face, String words) {
    return run(face, words, "");
  }

  /**
   * Words in one face.
   *
   * @param properties what they have besides the fonts, in the schema's order
   */
  WordXml run(Face face, String words, String properties) {
    if (words.isEmpty()) {
      return this;
    }
    out.append("<w:r>").append(properties(face, properties));
    out.append("<w:t xml:space=\"preserve\">").append(Markup.escaped(words));
    out.append("</w:t></w:r>");
    return this;
  }

  private static String properties(Face face, String others) {
    String font = FONTS.get(face);
    return "<w:rPr><w:rFonts w:hint=\"eastAsia\" w:ascii=\""
        + font
        + "\" w:hAnsi=\""
        + font
        + "\" w:eastAsia=\""
        + font
        + "\" w:cs=\""
        + font
        + "\"/>"
        + others
        + "</w:rPr>";
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
