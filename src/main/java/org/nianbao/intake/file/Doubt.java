package org.nianbao.intake.file;

/**
 * Something in a file that was not understood, not used, or understood in a way worth a look.
 *
 * @param line the line in the file, from 1; 0 for the file as a whole
 * @param words what stands there, shortened
 * @param reason a whole Chinese sentence
 */
public record Doubt(int line, String words, String reason) {
  private static final int SHOWN = 60;

  public Doubt {
    words = words.strip();
    if (words.codePointCount(0, words.length()) > SHOWN) {
      words = words.substring(0, words.offsetByCodePoints(0, SHOWN)) + "…";
    }
  }
}
