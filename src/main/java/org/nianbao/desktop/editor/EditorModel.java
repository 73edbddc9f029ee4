package org.nianbao.desktop.editor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
import org.nianbao.edition.Edition;
import org.nianbao.library.Library;
import org.nianbao.library.Listing;
import org.nianbao.message.Refusal;
import org.nianbao.report.Figures;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Status;

/** One report being edited: every edit is committed to the library and checked at once. */
public final class EditorModel {
  private final Library library;
  private final long id;
  private final Edition edition;
  private final Checker checker;
  private final Optional<Report> lastYear;
  private final ReadOnlyObjectWrapper<Report> report = new ReadOnlyObjectWrapper<>();
  private final ObservableList<Finding> findings = FXCollections.observableArrayList();

  /**
   * A report of a library, open for editing.
   *
   * @throws Refusal if last year's report is there but cannot be read
   */
  public EditorModel(Library library, long id, Report report, Edition edition, Checker checker)
      throws Refusal {
    this.library = library;
    this.id = id;
    this.edition = edition;
    this.checker = checker;
    this.lastYear = lastYear(library, report);
    this.report.set(report);
    check();
  }

  public Edition edition() {
    return edition;
  }

  public Report report() {
    return report.get();
  }

  public ReadOnlyObjectProperty<Report> reportProperty() {
    return report.getReadOnlyProperty();
  }

  /** What the checks say now, the gravest first. */
  public ObservableList<Finding> findings() {
    return findings;
  }

  /** Numbers of a section's text that could be bound to the table, in order. */
  public List<Finding.Fix> bindable(Place place) {
    return place instanceof Place.Text text ? checker.bindable(report(), edition, text) : List.of();
  }

  /** Whether nothing may be edited: the report is 已签发 or the library read-only. */
  public boolean locked() {
    return library.readOnly() || report().locked();
  }

  /**
   * Puts words at a place, commits and checks.
   *
   * @throws Refusal if they are no figure where one belongs, or could not be kept; then nothing
   *     changed
   */
  public void edit(Place place, String words) throws Refusal {
    if (locked()) {
      return;
    }
    if (place instanceof Place.Figure && Figures.read(words) instanceof Figures.Refused refused) {
      throw new Refusal(refused.reason());
    }
    change(report().with(place, words));
  }

  /**
   * Issues the report.
   *
   * @param by who issues it
   * @throws Refusal while errors stand unexplained
   */
  public void approve(String by) throws Refusal {
    if (by.isBlank()) {
      throw Refusal.of("desktop.editor.whoApproves");
    }
    if (findings.stream().anyMatch(finding -> Checker.blocks(finding, report()))) {
      throw Refusal.of("command.notApproved");
    }
    save(report().with(Status.APPROVED), by);
  }

  private void change(Report after) throws Refusal {
    save(after, System.getProperty("user.name"));
  }

  private void save(Report after, String by) throws Refusal {
    if (!after.equals(report())) {
      library.save(id, report(), after, by);
      report.set(after);
      check();
    }
  }

  private void check() {
    List<Finding> found = checker.check(report(), edition, lastYear);
    findings.setAll(found.stream().sorted(Comparator.comparing(Finding::level)).toList());
  }

  private static Optional<Report> lastYear(Library library, Report report) throws Refusal {
    for (Listing listing : library.list()) {
      if (listing.agency().equals(report.agency()) && listing.year() == report.year() - 1) {
        return Optional.of(library.report(listing.id()));
      }
    }
    return Optional.empty();
  }
}
