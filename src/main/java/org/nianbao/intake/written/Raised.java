package org.nianbao.intake.written;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Raised marks of notes beside words and figures. Read as plain text, 3 with a note 1 would be 31;
 * so raised digits are kept as raised characters, and taken off where a figure is wanted.
 */
public final class Raised {
  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String MARK = "[⁰¹²³⁴⁵⁶⁷⁸⁹①-⑳*＊※†‡#★]{1,3}";
  private static final Pattern MARKED =
      Pattern.compile(
          "("
              + MARK
              + ")?\\s*([-−]?[\\d０-９][\\d０-９,，]*(?:[.．][\\d０-９]+)?)\\s*"
              + "((?:[\\[［〔(（【]\\s*(?:注|备注|注释|见注)?\\s*[\\d⁰¹²³⁴⁵⁶⁷⁸⁹①-⑳]{0,2}\\s*[\\]］〕)）】]|"
              + MARK
              + "|注[\\d⁰¹²³⁴⁵⁶⁷⁸⁹①-⑳]?))?\\s*");

  private Raised() {}

  /** Words that stand raised: their digits as raised characters, all else as it is. */
  public static String of(String words) {
    StringBuilder raised = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      raised.append(c >= '0' && c <= '9' ? DIGITS.charAt(c - '0') : c);
    }
    return raised.toString();
  }

  /** A figure without the marks of notes beside it; the words themselves where there are none. */
  static String without(String written) {
    Matcher marked = MARKED.matcher(written);
    boolean mark = marked.matches() && (marked.group(1) != null || isMark(marked.group(3)));
    return mark ? marked.group(2) : written;
  }

  /** Brackets round digits alone are accountants' minus. */
  private static boolean isMark(String behind) {
    return behind != null && !behind.matches("[(（]\\s*\\d*\\s*[)）]");
  }
}
