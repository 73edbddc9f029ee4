package org.nianbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.nianbao.edition.Cell;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.edition.Rule;
import org.nianbao.edition.Table;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/** Filling blanks never makes a report worse than it was, in any form and whatever was typed. */
class BlankFillProperties {
  private static final List<Edition> EDITIONS = Editions.builtIn().all();

  @Property(tries = 150)
  void noRuleThatHeldOrWaitedIsBroken(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int oneIn) {
    Random random = new Random(seed);
    Edition edition = EDITIONS.get(random.nextInt(EDITIONS.size()));
    Report before = typed(edition, random, oneIn);
    Optional<Report> lastYear =
        random.nextBoolean() ? Optional.of(typed(edition, random, 2)) : Optional.empty();
    Report after = before;
    for (Table table : edition.tables()) {
      Report now = after;
      Map<CellId, BigDecimal> filled = BlankFill.of(now, edition, lastYear, table);
      assertThat(filled.keySet()).allMatch(cell -> now.value(cell).equals(Value.BLANK));
      after = with(now, filled);
    }
    Case was = new Case(before, edition, Optional.empty(), lastYear);
    Case is = new Case(after, edition, Optional.empty(), lastYear);
    for (Rule rule : edition.rules()) {
      if (BlankFill.isBroken(is, rule)) {
        assertThat(BlankFill.isBroken(was, rule)).as(rule.code()).isTrue();
      }
    }
  }

  @Property(tries = 60)
  void totalsAreTheSumsOfTheirParts(@ForAll long seed) {
    Random random = new Random(seed);
    Edition edition = EDITIONS.get(random.nextInt(EDITIONS.size()));
    Report before = typed(edition, random, 4);
    for (Table table : edition.tables()) {
      Map<CellId, BigDecimal> filled = BlankFill.of(before, edition, Optional.empty(), table);
      Case after = new Case(with(before, filled), edition, Optional.empty(), Optional.empty());
      filled.forEach(
          (cell, figure) ->
              edition
                  .partsOf(cell)
                  .ifPresent(
                      parts ->
                          assertThat(figure)
                              .isEqualByComparingTo(
                                  parts.stream()
                                      .map(part -> after.figure(part).orElseThrow())
                                      .reduce(BigDecimal.ZERO, BigDecimal::add))));
    }
  }

  /** 1 and 1 typed: the total is 2, not 0; what the applications came to is not known. */
  @Example
  void theClerksOwnCase() {
    Edition edition = Editions.builtIn().byId("2021").orElseThrow();
    Report before =
        Report.empty(edition, "示例县样板局", 2025)
            .with(new CellId("3.1", "natural"), Value.of(1))
            .with(new CellId("3.1", "business"), Value.of(1));
    Table table = edition.table("3").orElseThrow();
    Map<CellId, BigDecimal> filled = BlankFill.of(before, edition, Optional.empty(), table);
    assertThat(filled).containsEntry(new CellId("3.1", "total"), BigDecimal.valueOf(2));
    assertThat(filled).containsEntry(new CellId("3.1", "research"), BigDecimal.ZERO);
    assertThat(filled).doesNotContainKey(new CellId("3.4", "natural"));
    assertThat(filled).containsEntry(new CellId("3.4", "research"), BigDecimal.ZERO);
  }

  @Example
  void anEmptyTableIsAllZero() {
    for (Edition edition : EDITIONS) {
      Report before = Report.empty(edition, "示例县样板局", 2025);
      for (Table table : edition.tables()) {
        assertThat(BlankFill.of(before, edition, Optional.empty(), table))
            .hasSize((int) table.cells().count())
            .allSatisfy((cell, figure) -> assertThat(figure).isZero());
      }
    }
  }

  private static Report typed(Edition edition, Random random, int oneIn) {
    Report report = Report.empty(edition, "示例县样板局", 2025);
    Map<CellId, Integer> figures = new HashMap<>();
    for (Cell cell : edition.cells().values()) {
      if (random.nextInt(oneIn) == 0) {
        figures.put(cell.id(), random.nextInt(4));
      }
    }
    for (Map.Entry<CellId, Integer> entry : figures.entrySet()) {
      report = report.with(entry.getKey(), Value.of(entry.getValue()));
    }
    return report;
  }

  private static Report with(Report report, Map<CellId, BigDecimal> figures) {
    Report after = report;
    for (Map.Entry<CellId, BigDecimal> entry : figures.entrySet()) {
      after = after.with(entry.getKey(), Value.of(entry.getValue()));
    }
    return after;
  }
}
