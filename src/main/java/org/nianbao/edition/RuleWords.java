package org.nianbao.edition;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.message.Messages;

/** What an edition's rules want of a cell, as a clerk reads it. */
public final class RuleWords {
  private static final int MOST_NAMED = 6;

  private final Edition edition;

  public RuleWords(Edition edition) {
    this.edition = edition;
  }

  /** One sentence for each rule that reads the cell, in the edition's order. */
  public List<String> about(CellId cell) {
    return edition.rules().stream()
        .filter(rule -> rule.cells().anyMatch(cell::equals))
        .map(rule -> words(rule, cell))
        .distinct()
        .toList();
  }

  private String words(Rule rule, CellId cell) {
    return switch (rule) {
      case Rule.Sum sum ->
          sum.total().equals(cell)
              ? Messages.text("edition.rule.total", named(sum.parts()))
              : Messages.text("edition.rule.part", name(sum.total()));
      case Rule.Comparison comparison -> {
        String wanted = words(comparison.condition());
        yield comparison
            .when()
            .map(when -> Messages.text("edition.rule.when", words(when), wanted))
            .orElseGet(() -> Messages.text("edition.rule.always", wanted));
      }
    };
  }

  private String named(List<CellId> cells) {
    return cells.size() <= MOST_NAMED
        ? cells.stream().map(this::name).collect(Collectors.joining("、"))
        : Messages.text(
            "edition.rule.from", name(cells.getFirst()), name(cells.getLast()), cells.size());
  }

  private String words(Rule.Condition condition) {
    return Messages.text(
        "edition.rule." + condition.relation().name(),
        words(condition.left()),
        words(condition.right()));
  }

  private String words(Expression expression) {
    return switch (expression) {
      case Expression.Constant constant -> constant.number().toPlainString();
      case Expression.Greatest greatest ->
          Messages.text("edition.rule.greatest", joined(greatest.figures()));
      case Expression.Percent percent ->
          Messages.text("edition.rule.percent", words(percent.part()), words(percent.whole()));
      case Expression.Sum sum -> sum(sum.terms());
    };
  }

  private String joined(Stream<Expression.Figure> figures) {
    return figures.map(this::name).collect(Collectors.joining("、"));
  }

  private String sum(List<Expression.Figure> terms) {
    StringBuilder words = new StringBuilder();
    for (Expression.Figure term : terms) {
      if (term.minus()) {
        words.append('－');
      } else if (!words.isEmpty()) {
        words.append('＋');
      }
      words.append(name(term));
    }
    return words.toString();
  }

  private String name(Expression.Figure figure) {
    String name = name(figure.cell());
    return figure.lastYear() ? Messages.text("edition.rule.lastYear", name) : name;
  }

  private String name(CellId cell) {
    return Messages.text(
        "edition.rule.name", edition.cell(cell).map(Cell::name).orElse(cell.toString()));
  }
}
