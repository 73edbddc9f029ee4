package org.nianbao.check;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.Optional;
import java.util.OptionalInt;
import org.nianbao.check.prose.Percentages;
import org.nianbao.edition.Cell;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Expression;
import org.nianbao.edition.Rule;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/**
 * What a check looks at.
 *
 * @param report the report
 * @param edition its edition
 * @param deadline the office's own day of the following year to be out by; empty for the law's
 * @param lastYear the same agency's report on the year before; empty where there is none at hand
 */
public record Case(
    Report report, Edition edition, Optional<MonthDay> deadline, Optional<Report> lastYear) {
  /** The figure of a cell: — counts as 0; empty where the cell is blank or holds words. */
  public Optional<BigDecimal> figure(CellId cell) {
    return figure(report, cell);
  }

  /** Last year's figure of the same meaning; empty where there is none. */
  public Optional<BigDecimal> lastYearsFigure(CellId cell) {
    return lastYear.flatMap(
        last -> edition.before(cell, last.edition()).flatMap(old -> figure(last, old)));
  }

  /** Where last year's report has the figure of this cell's meaning; the same cell if nowhere. */
  CellId cellLastYear(CellId cell) {
    return lastYear.flatMap(last -> edition.before(cell, last.edition())).orElse(cell);
  }

  /** One term of an expression; empty where its cell has no figure. */
  Optional<BigDecimal> figure(Expression.Figure term) {
    Optional<BigDecimal> figure =
        term.lastYear() ? lastYearsFigure(term.cell()) : figure(term.cell());
    return term.minus() ? figure.map(BigDecimal::negate) : figure;
  }

  /** What an expression comes to; empty where it reads a cell without a figure. */
  Optional<BigDecimal> value(Expression expression) {
    if (expression.figures().anyMatch(figure -> figure(figure).isEmpty())) {
      return Optional.empty();
    }
    return switch (expression) {
      case Expression.Constant constant -> Optional.of(constant.number());
      case Expression.Sum sum ->
          sum.terms().stream().flatMap(term -> figure(term).stream()).reduce(BigDecimal::add);
      case Expression.Greatest greatest ->
          greatest.among().stream()
              .flatMap(term -> figure(term).stream())
              .max(BigDecimal::compareTo);
      case Expression.Percent percent ->
          value(percent.whole())
              .filter(whole -> whole.signum() != 0)
              .map(whole -> share(value(percent.part()).orElseThrow(), whole, percent.decimals()));
    };
  }

  private static BigDecimal share(BigDecimal part, BigDecimal whole, OptionalInt decimals) {
    return decimals.isPresent()
        ? Percentages.rounded(part, whole, decimals.getAsInt())
        : Percentages.of(part, whole);
  }

  /** The same, where a sum that is left blank counts as what its parts come to. */
  Optional<BigDecimal> counted(Expression expression) {
    Optional<BigDecimal> plain = value(expression);
    if (plain.isPresent() || !(expression instanceof Expression.Sum sum)) {
      return plain;
    }
    BigDecimal all = BigDecimal.ZERO;
    for (Expression.Figure term : sum.terms()) {
      Optional<BigDecimal> figure = figure(term).or(() -> parts(term));
      if (figure.isEmpty()) {
        return Optional.empty();
      }
      all = all.add(figure.get());
    }
    return Optional.of(all);
  }

  private Optional<BigDecimal> parts(Expression.Figure total) {
    if (total.lastYear() || total.minus() || !report.value(total.cell()).equals(Value.BLANK)) {
      return Optional.empty();
    }
    return edition
        .partsOf(total.cell())
        .flatMap(
            parts ->
                value(
                    new Expression.Sum(
                        parts.stream()
                            .map(part -> new Expression.Figure(part, false, false))
                            .toList())));
  }

  /** Whether a condition holds; not where it reads a cell without a figure. */
  boolean holds(Rule.Condition condition) {
    Optional<BigDecimal> left = value(condition.left());
    Optional<BigDecimal> right = value(condition.right());
    return left.isPresent()
        && right.isPresent()
        && condition.relation().holds(left.get(), right.get());
  }

  /** What a cell is called; its id where the edition has none such. */
  String name(CellId cell) {
    return edition.cell(cell).map(Cell::name).orElse(cell.toString());
  }

  /** A figure with the unit of its cell. */
  String withUnit(CellId cell, BigDecimal figure) {
    return Value.of(figure).written()
        + edition.cell(cell).map(found -> found.row().unit()).orElse("");
  }

  private static Optional<BigDecimal> figure(Report report, CellId cell) {
    return switch (report.value(cell)) {
      case Value.Number number -> Optional.of(number.number());
      case Value.NotApplicable none -> Optional.of(BigDecimal.ZERO);
      case Value.Blank blank -> Optional.empty();
      case Value.Text words -> Optional.empty();
    };
  }
}
