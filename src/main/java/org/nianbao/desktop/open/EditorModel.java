package org.nianbao.desktop.open;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
import org.nianbao.desk.OpenReport;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Level;
import org.nianbao.library.Cause;
import org.nianbao.library.Library;
import org.nianbao.library.Source;
import org.nianbao.message.Refusal;
import org.nianbao.page.Remark;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/** The report at the window, as properties: what it is, what the checks say, what is unkept. */
public final class EditorModel {
  private final OpenReport open;
  private final Checking checking;
  private final ReadOnlyObjectWrapper<Report> report = new ReadOnlyObjectWrapper<>();
  private final ObservableMap<Place, String> notes = FXCollections.observableHashMap();
  private final Unkept unkept = new Unkept();
  private final ReviewModel review;

  /**
   * A report of a library at the window. Edits by whatever way are checked and shown.
   *
   * @param person in whose name steps and comments are kept
   */
  public EditorModel(Library library, OpenReport open, Person person) {
    this.open = open;
    this.checking = new Checking(open);
    this.review = new ReviewModel(library, this, person);
    report.set(open.report());
    notes.putAll(open.notes());
    open.watch(this::storing);
    checking.checkAtOnce(open.report());
  }

  private Runnable storing(Report after) {
    Runnable checked = checking.ahead(after);
    return () -> {
      report.set(after);
      checked.run();
    };
  }

  /** The report itself, to be edited, stepped and undone. */
  public OpenReport open() {
    return open;
  }

  public Edition edition() {
    return open.edition();
  }

  public Report report() {
    return report.get();
  }

  public ReadOnlyObjectProperty<Report> reportProperty() {
    return report.getReadOnlyProperty();
  }

  /** Whether nothing may be edited: the report is 已审核 or 已签发 or the library read-only. */
  public boolean locked() {
    return open.locked();
  }

  /**
   * Puts words at a place, commits and checks; in a locked report nothing happens.
   *
   * @throws Refusal if they are no figure where one belongs, or could not be kept; then nothing
   *     changed
   */
  public void edit(Place place, String words) throws Refusal {
    edit(Map.of(place, words), Source.TYPED);
  }

  /** The same at several places, as one edit. */
  public void edit(Map<Place, String> words) throws Refusal {
    edit(words, Source.TYPED);
  }

  /** The same, with where the words come from. */
  public void edit(Map<Place, String> words, Source source) throws Refusal {
    if (!locked()) {
      open.edit(words, source);
    }
  }

  /**
   * Makes another report of this one, as one edit of the person at the window.
   *
   * @throws Refusal if it could not be kept; then nothing changed
   */
  public void change(Report after) throws Refusal {
    open.save(after, Cause.typed(review.person().orUser()));
  }

  /** What the checks say, the gravest first, then as the form is ordered. */
  public ObservableList<Finding> findings() {
    return checking.findings();
  }

  /** What the checks say about a place, in the same order. */
  public List<Finding> findings(Place place) {
    return checking.at(place);
  }

  /** Has the findings be those of the report as it is now, where they are a moment behind. */
  public void settle() {
    checking.settle(report());
  }

  /** How many findings keep the report from going on. */
  public long blocking() {
    settle();
    return findings().stream().filter(finding -> Checker.blocks(finding, report())).count();
  }

  /** How many warnings stand without a reason. */
  public long doubts() {
    settle();
    return findings().stream()
        .filter(finding -> finding.level() == Level.WARNING && !explained(finding))
        .count();
  }

  /** What says that a text was carried over from last year and neither edited nor confirmed. */
  public Optional<Finding> carried(Place place) {
    return findings(place).stream()
        .filter(finding -> Checker.isCarried(finding) && !explained(finding))
        .findFirst();
  }

  /** Whether a reason was given for a finding. */
  public boolean explained(Finding finding) {
    return Checker.explained(finding, report());
  }

  /** Whether a finding about a place stands with a reason. */
  public boolean explained(Place place) {
    return findings(place).stream().anyMatch(this::explained);
  }

  /** The findings that stand with a reason, each with it, for the page that goes upward. */
  public List<Remark> remarks() {
    return findings().stream()
        .filter(this::explained)
        .map(
            finding ->
                new Remark(
                    finding.message(),
                    report().explanations().getOrDefault(finding.fingerprint(), "")))
        .toList();
  }

  /**
   * Puts the certain remedies of findings in, as one edit.
   *
   * @throws Refusal if any finding is none any more or the words could not be kept
   */
  public void mend(List<Finding> findings) throws Refusal {
    settle();
    if (!findings().containsAll(findings)) {
      throw Refusal.of("desktop.findings.gone");
    }
    if (!locked()) {
      open.mend(findings);
    }
  }

  /** The clerk's notes by place. */
  public ObservableMap<Place, String> notes() {
    return notes;
  }

  /**
   * Leaves a note on a place; a blank one takes it away.
   *
   * @throws Refusal if it could not be kept
   */
  public void note(Place place, String words) throws Refusal {
    open.note(place, words);
    notesAsKept();
  }

  /**
   * Undoes the last step, or does the one undone last again.
   *
   * @return where it was made; empty where there is none
   * @throws Refusal if it could not be kept
   */
  public Optional<Place> undo(boolean again) throws Refusal {
    Optional<Place> place = again ? open.redo() : open.undo();
    notesAsKept();
    return place;
  }

  /**
   * Puts words back that stood at a place before.
   *
   * @throws Refusal if they could not be kept
   */
  public void putBack(Place place, String words) throws Refusal {
    open.putBack(place, words);
    notesAsKept();
  }

  private void notesAsKept() {
    Map<Place, String> kept = open.notes();
    if (!kept.equals(notes)) {
      notes.keySet().retainAll(kept.keySet());
      notes.putAll(kept);
    }
  }

  /** What stands in the window and could not be kept. */
  public Unkept unkept() {
    return unkept;
  }

  /** The review of this report. */
  public ReviewModel review() {
    return review;
  }
}
