package org.nianbao.desktop.editor;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/** One part of the report as the window shows it, and the form it is edited in. */
final class Part {
  private final Supplier<String> name;
  private final Optional<String> section;
  private final Predicate<Place> holds;
  private final ToDoubleFunction<Report> filled;
  private final Supplier<Region> maker;
  private @Nullable Region form;

  /**
   * A part.
   *
   * @param section the id of the section whose text it is; empty for another part
   * @param holds which places are edited in it
   * @param filled how much of it is filled in, from 0 to 1
   * @param maker makes its form when it is first opened
   */
  Part(
      Supplier<String> name,
      Optional<String> section,
      Predicate<Place> holds,
      ToDoubleFunction<Report> filled,
      Supplier<Region> maker) {
    this.name = name;
    this.section = section;
    this.holds = holds;
    this.filled = filled;
    this.maker = maker;
  }

  String name() {
    return name.get();
  }

  /** The id of the section whose text it is; empty for the cover and for tables. */
  Optional<String> section() {
    return section;
  }

  boolean holds(Place place) {
    return holds.test(place);
  }

  /** How much of it is filled in, from 0 to 1. */
  double filled(Report report) {
    return filled.applyAsDouble(report);
  }

  /** The form: made once and kept, so that what could not be accepted stays in its field. */
  Region form() {
    if (form == null) {
      form = maker.get();
    }
    return form;
  }

  @Override
  public String toString() {
    return name();
  }
}
