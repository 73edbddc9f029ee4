package org.nianbao.verify;

import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jsoup.nodes.Element;

/** The fonts in an OFD file and the glyphs that its pages show, each looked at once. */
final class OfdFonts {
  private final Map<String, Font> fonts = new HashMap<>();
  private final GlyphCheck check;

  /** A font in the file; empty if it cannot be read. */
  private record Font(String name, Optional<TrueTypeFont> ttf, Map<Long, Shape> shapes) {}

  /** A glyph's outline, in em. */
  record Shape(Rectangle2D bounds, boolean blank) {}

  OfdFonts(OfdParts parts, GlyphCheck check) {
    this.check = check;
    Map<String, String> files = parts.resources("PublicRes.xml", "Font", "FontFile");
    for (Element each : OfdParts.all(parts.xml(OfdParts.FOLDER + "PublicRes.xml"), "Font")) {
      String file = files.getOrDefault(each.attr("ID"), "");
      fonts.put(
          each.attr("ID"),
          new Font(each.attr("FontName"), read(parts.bytes(file)), new HashMap<>()));
    }
  }

  private static Optional<TrueTypeFont> read(byte[] file) {
    try {
      return Optional.of(new TTFParser().parse(new RandomAccessReadBuffer(file)));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /**
   * A glyph.
   *
   * @param font its id
   * @param named the glyph that is named for the character; -1 for the one that the font leads to
   */
  Shape shape(String font, int character, int named) {
    Font known = fonts.computeIfAbsent(font, id -> new Font(id, Optional.empty(), new HashMap<>()));
    return known
        .shapes()
        .computeIfAbsent(
            (long) character << 32 | named & 0xFFFFFFFFL, _ -> read(known, character, named));
  }

  private Shape read(Font font, int character, int named) {
    GeneralPath outline = new GeneralPath();
    double em = 1;
    try {
      if (font.ttf().isPresent()) {
        TrueTypeFont ttf = font.ttf().orElseThrow();
        int glyph = named >= 0 ? named : ttf.getUnicodeCmapLookup().getGlyphId(character);
        GlyphData data = ttf.getGlyph().getGlyph(glyph);
        outline = data == null ? outline : data.getPath();
        em = ttf.getUnitsPerEm();
      }
    } catch (IOException | RuntimeException e) {
      outline = new GeneralPath();
    }
    check.look(font.name(), Character.toString(character), outline, em);
    Rectangle2D bounds = outline.getBounds2D();
    return bounds.isEmpty()
        ? new Shape(new Rectangle2D.Double(0, 0, 0.5, 0.5), true)
        : new Shape(
            new Rectangle2D.Double(
                bounds.getX() / em,
                bounds.getY() / em,
                bounds.getWidth() / em,
                bounds.getHeight() / em),
            false);
  }
}
