package org.nianbao.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parts words into lines by sense ({@link Sense}): as few lines as go with it, and centred ones in
 * the shape of a trapezium or a diamond, as GB/T 9704-2012, 7.3.1, has titles.
 */
final class SenseLines {
  private static final double TOLERANCE = 1e-6;

  /** What each line costs, and what one that is not full, by the square of what it lacks. */
  private static final double LINE = 4;

  private static final double RAGGED = 6;

  /** What it costs that a line is longer than the one before, and that shorter than its own. */
  private static final double WAIST = 12;

  private static final double EQUAL = 0.4;

  /** What it costs that the agency's name is not followed by a new line. */
  private static final double RUN_ON = 8;

  /** Lines that differ by less look equal, em. */
  private static final double EVEN = 0.75;

  /** A line of one character, and one that is hardly longer. */
  private static final double ALONE = 40;

  private static final double SHORT = 8;
  private static final double SHORTEST = 3;

  /** Longer words are no title. */
  private static final int LONGEST = 200;

  private final List<Glyph> glyphs;
  private final double capacity;
  private final double indent;
  private final boolean centred;
  private final Sense sense;
  private final double[] ends;

  /** The best way so far to part all up to an index, its last line begun at another. */
  private record Way(double cost, int from, @Nullable Way before, boolean falling) {}

  private SenseLines(
      List<Glyph> glyphs, double capacity, double indent, boolean centred, Sense sense) {
    this.glyphs = glyphs;
    this.capacity = capacity;
    this.indent = indent;
    this.centred = centred;
    this.sense = sense;
    this.ends = new double[glyphs.size() + 1];
    for (int i = 0; i < glyphs.size(); i++) {
      ends[i + 1] = ends[i] + glyphs.get(i).width();
    }
  }

  /**
   * Lines to be centred.
   *
   * @param capacity em of the widest line
   * @param agency the report's
   */
  static List<Line> centred(List<Glyph> glyphs, double capacity, String agency) {
    return lines(glyphs, capacity, 0, true, agency);
  }

  /**
   * Lines from the left, each as full as goes with the sense.
   *
   * @param indent em that the first line begins later
   */
  static List<Line> flush(List<Glyph> glyphs, double capacity, double indent, String agency) {
    return lines(glyphs, capacity, indent, false, agency);
  }

  private static List<Line> lines(
      List<Glyph> glyphs, double capacity, double indent, boolean centred, String agency) {
    List<Line> plain = new LineBreaker(glyphs, capacity, indent).lines();
    if (plain.size() < 2 || glyphs.size() > LONGEST) {
      return plain;
    }
    Sense sense = Sense.of(glyphs, agency);
    List<Integer> starts = new SenseLines(glyphs, capacity, indent, centred, sense).starts();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : glyphs.size();
      List<Glyph> of = glyphs.subList(starts.get(i), end);
      lines.addAll(new LineBreaker(of, capacity, i == 0 ? indent : 0).lines());
    }
    return starts.isEmpty() ? plain : lines;
  }

  /** Where the lines begin; nothing where there is no way to part them. */
  private List<Integer> starts() {
    int count = glyphs.size();
    List<List<Way>> ways = new ArrayList<>();
    ways.add(List.of(new Way(0, 0, null, false)));
    for (int end = 1; end <= count; end++) {
      ways.add(end == count || sense.cost(end) < Sense.NEVER ? to(end, ways) : List.of());
    }
    Way best = best(ways.getLast());
    List<Integer> starts = new ArrayList<>();
    for (Way way = best; way != null && way.before() != null; way = way.before()) {
      starts.addFirst(way.from());
    }
    return starts;
  }

  private List<Way> to(int end, List<List<Way>> ways) {
    List<Way> found = new ArrayList<>();
    for (int from = end - 1; from >= 0; from--) {
      double width = ends[end] - ends[from];
      double room = from == 0 ? capacity - indent : capacity;
      if (width > room + TOLERANCE) {
        break;
      }
      Way[] best = new Way[2];
      for (Way before : ways.get(from)) {
        Way way = with(before, from, end);
        int kind = way.falling() ? 1 : 0;
        if (best[kind] == null || way.cost() < best[kind].cost()) {
          best[kind] = way;
        }
      }
      Arrays.stream(best).filter(way -> way != null).forEach(found::add);
    }
    return found;
  }

  private Way with(Way before, int from, int end) {
    double width = ends[end] - ends[from];
    boolean last = end == glyphs.size();
    double lack = (capacity - width) / capacity;
    double cost = before.cost() + LINE + (from == 0 ? 0 : sense.cost(from));
    cost += sense.runsOn(from, end) ? RUN_ON : 0;
    cost += last && !centred ? 0 : RAGGED * lack * lack;
    cost += width <= 1 + TOLERANCE ? ALONE : width < SHORTEST ? SHORT : 0;
    boolean falling = before.falling();
    if (centred && before.before() != null) {
      double above = ends[from] - ends[before.from()];
      boolean rises = width > above + EVEN;
      cost += rises && falling ? WAIST : 0;
      cost += Math.abs(width - above) < EVEN / 2 ? EQUAL : 0;
      falling |= width < above - EVEN;
    }
    return new Way(cost, from, before, falling);
  }

  private static @Nullable Way best(List<Way> ways) {
    Way best = null;
    for (Way way : ways) {
      best = best == null || way.cost() < best.cost() ? way : best;
    }
    return best;
  }
}
