package org.nianbao.desktop.editor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
import org.nianbao.edition.Edition;
import org.nianbao.report.PlaceWords;
import org.nianbao.report.Report;

/** What the checks say about the report that is open; for long texts a moment behind the keys. */
final class Checking {
  private final Checker checker;
  private final Edition edition;
  private final Optional<Report> lastYear;
  private final ObservableList<Finding> findings = FXCollections.observableArrayList();
  private final NewestCall<List<Finding>> calls = new NewestCall<>(findings::setAll);

  Checking(Checker checker, Edition edition, Optional<Report> lastYear) {
    this.checker = checker;
    this.edition = edition;
    this.lastYear = lastYear;
  }

  /** What was said last, the gravest first, then as the form is ordered. */
  ObservableList<Finding> findings() {
    return findings;
  }

  /** Checks a report that was just edited. */
  void check(Report report) {
    calls.call(report, () -> said(report));
  }

  /** Checks a report before it returns, unless what is said is about it already. */
  void settle(Report report) {
    if (calls.waiting()) {
      checkAtOnce(report);
    }
  }

  /** Checks a report before it returns. */
  void checkAtOnce(Report report) {
    calls.callAtOnce(() -> said(report));
  }

  private List<Finding> said(Report report) {
    PlaceWords words = new PlaceWords(report, edition);
    List<String> parts = words.parts();
    return checker.check(report, edition, lastYear).stream()
        .distinct()
        .sorted(
            Comparator.comparing(Finding::level)
                .thenComparing(finding -> parts.indexOf(words.part(finding.place())))
                .thenComparing(Finding::place, PlaceWords.ORDER)
                .thenComparing(finding -> finding.span().map(Finding.Span::from).orElse(0)))
        .toList();
  }
}
