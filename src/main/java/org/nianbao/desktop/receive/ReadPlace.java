package org.nianbao.desktop.receive;

import java.util.Optional;
import org.nianbao.intake.understand.Source;
import org.nianbao.report.Place;

/**
 * A place of the report under review.
 *
 * @param part the part of the report it is in, as people call it
 * @param name what it is called there
 * @param source where it was read; empty for what was not read from lines
 */
record ReadPlace(Place place, String part, String name, Optional<Source> source) {
  /** The line of the file, from 1; 0 for none. */
  int line() {
    return source.map(Source::line).orElse(0);
  }
}
