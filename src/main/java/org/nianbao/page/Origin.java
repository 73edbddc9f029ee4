package org.nianbao.page;

import java.util.Optional;
import org.nianbao.report.Place;

/**
 * Where a piece of text comes from.
 *
 * @param role what it is
 * @param place the place in the report that it shows; {@link Place.Single#REPORT} for words of the
 *     form that stand for none
 * @param part which of the place's paragraphs, from 0
 * @param slot where it stands in a table, if in one
 */
public record Origin(Role role, Place place, int part, Optional<Slot> slot) {
  Origin(Role role, Place place) {
    this(role, place, 0, Optional.empty());
  }

  static Origin of(Role role) {
    return new Origin(role, Place.Single.REPORT);
  }

  /** The same as another kind of text. */
  Origin as(Role other) {
    return new Origin(other, place, part, slot);
  }

  /** The same for one of its paragraphs. */
  Origin part(int number) {
    return new Origin(role, place, number, slot);
  }

  /** The same in a table. */
  Origin in(Slot where) {
    return new Origin(role, place, part, Optional.of(where));
  }
}
