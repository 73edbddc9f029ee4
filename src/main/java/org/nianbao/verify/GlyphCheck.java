package org.nianbao.verify;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nianbao.font.Fonts;
import org.nianbao.font.Typeface;

/**
 * Whether a file's glyphs look like the characters they stand for: the same as in the font of that
 * name at hand.
 */
final class GlyphCheck {
  /** How far outlines may lie apart, em: a font's units and PDF's are rounded differently. */
  private static final double ROUNDED = 0.003;

  private static final int MOST_TOLD = 5;

  private final Fonts fonts;
  private final Set<String> wrong = new LinkedHashSet<>();
  private final Set<String> unknown = new LinkedHashSet<>();

  GlyphCheck(Fonts fonts) {
    this.fonts = fonts;
  }

  /**
   * Looks at a glyph.
   *
   * @param font the PostScript name
   * @param words the character that it stands for
   * @param outline in units of which an em has so many
   */
  void look(String font, String words, GeneralPath outline, double em) {
    if (words.isBlank() && outline.getBounds2D().isEmpty()) {
      return;
    }
    Optional<Typeface> typeface = fonts.named(font);
    if (typeface.isEmpty()) {
      unknown.add(font);
      return;
    }
    if (words.codePointCount(0, words.length()) != 1) {
      wrong.add(words);
      return;
    }
    Typeface known = typeface.orElseThrow();
    int character = words.codePointAt(0);
    int glyph = known.glyph(character);
    int right = glyph > 0 ? glyph : known.glyph(Fonts.MISSING);
    if (!same(outline, em, known.outline(right))) {
      if (known.bundled()) {
        wrong.add(words);
      } else {
        // Another version of a font of the same name draws a little differently.
        unknown.add(font);
      }
    }
  }

  private static boolean same(GeneralPath file, double em, GeneralPath known) {
    List<double[]> one = points(file, em);
    List<double[]> other = points(known, 1);
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      for (int at = 0; at < one.get(i).length; at++) {
        if (Math.abs(one.get(i)[at] - other.get(i)[at]) > ROUNDED) {
          return false;
        }
      }
    }
    return true;
  }

  private static List<double[]> points(GeneralPath path, double em) {
    List<double[]> points = new ArrayList<>();
    double[] at = new double[6];
    for (PathIterator each = path.getPathIterator(null); !each.isDone(); each.next()) {
      int kind = each.currentSegment(at);
      int count = kind == PathIterator.SEG_CLOSE ? 0 : 2 * Math.max(1, kind);
      double[] segment = new double[count + 1];
      for (int i = 0; i < count; i++) {
        segment[i] = at[i] / em;
      }
      segment[count] = kind;
      points.add(segment);
    }
    return points;
  }

  /** What was found once all were looked at; nothing where there is nothing to tell. */
  List<Outcome> outcomes() {
    List<Outcome> outcomes = new ArrayList<>();
    if (!wrong.isEmpty()) {
      String some = String.join("、", wrong.stream().limit(MOST_TOLD).toList());
      outcomes.add(Outcome.differs("verify.glyphsDiffer", some));
    }
    if (!unknown.isEmpty()) {
      outcomes.add(Outcome.note("verify.glyphsUnknown", String.join("、", unknown)));
    }
    return outcomes;
  }
}
