package org.nianbao.verify;

import java.util.List;
import java.util.stream.Collectors;

/**
 * All that is painted on a page, in the order in which it is.
 *
 * @param width mm
 * @param height mm
 */
record PageInk(double width, double height, List<Ink> inks) {
  PageInk {
    inks = List.copyOf(inks);
  }

  /** Its words in the order in which they are painted. */
  String words() {
    return inks.stream()
        .filter(Ink.Glyph.class::isInstance)
        .map(ink -> ((Ink.Glyph) ink).words())
        .collect(Collectors.joining());
  }
}
