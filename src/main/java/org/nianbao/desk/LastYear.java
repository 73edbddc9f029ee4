package org.nianbao.desk;

import java.util.Optional;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.library.Library;
import org.nianbao.message.Refusal;
import org.nianbao.report.Bound;
import org.nianbao.report.Narrative;
import org.nianbao.report.Report;

/**
 * What stood in the same agency's report on the year before.
 *
 * @param report that report; empty where the library has none
 * @param edition the edition of this year's
 */
public record LastYear(Optional<Report> report, Edition edition) {
  /**
   * Looks for the report on the year before.
   *
   * @throws Refusal if it is there but cannot be read
   */
  public static LastYear of(Library library, Report report, Edition edition) throws Refusal {
    return new LastYear(library.lastYear(report), edition);
  }

  /** What a cell held; empty where that report has nothing of the kind. */
  public Optional<String> figure(CellId cell) {
    return report.flatMap(
        before -> edition.before(cell, before.edition()).map(then -> before.value(then).written()));
  }

  /** The text of a section as it went out: of the same id, else of the same heading. */
  public Optional<String> text(Narrative section) {
    return report
        .map(Bound::resolved)
        .flatMap(before -> before.like(section))
        .map(Narrative::text)
        .filter(text -> !text.isBlank());
  }
}
