package org.nianbao.intake.understand;

import java.util.regex.Pattern;

/** The marks of Markdown, in which programs hand on pages and answers: none of them is a word. */
final class Markdown {
  private static final Pattern HEADING = Pattern.compile("^\\s*#{1,6}\\s+(?=\\S)|\\s+#{1,6}\\s*$");
  private static final Pattern QUOTE = Pattern.compile("^\\s*>+\\s+(?=\\S)");
  private static final Pattern BOLD =
      Pattern.compile("\\*\\*(?=\\S)(.+?)(?<=\\S)\\*\\*|__(?=\\S)(.+?)(?<=\\S)__");
  private static final Pattern RULE =
      Pattern.compile(
          "^\\s*(?:[|+]?(?:\\s*:?[-=]{2,}:?\\s*[|+])+(?:\\s*:?[-=]{2,}:?)?\\s*|[-*_=\\s]{3,})$");

  private Markdown() {}

  /** The words of a line. */
  static String words(String line) {
    if (line.indexOf('#') < 0
        && line.indexOf('*') < 0
        && line.indexOf('_') < 0
        && line.indexOf('>') < 0) {
      return line;
    }
    String words = QUOTE.matcher(HEADING.matcher(line).replaceAll("")).replaceFirst("");
    return BOLD.matcher(words).replaceAll("$1$2");
  }

  /** Whether a line is drawn only: bars and dashes under a table's heads, a rule across. */
  static boolean isRule(String line) {
    return RULE.matcher(line).matches() && line.chars().anyMatch(c -> "-=*_".indexOf(c) >= 0);
  }
}
