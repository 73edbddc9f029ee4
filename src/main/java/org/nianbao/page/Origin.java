package org.nianbao.page;

import org.nianbao.report.Place;

/**
 * Where a piece of text comes from.
 *
 * @param role what it is
 * @param place the place in the report that it shows; {@link Place.Single#REPORT} for words of the
 *     form that stand for none
 */
public record Origin(Role role, Place place) {
  static Origin of(Role role) {
    return new Origin(role, Place.Single.REPORT);
  }
}
