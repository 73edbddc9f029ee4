package org.nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.nianbao.edition.Cell;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Rule;
import org.nianbao.edition.Table;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/**
 * What may stand in the blank cells of a table where nothing more happened: 0, and in a total the
 * sum of what is there. A cell stays blank where filling it would break a rule of the form that
 * held or waited for it until now: what is missing there is known to the clerk alone.
 */
public final class BlankFill {
  private final Edition edition;
  private final Report report;
  private final Optional<Report> lastYear;
  private final List<CellId> blank;
  private final Set<CellId> left = new HashSet<>();

  private BlankFill(Report report, Edition edition, Optional<Report> lastYear, Table table) {
    this.edition = edition;
    this.report = report;
    this.lastYear = lastYear;
    this.blank =
        table.cells().map(Cell::id).filter(cell -> report.value(cell).equals(Value.BLANK)).toList();
  }

  /** Figures for blank cells of a table, in its order; none where every one would break a rule. */
  public static Map<CellId, BigDecimal> of(
      Report report, Edition edition, Optional<Report> lastYear, Table table) {
    return new BlankFill(report, edition, lastYear, table).fill();
  }

  private Map<CellId, BigDecimal> fill() {
    Set<Rule> broken = broken(report, rule -> true);
    while (true) {
      Map<CellId, BigDecimal> filled = filled();
      Report after = with(filled);
      Set<Rule> newlyBroken = broken(after, rule -> !broken.contains(rule));
      if (newlyBroken.isEmpty()) {
        return filled;
      }
      // The narrowest first: a rule over totals often holds once one over a column is left alone.
      newlyBroken.stream()
          .map(rule -> open(rule, filled.keySet()))
          .min(Comparator.comparingInt(Set::size))
          .ifPresent(left::addAll);
    }
  }

  /** 0 in every cell that is no total, then totals from the inside out. */
  private Map<CellId, BigDecimal> filled() {
    Map<CellId, BigDecimal> filled = new LinkedHashMap<>();
    for (CellId cell : blank) {
      if (edition.partsOf(cell).isEmpty() && !left.contains(cell)) {
        filled.put(cell, BigDecimal.ZERO);
      }
    }
    boolean more = true;
    while (more) {
      more = false;
      Case now = new Case(with(filled), edition, Optional.empty(), lastYear);
      for (CellId cell : blank) {
        if (!left.contains(cell) && !filled.containsKey(cell)) {
          Optional<BigDecimal> sum = edition.partsOf(cell).flatMap(parts -> sum(now, parts));
          sum.ifPresent(known -> filled.put(cell, known));
          more |= sum.isPresent();
        }
      }
    }
    return filled;
  }

  private static Optional<BigDecimal> sum(Case now, List<CellId> of) {
    if (of.stream().anyMatch(part -> now.figure(part).isEmpty())) {
      return Optional.empty();
    }
    return of.stream().flatMap(part -> now.figure(part).stream()).reduce(BigDecimal::add);
  }

  /** What was filled of the cells a rule reads, and of what its totals are made of. */
  private Set<CellId> open(Rule rule, Set<CellId> filled) {
    Set<CellId> open = new HashSet<>();
    Deque<CellId> next = new ArrayDeque<>(rule.cells().toList());
    while (!next.isEmpty()) {
      CellId cell = next.pop();
      if (filled.contains(cell) && open.add(cell)) {
        next.addAll(edition.partsOf(cell).orElse(List.of()));
      }
    }
    return open;
  }

  private Report with(Map<CellId, BigDecimal> filled) {
    Report after = report;
    for (Map.Entry<CellId, BigDecimal> entry : filled.entrySet()) {
      after = after.with(entry.getKey(), Value.of(entry.getValue()));
    }
    return after;
  }

  private Set<Rule> broken(Report in, Predicate<Rule> asked) {
    Case of = new Case(in, edition, Optional.empty(), lastYear);
    Set<Rule> broken = new LinkedHashSet<>();
    for (Rule rule : edition.rules()) {
      if (asked.test(rule) && isBroken(of, rule)) {
        broken.add(rule);
      }
    }
    return broken;
  }

  /** Whether a rule is found to be broken; one that waits for a blank cell is not. */
  static boolean isBroken(Case of, Rule rule) {
    return switch (rule) {
      case Rule.Sum sum -> SumCheck.finding(of, sum).isPresent();
      case Rule.Comparison comparison -> ComparisonCheck.finding(of, comparison).isPresent();
    };
  }
}
