package org.nianbao.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Notes rules that are written soundly and can't be meant: a cell with two sums, a total that can't
 * show its parts, a comparison of a thing with itself.
 */
final class RuleSense {
  private final Map<CellId, Cell> cells = new HashMap<>();
  private final Map<CellId, List<List<CellId>>> sums = new HashMap<>();

  RuleSense(List<Table> tables) {
    tables.forEach(table -> table.cells().forEach(cell -> cells.put(cell.id(), cell)));
  }

  /** Notes what can't be meant of a sum at this place. */
  void look(Cursor at, Rule.Sum sum) {
    List<Cursor> places = at.at("of").items();
    Set<CellId> seen = new HashSet<>();
    for (int i = 0; i < sum.parts().size(); i++) {
      if (!seen.add(sum.parts().get(i))) {
        places.get(i).fault("edition.partTwice", sum.parts().get(i));
      }
    }
    List<List<CellId>> others = sums.computeIfAbsent(sum.total(), _ -> new ArrayList<>());
    boolean along = isRow(sum.total(), sum.parts());
    if (others.stream().anyMatch(other -> isRow(sum.total(), other) == along)) {
      at.at("sum").fault("edition.twoSums", sum.total());
    }
    others.add(sum.parts());
    int shown = decimals(sum.total());
    if (sum.parts().stream().anyMatch(part -> decimals(part) > shown)) {
      at.at("sum").fault("edition.totalDecimals", sum.total());
    }
  }

  /** Whether a sum goes along its total's row. Another may go down its column. */
  private static boolean isRow(CellId total, List<CellId> parts) {
    return parts.stream().allMatch(part -> part.row().equals(total.row()));
  }

  private int decimals(CellId id) {
    Cell cell = cells.get(id);
    return cell == null ? 0 : cell.decimals();
  }

  /** Notes what can't be meant of two sides at this place. */
  void look(Cursor at, Rule.Condition condition) {
    cancelled(at.at("left"), condition.left());
    cancelled(at.at("right"), condition.right());
    if (condition.left().equals(condition.right())) {
      at.at("right").fault("edition.sameSides");
    } else if (condition.cells().findAny().isEmpty()) {
      at.at("left").fault("edition.noCell");
    }
  }

  /** Notes what can't be meant of one side. */
  private static void cancelled(Cursor at, Expression side) {
    switch (side) {
      case Expression.Constant _ -> {}
      case Expression.Sum sum -> cancelled(at, sum.terms());
      case Expression.Greatest greatest -> cancelled(at, greatest.among());
      case Expression.Percent percent -> {
        cancelled(at.at("percent"), percent.part());
        cancelled(at.at("of"), percent.whole());
        if (percent.part().equals(percent.whole())) {
          at.at("of").fault("edition.sameSides");
        }
      }
    }
  }

  /** A figure written twice is its double; added and taken off again it is nothing. */
  private static void cancelled(Cursor at, List<Expression.Figure> terms) {
    for (Expression.Figure term : terms) {
      Expression.Figure off = new Expression.Figure(term.cell(), term.lastYear(), true);
      if (!term.minus() && terms.contains(off)) {
        at.fault("edition.cancelled", term.cell());
      }
    }
  }
}
