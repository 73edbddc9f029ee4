package org.nianbao.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Expression;
import org.nianbao.edition.Level;
import org.nianbao.edition.Relation;
import org.nianbao.edition.Rule;
import org.nianbao.edition.Section;

/**
 * A report begun from the one of the year before: texts and people come over. Of the figures only
 * those come that the form itself sets equal to one of last year's, as what was carried over.
 */
public final class NextYear {
  private NextYear() {}

  /**
   * Begins a report.
   *
   * @param edition the edition it is made in, which may be another than last year's
   */
  public static Report from(Report lastYear, Edition edition) {
    Report empty = Report.empty(edition, lastYear.agency(), lastYear.year() + 1);
    Map<Fact, String> facts = new EnumMap<>(Fact.class);
    lastYear.facts().forEach((fact, words) -> carry(facts, fact, words));
    return new Report(
        empty.edition(),
        empty.agency(),
        empty.year(),
        sections(lastYear, edition),
        carriedIn(lastYear, edition),
        facts,
        empty.status(),
        empty.explanations());
  }

  /** The figures that a rule of the form takes from last year's report as they are. */
  private static SortedMap<CellId, Value> carriedIn(Report lastYear, Edition edition) {
    SortedMap<CellId, Value> values = new TreeMap<>();
    for (Rule rule : edition.rules()) {
      if (rule instanceof Rule.Comparison comparison
          && comparison.level() == Level.ERROR
          && comparison.when().isEmpty()
          && comparison.condition().relation() == Relation.EQUAL) {
        List<Expression.Figure> left = comparison.condition().left().figures().toList();
        List<Expression.Figure> right = comparison.condition().right().figures().toList();
        if (isOne(left, false) && isOne(right, true)) {
          edition
              .before(right.getFirst().cell(), lastYear.edition())
              .map(lastYear::value)
              .filter(Value.Number.class::isInstance)
              .ifPresent(value -> values.put(left.getFirst().cell(), value));
        }
      }
    }
    return values;
  }

  private static boolean isOne(List<Expression.Figure> side, boolean lastYear) {
    return side.size() == 1 && side.getFirst().lastYear() == lastYear && !side.getFirst().minus();
  }

  private static void carry(Map<Fact, String> facts, Fact fact, String words) {
    if (!fact.isDate() && fact != Fact.TITLE) {
      facts.put(fact, words);
    }
  }

  /** Where the form allows it, an agency's own order and headings of sections come over as well. */
  private static List<Narrative> sections(Report lastYear, Edition edition) {
    if (lastYear.edition().equals(edition.id()) && !edition.head().sectionsFixed()) {
      return lastYear.sections();
    }
    List<Narrative> sections = new ArrayList<>();
    for (Section section : edition.sections()) {
      Narrative empty = Narrative.empty(section, lastYear.year() + 1);
      sections.add(lastYear.like(empty).map(text -> empty.withText(text.text())).orElse(empty));
    }
    return sections;
  }
}
