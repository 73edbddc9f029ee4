package org.nianbao.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.library.Cause;
import org.nianbao.library.Library;
import org.nianbao.library.Source;
import org.nianbao.message.Refusal;
import org.nianbao.report.Entries.Difference;
import org.nianbao.report.Place;

/**
 * What is committed of a report: what can be undone of it, and where its words came from. Both are
 * read from the history when first needed: opening a report need not wait for it.
 */
final class Trail {
  private final Library library;
  private final long id;
  private @Nullable Steps steps;
  private @Nullable Map<Place, Source> sources;

  Trail(Library library, long id) {
    this.library = library;
    this.id = id;
  }

  /** Takes in an edit that was committed. */
  void record(List<Difference> step, Cause cause) {
    record(step, !cause.word().isEmpty());
    if (sources != null) {
      step.forEach(
          each ->
              sources.put(
                  each.place(), cause.exceptions().getOrDefault(each.place(), cause.source())));
    }
  }

  /** Commits a note. */
  void note(Place place, String was, String words, String by) throws Refusal {
    library.note(id, place, words, by);
    record(List.of(new Difference(new Place.Note(place), was, words)), false);
  }

  private void record(List<Difference> step, boolean meant) {
    if (steps != null) {
      steps.record(step, meant);
    }
  }

  Optional<List<Difference>> toUndo() {
    return steps().toUndo();
  }

  Optional<List<Difference>> toRedo() {
    return steps().toRedo();
  }

  private Steps steps() {
    if (steps == null) {
      steps = Steps.of(library.history(id));
    }
    return steps;
  }

  /** How what stands at a place now came there. */
  Source source(Place place) {
    if (sources == null) {
      sources = new HashMap<>(library.sources(id));
    }
    Source first = sources.getOrDefault(Place.Single.REPORT, Source.UNKNOWN);
    return sources.getOrDefault(place, first);
  }

  /** How words that stood at places before came there. */
  Cause before(Map<Place, String> words, String by) {
    Map<Place, Source> found = new HashMap<>();
    words.forEach((place, was) -> found.put(place, before(place, was)));
    return new Cause(by, Source.TYPED, found, "");
  }

  private Source before(Place place, String words) {
    return library.history(id, place).stream()
        .filter(change -> change.became().equals(words))
        .findFirst()
        .map(change -> change.source())
        .orElseGet(() -> library.sources(id).getOrDefault(Place.Single.REPORT, Source.UNKNOWN));
  }
}
