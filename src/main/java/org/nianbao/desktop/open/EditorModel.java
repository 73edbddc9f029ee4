package org.nianbao.desktop.open;

import java.util.LinkedHashMap;
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
import org.nianbao.desk.LastYear;
import org.nianbao.desk.Remedies;
import org.nianbao.desk.Trail;
import org.nianbao.desk.Typing;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Level;
import org.nianbao.library.Cause;
import org.nianbao.library.Library;
import org.nianbao.library.Source;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.page.Remark;
import org.nianbao.report.Entries.Difference;
import org.nianbao.report.Figures;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/** One report being edited: every edit is committed to the library and checked at once. */
public final class EditorModel implements Desk {
  private final Library library;
  private final Edition edition;
  private final Checker checker;
  private final LastYear lastYear;
  private final ReadOnlyObjectWrapper<Report> report = new ReadOnlyObjectWrapper<>();
  private final Trail trail;
  private final Typing typing;
  private final Map<Place, String> left;
  private final Person person;
  private final ReviewModel review;
  private final ObservableMap<Place, String> notes = FXCollections.observableHashMap();
  private final Checking checking;
  private final Unkept unkept = new Unkept();

  /**
   * A report of a library, open for editing.
   *
   * @param person in whose name edits are kept
   * @throws Refusal if last year's report is there but cannot be read
   */
  public EditorModel(
      Library library, long id, Report report, Edition edition, Checker checker, Person person)
      throws Refusal {
    this.library = library;
    this.edition = edition;
    this.checker = checker;
    this.lastYear = LastYear.of(library, report, edition);
    this.checking = new Checking(checker, edition, lastYear.report());
    this.person = person;
    this.trail = new Trail(library, id);
    this.typing = new Typing(library, id, person::orUser);
    this.left = library.typed().of(id);
    this.report.set(report);
    notes.putAll(library.notes(id));
    review = new ReviewModel(library, id, this, person);
    checking.checkAtOnce(report);
  }

  @Override
  public Edition edition() {
    return edition;
  }

  @Override
  public Report report() {
    return report.get();
  }

