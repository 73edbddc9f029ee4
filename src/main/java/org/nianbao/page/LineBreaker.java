package org.nianbao.page;

import java.util.ArrayList;
import java.util.Arrays;
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

  /** A web address wider than this may be broken too, em. */
  private static final double WIDEST_ADDRESS = 6;

  /** So many lines before a last one of a single character are squeezed to take it in. */
  private static final int MOST_SQUEEZED = 8;

  private final List<Glyph> glyphs;
  private final double capacity;
  private final double firstIndent;

  /** The run of letters and digits each glyph belongs to; -1 for none. */
  private final int[] run;

  /** The part of such a run each glyph is kept together with; -1 for none. */
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
    this.run = new int[glyphs.size()];
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
    List<Integer> ends = ends(0, false);
    if (ends.size() > 1 && alone(ends.get(ends.size() - 2))) {
      ends = withoutLast(ends);
    }
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (int end : ends) {
      int shown = withoutSpaces(start, end);
      if (shown > start) {
        lines.add(
            new Line(
                glyphs.subList(start, shown),
                joints(start, shown),
                indent(start),
                capacity,
                end < glyphs.size()));
      }
      start = end;
    }
    return lines;
  }

  /** Before which glyphs a line may end, whatever stands before. */
  boolean[] breakable() {
    boolean[] breakable = new boolean[glyphs.size()];
    for (int i = 1; i < breakable.length; i++) {
      breakable[i] = breakable(i, 0);
    }
    return breakable;
  }

  private double indent(int start) {
    return start == 0 ? firstIndent : 0;
  }

  /** Where the lines from a glyph on end; squeezed ones take what they can. */
  private List<Integer> ends(int from, boolean squeezed) {
    List<Integer> ends = new ArrayList<>();
    int start = from;
    while (start < glyphs.size()) {
      double room = capacity - indent(start);
      int end = lineEnd(start, room);
      start = squeezed ? squeezedEnd(start, end, room) : end;
      ends.add(start);
    }
    return ends;
  }

  /** Whether all that stands from here on is one character, perhaps with its full stop. */
  private boolean alone(int start) {
    long characters =
        glyphs.subList(start, glyphs.size()).stream()
            .filter(glyph -> glyph.kind() == Glyph.Kind.PLAIN || glyph.kind() == Glyph.Kind.WORD)
            .count();
    return characters == 1;
  }

  /**
   * The same lines with the last one drawn into those before it, if squeezing makes room for it.
   */
  private List<Integer> withoutLast(List<Integer> ends) {
    int first = Math.max(0, ends.size() - 1 - MOST_SQUEEZED);
    for (int kept = ends.size() - 2; kept >= first; kept--) {
      List<Integer> tried = new ArrayList<>(ends.subList(0, kept));
      tried.addAll(ends(kept == 0 ? 0 : ends.get(kept - 1), true));
      if (tried.size() < ends.size()) {
        return tried;
      }
    }
    return ends;
  }

  private int squeezedEnd(int start, int usual, double room) {
    double width = 0;
    double squeeze = 0;
    int farthest = usual;
    for (int end = start; end < glyphs.size(); ) {
      width += glyphs.get(end).width();
      squeeze += squeezeOf(end, start);
      end++;
      if (width - squeeze > room + TOLERANCE) {
        break;
      }
      if (end > usual && (end == glyphs.size() || breakable(end, start))) {
        farthest = end;
      }
    }
    return farthest;
  }

  private void findUnits() {
    int i = 0;
    while (i < unit.length) {
      if (Characters.trailing(glyphs.get(i).codePoint())) {
        // A comma typed in ASCII belongs to what stands before it, not to the figure behind it.
        run[i] = -1;
        unit[i++] = -1;
        continue;
      }
      int end = i;
      double width = 0;
      boolean letters = false;
      while (end < unit.length && kind(end) == Glyph.Kind.WORD) {
        width += glyphs.get(end).width();
        letters |= Character.isLetter(glyphs.get(end).codePoint());
        end++;
      }
      if (end - i < 2) {
        run[i] = -1;
        unit[i++] = -1;
        continue;
      }
      Arrays.fill(run, i, end, width <= capacity * WIDEST_KEPT ? i : -1);
      boolean parted = width > (letters ? WIDEST_ADDRESS : capacity * WIDEST_KEPT);
      while (i < end) {
        int to = parted ? partEnd(i, end) : end;
        Arrays.fill(unit, i, to, width(i, to) <= capacity * WIDEST_KEPT ? i : -1);
        i = to;
      }
    }
  }

  /** Where the part of a long run ends: behind a dot or a stroke that stands in no number. */
  private int partEnd(int from, int end) {
    for (int i = from; i + 1 < end; i++) {
      int c = glyphs.get(i).codePoint();
      int next = glyphs.get(i + 1).codePoint();
      boolean decimal = Character.isDigit(next) && i > from && digit(i - 1);
      if ((c == '/' && next != '/') || (c == '.' && !decimal && next != '.' && next != '/')) {
        return i + 1;
      }
    }
    return end;
  }

  private boolean digit(int i) {
    return Character.isDigit(glyphs.get(i).codePoint());
  }

  private double width(int from, int to) {
    return glyphs.subList(from, to).stream().mapToDouble(Glyph::width).sum();
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
          (run[i] >= 0 && run[i] == run[i + 1])
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
