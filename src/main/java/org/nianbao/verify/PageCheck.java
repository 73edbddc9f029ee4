package org.nianbao.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nianbao.edition.Edition;
import org.nianbao.export.Making;
import org.nianbao.font.Fonts;
import org.nianbao.message.Messages;
import org.nianbao.report.Report;

/** What is held of pages alike whatever the format. */
final class PageCheck {
  private PageCheck() {}

  /** That the data are whole, the code and the words are theirs. */
  static List<Outcome> outcomes(
      Report report,
      Optional<Edition> edition,
      Fonts fonts,
      List<PageInk> pages,
      Optional<Making> making) {
    PageWords words = new PageWords(pages.stream().map(PageInk::words).toList());
    List<Outcome> held =
        edition
            .map(form -> words.words(report, form, fonts, making))
            .orElseGet(() -> List.of(Outcome.differs("verify.noEdition", report.edition())));
    List<Outcome> outcomes = new ArrayList<>();
    outcomes.add(data(report));
    outcomes.add(words.code(report, held.getFirst().holds()));
    outcomes.addAll(held);
    edition.ifPresent(
        form ->
            outcomes.addAll(SetAnew.of(pages, making, report, form, fonts, words.remarksPage())));
    return outcomes;
  }

  static Outcome data(Report report) {
    String status = report.status().words();
    return Outcome.held("verify.data", report.agency(), report.year(), status);
  }

  /**
   * Whether the seal's picture is the one that the file was made with.
   *
   * @param picture what the one in the file is known by
   */
  static List<Outcome> seal(Optional<Making> making, Optional<byte[]> picture) {
    Optional<String> made = making.flatMap(Making::picture);
    Optional<String> is = picture.map(Making::digest);
    return making.isEmpty() || made.equals(is)
        ? List.of()
        : List.of(Outcome.differs("verify.otherSeal"));
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
