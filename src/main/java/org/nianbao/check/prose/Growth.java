package org.nianbao.check.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.edition.Expression;

/**
 * A comparison with the year before: 12件，比2016年的10件增长20%.
 *
 * @param told the change told
 * @param bases the numbers it may be a change of, the likeliest first
 * @param then the number of the year before, where it is told, too
 * @param adjacent whether it stands right behind its number, or right behind such a comparison
 */
public record Growth(Told told, List<Mention> bases, Optional<BigDecimal> then, boolean adjacent) {
  private static final String NUMBER = "\\d[\\d,]*(?:\\.\\d+)?";
  private static final Pattern COMPARED =
      Pattern.compile(
          Changes.COMPARED
              + "(?:(?:(?![增减升降多少翻])[^，。；\\d]){0,8}?(?<then>"
              + NUMBER
              + ")[件条份次篇人个场起宗期项部名]次?)?(?:相比|比较|对比)?");

  private static final Pattern DOWN = Pattern.compile("(?:下降|减少|降低|降幅|减|降|少)(?:了|达|为|约)?$");
  private static final Pattern TO = Pattern.compile("(?:增长|增加|上升|提高|下降|减少|降低)(?:到|至)$");
  private static final Pattern OLD =
      Pattern.compile("(?<![比较与同和])(?:上年度?|去年|上一年度?)(?:同期)?[为是有仅只收到申请]{0,6}$");
  private static final int BETWEEN = 2;
  private static final int ALONE = 14;

  /** The comparison that a change belongs to; empty where none is told or it may be of anything. */
  public static Optional<Growth> of(Told told, List<Mention> before) {
    String ahead = told.ahead();
    if (TO.matcher(ahead).find()) {
      return Optional.empty();
    }
    Matcher compared = COMPARED.matcher(ahead);
    int at = -1;
    Optional<BigDecimal> then = Optional.empty();
    while (compared.find()) {
      at = compared.start();
      then =
          Optional.ofNullable(compared.group("then")).map(n -> new BigDecimal(n.replace(",", "")));
    }
    if (at < 0) {
      return Optional.empty();
    }
    int place = told.from() - ahead.length() + at;
    List<Mention> bases = new ArrayList<>();
    int nearest = -1;
    for (Mention each : before.reversed()) {
      boolean counts = each.told().kind() == Told.Kind.COUNT && !each.told().unit().equals("%");
      boolean here = each.told().sentence() == told.sentence() && each.told().to() <= place;
      if (counts && here) {
        nearest = Math.max(nearest, each.told().to());
        if (OLD.matcher(each.told().ahead()).find()) {
          then =
              nearest == each.told().to() && then.isEmpty()
                  ? Optional.of(each.told().number())
                  : then;
        } else {
          bases.add(each);
        }
      }
    }
    if (bases.isEmpty() && at == 0 && ahead.length() <= ALONE && told.after().isEmpty()) {
      before.stream()
          .filter(each -> each.told().sentence() == told.sentence() - 1)
          .filter(each -> each.told().kind() == Told.Kind.COUNT)
          .forEach(bases::add);
      return bases.isEmpty() ? Optional.empty() : Optional.of(new Growth(told, bases, then, true));
    }
    if (bases.isEmpty()) {
      return Optional.empty();
    }
    boolean adjacent = place - nearest <= BETWEEN && !told.ahead().substring(0, at).endsWith("）");
    boolean one = adjacent && nearest == bases.getFirst().told().to();
    return Optional.of(new Growth(told, one ? bases.subList(0, 1) : bases, then, adjacent));
  }

  /** The comparison as it is written. */
  public String words() {
    Matcher compared = COMPARED.matcher(told.ahead());
    int at = 0;
    while (compared.find()) {
      at = compared.start();
    }
    return told.ahead().substring(at) + told.words();
  }

  Verdict verdict(Values values) {
    boolean known = false;
    for (Mention base : bases) {
      Optional<BigDecimal> before = then(base, values);
      if (before.isPresent()) {
        known = true;
        if (isRight(base.told().number(), before.get())) {
          return base.verdict().result() == Verdict.Result.AGREES
              ? Verdict.agrees(base.verdict().against())
              : Verdict.uncompared(Reason.NOTHING);
        }
      }
    }
    boolean exact = bases.stream().allMatch(each -> each.told().precision() == Precision.EXACT);
    boolean all = bases.stream().allMatch(each -> then(each, values).isPresent());
    if (!known || !exact || (!adjacent || !all)) {
      return Verdict.uncompared(known ? Reason.OPEN : Reason.LAST_YEAR);
    }
    return told.precision() == Precision.EXACT
        ? Verdict.differs(List.of())
        : Verdict.uncompared(Reason.OPEN);
  }

  /** The number of the year before: the one told, or last year's figure of the same cells. */
  public Optional<BigDecimal> then(Mention base, Values values) {
    if (then.isPresent()) {
      return then;
    }
    if (base.verdict().result() != Verdict.Result.AGREES || base.verdict().against().isEmpty()) {
      return Optional.empty();
    }
    Expression of = base.verdict().against().getFirst();
    BigDecimal sum = BigDecimal.ZERO;
    for (var cell : of.cells().toList()) {
      Optional<BigDecimal> figure = values.lastYear(cell);
      if (figure.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(figure.get());
    }
    return Optional.of(sum);
  }

  private boolean isRight(BigDecimal now, BigDecimal before) {
    BigDecimal by = told.number();
    BigDecimal signed = DOWN.matcher(told.ahead()).find() ? by.negate() : by;
    BigDecimal difference = now.subtract(before);
    if (!told.unit().equals("%")) {
      return difference.compareTo(signed) == 0;
    }
    return before.signum() == 0 || Percentages.isTold(Percentages.of(difference, before), signed);
  }
}
