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
    int before = 0;
    for (int c : words.codePoints().toArray()) {
      // Behind a sign it tells whether that is shown as a picture: ☎️ is another thing than ☎.
      boolean picture = isSelector(c) && Character.getType(before) == Character.OTHER_SYMBOL;
      if (picture || !is(c)) {
        kept.appendCodePoint(c);
      }
      before = c;
    }
    return kept.toString();
  }

  /** Choose a variant of the character before them, which stays what it is. */
  private static boolean isSelector(int c) {
    return c >= 0xFE00 && c <= 0xFE0F;
  }
}
