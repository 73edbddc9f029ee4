package org.nianbao.report;

/**
 * How long a text is, counted as Word counts 字数: every Chinese character and every full-width mark
 * is one, and so is every run of Latin letters, digits and half-width marks between blanks or
 * Chinese characters.
 */
public final class WordCount {
  private WordCount() {}

  /** The 字数 of a text. */
  public static int of(String text) {
    int count = 0;
    boolean within = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isBlank(c)) {
        within = false;
      } else if (isWide(c)) {
        count++;
        within = false;
      } else if (!within && !joins(c)) {
        count++;
        within = true;
      }
    }
    return count;
  }

  /** How many characters there are besides blanks; one beyond the BMP is one. */
  public static int characters(String text) {
    return (int) text.codePoints().filter(c -> !isBlank(c)).count();
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Marks that only change the look of the character before them. */
  private static boolean joins(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
      default -> false;
    };
  }

  private static boolean isWide(int c) {
    if (joins(c)) {
      return false;
    }
    if (Character.isIdeographic(c) || c > Character.MAX_VALUE) {
      return true;
    }
    Character.UnicodeBlock block = Character.UnicodeBlock.of(c);
    return block == Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION
        || block == Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS
        || block == Character.UnicodeBlock.GENERAL_PUNCTUATION
        || block == Character.UnicodeBlock.HIRAGANA
        || block == Character.UnicodeBlock.KATAKANA
        || block == Character.UnicodeBlock.BOPOMOFO
        || block == Character.UnicodeBlock.ENCLOSED_ALPHANUMERICS
        || block == Character.UnicodeBlock.MISCELLANEOUS_SYMBOLS;
  }
}
