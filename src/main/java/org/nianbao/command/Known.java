package org.nianbao.command;

import org.nianbao.edition.Edition;
import org.nianbao.message.Refusal;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/** What must be known for a report to be worked with. */
final class Known {
  private Known() {}

  /** A place of the report that words can stand at. */
  static Place place(String id, Report report, Edition edition) throws Refusal {
    Place place = Place.parse(id).orElseThrow(() -> Refusal.of("command.noPlace", id));
    boolean known =
        switch (place) {
          case Place.Figure figure -> edition.cell(figure.cell()).isPresent();
          case Place.Text text -> report.section(text.section()).isPresent();
          case Place.Heading heading -> report.section(heading.section()).isPresent();
          case Place.Cover cover -> true;
          case Place.Explanation explanation -> false;
          case Place.Note note -> false;
          case Place.Single single -> true;
        };
    if (!known) {
      throw Refusal.of("command.noPlace", id);
    }
    return place;
  }
}
