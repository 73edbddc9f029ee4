package org.nianbao.check;

import java.util.stream.Stream;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;

/** Half-width punctuation between Chinese characters: one finding a section, mended at once. */
final class PunctuationCheck implements Check {
  private static final String HALF = ",;:?!()";
  private static final String FULL = "，；：？！（）";
  private static final String BEFORE = "，。；：？！、”’》）〕)";
  private static final String BEHIND = "“‘《（〔(";

  @Override
  public Stream<Finding> findings(Case of) {
    return of.report().sections().stream().flatMap(PunctuationCheck::finding);
  }

  private static Stream<Finding> finding(Narrative section) {
    String text = section.text();
    StringBuilder mended = new StringBuilder(text);
    int count = 0;
    int first = -1;
    for (int i = 0; i < text.length(); i++) {
      if (isHalfWidth(text.charAt(i)) && isAmongChinese(text, i)) {
        mended.setCharAt(i, full(text.charAt(i)));
        first = count == 0 ? i : first;
        count++;
      }
    }
    if (count == 0) {
      return Stream.empty();
    }
    Place place = new Place.Text(section.id());
    String message = Messages.text("check.wording.punctuation", count, text.charAt(first));
    return Stream.of(
        Finding.of(Level.HINT, "wording.punctuation", place, message, Integer.toString(count), "")
            .fixedBy(place, mended.toString())
            .about(first, first + 1));
  }

  private static boolean isHalfWidth(char c) {
    return c == '.' || HALF.indexOf(c) >= 0;
  }

  /**
   * A mark between Chinese characters or behind a year, a bracket beside one, a full stop at the
   * end of a line.
   */
  private static boolean isAmongChinese(String text, int at) {
    char before = at == 0 ? '\n' : text.charAt(at - 1);
    char behind = at + 1 == text.length() ? '\n' : text.charAt(at + 1);
    boolean afterChinese = Character.isIdeographic(before) || BEFORE.indexOf(before) >= 0;
    boolean beforeChinese = Character.isIdeographic(behind) || BEHIND.indexOf(behind) >= 0;
    return switch (text.charAt(at)) {
      case '(' -> Character.isIdeographic(behind);
      case ')' -> Character.isIdeographic(before) || before == '》' || before == '”';
      case '.' -> afterChinese && behind == '\n';
      default -> afterChinese && (beforeChinese || behind == '\n');
    };
  }

  private static char full(char half) {
    int index = HALF.indexOf(half);
    return index < 0 ? '。' : FULL.charAt(index);
  }
}
