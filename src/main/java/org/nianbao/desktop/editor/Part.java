package org.nianbao.desktop.editor;

import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import javafx.scene.layout.Region;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/** One part of the report as the window shows it, and the form it is edited in. */
final class Part {
  private final String name;
  private final Predicate<Place> holds;
  private final ToDoubleFunction<Report> filled;
  private final Supplier<Region> maker;
  private Region form;

  /**
   * A part.
   *
   * @param holds which places are edited in it
   * @param filled how much of it is filled in, from 0 to 1
   * @param maker makes its form when it is first opened
   */
  Part(
      String name,
      Predicate<Place> holds,
      ToDoubleFunction<Report> filled,
      Supplier<Region> maker) {
    this.name = name;
    this.holds = holds;
    this.filled = filled;
    this.maker = maker;
  }

  String name() {
    return name;
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
    return name;
  }
}
