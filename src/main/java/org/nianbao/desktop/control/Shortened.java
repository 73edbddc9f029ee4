package org.nianbao.desktop.control;

/** Words cut to a length that fits a line, with … for what is left out. */
public final class Shortened {
  private Shortened() {}

  /**
   * The beginning of words as one line.
   *
   * @param most code points, so that no rare character is cut in two
   */
  public static String of(String words, int most) {
    String line = words.replace('\n', ' ');
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
  }
}
