package org.nianbao.check;

import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;

/** A form of other years than the reported one, and fixed headings that are not the form's. */
final class FormCheck implements Check {
  @Override
  public Stream<Finding> findings(Case of) {
    return Stream.concat(
        year(of).stream(),
        of.report().sections().stream().flatMap(section -> heading(of, section).stream()));
  }

  private static Optional<Finding> year(Case of) {
    Edition edition = of.edition();
    int year = of.report().year();
    if (edition.isFor(year)) {
      return Optional.empty();
    }
    String key = edition.head().to() == Integer.MAX_VALUE ? "check.form.later" : "check.form.years";
    String message =
        Messages.text(key, year, edition.name(), edition.head().from(), edition.head().to());
    return Optional.of(
        Finding.of(
            Level.WARNING,
            "form.year",
            Place.Single.EDITION,
            message,
            edition.id(),
            Integer.toString(year)));
  }

  private static Optional<Finding> heading(Case of, Narrative section) {
    String wanted =
        of.edition().section(section.id()).map(form -> form.heading(of.report().year())).orElse("");
    if (!of.edition().head().sectionsFixed()
        || wanted.isEmpty()
        || section.heading().equals(wanted)) {
      return Optional.empty();
    }
    Place place = new Place.Heading(section.id());
    return Optional.of(
        Finding.of(
                Level.WARNING,
                "form.heading",
                place,
                Messages.text("check.form.heading", section.heading(), wanted),
                section.heading(),
                wanted)
            .fixedBy(place, wanted));
  }
}
