package org.nianbao.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nianbao.edition.Edition;
import org.nianbao.font.Fonts;
import org.nianbao.message.Messages;
import org.nianbao.report.Report;

/** What is held of pages alike whatever the format. */
final class PageCheck {
  private PageCheck() {}

  /** That the data are whole, the code and the words are theirs. */
  static List<Outcome> outcomes(
      Report report, Optional<Edition> edition, Fonts fonts, List<PageInk> pages) {
    PageWords words = new PageWords(pages.stream().map(PageInk::words).toList());
    List<Outcome> held =
        edition
            .map(form -> words.words(report, form, fonts))
            .orElseGet(() -> List.of(Outcome.differs("verify.noEdition", report.edition())));
    List<Outcome> outcomes = new ArrayList<>();
    outcomes.add(data(report));
    outcomes.add(words.code(report, held.getFirst().holds()));
    outcomes.addAll(held);
    return outcomes;
  }

  static Outcome data(Report report) {
    String status = report.status().words();
    return Outcome.held("verify.data", report.agency(), report.year(), status);
  }

  /** One for each fault; if there is none, that nothing else is there. */
  static List<Outcome> painted(List<String> onPages, List<String> besides) {
    List<Outcome> outcomes = new ArrayList<>();
    onPages.forEach(fault -> outcomes.add(new Outcome(false, fault)));
    besides.forEach(fault -> outcomes.add(new Outcome(false, fault)));
    if (outcomes.isEmpty()) {
      outcomes.add(new Outcome(true, Messages.text("verify.nothingElse")));
    }
    return outcomes;
  }
}
