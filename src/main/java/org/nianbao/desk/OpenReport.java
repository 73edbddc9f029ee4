package org.nianbao.desk;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.nianbao.check.BlankFill;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
import org.nianbao.check.prose.Mention;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.edition.Table;
import org.nianbao.library.Cause;
import org.nianbao.library.Comment;
import org.nianbao.library.Library;
import org.nianbao.library.Source;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Entries.Difference;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.StatusStep;
import org.nianbao.report.Value;

/**
 * One report of a library, open: read, checked, edited, stepped and undone here and nowhere else.
 * Every edit is on the disk when its method returns; where it throws, nothing changed. For one
 * thread at a time; {@link #typed} returns before its words are kept.
 */
public final class OpenReport implements AutoCloseable {
  private final Library library;
  private final long id;
  private final Edition edition;
  private final Checker checker;
  private final LastYear lastYear;
  private final Supplier<String> by;
  private final Trail trail;
  private final Typing typing;
  private final Map<Place, String> left;
  private final Map<Place, String> notes;
  private Report report;
  private Watcher watcher = after -> () -> {};

  /** Learns of edits, whoever makes them. */
  @FunctionalInterface
  public interface Watcher {
    /**
     * Another state of the report is about to be stored.
     *
     * @return run once it is stored; never if it could not be
     */
    Runnable storing(Report after);
  }

  private OpenReport(
      Library library,
      long id,
      Report report,
      Edition edition,
      Checker checker,
      Supplier<String> by)
      throws Refusal {
    this.library = library;
    this.id = id;
    this.report = report;
    this.edition = edition;
    this.checker = checker;
    this.by = by;
    this.lastYear = LastYear.of(library, report, edition);
    this.trail = new Trail(library, id);
    this.typing = new Typing(library, id, by);
    this.left = library.typed().of(id);
    this.notes = new HashMap<>(library.notes(id));
  }

  /**
   * Opens a report of a library.
   *
   * @param by in whose name edits are kept that name nobody
   * @throws Refusal if it or last year's cannot be read, or its edition is not known here
   */
  public static OpenReport of(
      Library library, long id, Editions editions, Checker checker, Supplier<String> by)
      throws Refusal {
    Report report = library.report(id);
    Edition edition = library.edition(id, report, editions);
    return new OpenReport(library, id, report, edition, checker, by);
  }

  /** Has somebody learn of edits from now on, in the place of whoever did. */
  public void watch(Watcher watcher) {
    this.watcher = watcher;
  }

  /** Its number in the library. */
  public long id() {
    return id;
  }

  /** The report as it is now. */
  public Report report() {
    return report;
  }

  public Edition edition() {
    return edition;
  }

  /** What the same agency's report on the year before holds. */
  public LastYear lastYear() {
    return lastYear;
  }

  /**
   * Refuses where the report is issued and its history was broken behind the program's back.
   *
   * @throws Refusal that says where
   */
  public void requireIntact() throws Refusal {
    library.requireIntact(id);
  }

  /** Whether nothing at all can be kept. */
  public boolean readOnly() {
    return library.readOnly();
  }

  /** Whether nothing may be edited: the report is 已审核 or 已签发 or the library read-only. */
  public boolean locked() {
    return readOnly() || !report.editable();
  }

  /** Everything the checks find in a state of this report; from any thread. */
  public List<Finding> findings(Report in) {
    return lastYear.findings(checker, in);
  }

  /** Everything the checks find, in the order of the checks. */
  public List<Finding> findings() {
    return findings(report);
  }

  /** The findings that keep it from going on. */
  public List<Finding> blocking() {
    return findings().stream().filter(finding -> Checker.blocks(finding, report)).toList();
  }

  /** Numbers of a section's text that could be bound to the table, in order; from any thread. */
  public List<Finding.Fix> bindable(Report in, Place place) {
    return place instanceof Place.Text text ? checker.bindable(in, edition, text) : List.of();
  }

  /** The numbers of a section's text as a report has it, each with its verdict. */
  public List<Mention> mentions(Report in, String section) {
    return Checker.mentions(in, edition, lastYear.report(), new Place.Text(section));
  }

  /**
   * Puts words at several places, as one edit.
   *
   * @param words by place; a figure's in any way a clerk may write it
   * @param source where they come from
   * @throws Refusal if any are no figure where one belongs, the report may not be edited, or they
   *     could not be kept
   */
  public void edit(Map<Place, String> words, Source source) throws Refusal {
    Report after = report;
    for (Map.Entry<Place, String> entry : words.entrySet()) {
      Optional<String> refused = entry.getKey().refusal(entry.getValue());
      if (refused.isPresent()) {
        throw new Refusal(refused.get());
      }
      after = after.with(entry.getKey(), entry.getValue());
    }
    save(after, Cause.of(by.get(), source));
  }

