package org.nianbao.report;

/** Keeps text to what every file format can hold. */
final class Wording {
  private Wording() {}

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
