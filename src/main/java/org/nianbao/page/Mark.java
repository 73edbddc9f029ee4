package org.nianbao.page;

import java.util.List;

/** One thing on a page. Positions in mm from the upper left corner. */
public sealed interface Mark {
  /** The same mark somewhere else. */
  Mark moved(double dx, double dy);

  /** The same mark where it is seen when the sheet is turned a quarter to the right. */
  Mark turned();

  /**
   * Characters of one face and size on one baseline.
   *
   * @param text what is set; drawn character by character (code points)
   * @param face the face whose font draws it
   * @param size in points
   * @param x where the first character's origin is
   * @param y the baseline
   * @param advances mm from each character's origin to the next one's; the last is the last
   *     character's own width
   * @param origin what of the report this is
   * @param down whether it runs down the page, the letters' feet to the left
   */
  record Text(
      String text,
      Face face,
      double size,
      double x,
      double y,
      List<Double> advances,
      Origin origin,
      boolean down)
      implements Mark {
    public Text {
      advances = List.copyOf(advances);
      if (text.codePointCount(0, text.length()) != advances.size()) {
        throw new IllegalArgumentException("an advance for each character: " + text);
      }
    }

    /** One that runs to the right. */
    public Text(
        String text,
        Face face,
        double size,
        double x,
        double y,
        List<Double> advances,
        Origin origin) {
      this(text, face, size, x, y, advances, origin, false);
    }

    /** Where the last character ends. */
    public double right() {
      double right = x;
      for (double advance : advances) {
        right += advance;
      }
      return right;
    }

    @Override
    public Text moved(double dx, double dy) {
      return new Text(text, face, size, x + dx, y + dy, advances, origin, down);
    }

    @Override
    public Text turned() {
      return new Text(text, face, size, Sheet.HEIGHT - y, x, advances, origin, true);
    }

    Text as(Origin other) {
      return new Text(text, face, size, x, y, advances, other, down);
    }
  }

  /**
   * A straight black line.
   *
   * @param width its thickness in mm
   */
  record Rule(double x1, double y1, double x2, double y2, double width) implements Mark {
    @Override
    public Rule moved(double dx, double dy) {
      return new Rule(x1 + dx, y1 + dy, x2 + dx, y2 + dy, width);
    }

    @Override
    public Rule turned() {
      return new Rule(Sheet.HEIGHT - y1, x1, Sheet.HEIGHT - y2, x2, width);
    }
  }

  /**
   * Where the seal's picture goes: a square, the seal upright in it.
   *
   * @param x left side of the whole square
   * @param y upper side
   * @param from where the part that is shown begins, 0 to 1 of the square's width
   * @param to where it ends
   * @param down whether it lies a quarter to the right
   */
  record Seal(double x, double y, double size, double from, double to, boolean down)
      implements Mark {
    /** A whole one. */
    public Seal(double x, double y, double size) {
      this(x, y, size, 0, 1, false);
    }

    /** Whether all of it is shown; else it is the part of one that goes over pages' edges. */
    public boolean whole() {
      return from == 0 && to == 1;
    }

    @Override
    public Seal moved(double dx, double dy) {
      return new Seal(x + dx, y + dy, size, from, to, down);
    }

    @Override
    public Seal turned() {
      return new Seal(Sheet.HEIGHT - y - size, x, size, from, to, true);
    }
  }

  /**
   * The pale words over the whole page that tell a report not yet issued.
   *
   * @param x where the first character's origin is
   * @param y the baseline there
   * @param advance mm from each character to the next along the baseline
   * @param degrees how far the baseline rises to the right
   * @param grey 0 black to 1 white
   */
  record Watermark(
      String text,
      Face face,
      double size,
      double x,
      double y,
      double advance,
      double degrees,
      double grey)
      implements Mark {
    private static final double QUARTER = 90;

    @Override
    public Watermark moved(double dx, double dy) {
      return new Watermark(text, face, size, x + dx, y + dy, advance, degrees, grey);
    }

    @Override
    public Watermark turned() {
      double down = degrees - QUARTER;
      return new Watermark(text, face, size, Sheet.HEIGHT - y, x, advance, down, grey);
    }
  }
}
