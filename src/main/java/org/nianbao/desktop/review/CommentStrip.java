package org.nianbao.desktop.review;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.nianbao.desktop.control.Deed;
import org.nianbao.desktop.open.ReviewModel;
import org.nianbao.library.Comment;
import org.nianbao.message.Messages;
import org.nianbao.report.Place;
import org.nianbao.report.PlaceWords;

/** Over a part of the report: the comments on it that are not resolved. */
public final class CommentStrip extends VBox {
  private static final int MOST = 3;

  private final ReviewModel model;
  private final Predicate<Place> holds;
  private final Consumer<Comment> go;
  private final Consumer<String> tell;

  /** Held here as the model holds it weakly: a part that was left is not kept. */
  private final ListChangeListener<Comment> follow = change -> refresh();

  /**
   * The strip, not shown where there is nothing.
   *
   * @param holds which places are in the part
   * @param go leads to what a comment is about
   */
  public CommentStrip(
      ReviewModel model, Predicate<Place> holds, Consumer<Comment> go, Consumer<String> tell) {
    this.model = model;
    this.holds = holds;
    this.go = go;
    this.tell = tell;
    getStyleClass().add("comment-strip");
    model.comments().addListener(new WeakListChangeListener<>(follow));
    refresh();
  }

  private void refresh() {
    List<Comment> open =
        model.comments().stream()
            .filter(comment -> comment.open() && holds.test(comment.place()))
            .toList();
    getChildren().clear();
    PlaceWords places = new PlaceWords(model.editor().report(), model.editor().edition());
    open.stream().limit(MOST).forEach(comment -> getChildren().add(row(comment, places)));
    if (open.size() > MOST) {
      getChildren().add(new Label(Messages.text("desktop.comment.more", open.size() - MOST)));
    }
    setVisible(!open.isEmpty());
    setManaged(!open.isEmpty());
  }

  private HBox row(Comment comment, PlaceWords places) {
    Hyperlink place = new Hyperlink(places.shortly(comment.place()));
    place.setMinWidth(USE_PREF_SIZE);
    place.setOnAction(event -> go.accept(comment));
    Label words = new Label(Messages.text("desktop.comment.line", comment.by(), comment.words()));
    words.setWrapText(true);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(place, words);
    row.getStyleClass().add("comment-line");
    if (!model.editor().open().readOnly()) {
      Hyperlink resolve = new Hyperlink(Messages.text("desktop.comment.resolve"));
      resolve.setMinWidth(USE_PREF_SIZE);
      resolve.setOnAction(event -> resolve(comment));
      row.getChildren().add(resolve);
    }
    return row;
  }

  private void resolve(Comment comment) {
    Deed.attempt(tell, () -> model.mark(comment, true, ""));
  }
}
