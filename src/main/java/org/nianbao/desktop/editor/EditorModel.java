package org.nianbao.desktop.editor;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Level;
import org.nianbao.library.Library;
import org.nianbao.library.Listing;
import org.nianbao.message.Refusal;
import org.nianbao.page.Remark;
import org.nianbao.report.Bound;
import org.nianbao.report.Entries;
import org.nianbao.report.Entries.Difference;
import org.nianbao.report.Figures;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;
import org.nianbao.report.PlaceWords;
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
  private Steps steps;
  private final ObservableList<Finding> findings = FXCollections.observableArrayList();
  private final Unkept unkept = new Unkept();

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

  /** What the checks say now, the gravest first, then as the form is ordered. */
  public ObservableList<Finding> findings() {
    return findings;
  }

  /** What stands in the window and could not be kept. */
  Unkept unkept() {
    return unkept;
  }

  /** What says that a text was carried over from last year and neither edited nor confirmed. */
  Optional<Finding> carried(Place place) {
    return findings.stream()
        .filter(Checker::isCarried)
        .filter(finding -> finding.place().equals(place) && !explained(finding))
        .findFirst();
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
    edit(Map.of(place, words));
  }

  /**
   * Puts words at several places, as one edit.
   *
   * @throws Refusal if any are no figure where one belongs, or could not be kept; then nothing
   *     changed
   */
  public void edit(Map<Place, String> words) throws Refusal {
    if (locked()) {
      return;
    }
    Report after = report();
    for (Map.Entry<Place, String> entry : words.entrySet()) {
      if (entry.getKey() instanceof Place.Figure
          && Figures.read(entry.getValue()) instanceof Figures.Refused refused) {
        throw new Refusal(refused.reason());
      }
      after = after.with(entry.getKey(), entry.getValue());
    }
    change(after);
  }

  /**
   * Undoes the last step.
   *
   * @return where it was made; empty where there is nothing to undo
   * @throws Refusal if it could not be kept
   */
  public Optional<Place> undo() throws Refusal {
    return putBack(steps().toUndo());
  }

  /**
   * Does the step undone last again.
   *
   * @return where it was made; empty where none was undone
   * @throws Refusal if it could not be kept
   */
  public Optional<Place> redo() throws Refusal {
    return putBack(steps().toRedo());
  }

  private Optional<Place> putBack(Optional<List<Difference>> step) throws Refusal {
    if (step.isEmpty() || locked()) {
      return Optional.empty();
    }
    Report after = report();
    for (Difference each : step.orElseThrow()) {
      after = after.with(each.place(), each.became());
    }
    change(after);
    return Optional.of(step.orElseThrow().getFirst().place());
  }

  /** Read from the history when first needed: opening a report need not wait for it. */
  private Steps steps() {
    if (steps == null) {
      steps = Steps.of(library.history(id));
    }
    return steps;
  }

  /** Whether the library has the same agency's report on the year before. */
  public boolean hasLastYear() {
    return lastYear.isPresent();
  }

  /** What a cell held in last year's report; empty where that has nothing of the kind. */
  public Optional<String> lastYear(CellId cell) {
    return lastYear.flatMap(
        report ->
            edition.before(cell, report.edition()).map(before -> report.value(before).written()));
  }

  /**
   * Puts a finding's certain remedy in.
   *
   * @throws Refusal if the finding is none any more or the words could not be kept
   */
  public void mend(Finding finding) throws Refusal {
    if (!findings.contains(finding)) {
      throw Refusal.of("desktop.findings.gone");
    }
    Finding.Fix fix = finding.fix().orElseThrow();
    edit(fix.place(), fix.in(report().at(fix.place())));
  }

  /** The first private thing in the text that should not go on a public website, if any. */
  Optional<Finding> keptFromPublic() {
    return checker.privateThings(report(), edition).stream()
        .filter(finding -> finding.level() != Level.HINT)
        .findFirst();
  }

  /**
   * Keeps the reason why a finding may stand; a blank one takes the reason back.
   *
   * @throws Refusal if it could not be kept
   */
  public void explain(Finding finding, String reason) throws Refusal {
    edit(new Place.Explanation(finding.fingerprint()), reason);
  }

  /** Whether a reason was given for a finding. */
  public boolean explained(Finding finding) {
    return Checker.explained(finding, report());
  }

  /** The findings that stand with a reason, each with it, for the page that goes upward. */
  public List<Remark> remarks() {
    return findings.stream()
        .filter(this::explained)
        .map(
            finding ->
                new Remark(finding.message(), report().explanations().get(finding.fingerprint())))
        .toList();
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

  /** The text of a section in last year's report, its bound figures as numbers. */
  public Optional<String> lastYearText(Narrative section) {
    return lastYear
        .map(Bound::resolved)
        .flatMap(report -> report.like(section))
        .map(Narrative::text)
        .filter(text -> !text.isBlank());
  }

  /**
   * Makes another report of this one, as one edit, and checks.
   *
   * @throws Refusal if it could not be kept; then nothing changed
   */
  void change(Report after) throws Refusal {
    save(after, System.getProperty("user.name"));
  }

  private void save(Report after, String by) throws Refusal {
    if (!after.equals(report())) {
      library.save(id, report(), after, by);
      if (steps != null) {
        steps.record(Entries.between(report(), after));
      }
      report.set(after);
      check();
    }
  }

  private void check() {
    List<Finding> found = checker.check(report(), edition, lastYear);
    PlaceWords words = new PlaceWords(report(), edition);
    List<String> parts = words.parts();
    findings.setAll(
        found.stream()
            .distinct()
            .sorted(
                Comparator.comparing(Finding::level)
                    .thenComparing(finding -> parts.indexOf(words.part(finding.place())))
                    .thenComparing(Finding::place, PlaceWords.ORDER)
                    .thenComparing(finding -> finding.span().map(Finding.Span::from).orElse(0)))
            .toList());
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
