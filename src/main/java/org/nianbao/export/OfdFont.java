package org.nianbao.export;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nianbao.font.Typeface;

/**
 * One typeface in one OFD file, cut to what the file shows. Most characters lead to their glyphs by
 * the font's own table; the others name them ({@link #named}).
 */
final class OfdFont {
  private static final int LAST_IN_PLANE = 0xFFFF;

  private final Typeface typeface;
  private final int id;

  /** Glyph by character, in the whole font. */
  private final Map<Integer, Integer> glyphs = new TreeMap<>();

  /** Characters whose glyph the font's own table does not lead to. */
  private final Map<Integer, Integer> named = new TreeMap<>();

  private Typeface.@Nullable Subset subset;

  /**
   * @param id what the file's pages call it
   */
  OfdFont(Typeface typeface, int id) {
    this.typeface = typeface;
    this.id = id;
  }

  int id() {
    return id;
  }

  String name() {
    return typeface.name();
  }

  /** Notes that a character is drawn by a glyph. */
  void use(int character, int glyph) {
    boolean led = character <= LAST_IN_PLANE && typeface.glyph(character) == glyph;
    (led ? glyphs : named).put(character, glyph);
  }

  /** Cuts the font, once all its characters are known; returns the font file. */
  byte[] cut() throws IOException {
    subset = typeface.standalone(glyphs.keySet(), new TreeSet<>(named.values()), "");
    return subset.program();
  }

  /** Whether a character must name its glyph. */
  boolean named(int character) {
    return named.containsKey(character);
  }

  /** The glyph of a character that must name it, in the cut font. */
  int glyph(int character) {
    return Objects.requireNonNull(subset, "cut first")
        .glyph(Objects.requireNonNull(named.get(character)));
  }
}
