package org.nianbao.desktop.find;

/** Texts made alike for searching: lower case and half width, character for character. */
public final class Folding {
  private static final char FIRST = '！';
  private static final char LAST = '～';
  private static final int DISTANCE = '！' - '!';
  private static final char WIDE_BLANK = '　';

  private Folding() {}

  /** As long as the text, so that places in the one are places in the other. */
  public static String of(String text) {
    char[] plain = text.toCharArray();
    for (int i = 0; i < plain.length; i++) {
      char c = plain[i];
      if (c >= FIRST && c <= LAST) {
        c = (char) (c - DISTANCE);
      } else if (c == WIDE_BLANK || c == '\t') {
        c = ' ';
      }
      plain[i] = Character.toLowerCase(c);
    }
    return new String(plain);
  }
}
