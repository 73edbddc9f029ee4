package org.nianbao.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Section;

/** A report begun from the one of the year before: texts and people come over, figures never do. */
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
        empty.values(),
        facts,
        empty.status(),
        empty.explanations());
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
      Narrative empty = Narrative.empty(section);
      sections.add(lastYear.like(empty).map(text -> empty.withText(text.text())).orElse(empty));
    }
    return sections;
  }
}
