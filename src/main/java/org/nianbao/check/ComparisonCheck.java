package org.nianbao.check;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.edition.Expression;
import org.nianbao.edition.Rule;
import org.nianbao.message.Messages;
import org.nianbao.report.Place;
import org.nianbao.report.Value;

/** The edition's comparisons. One that reads a blank cell waits until it is filled. */
final class ComparisonCheck implements Check {
  @Override
  public Stream<Finding> findings(Case of) {
    return of.edition().rules().stream()
        .flatMap(
            rule ->
                rule instanceof Rule.Comparison comparison
                    ? finding(of, comparison).stream()
                    : Stream.empty());
  }

  static Optional<Finding> finding(Case of, Rule.Comparison rule) {
    Optional<BigDecimal> left = of.value(rule.condition().left());
    Optional<BigDecimal> right = of.value(rule.condition().right());
    boolean applies = rule.when().map(of::holds).orElse(true);
    if (!applies
        || !rule.binds(of.report().agency())
        || left.isEmpty()
        || right.isEmpty()
        || rule.condition().relation().holds(left.get(), right.get())) {
      return Optional.empty();
    }
    Expression against = against(rule);
    String message =
        Messages.text("check.comparison", rule.says(), figures(of, rule), rule.remedy());
    return Optional.of(
        Finding.of(
                rule.level(),
                rule.code(),
                place(rule),
                message,
                written(left.get()),
                written(of.value(against).orElseThrow()))
            .explainable(rule.explainable()));
  }

  /**
   * What the left side is held against in a clerk's eyes: not a fixed 0 but what made it matter.
   */
  private static Expression against(Rule.Comparison rule) {
    Expression right = rule.condition().right();
    return right instanceof Expression.Constant && rule.when().isPresent()
        ? rule.when().get().left()
        : right;
  }

  private static Place place(Rule.Comparison rule) {
    return Stream.concat(rule.condition().left().cells(), rule.condition().right().cells())
        .findFirst()
        .map(Place::of)
        .orElse(Place.Single.REPORT);
  }

  /** Both sides in words; a side that made the rule apply comes in too. */
  private static String figures(Case of, Rule.Comparison rule) {
    Set<String> sides = new LinkedHashSet<>();
    sides.add(Side.inWords(of, rule.condition().left()));
    sides.add(Side.inWords(of, rule.condition().right()));
    rule.when().ifPresent(when -> sides.add(Side.inWords(of, when.left())));
    return sides.stream()
        .filter(side -> !side.isEmpty())
        .collect(Collectors.joining(Messages.text("check.and")));
  }

  private static String written(BigDecimal figure) {
    return Value.of(figure).written();
  }
}
