package org.nianbao.page;

import java.util.ArrayList;
import java.util.List;

/** Glyphs that stand in one line. Widths in em, of which {@link #set} makes mm. */
final class Line {
  /** More room than this between two glyphs (em) is shared with the letters inside words. */
  private static final double WIDEST_GAP = 0.5;

  private static final double TOLERANCE = 1e-6;

  private final List<Glyph> glyphs;
  private final boolean[] joints;
  private final double indent;
  private final double capacity;
  private final boolean continued;

  /**
   * @param joints after which glyphs room may be added
   * @param indent em that the line begins later
   * @param capacity em from the left edge to the right one
   * @param continued whether the text goes on in another line, so that this one is to be full
   */
  Line(List<Glyph> glyphs, boolean[] joints, double indent, double capacity, boolean continued) {
    this.glyphs = glyphs;
    this.joints = joints;
    this.indent = indent;
    this.capacity = capacity;
    this.continued = continued;
  }

  /** The width of its glyphs as they are, squeezed only so far that they fit; em, no indent. */
  double width() {
    return Math.min(natural(), capacity - indent);
  }

  /** Its characters. */
  String words() {
    StringBuilder words = new StringBuilder();
    glyphs.forEach(glyph -> words.appendCodePoint(glyph.codePoint()));
    return words.toString();
  }

  /**
   * The line as runs of one face each, the left edge at x = 0 and the baseline at y = 0.
   *
   * @param em what an em of width becomes in mm
   * @param size size of the type in points
   * @param justified whether a line that goes on reaches the right edge exactly
   */
  List<Mark.Text> set(double em, double size, boolean justified, Origin origin) {
    double[] origins = new double[glyphs.size()];
    double end = place(origins, justified && continued);
    List<Mark.Text> runs = new ArrayList<>();
    int start = 0;
    while (start < origins.length) {
      int next = start + 1;
      while (next < origins.length && glyphs.get(next).face() == glyphs.get(start).face()) {
        next++;
      }
      double runEnd = next < origins.length ? origins[next] : end;
      runs.add(run(origins, start, next, runEnd, em, size, origin));
      start = next;
    }
    return runs;
  }

  private Mark.Text run(
      double[] origins, int start, int next, double end, double em, double size, Origin origin) {
    StringBuilder text = new StringBuilder();
    List<Double> advances = new ArrayList<>(next - start);
    for (int i = start; i < next; i++) {
      text.appendCodePoint(glyphs.get(i).codePoint());
      advances.add(((i + 1 < next ? origins[i + 1] : end) - origins[i]) * em);
    }
    return new Mark.Text(
        text.toString(), glyphs.get(start).face(), size, origins[start] * em, 0, advances, origin);
  }

  /** Gives every glyph its origin, in em from the left edge, and returns where the last ends. */
  private double place(double[] origins, boolean full) {
    double slack = capacity - indent - natural();
    double squeeze = slack < -TOLERANCE ? Math.min(LineBreaker.SQUEEZE, -slack / squeezable()) : 0;
    boolean[] stretched = full && slack > TOLERANCE ? stretched(slack) : new boolean[joints.length];
    int gaps = count(stretched);
    double gap = gaps == 0 ? 0 : slack / gaps;
    double pen = indent;
    for (int i = 0; i < origins.length; i++) {
      Glyph glyph = glyphs.get(i);
      double taken = squeezable(i) ? squeeze : 0;
      origins[i] = glyph.kind() == Glyph.Kind.OPENING ? pen - taken : pen;
      pen += glyph.width() - taken + (stretched[i] ? gap : 0);
    }
    return pen;
  }

  private boolean[] stretched(double slack) {
    int gaps = count(joints);
    if (gaps > 0 && slack / gaps <= WIDEST_GAP) {
      return joints;
    }
    boolean[] all = new boolean[joints.length];
    for (int i = 0; i < all.length - 1; i++) {
      all[i] = glyphs.get(i + 1).kind() != Glyph.Kind.COMBINING;
    }
    return all;
  }

  private double natural() {
    double width = 0;
    for (Glyph glyph : glyphs) {
      width += glyph.width();
    }
    return width;
  }

  private int squeezable() {
    int count = 0;
    for (int i = 0; i < glyphs.size(); i++) {
      count += squeezable(i) ? 1 : 0;
    }
    return Math.max(count, 1);
  }

  private boolean squeezable(int i) {
    return glyphs.get(i).squeezable() && !(i == 0 && glyphs.get(i).kind() == Glyph.Kind.OPENING);
  }

  private static int count(boolean[] flags) {
    int count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    return count;
  }
}
