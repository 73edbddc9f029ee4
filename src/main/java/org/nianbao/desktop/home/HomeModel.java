package org.nianbao.desktop.home;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.nianbao.check.Checker;
import org.nianbao.edition.Editions;
import org.nianbao.intake.FileIntake;
import org.nianbao.intake.Hints;
import org.nianbao.intake.Received;
import org.nianbao.library.Cause;
import org.nianbao.library.Library;
import org.nianbao.library.Listing;
import org.nianbao.library.Source;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;
import org.nianbao.report.Status;

/** The library's reports, and the ways to get another. */
public final class HomeModel {
  private final Library library;
  private final FileIntake intake;
  private final Surveyor surveyor;
  private final ObservableList<Row> reports = FXCollections.observableArrayList();
  private final BooleanProperty trash = new SimpleBooleanProperty();
  private final ReadOnlyIntegerWrapper trashed = new ReadOnlyIntegerWrapper();
  private long chosen;

  /** While the list is filled anew, nothing is chosen by the clerk. */
  private boolean refreshing;

  public HomeModel(Library library, Editions editions, FileIntake intake, Checker checker) {
    this.surveyor = new Surveyor(library, editions, checker);
    this.library = library;
    this.intake = intake;
    trash.addListener((property, was, is) -> refresh());
    refresh();
  }

  /** Whether the list shows the trash. */
  public BooleanProperty trashProperty() {
    return trash;
  }

  /** How many reports are in the trash. */
  public ReadOnlyIntegerProperty trashedProperty() {
    return trashed.getReadOnlyProperty();
  }

  /** The reports, newest year first; those in the trash where that is shown. */
  public ObservableList<Row> reports() {
    return reports;
  }

  /** The id of the report chosen last; 0 before any was. */
  long chosen() {
    return chosen;
  }

  void choose(long id) {
    if (!refreshing) {
      chosen = id;
    }
  }

  /** Whether nothing can be added. */
  public boolean readOnly() {
    return library.readOnly();
  }

  /**
   * Makes a second one of a report, as a draft under the agency's name with 副本 behind it.
   *
   * @throws Refusal if it could not be read or kept
   */
  public long duplicate(Listing listing) throws Refusal {
    Report report = library.report(listing.id()).with(Status.DRAFT);
    String name = Messages.text("desktop.home.copyOf", report.agency());
    while (has(name, report.year())) {
      name = Messages.text("desktop.home.copyOf", name);
    }
    return add(report.withAgency(name), Source.CARRIED);
  }

  private boolean has(String agency, int year) {
    return library.list().stream()
        .anyMatch(listing -> listing.agency().equals(agency) && listing.year() == year);
  }

  private long add(Report report, Source source) throws Refusal {
    long id = library.add(report, Cause.of(user(), source));
    refresh();
    return id;
  }

  /** Moves a report to the trash. */
  public void delete(Listing listing) throws Refusal {
    library.delete(listing.id(), user());
    refresh();
  }

  /**
   * Takes a report out of the trash.
   *
   * @throws Refusal if there is another of the same agency and year by now
   */
  public void restore(Listing listing) throws Refusal {
    library.restore(listing.id(), user());
    refresh();
  }

  /** Removes what is in the trash for good. */
  public void emptyTrash() throws Refusal {
    library.emptyTrash(user());
    refresh();
  }

  private static String user() {
    return System.getProperty("user.name");
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
    add(report, Source.IMPORTED);
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
    List<Listing> inTrash = library.trash();
    trashed.set(inTrash.size());
    List<Listing> listings = trash.get() ? inTrash : library.list();
    refreshing = true;
    reports.setAll(listings.stream().map(Row::new).toList());
    refreshing = false;
    if (!trash.get()) {
      surveyor.survey(reports);
    }
  }
}
