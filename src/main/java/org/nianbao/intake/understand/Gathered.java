package org.nianbao.intake.understand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.edition.CellId;
import org.nianbao.intake.file.Doubt;
import org.nianbao.report.Place;
import org.nianbao.report.Value;

/** What a file has given so far: figures, where each place was read, and what was not used. */
final class Gathered {
  private final Map<CellId, Value> values = new LinkedHashMap<>();
  private final Map<Place, Source> sources = new LinkedHashMap<>();
  private final List<Doubt> doubts = new ArrayList<>();

  Map<CellId, Value> values() {
    return values;
  }

  Map<Place, Source> sources() {
    return sources;
  }

  List<Doubt> doubts() {
    return doubts;
  }

  void doubt(int line, String words, String reason) {
    doubts.add(new Doubt(line, words, reason));
  }

  void source(Place place, Source source) {
    sources.put(place, source);
  }

  /**
   * Keeps a figure.
   *
   * @return the value that was there before and is another, which then stays; else null
   */
  @Nullable Value keep(CellId cell, Value value, Source source) {
    Value before = values.putIfAbsent(cell, value);
    if (before == null) {
      sources.put(Place.of(cell), source);
    }
    return before == null || before.equals(value) ? null : before;
  }

  /** Makes sure a figure that was doubtful. */
  void confirm(CellId cell) {
    sources.computeIfPresent(
        Place.of(cell),
        (place, source) -> Source.sure(source.line(), source.cell(), source.written()));
  }

  /** Takes a figure back. */
  void drop(CellId cell) {
    values.remove(cell);
    sources.remove(Place.of(cell));
  }
}
