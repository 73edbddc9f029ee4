package org.nianbao.check;

import java.util.stream.Stream;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Bound;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;

/** Figures bound in the text that no number could be put in for. */
final class BoundCheck implements Check {
  @Override
  public Stream<Finding> findings(Case of) {
    return of.report().sections().stream().flatMap(section -> findings(of, section));
  }

  private static Stream<Finding> findings(Case of, Narrative section) {
    return Bound.markers(section.text()).stream().map(marker -> finding(of, section, marker));
  }

  private static Finding finding(Case of, Narrative section, Bound.Marker marker) {
    boolean known = of.edition().cell(marker.cell()).isPresent();
    String code = known ? "bound.blank" : "bound.unknown";
    String words = Bound.marker(marker.cell());
    return Finding.of(
            Level.ERROR,
            code,
            new Place.Text(section.id()),
            Messages.text("check." + code, words, of.name(marker.cell())),
            words,
            of.report().value(marker.cell()).written())
        .explainable(!known)
        .about(marker.from(), marker.to());
  }
}
