package org.nianbao.edition;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Reads what rules and statements reckon with: cells of the tables, and expressions over them. */
final class ExpressionReader {
  /** Digits before or behind the point of a fixed number. */
  private static final int LONGEST_NUMBER = 15;

  private final Map<CellId, Cell> cells = new HashMap<>();

  ExpressionReader(List<Table> tables) {
    tables.forEach(table -> table.cells().forEach(cell -> cells.put(cell.id(), cell)));
  }

  /** Two sides and the relation between them. */
  Rule.Condition condition(Cursor at, Function<String, CellId> names) {
    Optional<Relation> relation = Relation.of(at.textOrNone("is"));
    if (relation.isEmpty()) {
      at.at("is").fault("edition.relation");
    }
    Expression left = expression(at.at("left"), names);
    Expression right = expression(at.at("right"), names);
    Relation is = relation.orElse(Relation.EQUAL);
    return is == Relation.EQUAL
        ? new Rule.Condition(rounded(left, right), is, rounded(right, left))
        : new Rule.Condition(left, is, right);
  }

  /** A percentage that a cell must be equal to is rounded as far as that cell can show it. */
  private Expression rounded(Expression side, Expression other) {
    if (!(side instanceof Expression.Percent percent)) {
      return side;
    }
    return switch (other) {
      case Expression.Constant constant ->
          percent.roundedTo(Math.max(0, constant.number().scale()));
      case Expression.Percent both -> percent;
      case Expression.Sum sum -> percent.roundedTo(places(sum));
      case Expression.Greatest greatest -> percent.roundedTo(places(greatest));
    };
  }

  private int places(Expression side) {
    return side.figures()
        .map(figure -> cells.get(figure.cell()))
        .filter(Objects::nonNull)
        .mapToInt(Cell::decimals)
        .max()
        .orElse(0);
  }

  /** A side of a comparison, or what a statement may equal. */
  Expression expression(Cursor at, Function<String, CellId> names) {
    if (at.node().isNumber()) {
      BigDecimal number = at.node().decimalValue();
      if (Math.abs(number.scale()) > LONGEST_NUMBER || number.precision() > LONGEST_NUMBER) {
        at.fault("edition.number");
        return new Expression.Constant(BigDecimal.ZERO);
      }
      return new Expression.Constant(number);
    }
    if (at.has("greatest")) {
      at.only("greatest");
      if (at.list("greatest").isEmpty()) {
        at.at("greatest").fault("edition.empty");
      }
      return new Expression.Greatest(
          at.list("greatest").stream().map(term -> figure(term, names)).toList());
    }
    if (at.has("percent")) {
      at.only("percent", "of", "decimals");
      OptionalInt decimals =
          at.has("decimals") ? OptionalInt.of(at.decimals()) : OptionalInt.empty();
      return new Expression.Percent(
          sumOf(at.at("percent"), names), sumOf(at.at("of"), names), decimals);
    }
    return sumOf(at, names);
  }

  private Expression.Sum sumOf(Cursor at, Function<String, CellId> names) {
    List<Cursor> terms = at.node().isArray() ? at.items() : List.of(at);
    if (terms.isEmpty()) {
      at.fault("edition.empty");
    }
    return new Expression.Sum(terms.stream().map(term -> figure(term, names)).toList());
  }

  /** {@code "3.1"}, {@code "-3.1"} to take it off, {@code {"lastYear":"3.1"}}. */
  private Expression.Figure figure(Cursor at, Function<String, CellId> names) {
    if (at.node().isObject()) {
      String name = at.only("lastYear").text("lastYear");
      return new Expression.Figure(
          checked(at, names.apply(bare(name))), true, name.startsWith("-"));
    }
    String name = at.node().isString() ? at.node().stringValue() : "";
    return new Expression.Figure(checked(at, names.apply(bare(name))), false, name.startsWith("-"));
  }

  /** A cell that one of the tables has. */
  CellId cell(Cursor at, Function<String, CellId> names) {
    String name = at.node().isString() ? at.node().stringValue() : "";
    if (name.startsWith("-")) {
      at.fault("edition.minus", name);
    }
    return checked(at, names.apply(bare(name)));
  }

  private CellId checked(Cursor at, CellId id) {
    if (!cells.containsKey(id)) {
      at.fault("edition.code", id);
    }
    return id;
  }

  private static String bare(String name) {
    return name.startsWith("-") ? name.substring(1) : name;
  }
}
