package org.nianbao.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.check.prose.HalfWidth;
import org.nianbao.check.prose.Percentages;
import org.nianbao.check.prose.Precision;
import org.nianbao.check.prose.Saying;
import org.nianbao.check.prose.Sentence;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;

/**
 * Shares told behind a number: 予以公开10件，占办结总数的41.7%. What it is a share of is seldom said in full,
 * so a share is wrong only if it is right of no number of the paragraph and of no figure of the
 * tables.
 */
final class Shares {
  private static final Pattern SHARE =
      Pattern.compile(
          "^[，,（(]?(?:约)?占(?:比|[^，,。；%\\d]{0,16}?)(?:为|达|约)?\\s*(?<p>\\d{1,3}(?:\\.\\d{1,4})?)\\s*%");

  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

  private Shares() {}

  /** The finding on the share behind a number; empty if none is told or it may be right. */
  static Optional<Finding> finding(Case of, Narrative section, Sentence sentence, Saying saying) {
    int behind = saying.to() - sentence.at();
    if (saying.number().isEmpty() || saying.precision() != Precision.EXACT) {
      return Optional.empty();
    }
    Matcher share = SHARE.matcher(sentence.words()).region(behind, sentence.words().length());
    if (!share.find()) {
      return Optional.empty();
    }
    BigDecimal part = saying.number().get();
    BigDecimal told = new BigDecimal(share.group("p"));
    boolean right =
        Stream.concat(figures(of, saying), numbers(section.text(), saying))
            .anyMatch(whole -> isShare(part, whole, told));
    if (right) {
      return Optional.empty();
    }
    String written = share.group("p") + "%";
    String message = Messages.text("check.prose.share", saying.figure(), written);
    int from = sentence.at() + share.start("p");
    return Optional.of(
        Finding.of(
                Level.WARNING,
                "prose.share",
                new Place.Text(section.id()),
                message,
                written,
                saying.figure())
            .about(from, sentence.at() + share.end()));
  }

  /** The figures of the tables and what the readings of the statement come to. */
  private static Stream<BigDecimal> figures(Case of, Saying saying) {
    return Stream.concat(
        of.edition().cells().keySet().stream().flatMap(cell -> of.figure(cell).stream()),
        saying.statement().equals().stream().flatMap(reading -> of.value(reading).stream()));
  }

  /** The numbers of the paragraph that the saying stands in, up to it. */
  private static Stream<BigDecimal> numbers(String text, Saying saying) {
    int paragraph = text.lastIndexOf('\n', saying.from()) + 1;
    return NUMBER
        .matcher(HalfWidth.of(text.substring(paragraph, saying.from())))
        .results()
        .map(found -> new BigDecimal(found.group().replace(",", "")));
  }

  private static boolean isShare(BigDecimal part, BigDecimal whole, BigDecimal told) {
    if (whole.compareTo(part) < 0 || whole.signum() == 0) {
      return false;
    }
    return Percentages.isTold(Percentages.of(part, whole), told);
  }
}
