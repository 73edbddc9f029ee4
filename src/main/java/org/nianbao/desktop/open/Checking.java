package org.nianbao.desktop.open;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
import org.nianbao.edition.Edition;
import org.nianbao.report.Place;
import org.nianbao.report.PlaceWords;
import org.nianbao.report.Report;

/** What the checks say about the report that is open; for long texts a moment behind the keys. */
final class Checking {
  private final Checker checker;
  private final Edition edition;
  private final Optional<Report> lastYear;
  private final ObservableList<Finding> findings = FXCollections.observableArrayList();
  private final NewestCall<List<Finding>> calls = new NewestCall<>(this::take);
  private Map<Place, List<Finding>> byPlace = Map.of();

  Checking(Checker checker, Edition edition, Optional<Report> lastYear) {
    this.checker = checker;
    this.edition = edition;
    this.lastYear = lastYear;
  }

  /** What was said last, the gravest first, then as the form is ordered. */
  ObservableList<Finding> findings() {
    return findings;
  }

  /** What was said last about a place. */
  List<Finding> at(Place place) {
    return byPlace.getOrDefault(place, List.of());
  }

  private void take(List<Finding> said) {
    byPlace = said.stream().collect(Collectors.groupingBy(Finding::place));
    findings.setAll(said);
  }

  /**
   * Begins to check a report that is about to be stored.
   *
   * @return shows what is said of it; to be run once it is stored
   */
  Runnable ahead(Report report) {
    return calls.ahead(report, () -> said(report));
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
        .map(finding -> new Ranked(finding, parts.indexOf(words.part(finding.place()))))
        .sorted(Ranked.ORDER)
        .map(Ranked::finding)
        .toList();
  }

  /** A finding and which part of the report it is in. */
  private record Ranked(Finding finding, int part) {
    static final Comparator<Ranked> ORDER =
        Comparator.comparing((Ranked ranked) -> ranked.finding().level())
            .thenComparingInt(Ranked::part)
            .thenComparing(ranked -> ranked.finding().place(), PlaceWords.ORDER)
            .thenComparing(ranked -> ranked.finding().span().map(Finding.Span::from).orElse(0));
  }
}
