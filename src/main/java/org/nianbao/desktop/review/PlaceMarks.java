package org.nianbao.desktop.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.nianbao.desktop.open.EditorModel;
import org.nianbao.desktop.open.ReviewModel;
import org.nianbao.library.Comment;
import org.nianbao.library.Source;
import org.nianbao.message.Messages;
import org.nianbao.report.Place;

/**
 * Small marks over a cell: a corner at the right for open comments, one at the left for a note, and
 * a line at the left edge, each kind drawn otherwise, for where the figure came from.
 */
public final class PlaceMarks {
  private static final double CORNER = 8;
  private static final double LINE = 4;
  static final String EXPLAINED = "explained";

  private final ReviewModel model;
  private final Place place;
  private final ObservableList<Node> over;
  private final Region comment = mark("comment-corner");
  private final Region note = mark("note-corner");
  private final Region line = mark("source-line");
  private Optional<String> kind = Optional.empty();

  /**
   * Marks of a place; they are laid over the cell by {@link #place(double, double)}.
   *
   * @param over what the cell shows: a mark is among it, unmanaged, only while it is to be seen,
   *     for a table has hundreds of cells and JavaFX goes over every node at every beat
   */
  public PlaceMarks(ReviewModel model, Place place, ObservableList<Node> over) {
    this.model = model;
    this.place = place;
    this.over = over;
  }

  private static Region mark(String style) {
    Region mark = new Region();
    mark.setManaged(false);
    mark.setMouseTransparent(true);
    mark.getStyleClass().add(style);
    return mark;
  }

  /** Lays the marks at the edges of a cell of this size. */
  public void place(double width, double height) {
    line.resizeRelocate(0, 0, LINE, height);
    note.resizeRelocate(0, 0, CORNER, CORNER);
    comment.resizeRelocate(width - CORNER, 0, CORNER, CORNER);
  }

  /** Shows what is so by now; returns it in words, for those who do not see the marks. */
  public List<String> refresh() {
    List<String> words = new ArrayList<>();
    show(kind(model.editor()));
    kind.ifPresent(found -> words.add(Messages.text("desktop.place.source", inWords(found))));
    List<Comment> open = model.open(place);
    show(comment, !open.isEmpty());
    open.forEach(each -> words.add(Messages.text("desktop.comment.line", each.by(), each.words())));
    String left = model.editor().notes().getOrDefault(place, "");
    show(note, !left.isEmpty());
    if (!left.isEmpty()) {
      words.add(Messages.text("desktop.place.noteIs", left));
    }
    return words;
  }

  private void show(Region mark, boolean is) {
    if (!is) {
      over.remove(mark);
    } else if (!over.contains(mark)) {
      over.add(mark);
    }
  }

  /** Styles are only touched where they change: all cells are refreshed at every edit. */
  private void show(Optional<String> now) {
    if (!now.equals(kind)) {
      kind.ifPresent(before -> line.getStyleClass().remove(before + "-source"));
      now.ifPresent(found -> line.getStyleClass().add(found + "-source"));
      kind = now;
    }
    show(line, kind.isPresent());
  }

  /** What the line tells; empty for a blank cell and a figure typed. */
  public Optional<String> kind() {
    return kind;
  }

  private Optional<String> kind(EditorModel editor) {
    if (editor.report().at(place).isEmpty()) {
      return Optional.empty();
    }
    if (editor.explained(place)) {
      return Optional.of(EXPLAINED);
    }
    Source source = editor.open().source(place);
    return source == Source.TYPED || source == Source.UNKNOWN
        ? Optional.empty()
        : Optional.of(source.name().toLowerCase(Locale.ROOT));
  }

  /** A kind of line in words. */
  static String inWords(String kind) {
    return kind.equals(EXPLAINED)
        ? Messages.text("desktop.findings.explained")
        : Source.valueOf(kind.toUpperCase(Locale.ROOT)).words();
  }
}
