package org.nianbao.verify;

/** One thing painted on a page, whatever the file's format. */
sealed interface Ink {
  Box box();

  /**
   * A character.
   *
   * @param words what a reader takes it for
   * @param box its outline's; of no size for a blank
   * @param blank whether nothing of it is seen by its nature
   * @param look how it is painted
   */
  record Glyph(String words, Box box, boolean blank, Look look) implements Ink {}

  /**
   * A line or an area.
   *
   * @param thickness of a line; 0 for an area
   * @param plain whether it is one straight line or one upright rectangle
   */
  record Path(Box box, double thickness, boolean plain, Look look) implements Ink {}

  /**
   * A picture.
   *
   * @param which the same for the same picture
   * @param cut whether only a part of it is shown
   */
  record Picture(Box box, Object which, boolean cut, Look look) implements Ink {}

  /**
   * What the program never paints.
   *
   * @param what a key of the words for it
   */
  record Odd(Box box, String what) implements Ink {}

  /**
   * How something is painted.
   *
   * @param grey 0 for black, 1 for white; -1 for a colour
   * @param opacity 1 for what hides all that lies below
   * @param multiplied whether what lies below shines through
   * @param whole whether nothing cuts it off or hides it
   */
  record Look(double grey, double opacity, boolean multiplied, boolean whole) {
    private static final double NEARLY = 0.02;

    /** Black and wholly there, as words and rules are. */
    boolean black() {
      return Math.abs(grey) < NEARLY && opacity > 1 - NEARLY && whole;
    }

    /** So pale that nothing printed over it is hidden. */
    boolean pale() {
      return grey > 0.6 && whole;
    }
  }
}
