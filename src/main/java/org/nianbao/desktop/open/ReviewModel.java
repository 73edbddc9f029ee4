package org.nianbao.desktop.open;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.nianbao.library.Change;
import org.nianbao.library.Comment;
import org.nianbao.library.Library;
import org.nianbao.message.Refusal;
import org.nianbao.report.Place;
import org.nianbao.report.StatusStep;

/** The review of the report that is open: its steps, comments, notes and history. */
public final class ReviewModel {
  private final Library library;
  private final EditorModel editor;
  private final Person person;
  private final ObservableList<Comment> comments = FXCollections.observableArrayList();
  private final ObjectProperty<Place> at = new SimpleObjectProperty<>(Place.Single.REPORT);

  /** The review of a report of a library. */
  ReviewModel(Library library, EditorModel editor, Person person) {
    this.library = library;
    this.editor = editor;
    this.person = person;
    comments.setAll(library.comments(id()));
  }

  private long id() {
    return editor.open().id();
  }

  /** The report that is reviewed. */
  public EditorModel editor() {
    return editor;
  }

  public Person person() {
    return person;
  }

  /** Where the cursor was last; the whole report before it was anywhere. */
  public ObjectProperty<Place> atProperty() {
    return at;
  }

  /** The steps that can be taken, the usual next one first; none in a read-only library. */
  public List<StatusStep> steps() {
    return editor.open().readOnly() ? List.of() : StatusStep.open(editor.report().status());
  }

  /**
   * Takes a step in the name of the person at the window.
   *
   * @param word why, "" for no word
   * @throws Refusal if something stands in its way
   */
  public void take(StatusStep step, String word) throws Refusal {
    editor.open().take(step, editor.blocking(), person.name(), word);
  }

  /**
   * Asks whether a step is open now, whoever takes it.
   *
   * @throws Refusal if something stands in its way
   */
  public void require(StatusStep step) throws Refusal {
    step.require(editor.report(), editor.blocking(), open());
  }

  private long open() {
    return comments.stream().filter(Comment::open).count();
  }

  /** What reviewers said, oldest first. */
  public ObservableList<Comment> comments() {
    return comments;
  }

  /** The comments on a place that are not resolved. */
  public List<Comment> open(Place place) {
    return comments.stream()
        .filter(comment -> comment.open() && comment.place().equals(place))
        .toList();
  }

  /** Whether comments can be written. */
  public boolean mayComment() {
    return !editor.open().readOnly() && !editor.report().issued();
  }

  /**
   * Keeps a comment of the person at the window.
   *
   * @param quote the words of the place it is about, "" for all
   * @throws Refusal if it is blank or could not be kept
   */
  public void comment(Place place, String quote, String words) throws Refusal {
    if (!person.known()) {
      throw Refusal.of("step.who");
    }
    library.comment(id(), place, quote, words, person.name());
    comments.setAll(library.comments(id()));
  }

  /**
   * Marks a comment resolved, or open again.
   *
   * @param word what is said with it, "" for nothing
   * @throws Refusal if it could not be kept
   */
  public void mark(Comment comment, boolean resolved, String word) throws Refusal {
    library.mark(id(), comment.id(), resolved, word, person.orUser());
    comments.setAll(library.comments(id()));
  }

  /** Everything done to the report behind the change of an id, newest first; from any thread. */
  public List<Change> history(long after) {
    return library.history(id(), after);
  }

  /** What was done at a place, newest first. */
  public List<Change> history(Place place) {
    return library.history(id(), place);
  }
}
