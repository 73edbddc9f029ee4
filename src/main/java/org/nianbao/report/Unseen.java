package org.nianbao.report;

/** Characters without a picture that come along with copied words: U+200B, U+202D, U+00AD. */
public final class Unseen {
  private Unseen() {}

  /** Whether this is seen nowhere; blanks and line ends are seen. */
  public static boolean is(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT, Character.SURROGATE -> true;
      default -> c == 0xFFFC || c == 0x034F || c == 0x115F || c == 0x1160 || isSelector(c);
    };
  }

  /** The words without such characters. */
  public static String removed(String words) {
    if (words.codePoints().noneMatch(Unseen::is)) {
      return words;
    }
    StringBuilder kept = new StringBuilder(words.length());
    words.codePoints().filter(c -> !is(c)).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Choose a variant of the character before them, which stays what it is. */
  private static boolean isSelector(int c) {
    return c >= 0xFE00 && c <= 0xFE0F;
  }
}
