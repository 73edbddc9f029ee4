package org.nianbao.check;

import java.util.stream.Stream;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Place;

/** An earlier form filled for a later year, or a later one for an earlier. */
final class FormCheck implements Check {
  @Override
  public Stream<Finding> findings(Case of) {
    Edition edition = of.edition();
    int year = of.report().year();
    if (edition.isFor(year)) {
      return Stream.empty();
    }
    String key = edition.head().to() == Integer.MAX_VALUE ? "check.form.later" : "check.form.years";
    String message =
        Messages.text(key, year, edition.name(), edition.head().from(), edition.head().to());
    return Stream.of(
        Finding.of(
            Level.WARNING,
            "form.year",
            Place.Single.EDITION,
            message,
            edition.id(),
            Integer.toString(year)));
  }
}
