package org.nianbao.page;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Turns text into glyphs, and remembers which characters no font knows. */
final class Characters {
  private static final String OPENING = "（《「『“‘〔【〈［｛〖";
  private static final String CLOSING = "，。、；：？！）》」』”’〕】〉］｝〗";
  private static final String TRAILING = "％‰℃℉°·…～,.;:?!)]}%";
  private static final String DOUBLED = "—…";
  private static final int FIRST_IDEOGRAPHIC = 0x2E80;
  private static final int LAST_ASCII = 0x7E;
  private static final int IDEOGRAPHIC_SPACE = 0x3000;

  private final Metrics metrics;
  private final SortedSet<Integer> unknown = new TreeSet<>();

  Characters(Metrics metrics) {
    this.metrics = metrics;
  }

  /** Code points met so far that no font has a glyph for. */
  SortedSet<Integer> unknown() {
    return unknown;
  }

  /** The glyphs of a text in one face. Invisible characters are left out, tabs become spaces. */
  List<Glyph> glyphs(String text, Face face) {
    List<Glyph> glyphs = new ArrayList<>(text.length());
    text.codePoints()
        .forEach(
            given -> {
              int c =
                  Character.isSpaceChar(given) || Character.isWhitespace(given)
                      ? blank(given)
                      : given;
              if (!invisible(c)) {
                glyphs.add(glyph(c, face));
              }
            });
    return glyphs;
  }

  /** The width of a text in one line, in em. */
  double width(String text, Face face) {
    return glyphs(text, face).stream().mapToDouble(Glyph::width).sum();
  }

  private Glyph glyph(int c, Face face) {
    if (!metrics.known(c)) {
      unknown.add(c);
    }
    Face serving = metrics.serving(face, c);
    return new Glyph(c, serving, metrics.advance(serving, c), kind(c));
  }

  private static int blank(int c) {
    return c == IDEOGRAPHIC_SPACE ? c : ' ';
  }

  private static boolean invisible(int c) {
    return Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.CONTROL
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF);
  }

  private static Glyph.Kind kind(int c) {
    if (c == ' ' || c == IDEOGRAPHIC_SPACE) {
      return Glyph.Kind.SPACE;
    }
    if (OPENING.indexOf(c) >= 0) {
      return Glyph.Kind.OPENING;
    }
    if (CLOSING.indexOf(c) >= 0) {
      return Glyph.Kind.CLOSING;
    }
    if (DOUBLED.indexOf(c) >= 0) {
      return Glyph.Kind.DOUBLED;
    }
    if ((c > ' ' && c <= LAST_ASCII) || (c < FIRST_IDEOGRAPHIC && Character.isLetterOrDigit(c))) {
      return Glyph.Kind.WORD;
    }
    if (trailing(c)) {
      return Glyph.Kind.TRAILING;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> Glyph.Kind.COMBINING;
      default -> Glyph.Kind.PLAIN;
    };
  }

  /** Whether a line may not begin with it though it has no blank half to be squeezed. */
  static boolean trailing(int c) {
    return TRAILING.indexOf(c) >= 0;
  }

  /** ASCII brackets that a line may not end with. */
  static boolean leading(int c) {
    return c == '(' || c == '[' || c == '{';
  }
}
