package org.nianbao.font;

import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;

/** One parsed TrueType font, kept for as long as the program runs. Safe for several threads. */
public final class Typeface {
  /** What a PDF needs of an embedded font; the rest is left out. */
  private static final List<String> TABLES =
      List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm");

  private static final int THOUSAND = 1000;

  private final String name;
  private final boolean bundled;
  private final TrueTypeFont ttf;
  private final CmapLookup characters;
  private final HorizontalMetricsTable metrics;
  private final HeaderTable header;
  private final Map<Integer, Rectangle2D> bounds = new HashMap<>();

  /**
   * A glyph program cut to some glyphs.
   *
   * @param program the TrueType file
   * @param glyphs the glyphs' ids in it by their ids in the whole font
   */
  public record Subset(byte[] program, Map<Integer, Integer> glyphs) {
    /** The id in it of a glyph that it was cut to. */
    public int glyph(int whole) {
      return Objects.requireNonNull(glyphs.get(whole), "a glyph that it was cut to");
    }
  }

  Typeface(TrueTypeFont ttf, boolean bundled) throws IOException {
    this.ttf = ttf;
    this.bundled = bundled;
    this.name = ttf.getName();
    this.characters = ttf.getUnicodeCmapLookup(false);
    this.metrics = ttf.getHorizontalMetrics();
    this.header = ttf.getHeader();
    if (name == null || characters == null || metrics == null || header == null) {
      throw new IOException("font lacks a name, a Unicode cmap or metrics");
    }
  }

  /** Its PostScript name. */
  public String name() {
    return name;
  }

  /** Whether it came with the program. */
  public boolean bundled() {
    return bundled;
  }

  /** The glyph of a character, 0 for none. */
  public int glyph(int codePoint) {
    return characters.getGlyphId(codePoint);
  }

  /** A glyph's advance in em. */
  public double advance(int glyph) {
    return metrics.getAdvanceWidth(glyph) / (double) header.getUnitsPerEm();
  }

  /** A length of the font's own units in thousandths of an em. */
  public int thousandths(int units) {
    return Math.round(units * (float) THOUSAND / header.getUnitsPerEm());
  }

  public int ascent() throws IOException {
    return thousandths(ttf.getHorizontalHeader().getAscender());
  }

  public int descent() throws IOException {
    return thousandths(ttf.getHorizontalHeader().getDescender());
  }

  /** Left, bottom, right, top of all glyphs together, in thousandths of an em. */
  public List<Integer> box() {
    return List.of(
        thousandths(header.getXMin()),
        thousandths(header.getYMin()),
        thousandths(header.getXMax()),
        thousandths(header.getYMax()));
  }

  /** A glyph's outline in em, y upwards; empty for a blank. */
  public synchronized GeneralPath outline(int glyph) {
    try {
      GlyphData data = ttf.getGlyph().getGlyph(glyph);
      GeneralPath path = data == null ? new GeneralPath() : data.getPath();
      double scale = 1.0 / header.getUnitsPerEm();
      path.transform(java.awt.geom.AffineTransform.getScaleInstance(scale, scale));
      return path;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a glyph's outline takes up, in em, y upwards; of no size for a blank. */
  public synchronized Rectangle2D bounds(int glyph) {
    return bounds.computeIfAbsent(glyph, each -> outline(each).getBounds2D());
  }

  /** What tells this font from others of its name. */
  String print() {
    return name + header.getCheckSumAdjustment();
  }

  /** The font cut to these glyphs and those they are built of. */
  public synchronized Subset subset(Set<Integer> glyphs, String prefix) throws IOException {
    return cut(new TTFSubsetter(ttf, TABLES), glyphs, prefix);
  }

  /**
   * The font cut to the glyphs of some characters, with the table that leads from one to the other,
   * so that it can be used by itself.
   *
   * @param characters of the Basic Multilingual Plane; others are to be drawn by their glyphs
   * @param glyphs others that are needed
   */
  public synchronized Subset standalone(Set<Integer> characters, Set<Integer> glyphs, String prefix)
      throws IOException {
    TTFSubsetter subsetter = new TTFSubsetter(ttf);
    subsetter.addAll(characters);
    return cut(subsetter, glyphs, prefix);
  }

  private static Subset cut(TTFSubsetter subsetter, Set<Integer> glyphs, String prefix)
      throws IOException {
    subsetter.addGlyphIds(glyphs);
    subsetter.setPrefix(prefix);
    Map<Integer, Integer> byOld = new HashMap<>();
    subsetter.getGIDMap().forEach((fresh, old) -> byOld.put(old, fresh));
    ByteArrayOutputStream program = new ByteArrayOutputStream();
    subsetter.writeToStream(program);
    return new Subset(program.toByteArray(), byOld);
  }
}
