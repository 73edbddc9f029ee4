package org.nianbao.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts glyphs into lines by the rules for Chinese: a character that may not begin a line is drawn
 * into the line before it by squeezing punctuation, and only where that gives too little room is
 * its neighbour pushed out instead. Widths in em.
 */
final class LineBreaker {
  /** The most that can be taken from one punctuation mark. */
  static final double SQUEEZE = 0.5;

  private static final double TOLERANCE = 1e-6;

  /** A run of letters and digits wider than this part of a line may be broken. */
  private static final double WIDEST_KEPT = 0.5;

  private final List<Glyph> glyphs;
  private final double capacity;
  private final double firstIndent;

  /** The run of letters and digits each glyph is kept together with; -1 for none. */
  private final int[] unit;

  /** Whether a glyph is the second half of —— or ……. */
  private final boolean[] secondHalf;

  /**
   * @param capacity em in a full line
   * @param firstIndent em that the first line begins later
   */
  LineBreaker(List<Glyph> glyphs, double capacity, double firstIndent) {
    this.glyphs = glyphs;
    this.capacity = capacity;
    this.firstIndent = firstIndent;
    this.unit = new int[glyphs.size()];
    this.secondHalf = new boolean[glyphs.size()];
    findUnits();
    for (int i = 1; i < secondHalf.length; i++) {
      secondHalf[i] =
          kind(i) == Glyph.Kind.DOUBLED
              && glyphs.get(i).codePoint() == glyphs.get(i - 1).codePoint()
              && !secondHalf[i - 1];
    }
  }

  /** The lines; none for no glyphs. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start < glyphs.size()) {
      double indent = start == 0 ? firstIndent : 0;
      int end = lineEnd(start, capacity - indent);
      int shown = withoutSpaces(start, end);
      if (shown > start) {
        lines.add(
            new Line(
                glyphs.subList(start, shown),
                joints(start, shown),
                indent,
                capacity,
                end < glyphs.size()));
      }
      start = end;
    }
    return lines;
  }

  private void findUnits() {
    int i = 0;
    while (i < unit.length) {
      if (Characters.trailing(glyphs.get(i).codePoint())) {
        // A comma typed in ASCII belongs to what stands before it, not to the figure behind it.
        unit[i++] = -1;
        continue;
      }
      int end = i;
      double width = 0;
      while (end < unit.length && kind(end) == Glyph.Kind.WORD) {
        width += glyphs.get(end).width();
        end++;
      }
      int id = end - i > 1 && width <= capacity * WIDEST_KEPT ? i : -1;
      if (end == i) {
        end++;
      }
      for (; i < end; i++) {
        unit[i] = id;
      }
    }
  }

  /** Where the line that begins here ends: the index of the next line's first glyph. */
  private int lineEnd(int start, double room) {
    int natural = start;
    double width = 0;
    double squeeze = 0;
    while (natural < glyphs.size()
        && (kind(natural) == Glyph.Kind.SPACE
            || width + glyphs.get(natural).width() <= room + TOLERANCE)) {
      width += glyphs.get(natural).width();
      squeeze += squeezeOf(natural, start);
      natural++;
    }
    if (natural == glyphs.size() || breakable(natural, start)) {
      return Math.max(natural, start + 1);
    }
    for (int end = natural; end < glyphs.size(); ) {
      width += glyphs.get(end).width();
      squeeze += squeezeOf(end, start);
      end++;
      if (width - squeeze > room + TOLERANCE) {
        break;
      }
      if (end == glyphs.size() || breakable(end, start)) {
        return end;
      }
    }
    for (int end = natural - 1; end > start; end--) {
      if (breakable(end, start)) {
        return end;
      }
    }
    return Math.max(natural, start + 1);
  }

  private double squeezeOf(int i, int start) {
    return squeezable(i, start) ? SQUEEZE : 0;
  }

  /** An opening bracket at the line's very beginning keeps its blank half: the edge stays even. */
  private boolean squeezable(int i, int start) {
    return glyphs.get(i).squeezable() && !(i == start && kind(i) == Glyph.Kind.OPENING);
  }

  /** Whether a line begun at start may end before this glyph. */
  private boolean breakable(int i, int start) {
    if (i <= start) {
      return false;
    }
    int before = glyphs.get(i - 1).codePoint();
    return switch (kind(i)) {
          case CLOSING, TRAILING, COMBINING, SPACE -> false;
          case DOUBLED -> glyphs.get(i).codePoint() == '—' && !secondHalf[i];
          case WORD -> {
            boolean kept = unit[i] >= 0 && unit[i] == unit[i - 1];
            yield !kept && !Characters.trailing(glyphs.get(i).codePoint());
          }
          case PLAIN, OPENING -> true;
        }
        && kind(i - 1) != Glyph.Kind.OPENING
        && !(kind(i) != Glyph.Kind.WORD && Characters.leading(before));
  }

  private int withoutSpaces(int start, int end) {
    int shown = end;
    while (shown > start && kind(shown - 1) == Glyph.Kind.SPACE) {
      shown--;
    }
    return shown;
  }

  /** After which glyphs of a line room may be added or taken without parting what belongs. */
  private boolean[] joints(int start, int end) {
    boolean[] joints = new boolean[end - start];
    for (int i = start; i < end - 1; i++) {
      boolean kept =
          (unit[i] >= 0 && unit[i] == unit[i + 1])
              || secondHalf[i + 1]
              || kind(i + 1) == Glyph.Kind.COMBINING;
      joints[i - start] = !kept;
    }
    return joints;
  }

  private Glyph.Kind kind(int i) {
    return glyphs.get(i).kind();
  }
}
