package org.nianbao.check;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.report.Bound;
import org.nianbao.report.Report;

/**
 * Families that look at no figure. While a table is filled in, what they find stays as it was; they
 * are given the report without its figures, so that they cannot but keep to it. Figures bound in a
 * text are numbers of it by then.
 *
 * @see Bound#resolved
 */
final class Figureless implements Check {
  private final List<Check> families;
  private final LastTime<Case, List<Finding>> found = new LastTime<>();

  /** These families, in their order. */
  Figureless(FailureLog log, Check... families) {
    this.families = Guarded.each(List.of(families), log);
  }

  @Override
  public Stream<Finding> findings(Case of) {
    Case texts =
        new Case(
            withoutFigures(of.report()),
            of.edition(),
            of.deadline(),
            of.lastYear().map(Figureless::withoutFigures));
    return found.of(texts, this::all).stream();
  }

  private List<Finding> all(Case of) {
    return families.parallelStream().flatMap(family -> family.findings(of)).toList();
  }

  private static Report withoutFigures(Report report) {
    return new Report(
        report.edition(),
        report.agency(),
        report.year(),
        report.sections(),
        Collections.emptySortedMap(),
        report.facts(),
        report.status(),
        report.explanations());
  }
}
