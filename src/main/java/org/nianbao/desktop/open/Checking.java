package org.nianbao.desktop.open;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.nianbao.check.Finding;
import org.nianbao.desk.OpenReport;
import org.nianbao.report.Place;
import org.nianbao.report.PlaceWords;
import org.nianbao.report.Report;

/** What the checks say about the report that is open; for long texts a moment behind the keys. */
final class Checking {
  private final OpenReport open;
  private final ObservableList<Finding> findings = FXCollections.observableArrayList();
  private final NewestCall<List<Finding>> calls = new NewestCall<>(this::take);
  private Map<Place, List<Finding>> byPlace = Map.of();

  Checking(OpenReport open) {
    this.open = open;
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
    PlaceWords words = new PlaceWords(report, open.edition());
    List<String> parts = words.parts();
    return open.findings(report).stream()
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