  /**
   * Fills what a table leaves blank, as one edit: 0 for what did not happen, in totals the sum of
   * what is there. Stays blank what would break a rule of the form.
   *
   * @return how many were filled
   * @throws Refusal if the report may not be edited or it could not be kept
   */
  public int fillBlanks(Table table) throws Refusal {
    Map<CellId, BigDecimal> figures = BlankFill.of(report, edition, lastYear.report(), table);
    Report after = report;
    Map<Place, Source> computed = new HashMap<>();
    for (Map.Entry<CellId, BigDecimal> entry : figures.entrySet()) {
      after = after.with(entry.getKey(), Value.of(entry.getValue()));
      if (edition.partsOf(entry.getKey()).isPresent()) {
        computed.put(Place.of(entry.getKey()), Source.COMPUTED);
      }
    }
    save(after, new Cause(by.get(), Source.TYPED, computed, ""));
    return figures.size();
  }

  /**
   * Commits another state of the report, as one edit.
   *
   * @throws Refusal if the report may not be edited or it could not be kept
   */
  public void save(Report after, Cause cause) throws Refusal {
    if (after.equals(report)) {
      return;
    }
    Runnable stored = watcher.storing(after);
    List<Difference> step;
    try (Typing.Pause pause = typing.pause()) {
      step = library.save(id, report, after, cause);
      pause.forget(step);
    }
    trail.record(step, cause);
    report = after;
    stored.run();
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
      note(note.of(), words.getOrDefault(note, ""));
      return Optional.of(note.of());
    }
    if (locked()) {
      return Optional.empty();
    }
    putBack(words, "");
    return Optional.of(first);
  }

  /**
   * Puts words back that stood at a place before.
   *
   * @throws Refusal if they could not be kept
   */
  public void putBack(Place place, String words) throws Refusal {
    if (place instanceof Place.Note note) {
      note(note.of(), words);
    } else if (!locked()) {
      putBack(Map.of(place, words), Messages.text("desktop.history.wasPutBack"));
    }
  }

  private void putBack(Map<Place, String> words, String word) throws Refusal {
    Report after = report;
    for (Map.Entry<Place, String> entry : words.entrySet()) {
      after = after.with(entry.getKey(), entry.getValue());
    }
    save(after, trail.before(words, by.get()).because(word));
  }

  /**
   * Puts the certain remedies of findings in, as one edit.
   *
   * @throws Refusal if the words could not be kept
   */
  public void mend(List<Finding> findings) throws Refusal {
    List<Finding.Fix> fixes = findings.stream().flatMap(each -> each.fix().stream()).toList();
    boolean figures = fixes.stream().allMatch(fix -> fix.place() instanceof Place.Figure);
    Function<Place, String> words = report::at;
    edit(Remedies.edit(fixes, words), figures ? Source.COMPUTED : Source.TYPED);
  }

  /**
   * Keeps the reason why a finding may stand; a blank one takes the reason back.
   *
   * @throws Refusal if it could not be kept
   */
  public void explain(String fingerprint, String reason) throws Refusal {
    edit(Map.of(new Place.Explanation(fingerprint), reason), Source.TYPED);
  }

  /** How many comments of reviewers are open. */
  public long openComments() {
    return library.comments(id).stream().filter(Comment::open).count();
  }

  /**
   * Takes a step on the report's way.
   *
   * @param blocking how many findings keep it from going on
   * @param who in whose name
   * @param word why, "" for no word
   * @throws Refusal if something stands in its way, or it could not be kept
   */
  public void take(StatusStep step, long blocking, String who, String word) throws Refusal {
    Report after = step.take(report, blocking, openComments(), who, word);
    save(after, Cause.typed(who).because(word));
  }

  /** The clerk's notes by place. */
  public Map<Place, String> notes() {
    return Map.copyOf(notes);
  }

  /**
   * Leaves a note on a place; a blank one takes it away.
   *
   * @throws Refusal if it could not be kept
   */
  public void note(Place place, String words) throws Refusal {
    String was = notes.getOrDefault(place, "");
    String kept = words.strip();
    if (kept.equals(was)) {
      return;
    }
    trail.note(place, was, kept, by.get());
    if (kept.isEmpty()) {
      notes.remove(place);
    } else {
      notes.put(place, kept);
    }
  }

  /** How what stands at a place came there. */
  public Source source(Place place) {
    return trail.source(place);
  }

  /** Somebody typed at a place: kept at once, not as an edit yet. */
  public void typed(Place place, String words) {
    if (!locked()) {
      boolean kept = words.equals(report.at(place));
      typing.typed(place, kept ? Optional.empty() : Optional.of(words));
    }
  }

  /** What was being typed at a place when the program was killed last and is nothing to keep. */
  public Optional<String> left(Place place) {
    return locked() ? Optional.empty() : Optional.ofNullable(left.remove(place));
  }

  /** Ends what goes on behind; what is typed and no edit yet is given up. */
  @Override
  public void close() {
    typing.close();
  }
}
