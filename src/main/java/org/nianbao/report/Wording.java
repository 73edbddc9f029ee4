package org.nianbao.report;

import java.util.regex.Pattern;

/** Keeps text to what every file format can hold. */
public final class Wording {
  /** What Word and websites break a line with inside a paragraph. */
  private static final Pattern SOFT_BREAKS = Pattern.compile("[\\x0B\\f\\x85\\u2028\\u2029]");

  private Wording() {}

  /**
   * What is typed, pasted or read out of a file: line breaks of all kinds are breaks, radicals the
   * characters they stand for, and nothing stays that cannot be seen.
   */
  public static String entered(String words) {
    return Unseen.removed(Ideographs.of(SOFT_BREAKS.matcher(words).replaceAll("\n")));
  }

  /** Line ends become \n; control characters and halves of characters go. */
  static String clean(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    if (lines.codePoints().allMatch(Wording::kept)) {
      return lines;
    }
    StringBuilder kept = new StringBuilder(lines.length());
    lines.codePoints().filter(Wording::kept).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** The same, and on one line, without blanks around. */
  static String oneLine(String text) {
    return clean(text).replace('\n', ' ').replace('\t', ' ').strip();
  }

  private static boolean kept(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\n' || c == '\t';
      case Character.SURROGATE -> false;
      default -> c != 0xFFFE && c != 0xFFFF && c != 0xFEFF;
    };
  }
}
