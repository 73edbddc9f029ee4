package org.nianbao.desktop.home;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.nianbao.check.Checker;
import org.nianbao.edition.Editions;
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
  private final Surveyor surveyor;
  private final ObservableList<ReportRow> reports = FXCollections.observableArrayList();
  private final BooleanProperty trash = new SimpleBooleanProperty();
  private final ReadOnlyIntegerWrapper trashed = new ReadOnlyIntegerWrapper();
  private long chosen;

  /** While the list is filled anew, nothing is chosen by the clerk. */
  private boolean refreshing;

  public HomeModel(Library library, Editions editions, Checker checker) {
    this.surveyor = new Surveyor(library, editions, checker);
    this.library = library;
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
  public ObservableList<ReportRow> reports() {
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
    return Cause.user();
  }

  private void refresh() {
    List<Listing> inTrash = library.trash();
    trashed.set(inTrash.size());
    List<Listing> listings = trash.get() ? inTrash : library.list();
    refreshing = true;
    reports.setAll(listings.stream().map(ReportRow::new).toList());
    refreshing = false;
    if (!trash.get()) {
      surveyor.survey(reports);
    }
  }
}
