package org.nianbao.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report taken apart into places and the words that stand there. The library keeps reports so,
 * and what an edit changed is the difference of two such maps.
 */
public final class Entries {
  private static final String COMMA = ",";

  private Entries() {}

  /**
   * One place where two reports differ.
   *
   * @param was the words before; "" for none
   * @param became the words after; "" for none
   */
  public record Difference(Place place, String was, String became) {}

  /** Everything that stands in a report; places where nothing stands are left out. */
  public static Map<Place, String> of(Report report) {
    Map<Place, String> entries = new LinkedHashMap<>();
    places(report)
        .forEach(
            place -> {
              String words = at(report, place);
              if (!words.isEmpty()) {
                entries.put(place, words);
              }
            });
    return entries;
  }

  /** The report of which these are the entries. */
  public static Report report(Map<Place, String> entries) {
    Report report =
        new Report(
            "",
            "",
            0,
            List.of(),
            java.util.Collections.emptySortedMap(),
            Map.of(),
            Status.DRAFT,
            java.util.Collections.emptySortedMap());
    String outline = entries.get(Place.Single.SECTIONS);
    if (outline != null) {
      report = with(report, Place.Single.SECTIONS, outline);
    }
    for (Map.Entry<Place, String> entry : entries.entrySet()) {
      report = with(report, entry.getKey(), entry.getValue());
    }
    return report;
  }

  /** Where two reports differ, in the order of their entries. */
  public static List<Difference> between(Report before, Report after) {
    return between(of(before), of(after));
  }

  /** The same of the entries of two reports. */
  public static List<Difference> between(Map<Place, String> was, Map<Place, String> became) {
    Set<Place> places = new LinkedHashSet<>(was.keySet());
    places.addAll(became.keySet());
    return places.stream()
        .map(
            place ->
                new Difference(place, was.getOrDefault(place, ""), became.getOrDefault(place, "")))
        .filter(difference -> !difference.was().equals(difference.became()))
        .toList();
  }

  private static Stream<Place> places(Report report) {
    return Stream.of(
            Stream.of(
                Place.Single.EDITION,
                Place.Single.AGENCY,
                Place.Single.YEAR,
                Place.Single.STATUS,
                Place.Single.SECTIONS),
            report.sections().stream()
                .flatMap(
                    section ->
                        Stream.of(new Place.Heading(section.id()), new Place.Text(section.id()))),
            report.values().keySet().stream().map(Place::of),
            report.facts().keySet().stream().map(Place::of),
            report.explanations().keySet().stream().map(Place.Explanation::new))
        .flatMap(place -> place);
  }

  static String at(Report report, Place place) {
    return switch (place) {
      case Place.Figure figure -> report.value(figure.cell()).written();
      case Place.Text text -> report.section(text.section()).map(Narrative::text).orElse("");
      case Place.Heading heading ->
          report.section(heading.section()).map(Narrative::heading).orElse("");
      case Place.Cover cover -> report.fact(cover.fact());
      case Place.Explanation explanation ->
          report.explanations().getOrDefault(explanation.fingerprint(), "");
      case Place.Note note -> "";
      case Place.Single single ->
          switch (single) {
            case EDITION -> report.edition();
            case AGENCY -> report.agency();
            case YEAR -> Integer.toString(report.year());
            case STATUS -> report.status().words();
            case SECTIONS ->
                report.sections().stream().map(Narrative::id).collect(Collectors.joining(COMMA));
            case REPORT -> "";
          };
    };
  }

  static Report with(Report report, Place place, String words) {
    return switch (place) {
      case Place.Figure figure -> report.with(figure.cell(), Figures.valueOrText(words));
      case Place.Text text ->
          isNowhere(report, text.section(), words)
              ? report
              : report.with(section(report, text.section()).withText(words));
      case Place.Heading heading ->
          isNowhere(report, heading.section(), words)
              ? report
              : report.with(section(report, heading.section()).withHeading(words));
      case Place.Cover cover -> report.with(cover.fact(), words);
      case Place.Explanation explanation -> report.explained(explanation.fingerprint(), words);
      case Place.Note note -> report;
      case Place.Single single -> with(report, single, words);
    };
  }

  private static Report with(Report report, Place.Single single, String words) {
    return switch (single) {
      case EDITION -> report.withEdition(words);
      case AGENCY -> report.withAgency(words);
      case YEAR -> report.withYear(Integer.parseInt(words));
      case STATUS -> report.with(Status.of(words).orElseThrow());
      case SECTIONS -> {
        List<Narrative> sections = new ArrayList<>();
        for (String id : words.split(COMMA, -1)) {
          if (!id.isEmpty()) {
            sections.add(section(report, id));
          }
        }
        yield report.withSections(sections);
      }
      case REPORT -> report;
    };
  }

  /** Nothing within a section that is not there is no reason to make one. */
  private static boolean isNowhere(Report report, String section, String words) {
    return words.isEmpty() && report.section(section).isEmpty();
  }

  private static Narrative section(Report report, String id) {
    Optional<Narrative> section = report.section(id);
    return section.orElseGet(() -> new Narrative(id, "", ""));
  }
}
