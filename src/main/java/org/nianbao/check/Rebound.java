package org.nianbao.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nianbao.check.prose.Mention;
import org.nianbao.report.Bound;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/** Leads findings on a resolved report back to the text as it is kept, with its bound figures. */
final class Rebound {
  private final Report kept;

  /** Each text's, made once for all findings in it. */
  private final Map<Place, Optional<Bound>> bounds = new HashMap<>();

  Rebound(Report kept) {
    this.kept = kept;
  }

  /** The same finding about the kept text; without its remedy where that would undo a binding. */
  Finding finding(Finding finding) {
    Optional<Finding.Span> span = finding.span().map(words -> span(words, bound(finding.place())));
    return finding.with(span, finding.fix().flatMap(this::fix));
  }

  /** The same remedy for the kept text; empty where it would undo a binding. */
  Optional<Finding.Fix> fix(Finding.Fix fix) {
    Optional<Bound> bound = bound(fix.place());
    if (bound.isEmpty()) {
      return Optional.of(fix);
    }
    if (fix.part().isEmpty()) {
      return bound
          .get()
          .rebound(fix.words())
          .map(words -> new Finding.Fix(fix.place(), Optional.empty(), words));
    }
    Finding.Span part = fix.part().get();
    return bound.get().touches(part.from(), part.to())
        ? Optional.empty()
        : Optional.of(new Finding.Fix(fix.place(), Optional.of(span(part, bound)), fix.words()));
  }

  /** The same number with its place in the kept text. */
  Mention mention(Place.Text section, Mention mention) {
    Finding.Span span =
        span(new Finding.Span(mention.told().from(), mention.told().to()), bound(section));
    return mention.at(span.from(), span.to());
  }

  private static Finding.Span span(Finding.Span words, Optional<Bound> bound) {
    return bound
        .map(text -> new Finding.Span(text.from(words.from()), text.to(words.to())))
        .orElse(words);
  }

  private Optional<Bound> bound(Place place) {
    return place instanceof Place.Text
        ? bounds.computeIfAbsent(place, this::withMarkers)
        : Optional.empty();
  }

  private Optional<Bound> withMarkers(Place text) {
    String words = kept.at(text);
    return Bound.markers(words).isEmpty() ? Optional.empty() : Optional.of(Bound.of(words, kept));
  }
}
