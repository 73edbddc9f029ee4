package org.nianbao.check;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.edition.CellId;
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

  private static Optional<Finding> finding(Case of, Rule.Comparison rule) {
    Optional<BigDecimal> left = value(of, rule.condition().left());
    Optional<BigDecimal> right = value(of, rule.condition().right());
    boolean applies = rule.when().map(when -> holds(of, when)).orElse(true);
    if (!applies
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
                written(value(of, against).orElseThrow()))
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

  private static boolean holds(Case of, Rule.Condition condition) {
    Optional<BigDecimal> left = value(of, condition.left());
    Optional<BigDecimal> right = value(of, condition.right());
    return left.isPresent()
        && right.isPresent()
        && condition.relation().holds(left.get(), right.get());
  }

  private static Optional<BigDecimal> value(Case of, Expression expression) {
    if (expression.figures().anyMatch(figure -> of.figure(figure).isEmpty())) {
      return Optional.empty();
    }
    return switch (expression) {
      case Expression.Constant constant -> Optional.of(constant.number());
      case Expression.Sum sum ->
          sum.terms().stream().flatMap(term -> of.figure(term).stream()).reduce(BigDecimal::add);
      case Expression.Greatest greatest ->
          greatest.among().stream()
              .flatMap(term -> of.figure(term).stream())
              .max(BigDecimal::compareTo);
    };
  }

  /** Both sides in words; a side that made the rule apply comes in too. */
  private static String figures(Case of, Rule.Comparison rule) {
    Set<String> sides = new LinkedHashSet<>();
    sides.add(side(of, rule.condition().left()));
    sides.add(side(of, rule.condition().right()));
    rule.when().ifPresent(when -> sides.add(side(of, when.left())));
    return sides.stream()
        .filter(side -> !side.isEmpty())
        .collect(Collectors.joining(Messages.text("check.and")));
  }

  private static String side(Case of, Expression expression) {
    if (expression instanceof Expression.Constant) {
      return "";
    }
    BigDecimal value = value(of, expression).orElseThrow();
    CellId first = expression.figures().findFirst().orElseThrow().cell();
    if (expression.figures().count() == 1) {
      return single(of, expression.figures().findFirst().orElseThrow(), value);
    }
    if (expression instanceof Expression.Greatest greatest) {
      CellId which =
          greatest.among().stream()
              .filter(term -> of.figure(term).orElseThrow().compareTo(value) == 0)
              .findFirst()
              .orElseThrow()
              .cell();
      return Messages.text("check.figure", of.name(which), which, of.withUnit(which, value));
    }
    String terms =
        expression
            .figures()
            .map(term -> term(of, term))
            .collect(Collectors.joining())
            .replaceFirst("^＋", "");
    return Messages.text("check.figureSum", terms, of.withUnit(first, value));
  }

  private static String single(Case of, Expression.Figure figure, BigDecimal value) {
    return Messages.text(
        figure.lastYear() ? "check.figureLastYear" : "check.figure",
        of.name(figure.cell()),
        figure.cell(),
        of.withUnit(figure.cell(), value));
  }

  private static String term(Case of, Expression.Figure figure) {
    String words =
        Messages.text(
            figure.lastYear() ? "check.termLastYear" : "check.term", of.name(figure.cell()));
    return (figure.minus() ? "－" : "＋") + words;
  }

  private static String written(BigDecimal figure) {
    return Value.of(figure).written();
  }
}
