package org.nianbao.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Rule;
import org.nianbao.message.Messages;
import org.nianbao.report.Place;
import org.nianbao.report.Value;

/**
 * Totals against their parts. While parts are still blank a total is wrong only if it is less than
 * what the filled ones already come to.
 */
final class SumCheck implements Check {
  @Override
  public Stream<Finding> findings(Case of) {
    return of.edition().rules().stream()
        .flatMap(rule -> rule instanceof Rule.Sum sum ? finding(of, sum).stream() : Stream.empty());
  }

  static Optional<Finding> finding(Case of, Rule.Sum rule) {
    boolean words = rule.cells().anyMatch(cell -> of.report().value(cell) instanceof Value.Text);
    long filled = rule.parts().stream().filter(part -> of.figure(part).isPresent()).count();
    if (words || filled == 0) {
      return Optional.empty();
    }
    BigDecimal parts =
        rule.parts().stream()
            .flatMap(part -> of.figure(part).stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean complete = filled == rule.parts().size();
    Optional<BigDecimal> total = of.figure(rule.total());
    if (total.isEmpty()) {
      return complete ? Optional.of(missing(of, rule, parts)) : Optional.empty();
    }
    int order = total.get().compareTo(parts);
    boolean wrong = complete ? order != 0 : order < 0;
    return wrong ? Optional.of(wrong(of, rule, total.get(), parts, complete)) : Optional.empty();
  }

  private static Finding missing(Case of, Rule.Sum rule, BigDecimal parts) {
    String message =
        Messages.text(
            "check.sum.missing",
            of.name(rule.total()),
            rule.total(),
            of.withUnit(rule.total(), parts));
    return filledIn(finding(rule, message, "", parts), rule, parts);
  }

  private static Finding wrong(
      Case of, Rule.Sum rule, BigDecimal total, BigDecimal parts, boolean complete) {
    String message =
        Messages.text(
            complete ? "check.sum.wrong" : "check.sum.less",
            of.name(rule.total()),
            rule.total(),
            of.withUnit(rule.total(), total),
            of.withUnit(rule.total(), parts),
            addends(of, rule));
    Finding finding = finding(rule, message, written(total), parts);
    return complete ? filledIn(finding, rule, parts) : finding;
  }

  /** With the sum as its remedy; a sum longer than any cell takes is none. */
  private static Finding filledIn(Finding finding, Rule.Sum rule, BigDecimal parts) {
    return Value.Number.fits(parts)
        ? finding.fixedBy(Place.of(rule.total()), written(parts))
        : finding;
  }

  private static Finding finding(Rule.Sum rule, String message, String left, BigDecimal parts) {
    return Finding.of(
            rule.level(), rule.code(), Place.of(rule.total()), message, left, written(parts))
        .explainable(rule.explainable());
  }

  /** The parts as a sum, those of 0 left out where there are many: 3.1.1 的 5 + 3.1.3 的 2. */
  private static String addends(Case of, Rule.Sum rule) {
    String shown =
        rule.parts().stream()
            .filter(part -> of.figure(part).map(BigDecimal::signum).orElse(0) != 0)
            .map(part -> addend(of, part))
            .collect(Collectors.joining(Messages.text("check.sum.plus")));
    return shown.isEmpty() ? Messages.text("check.sum.zeros") : shown;
  }

  private static String addend(Case of, CellId part) {
    return Messages.text("check.sum.addend", of.name(part), written(of.figure(part).orElseThrow()));
  }

  private static String written(BigDecimal figure) {
    return Value.of(figure).written();
  }
}
