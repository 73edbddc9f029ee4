package org.nianbao.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Level;
import org.nianbao.library.Library;
import org.nianbao.library.Listing;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Bound;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/**
 * What stood in the same agency's report on the year before.
 *
 * @param report that report; empty where the library has none
 * @param edition the edition of this year's
 * @param alike a report on that year of a like name, of which nobody has said yet whether it is the
 *     same agency's
 */
public record LastYear(Optional<Report> report, Edition edition, Optional<Listing> alike) {
  /**
   * Looks for the report on the year before.
   *
   * @throws Refusal if it is there but cannot be read
   */
  public static LastYear of(Library library, Report report, Edition edition) throws Refusal {
    return new LastYear(library.lastYear(report), edition, library.names().alikeLastYear(report));
  }

  /** A report that was given for last year's, or none. */
  public static LastYear given(Optional<Report> report, Edition edition) {
    return new LastYear(report, edition, Optional.empty());
  }

  /** Everything the checks find in this year's report, and the question whose last year's is. */
  public List<Finding> findings(Checker checker, Report now) {
    return Stream.concat(
            checker.check(now, edition, report).stream(),
            alike.map(listing -> question(now, listing)).stream())
        .toList();
  }

  private static Finding question(Report now, Listing before) {
    return Finding.of(
        Level.WARNING,
        "lastYear.alike",
        Place.Single.AGENCY,
        Messages.text("check.lastYear.alike", before.year(), before.agency(), now.agency()),
        now.agency(),
        before.agency());
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
