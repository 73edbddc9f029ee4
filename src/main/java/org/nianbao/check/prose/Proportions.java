package org.nianbao.check.prose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Shares and comparisons with the year before, reckoned again from the numbers around them. */
public final class Proportions {
  /** How many sentences back a share's whole may stand. */
  private static final int NEAR = 3;

  /** What stands between a number and its own share. */
  private static final Pattern SHARE_OF_ONE =
      Pattern.compile("[，,、（(的]{0,2}(?!两者|[^占]{0,4}[合共各])(?<noun>[^占，。；]{0,12})占[^，。；占]{0,14}");

  /** No noun of its own is shorter: 比例占, 约占. */
  private static final int FILLING = 2;

  private static final Set<String> UNCOUNTED = Set.of("人", "人次", "名", "户", "元", "万元", "次");

  private final Values values;

  Proportions(Values values) {
    this.values = values;
  }

  /** A share is wrong where it is right of no number told before and of no figure of the tables. */
  Verdict share(Told told, List<Mention> before) {
    Optional<Mention> part = part(told, before);
    if (told.reason().isPresent() || part.isEmpty() || told.precision() != Precision.EXACT) {
      return Verdict.uncompared(told.reason().orElse(Reason.NOTHING));
    }
    BigDecimal number = part.get().told().number();
    boolean right =
        Stream.concat(numbers(told, before), figures(part.get()))
            .anyMatch(whole -> isShare(number, whole, told.number()));
    if (!right) {
      return isPlain(told, part.get(), before)
          ? Verdict.differs(List.of())
          : Verdict.uncompared(Reason.OPEN);
    }
    return part.get().verdict().result() == Verdict.Result.AGREES
        ? Verdict.agrees(part.get().verdict().against())
        : Verdict.uncompared(Reason.NOTHING);
  }

  /**
   * Whether it is the share of that one number, and a whole is told or in the tables: not 合占, not
   * of persons asked or visits paid.
   */
  private static boolean isPlain(Told told, Mention part, List<Mention> before) {
    String between = told.ahead();
    int to = part.told().to() - (told.from() - between.length());
    Matcher share = SHARE_OF_ONE.matcher(between.substring(Math.max(0, to)));
    boolean plain =
        to >= 0
            && share.matches()
            && (share.group("noun").length() <= FILLING
                || part.told().frame().contains(share.group("noun")));
    boolean agrees = part.verdict().result() == Verdict.Result.AGREES;
    boolean whole =
        before.stream()
            .map(Mention::told)
            .filter(each -> each.sentence() >= told.sentence() - 1)
            .filter(
                each -> each.kind() == Told.Kind.COUNT && each.unit().equals(part.told().unit()))
            .anyMatch(each -> each.number().compareTo(part.told().number()) > 0);
    return plain && (agrees || (whole && !UNCOUNTED.contains(part.told().unit())));
  }

  /** The number that a share is told of: the last one before it in its sentence. */
  public static Optional<Mention> part(Told told, List<Mention> before) {
    return before.reversed().stream()
        .filter(each -> each.told().sentence() == told.sentence())
        .filter(each -> each.told().kind() == Told.Kind.COUNT)
        .filter(each -> !each.told().unit().equals("%"))
        .findFirst()
        .filter(each -> each.told().precision() == Precision.EXACT);
  }

  private static Stream<BigDecimal> numbers(Told told, List<Mention> before) {
    return before.stream()
        .map(Mention::told)
        .filter(each -> each.kind() == Told.Kind.COUNT)
        .filter(each -> each.sentence() >= told.sentence() - NEAR)
        .map(Told::number);
  }

  private Stream<BigDecimal> figures(Mention part) {
    return part.told().candidate().isEmpty()
        ? Stream.empty()
        : Stream.concat(
            StreamSupport.stream(values.all().spliterator(), false),
            part.told().candidate().get().excuses().stream()
                .flatMap(each -> values.of(each).stream()));
  }

  private static boolean isShare(BigDecimal part, BigDecimal whole, BigDecimal told) {
    return whole.compareTo(part) >= 0
        && whole.signum() != 0
        && Percentages.isTold(Percentages.of(part, whole), told);
  }

  /** A comparison with the year before. */
  Verdict change(Told told, List<Mention> before) {
    Optional<Growth> growth = Growth.of(told, before);
    boolean ofTheYear =
        growth.filter(each -> each.bases().getFirst().told().reason().isEmpty()).isPresent();
    if (growth.isEmpty() || !ofTheYear) {
      return Verdict.uncompared(Reason.NOTHING);
    }
    return growth.get().verdict(values);
  }
}
