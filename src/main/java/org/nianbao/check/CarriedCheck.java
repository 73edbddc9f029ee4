package org.nianbao.check;

import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;

/**
 * Texts that stand word for word as in last year's report: carried over and not yet edited. It
 * looks at the texts as they are kept, so that a figure bound in them does not count as an edit.
 */
final class CarriedCheck implements Check {
  static final String CODE = "wording.carried";

  @Override
  public Stream<Finding> findings(Case of) {
    return of.report().sections().stream().flatMap(section -> finding(of, section).stream());
  }

  private static Optional<Finding> finding(Case of, Narrative section) {
    String text = section.text().strip();
    return of.lastYear()
        .flatMap(last -> last.like(section))
        .filter(before -> !text.isEmpty() && before.text().strip().equals(text))
        .map(
            before -> {
              String beginning = CopyCheck.beginning(text);
              boolean brief = text.length() < CopyCheck.SHORTEST;
              String key = brief ? "check.wording.carried.short" : "check.wording.carried";
              return Finding.of(
                  brief ? Level.HINT : Level.WARNING,
                  CODE,
                  new Place.Text(section.id()),
                  Messages.text(key, beginning),
                  beginning,
                  "");
            });
  }
}
