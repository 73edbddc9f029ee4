package org.nianbao.library;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nianbao.edition.Edition;
import org.nianbao.edition.EditionFault;
import org.nianbao.edition.Editions;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Entries;
import org.nianbao.report.Entries.Difference;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.sqlite.SQLiteException;

/**
 * All reports of an office in one SQLite file. What a method has stored when it returns is on the
 * disk; where it throws, nothing of it is. May be used from any thread, one call at a time.
 *
 * <p>What only looks ({@link #list}, {@link #trash}, {@link #history}, {@link #comments} …) throws
 * {@link UncheckedIOException} with a sentence for the user if the file cannot be read any more.
 */
public final class Library extends LibraryFile {
  private final Store store;
  private final ChangeStore changes;
  private final CommentStore comments;
  private final EditionStore editions;
  private final ReportForms forms;
  private final SealStore seals;
  private final TypedWords typed;
  private final AgencyNames names;
  private final List<String> found;

  private Library(Opening.Opened opened, InstantSource clock) {
    super(opened, clock);
    this.store = new Store(database());
    this.changes = new ChangeStore(database());
    this.comments = new CommentStore(database());
    this.editions = new EditionStore(database());
    this.forms = new ReportForms(database());
    this.seals = new SealStore(database());
    this.typed = new TypedWords(this, database());
    this.names = new AgencyNames(this, database(), store);
    List<String> told = new ArrayList<>(readOnly() ? List.of() : typed.takeUp(store, now()));
    List<Long> spoilt = look(store::spoilt);
    if (!spoilt.isEmpty()) {
      told.add(Messages.text("library.spoiltRows", file().getFileName(), numbers(spoilt)));
    }
    this.found = List.copyOf(told);
  }

  private static String numbers(List<Long> ids) {
    return ids.stream().map(id -> Long.toString(id)).collect(Collectors.joining("、"));
  }

  /**
   * Opens a library; a file that is not there or empty becomes a new one. Takes a backup if there
   * is none of the present state.
   *
   * @throws DamagedLibrary if the file is one but cannot be read throughout
   * @throws Refusal if it is something else, of a newer program, or cannot be reached; the file is
   *     then as it was
   */
  public static Library open(Path file) throws Refusal {
    return open(file, InstantSource.system(), Schema.current());
  }

  static Library open(Path file, InstantSource clock, Schema schema) throws Refusal {
    return new Library(new Opening(file, schema, clock.instant()).open(), clock);
  }

  /**
   * Sets a damaged library aside, beside where it was, and puts its newest sound backup in its
   * place.
   *
   * @throws Refusal if it is in use or not damaged, or the disk is full; nothing was moved then
   */
  public static Restored restore(Path file) throws Refusal {
    return new Opening(file, Schema.current(), Instant.now()).restore();
  }

  @Override
  List<String> found() {
    return found;
  }

  /** What is being typed and is no edit yet. */
  public TypedWords typed() {
    return typed;
  }

  /** The reports, newest year first, the trash left out. */
  public synchronized List<Listing> list() {
    return look(store::list);
  }

  /** The reports in the trash, the one last moved there first. */
  public synchronized List<Listing> trash() {
    return look(store::trash);
  }

  /** A report, equal to what was stored. */
  public synchronized Report report(long id) throws Refusal {
    requireOpen();
    try {
      return Entries.report(database().reading(() -> store.entries(id)));
    } catch (SQLException e) {
      throw e instanceof SQLiteException ? Trouble.of(e, file()) : spoilt(id, e);
    } catch (RuntimeException e) {
      throw spoilt(id, e);
    }
  }

  /** Which names mean one agency. */
  public AgencyNames names() {
    return names;
  }

  private static Refusal spoilt(long id, Exception cause) {
    return new Refusal(Messages.text("library.spoilt", id), cause);
  }

  /**
   * Where the history of a report was broken behind the program's back; empty where it is whole.
   */
  public synchronized Optional<String> broken(long id) {
    return look(() -> new Chain(database()).broken(id));
  }

  /**
   * Refuses where a report that is issued has a history that is broken: nothing final is made of
   * it.
   *
   * @throws Refusal that says where
   */
  public void requireIntact(long id) throws Refusal {
    Report report = report(id);
    Optional<String> broken = report.issued() ? broken(id) : Optional.empty();
    if (broken.isPresent()) {
      throw Refusal.of(
          "library.broken.refused", report.agency(), report.year(), broken.orElseThrow());
    }
  }

  /**
   * The same agency's report on the year before, under any name that is known to be its own.
   *
   * @throws Refusal if it is there but cannot be read
   */
  public synchronized Optional<Report> lastYear(Report report) throws Refusal {
    Optional<Listing> found = look(() -> names.lastYear(report));
    return found.isPresent() ? Optional.of(report(found.orElseThrow().id())) : Optional.empty();
  }

  /**
   * Takes in a report.
   *
   * @param by the user
   * @return its id
   * @throws Refusal if there is one of the same agency and year
   */
  public synchronized long add(Report report, String by) throws Refusal {
    return add(report, Cause.typed(by));
  }

  /** The same, telling where what stands in it comes from. */
  public synchronized long add(Report report, Cause cause) throws Refusal {
    return write(() -> store.add(report, cause, now()));
  }

