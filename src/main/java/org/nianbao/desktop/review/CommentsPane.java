package org.nianbao.desktop.review;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.nianbao.desktop.control.Deed;
import org.nianbao.desktop.control.Shortened;
import org.nianbao.desktop.open.ReviewModel;
import org.nianbao.library.Comment;
import org.nianbao.message.Messages;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.nianbao.report.PlaceWords;

/** What reviewers said: a field to say more about the present place, then the comments. */
public final class CommentsPane extends VBox {
  private static final int LONGEST_QUOTE = 40;
  private static final int LINES = 3;
  private static final int COLUMNS = 16;

  private final ReviewModel model;
  private final Consumer<Comment> go;
  private final Consumer<String> tell;
  private final Label where = new Label();
  private final NameField name;
  private final TextArea words = new TextArea();
  private final Button write = new Button(Messages.text("desktop.comment.write"));
  private final VBox form;
  private final VBox list = new VBox();
  private Place place;
  private String quote = "";

  /**
   * The pane.
   *
   * @param go leads to what a comment is about
   * @param tell shows a sentence in the window
   */
  public CommentsPane(ReviewModel model, Consumer<Comment> go, Consumer<String> tell) {
    this.model = model;
    this.go = go;
    this.tell = tell;
    this.place = model.atProperty().get();
    getStyleClass().addAll("findings", "comments");
    name = new NameField(model, Fact.REVIEWER);
    name.setId("comment-name");
    words.setId("comment-words");
    words.setWrapText(true);
    words.setPrefRowCount(LINES);
    words.setPrefColumnCount(COLUMNS);
    words.setMinHeight(USE_PREF_SIZE);
    words.setPromptText(Messages.text("desktop.comment.prompt"));
    words.setAccessibleText(Messages.text("desktop.comment.prompt"));
    words.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
            write();
            event.consume();
          }
        });
    write.setId("comment-write");
    write.setOnAction(event -> write());
    where.setId("comment-where");
    where.setWrapText(true);
    where.setMinHeight(USE_PREF_SIZE);
    form = new VBox(where, name, words, write);
    form.getStyleClass().add("comment-form");
    list.getStyleClass().add("finding-list");
    list.setId("comments");
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(form, scroll);
    model
        .atProperty()
        .addListener(
            (property, was, is) -> {
              // What is being written stays about the place it was begun for.
              if (words.getText().isBlank()) {
                about(is, "");
              }
            });
    model.comments().addListener((ListChangeListener<Comment>) change -> refresh());
    model
        .editor()
        .reportProperty()
        .addListener((property, was, is) -> follow(was.status() != is.status()));
    refresh();
    about(place, "");
  }

  /** Begins a comment on the present place. */
  public void begin(String selected) {
    about(model.atProperty().get(), selected);
    (model.person().known() || !name.getText().isEmpty() ? words : name).requestFocus();
  }

  private void about(Place now, String selected) {
    place = now instanceof Place.Heading heading ? new Place.Text(heading.section()) : now;
    quote = selected;
    PlaceWords places = new PlaceWords(model.editor().report(), model.editor().edition());
    where.setText(
        quote.isEmpty()
            ? Messages.text("desktop.comment.about", places.shortly(place))
            : Messages.text(
                "desktop.comment.aboutWords",
                places.shortly(place),
                Shortened.of(quote, LONGEST_QUOTE)));
  }

  private void write() {
    name.keep();
    Deed.attempt(
        tell,
        () -> {
          model.comment(place, quote, words.getText());
          words.clear();
          about(place, "");
        });
  }

  private void follow(boolean statusChanged) {
    if (statusChanged) {
      refresh();
    }
  }

  private void refresh() {
    form.setVisible(model.mayComment());
    form.setManaged(model.mayComment());
    list.getChildren().clear();
    List<Comment> open = model.comments().stream().filter(Comment::open).toList();
    List<Comment> resolved = model.comments().stream().filter(comment -> !comment.open()).toList();
    if (open.isEmpty()) {
      Label none = new Label(Messages.text("desktop.comment.none"));
      none.setWrapText(true);
      none.getStyleClass().add("guidance");
      list.getChildren().add(none);
    }
    add("desktop.comment.openOnes", open);
    add("desktop.comment.resolvedOnes", resolved.reversed());
  }

  private void add(String key, List<Comment> comments) {
    if (!comments.isEmpty()) {
      Label head = new Label(Messages.text(key, comments.size()));
      head.getStyleClass().add("finding-group");
      list.getChildren().add(head);
      PlaceWords places = new PlaceWords(model.editor().report(), model.editor().edition());
      comments.forEach(
          comment ->
              list.getChildren()
                  .add(new CommentCard(model, comment, places.shortly(comment.place()), go, tell)));
    }
  }
}