  @Override
  public ReadOnlyObjectProperty<Report> reportProperty() {
    return report.getReadOnlyProperty();
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

  /** What stands in the window and could not be kept. */
  public Unkept unkept() {
    return unkept;
  }

  /** Somebody typed at a place: kept at once, not as an edit yet. */
  public void typed(Place place, String words) {
    if (!locked()) {
      boolean kept = words.equals(report().at(place));
      typing.typed(place, kept ? Optional.empty() : Optional.of(words));
    }
  }

  /** What was being typed at a place when the program was killed last and is nothing to keep. */
  public Optional<String> left(Place place) {
    return locked() ? Optional.empty() : Optional.ofNullable(left.remove(place));
  }

  /** Ends what goes on behind the screen; what is typed and no edit yet is given up. */
  public void close() {
    typing.close();
  }

  /** What says that a text was carried over from last year and neither edited nor confirmed. */
  public Optional<Finding> carried(Place place) {
    return findings(place).stream()
        .filter(finding -> Checker.isCarried(finding) && !explained(finding))
        .findFirst();
  }

  /** Numbers of a section's text that could be bound to the table, in order; from any thread. */
  public List<Finding.Fix> bindable(Report in, Place place) {
    return place instanceof Place.Text text ? checker.bindable(in, edition, text) : List.of();
  }

  /** Whether nothing may be edited: the report is 已审核 or 已签发 or the library read-only. */
  @Override
  public boolean locked() {
    return readOnly() || !report().editable();
  }

  /**
   * Puts words at a place, commits and checks.
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

  /**
   * Puts words at several places, as one edit.
   *
   * @param source where they come from
   * @throws Refusal if any are no figure where one belongs, or could not be kept; then nothing
   *     changed
   */
  public void edit(Map<Place, String> words, Source source) throws Refusal {
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
    save(after, Cause.of(person.orUser(), source));
  }

  /**
   * Undoes the last step.
   *
   * @return where it was made; empty where there is nothing to undo
   * @throws Refusal if it could not be kept
   */
  public Optional<Place> undo() throws Refusal {
    return putBack(trail.toUndo());
  }

  /**
   * Does the step undone last again.
   *
   * @return where it was made; empty where none was undone
   * @throws Refusal if it could not be kept
   */
  public Optional<Place> redo() throws Refusal {
    return putBack(trail.toRedo());
  }

  private Optional<Place> putBack(Optional<List<Difference>> step) throws Refusal {
    if (step.isEmpty()) {
      return Optional.empty();
    }
    Map<Place, String> words = new LinkedHashMap<>();
    step.orElseThrow().forEach(each -> words.put(each.place(), each.became()));
    Place first = step.orElseThrow().getFirst().place();
    // A note is always a step of its own, and may be left when the report is locked.
    if (first instanceof Place.Note note && !readOnly()) {
      note(note.of(), words.get(note));
      return Optional.of(note.of());
    }
    if (locked()) {
      return Optional.empty();
    }
    putBack(words, "");
    return Optional.of(first);
  }

  private void putBack(Map<Place, String> words, String word) throws Refusal {
    Report after = report();
    for (Map.Entry<Place, String> entry : words.entrySet()) {
      after = after.with(entry.getKey(), entry.getValue());
    }
    save(after, trail.before(words, person.orUser()).because(word));
  }

  @Override
  public void putBack(Place place, String words) throws Refusal {
    if (place instanceof Place.Note note) {
      note(note.of(), words);
    } else if (!locked()) {
      putBack(Map.of(place, words), Messages.text("desktop.history.wasPutBack"));
    }
  }

  @Override
  public ObservableMap<Place, String> notes() {
    return notes;
  }

  @Override
  public void note(Place place, String words) throws Refusal {
    String was = notes.getOrDefault(place, "");
    String kept = words.strip();
    if (!kept.equals(was)) {
      trail.note(place, was, kept, person.orUser());
      if (kept.isEmpty()) {
        notes.remove(place);
      } else {
        notes.put(place, kept);
      }
    }
  }

  @Override
  public Source source(Place place) {
    return trail.source(place);
  }

  @Override
  public boolean explained(Place place) {
    return findings(place).stream().anyMatch(this::explained);
  }

  @Override
  public long blocking() {
    settle();
    return findings().stream().filter(finding -> Checker.blocks(finding, report())).count();
  }

  @Override
  public long doubts() {
    settle();
    return findings().stream()
        .filter(finding -> finding.level() == Level.WARNING && !explained(finding))
        .count();
  }

  @Override
  public boolean readOnly() {
    return library.readOnly();
  }

  /** The review of this report. */
  public ReviewModel review() {
    return review;
  }

  /** Whether the library has the same agency's report on the year before. */
  public boolean hasLastYear() {
    return lastYear.report().isPresent();
  }

  /** What a cell held in last year's report; empty where that has nothing of the kind. */
  @Override
  public Optional<String> lastYear(CellId cell) {
    return lastYear.figure(cell);
  }

  /**
   * Puts a finding's certain remedy in.
   *
   * @throws Refusal if the finding is none any more or the words could not be kept
   */
  public void mend(Finding finding) throws Refusal {
    settle();
    if (!findings().contains(finding)) {
      throw Refusal.of("desktop.findings.gone");
    }
    Finding.Fix fix = finding.fix().orElseThrow();
    Source source = fix.place() instanceof Place.Figure ? Source.COMPUTED : Source.TYPED;
    edit(Map.of(fix.place(), fix.in(report().at(fix.place()))), source);
  }

  /**
   * Puts the certain remedies of several findings in, as one edit.
   *
   * @throws Refusal if any finding is none any more or the words could not be kept
   */
  public void mend(List<Finding> several) throws Refusal {
    settle();
    if (!findings().containsAll(several)) {
      throw Refusal.of("desktop.findings.gone");
    }
    List<Finding.Fix> fixes = several.stream().flatMap(each -> each.fix().stream()).toList();
    boolean figures = fixes.stream().allMatch(fix -> fix.place() instanceof Place.Figure);
    edit(Remedies.edit(fixes, report()::at), figures ? Source.COMPUTED : Source.TYPED);
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
    return findings().stream()
        .filter(this::explained)
        .map(
            finding ->
                new Remark(finding.message(), report().explanations().get(finding.fingerprint())))
        .toList();
  }

  /** The text of a section in last year's report, its bound figures as numbers. */
  public Optional<String> lastYearText(Narrative section) {
    return lastYear.text(section);
  }

  /**
   * Makes another report of this one, as one edit, and checks.
   *
   * @throws Refusal if it could not be kept; then nothing changed
   */
  public void change(Report after) throws Refusal {
    save(after, Cause.typed(person.orUser()));
  }

  @Override
  public void save(Report after, Cause cause) throws Refusal {
    if (!after.equals(report())) {
      Runnable checked = checking.ahead(after);
      typing.edit(() -> trail.save(report(), after, cause));
      report.set(after);
      checked.run();
    }
  }
}
