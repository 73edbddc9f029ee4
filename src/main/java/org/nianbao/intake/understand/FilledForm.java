package org.nianbao.intake.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.intake.file.Doubt;
import org.nianbao.intake.file.FormNames;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Figures;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/**
 * A workbook that this program exported and others filled in.
 *
 * @param words what stands in its named cells, by the names of {@link FormNames}
 */
public record FilledForm(Map<String, String> words) {
  public FilledForm {
    words = Map.copyOf(words);
  }

  /**
   * The report it holds: figures, no text.
   *
   * @param hints go over what the file says of itself
   * @throws Refusal if its edition is not known, or it does not say whose report of which year it
   *     is
   */
  public Received received(Editions editions, Hints hints) throws Refusal {
    String id = hints.edition().orElseGet(() -> words.get(FormNames.EDITION));
    Edition edition = editions.byId(id).orElseThrow(() -> Refusal.of("intake.noEdition", id));
    String agency = hints.agency().orElseGet(() -> words.getOrDefault(FormNames.AGENCY, ""));
    Report report = Report.empty(edition, agency, year(hints));
    List<Doubt> doubts = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Map.Entry<CellId, String> named : FormNames.of(edition).entrySet()) {
      Place place = Place.of(named.getKey());
      String entry = words.get(named.getValue());
      if (entry == null) {
        missing.add(named.getKey().toString());
      } else {
        if (Figures.read(entry) instanceof Figures.Refused refused) {
          doubts.add(
              new Doubt(
                  0, entry, Messages.text("intake.formText", named.getKey(), refused.reason())));
        }
        report = report.with(place, entry);
      }
    }
    if (!missing.isEmpty()) {
      String cells = String.join("、", missing);
      doubts.add(new Doubt(0, cells, Messages.text("intake.formMissing", missing.size())));
    }
    return new Received(report, doubts, Map.of(), List.of());
  }

  private int year(Hints hints) throws Refusal {
    Optional<Integer> told = hints.year();
    if (told.isPresent()) {
      return told.get();
    }
    String year = words.getOrDefault(FormNames.YEAR, "").strip();
    if (!year.matches("\\d{4}")) {
      throw Refusal.of("intake.formYear");
    }
    return Integer.parseInt(year);
  }
}
