package org.nianbao.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.check.prose.Percentages;
import org.nianbao.check.prose.Precision;
import org.nianbao.check.prose.Saying;
import org.nianbao.check.prose.Sentence;
import org.nianbao.edition.Expression;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;
import org.nianbao.report.Value;

/**
 * A comparison with the year before behind a number: 12件，比2016年的10件增长20%, or 同比增长20% where last
 * year's report is at hand.
 */
final class Growth {
  private static final String NUMBER = "\\d[\\d,]*(?:\\.\\d+)?";
  private static final String COMPARED =
      "(?:同比|(?:比|较|与|同)(?:上年度?|去年|上一年度?|(?:19|20)\\d\\d年度?)(?:同期)?)";
  private static final Pattern CHANGE =
      Pattern.compile(
          "^[，,（(]?"
              + COMPARED
              + "(?:的?(?<then>"
              + NUMBER
              + ")[件条份次篇人个场起宗期项部]次?)?(?:相比|比较|对比)?[，,]?"
              + "(?:(?<even>持平)|(?<way>增长|增加|上升|提高|多|下降|减少|降低|少)了?\\s*(?<by>"
              + NUMBER
              + ")\\s*(?<u>%|[件条份次篇人个场起宗期项部]))");
  private static final Pattern DOWN = Pattern.compile("下降|减少|降低|少");

  private Growth() {}

  /** The finding on the comparison behind a number; empty if there is none or it is right. */
  static Optional<Finding> finding(Case of, Narrative section, Sentence sentence, Saying saying) {
    if (saying.number().isEmpty() || saying.precision() != Precision.EXACT) {
      return Optional.empty();
    }
    int behind = saying.to() - sentence.at();
    Matcher change = CHANGE.matcher(sentence.words()).region(behind, sentence.words().length());
    if (!change.find()) {
      return Optional.empty();
    }
    Optional<BigDecimal> then =
        change.group("then") != null ? Optional.of(number(change.group("then"))) : then(of, saying);
    BigDecimal now = saying.number().get();
    if (then.isEmpty() || isRight(now, then.get(), change)) {
      return Optional.empty();
    }
    String key = change.group("then") != null ? "check.prose.growth" : "check.prose.growthLastYear";
    String told = change.group().replaceFirst("^[，,（(]", "");
    String before = Value.of(then.get()).written();
    int from = sentence.at() + change.start() + (change.group().length() - told.length());
    return Optional.of(
        Finding.of(
                Level.WARNING,
                "prose.growth",
                new Place.Text(section.id()),
                Messages.text(key, told, saying.figure(), before, in(now, then.get())),
                told,
                before)
            .about(from, sentence.at() + change.end()));
  }

  /** Last year's figure, where the saying is about one cell and its number is this year's. */
  private static Optional<BigDecimal> then(Case of, Saying saying) {
    return saying.statement().equals().stream()
        .limit(1)
        .filter(reading -> reading.figures().count() == 1)
        .filter(reading -> of.value(reading).filter(v -> isSaid(v, saying)).isPresent())
        .flatMap(Expression::cells)
        .findFirst()
        .flatMap(of::lastYearsFigure);
  }

  private static boolean isSaid(BigDecimal value, Saying saying) {
    return value.compareTo(saying.number().orElseThrow()) == 0;
  }

  private static boolean isRight(BigDecimal now, BigDecimal then, Matcher change) {
    if (change.group("even") != null) {
      return now.compareTo(then) == 0;
    }
    BigDecimal by = number(change.group("by"));
    BigDecimal signed = DOWN.matcher(change.group("way")).matches() ? by.negate() : by;
    BigDecimal difference = now.subtract(then);
    if (!change.group("u").equals("%")) {
      return difference.compareTo(signed) == 0;
    }
    return then.signum() == 0 || Percentages.isTold(Percentages.of(difference, then), signed);
  }

  /** What the change really comes to, as words. */
  private static String in(BigDecimal now, BigDecimal then) {
    BigDecimal difference = now.subtract(then);
    String key = difference.signum() < 0 ? "check.less" : "check.more";
    return then.signum() == 0
        ? Messages.text(key + ".count", Value.of(difference.abs()).written())
        : Messages.text(
            key,
            Value.of(difference.abs()).written(),
            Percentages.written(Percentages.of(difference.abs(), then)));
  }

  private static BigDecimal number(String words) {
    return new BigDecimal(words.replace(",", ""));
  }
}
