package org.nianbao.desktop.home;

import java.nio.file.Path;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.intake.FileIntake;
import org.nianbao.intake.Hints;
import org.nianbao.intake.Received;
import org.nianbao.library.Library;
import org.nianbao.library.Listing;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;

/** The library's reports, and the ways to get another. */
public final class HomeModel {
  private final Library library;
  private final Editions editions;
  private final FileIntake intake;
  private final ObservableList<Listing> reports = FXCollections.observableArrayList();

  public HomeModel(Library library, Editions editions, FileIntake intake) {
    this.library = library;
    this.editions = editions;
    this.intake = intake;
    refresh();
  }

  /** The reports, newest year first. */
  public ObservableList<Listing> reports() {
    return reports;
  }

  /** Whether nothing can be added. */
  public boolean readOnly() {
    return library.readOnly();
  }

  /**
   * Begins a report in the edition of its year; returns its id.
   *
   * @throws Refusal if a field is missing, no edition is for the year, or there is one already
   */
  public long begin(String agency, String year) throws Refusal {
    if (agency.isBlank() || !year.strip().matches("\\d{4}")) {
      throw Refusal.of("desktop.home.incomplete");
    }
    int number = Integer.parseInt(year.strip());
    Edition edition =
        editions.forYear(number).orElseThrow(() -> Refusal.of("intake.noEditionFor", number));
    long id = library.add(Report.empty(edition, agency, number), System.getProperty("user.name"));
    refresh();
    return id;
  }

  /**
   * Takes in a file; returns a sentence on what came in and what was not understood.
   *
   * @throws Refusal if there is no report in it or the library has it already
   */
  public String receive(Path file) throws Refusal {
    Received received = intake.read(file, Hints.NONE);
    Report report = received.report();
    if (report.agency().isEmpty()) {
      throw Refusal.of("intake.noAgency");
    }
    library.add(report, System.getProperty("user.name"));
    refresh();
    StringBuilder words =
        new StringBuilder(Messages.text("desktop.home.received", report.agency(), report.year()));
    if (!received.doubts().isEmpty()) {
      words.append('\n').append(Messages.text("command.doubts", received.doubts().size()));
    }
    received
        .doubts()
        .forEach(
            doubt ->
                words
                    .append('\n')
                    .append(
                        Messages.text(
                            doubt.line() > 0 ? "command.doubtAt" : "command.doubt",
                            doubt.line(),
                            doubt.words(),
                            doubt.reason())));
    return words.toString();
  }

  private void refresh() {
    reports.setAll(library.list());
  }
}
