package org.nianbao.verify;

import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;

/** The glyphs that a PDF's pages show, each looked at once. */
final class PdfGlyphs {
  /** Units of a font's em in which outlines are given. */
  static final double EM = 1000;

  private final Map<PDFont, Map<Integer, Shape>> shapes = new LinkedHashMap<>();
  private final GlyphCheck check;

  /**
   * A glyph.
   *
   * @param words what its code stands for, by the file
   */
  record Shape(String words, Rectangle2D bounds, boolean blank) {}

  PdfGlyphs(GlyphCheck check) {
    this.check = check;
  }

  Shape shape(PDFont font, int code) throws IOException {
    Map<Integer, Shape> known = shapes.computeIfAbsent(font, _ -> new LinkedHashMap<>());
    Shape shape = known.get(code);
    if (shape == null) {
      shape = read(font, code);
      known.put(code, shape);
    }
    return shape;
  }

  private Shape read(PDFont font, int code) throws IOException {
    String unicode = font.toUnicode(code);
    String words = unicode == null ? "" : unicode;
    GeneralPath outline =
        font instanceof PDVectorFont vector ? vector.getNormalizedPath(code) : new GeneralPath();
    String name = font.getName() == null ? "" : font.getName();
    check.look(name.substring(name.indexOf('+') + 1), words, outline, EM);
    Rectangle2D bounds = outline.getBounds2D();
    boolean blank = bounds.isEmpty();
    Rectangle2D taken =
        blank ? new Rectangle2D.Double(0, 0, Math.max(1, font.getWidth(code)), EM / 2) : bounds;
    return new Shape(words, taken, blank);
  }
}
