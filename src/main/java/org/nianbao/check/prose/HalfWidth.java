package org.nianbao.check.prose;

/** Full-width digits, letters and signs as half-width ones, character for character. */
public final class HalfWidth {
  private static final char FIRST = '！';
  private static final char LAST = '～';
  private static final int DISTANCE = '！' - '!';

  /** Chinese punctuation stays what it is: it parts clauses. */
  private static final String KEPT = "，：；！？（）";

  private HalfWidth() {}

  /** As long as the text, so that places in the one are places in the other. */
  public static String of(String text) {
    char[] plain = text.toCharArray();
    for (int i = 0; i < plain.length; i++) {
      char c = plain[i];
      if (c >= FIRST && c <= LAST && KEPT.indexOf(c) < 0) {
        plain[i] = (char) (c - DISTANCE);
      }
    }
    return new String(plain);
  }
}