  /**
   * Stores an edit: what differs between two states of a report, together with the changes.
   *
   * @param before as it was read or last saved
   * @return what differs
   * @throws Refusal if another state than {@code before} is stored, it differs at a place that may
   *     not be edited, or a second report of the same agency and year would come about
   */
  public synchronized List<Difference> save(long id, Report before, Report after, String by)
      throws Refusal {
    return save(id, before, after, Cause.typed(by));
  }

  /** The same, telling where the new words come from and why. */
  public synchronized List<Difference> save(long id, Report before, Report after, Cause cause)
      throws Refusal {
    return after.equals(before)
        ? List.of()
        : write(() -> store.save(id, before, after, cause, now()));
  }

  /** Moves a report to the trash. */
  public synchronized void delete(long id, String by) throws Refusal {
    edit(() -> store.delete(id, by, now()));
  }

  /**
   * Takes a report out of the trash.
   *
   * @throws Refusal if there is another of the same agency and year by now
   */
  public synchronized void restore(long id, String by) throws Refusal {
    edit(() -> store.restore(id, by, now()));
  }

  /** Removes what is in the trash for good, with its changes; a {@link Removal} each is left. */
  public synchronized void emptyTrash(String by) throws Refusal {
    edit(() -> store.emptyTrash(by, now()));
    database().dropJournal();
  }

  /** What was done to a report, newest first. */
  public List<Change> history(long id) {
    return history(id, 0);
  }

  /** What was done to a report behind the change of an id, newest first. */
  public synchronized List<Change> history(long id, long after) {
    return look(() -> changes.list(id, after));
  }

  /** What was done at one place of a report, newest first. */
  public synchronized List<Change> history(long id, Place place) {
    return look(() -> changes.list(id, place));
  }

  /**
   * Where the words of those places came from that were changed since the report was added; under
   * {@link Place.Single#REPORT} stands where it came from then.
   */
  public synchronized Map<Place, Source> sources(long id) {
    return look(() -> changes.sources(id));
  }

  /** The notes left on places of a report. They are no part of it and never go out. */
  public synchronized Map<Place, String> notes(long id) {
    return look(() -> store.notes(id));
  }

  /** Leaves a note on a place instead of the one there; a blank one takes it away. */
  public synchronized void note(long id, Place place, String words, String by) throws Refusal {
    edit(() -> store.note(id, place, words.strip(), by, now()));
  }

  /** What reviewers said about a report, oldest first. */
  public synchronized List<Comment> comments(long id) {
    return look(() -> comments.list(id));
  }

  /**
   * Keeps a reviewer's words on a place; returns their number.
   *
   * @param quote the words there that they are about, "" for all of them
   * @throws Refusal if they are blank or the report is not there or issued
   */
  public synchronized long comment(long id, Place place, String quote, String words, String by)
      throws Refusal {
    return write(
        () -> {
          store.requireUnissued(id);
          return comments.add(id, place, quote, words, by, now());
        });
  }

  /**
   * Marks a comment as resolved, or as open again.
   *
   * @param word what is said with it, "" for nothing
   * @throws Refusal if the report has no such comment or it is so already
   */
  public synchronized void mark(long id, long comment, boolean resolved, String word, String by)
      throws Refusal {
    edit(
        () -> {
          store.require(id);
          comments.mark(id, comment, resolved, word, by, now());
        });
  }

  /** The reports that were removed for good, newest first. */
  public synchronized List<Removal> removals() {
    return look(store::removals);
  }

  /**
   * The editions that reports of this library may be made in: those given and the installed ones.
   * One that this program cannot read, for a newer one installed it, is left out.
   */
  public synchronized Editions editions(Editions builtIn) {
    return look(() -> editions.joinedTo(builtIn));
  }

  /**
   * The form that a report is made in: the very text that it was issued in where another was
   * installed under the same id since.
   *
   * @param report as it stands in this library under that number
   * @throws Refusal if it is not known here
   */
  public synchronized Edition edition(long id, Report report, Editions known) throws Refusal {
    requireOpen();
    try {
      Optional<Edition> held = forms.of(id);
      return held.isPresent() ? held.get() : known.require(report.edition());
    } catch (SQLException e) {
      throw Trouble.of(e, file());
    }
  }

  /** The installed editions, the one installed last at the end. */
  public synchronized List<InstalledEdition> installedEditions() {
    return look(editions::list);
  }

  /** What installed editions were before another file of their id was installed, newest first. */
  public synchronized List<InstalledEdition> replacedEditions() {
    return look(editions::replaced);
  }

  /**
   * Installs an edition.
   *
   * @param file its JSON
   * @param replace whether it may take the place of another file of its id though reports are made
   *     in that
   * @throws EditionFault if the file cannot be used
   * @throws Refusal if its id is a built-in one's, or reports are made in another of this id
   */
  public synchronized Installation install(
      byte[] file, Editions builtIn, boolean replace, String by) throws Refusal {
    return write(() -> editions.install(file, builtIn, replace, by, now()));
  }

  /** The seal kept for an agency. */
  public synchronized Optional<StoredSeal> seal(String agency) {
    return look(() -> seals.seal(agency));
  }

  /** Keeps an agency's seal, in place of another that was kept for it. */
  public synchronized void keepSeal(StoredSeal seal, String by) throws Refusal {
    edit(() -> seals.keep(seal, by, now()));
  }

  /** Removes an agency's seal from the file; backups made before still have it. */
  public synchronized void removeSeal(String agency) throws Refusal {
    edit(() -> seals.remove(agency));
    database().dropJournal();
  }
}
