package org.nianbao.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;

/** Half-width punctuation between Chinese characters: one finding a section, mended at once. */
final class PunctuationCheck implements Check {
  private static final String HALF = ",;:?!()";
  private static final String FULL = "，；：？！（）";
  private static final String CHINESE = "[\\p{IsHan}，。；：？！、”’》）〕)]";
  private static final String CHINESE_BEHIND = "[\\p{IsHan}“‘《（〔(]";

  /** A mark between Chinese characters, a bracket beside one, a full stop that ends a sentence. */
  private static final Pattern MARK =
      Pattern.compile(
          "(?<="
              + CHINESE
              + ")[,;:?!](?="
              + CHINESE_BEHIND
              + "|$)"
              + "|(?<=\\d年)[,;:](?="
              + CHINESE_BEHIND
              + ")"
              + "|\\((?=\\p{IsHan})|(?<=[\\p{IsHan}》”])\\)"
              + "|(?<=[\\p{IsHan}》”）])\\.(?=\\s|$)",
          Pattern.MULTILINE);

  @Override
  public Stream<Finding> findings(Case of) {
    return of.report().sections().stream().flatMap(PunctuationCheck::finding);
  }

  private static Stream<Finding> finding(Narrative section) {
    Matcher matcher = MARK.matcher(section.text());
    if (!matcher.find()) {
      return Stream.empty();
    }
    int from = matcher.start();
    int to = matcher.end();
    StringBuilder mended = new StringBuilder(section.text());
    int count = 0;
    do {
      mended.setCharAt(matcher.start(), full(matcher.group().charAt(0)));
      count++;
    } while (matcher.find());
    Place place = new Place.Text(section.id());
    String first = section.text().substring(from, to);
    String message = Messages.text("check.wording.punctuation", Integer.toString(count), first);
    return Stream.of(
        Finding.of(Level.HINT, "wording.punctuation", place, message, Integer.toString(count), "")
            .fixedBy(place, mended.toString())
            .about(from, to));
  }

  private static char full(char half) {
    int index = HALF.indexOf(half);
    return index < 0 ? '。' : FULL.charAt(index);
  }
}
