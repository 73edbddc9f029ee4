package org.nianbao.check.prose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.edition.Expression;

/** Holds what is told against the figures of the tables. */
public final class Judge {
  private static final String YUAN = "元";
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private final Values values;

  /** A judge who knows these figures. */
  public Judge(Values values) {
    this.values = values;
  }

  /** Each of a text's numbers with its verdict, in order. */
  public List<Mention> verdicts(List<Told> text) {
    List<Mention> mentions = new ArrayList<>();
    Proportions proportions = new Proportions(values);
    for (Told told : text) {
      Verdict verdict =
          switch (told.kind()) {
            case COUNT, NONE, ALL -> count(told);
            case SHARE -> proportions.share(told, mentions);
            case CHANGE -> proportions.change(told, mentions);
          };
      mentions.add(new Mention(told, verdict));
    }
    return mentions;
  }

  private Verdict count(Told told) {
    if (told.reason().isPresent()) {
      return Verdict.uncompared(told.reason().get());
    }
    if (told.candidate().filter(each -> !each.readings().isEmpty()).isEmpty()) {
      return Verdict.uncompared(Reason.NOTHING);
    }
    Candidate candidate = told.candidate().get();
    if (told.scope() == Scope.BELOW || Body.isOther(told.ahead(), values.agency())) {
      return Verdict.uncompared(Reason.SCOPE);
    }
    boolean known = candidate.readings().stream().allMatch(each -> values.of(each).isPresent());
    boolean apart = isApart(told.scope());
    if (!apart || !isTold(values.scope())) {
      Optional<Verdict> agreement = agreement(told, candidate);
      if (agreement.isPresent()) {
        return agreement.get();
      }
    }
    if (apart) {
      return Verdict.uncompared(Reason.SCOPE);
    }
    if (!known) {
      return Verdict.uncompared(Reason.BLANK);
    }
    return candidate.exact()
        ? Verdict.differs(candidate.readings())
        : Verdict.uncompared(Reason.OPEN);
  }

  private static boolean isTold(Scope scope) {
    return scope != Scope.UNTOLD;
  }

  /** Whether the number is of another scope than the tables, as far as is told. */
  private boolean isApart(Scope told) {
    if (isTold(values.scope())) {
      return told.mayDifferFrom(values.scope());
    }
    return told == Scope.WHOLE && !values.ofRegion();
  }

  private Optional<Verdict> agreement(Told told, Candidate candidate) {
    if (candidate.each()) {
      return candidate.readings().stream().allMatch(each -> agrees(told, each))
          ? Optional.of(Verdict.agrees(candidate.readings()))
          : Optional.empty();
    }
    return Stream.concat(candidate.readings().stream(), candidate.excuses().stream())
        .filter(each -> agrees(told, each))
        .findFirst()
        .map(Verdict::agrees);
  }

  private boolean agrees(Told told, Expression reading) {
    Optional<BigDecimal> value = values.of(reading);
    return value.isPresent() && agrees(told, reading, value.get());
  }

  private boolean agrees(Told told, Expression reading, BigDecimal value) {
    boolean money = reading.cells().findFirst().filter(values::isMoney).isPresent();
    BigDecimal said =
        money && told.unit().equals(YUAN)
            ? told.number().divide(TEN_THOUSAND).stripTrailingZeros()
            : told.number();
    if (told.precision() != Precision.EXACT) {
      return told.precision().fits(said, value);
    }
    boolean rounded = reading instanceof Expression.Percent || money;
    BigDecimal exact =
        rounded ? value.setScale(Math.max(0, said.scale()), RoundingMode.HALF_UP) : value;
    return said.compareTo(exact) == 0;
  }
}
