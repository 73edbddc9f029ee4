package org.nianbao.check;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.nianbao.check.prose.Percentages;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Expression;
import org.nianbao.message.Messages;

/** One side of a comparison as a clerk reads it: the cells' names and what they come to. */
final class Side {
  private Side() {}

  /** The side in words; "" for a fixed number, which means nothing to a clerk. */
  static String inWords(Case of, Expression expression) {
    if (expression instanceof Expression.Constant) {
      return "";
    }
    BigDecimal value = of.counted(expression).orElseThrow();
    CellId first = expression.figures().findFirst().orElseThrow().cell();
    if (expression.figures().count() == 1) {
      return single(of, expression.figures().findFirst().orElseThrow(), value);
    }
    if (expression instanceof Expression.Percent percent) {
      return Messages.text(
          "check.figurePercent",
          terms(of, percent.part()),
          terms(of, percent.whole()),
          Percentages.written(value));
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
    return Messages.text("check.figureSum", terms(of, expression), of.withUnit(first, value));
  }

  private static String terms(Case of, Expression expression) {
    return expression
        .figures()
        .map(term -> term(of, term))
        .collect(Collectors.joining())
        .replaceFirst("^＋", "");
  }

  private static String single(Case of, Expression.Figure figure, BigDecimal value) {
    return Messages.text(
        figure.lastYear() ? "check.figureLastYear" : "check.figure",
        of.name(figure.cell()),
        figure.lastYear() ? of.cellLastYear(figure.cell()) : figure.cell(),
        of.withUnit(figure.cell(), value));
  }

  private static String term(Case of, Expression.Figure figure) {
    String words =
        Messages.text(
            figure.lastYear() ? "check.termLastYear" : "check.term", of.name(figure.cell()));
    return (figure.minus() ? "－" : "＋") + words;
  }
}
