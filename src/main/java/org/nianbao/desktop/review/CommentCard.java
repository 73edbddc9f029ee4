package org.nianbao.desktop.review;

import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.nianbao.desktop.control.Deed;
import org.nianbao.desktop.control.Shortened;
import org.nianbao.desktop.open.ReviewModel;
import org.nianbao.library.Comment;
import org.nianbao.message.Messages;

/** One comment: where, what, who, and what became of it. */
final class CommentCard extends VBox {
  private static final int LONGEST_QUOTE = 60;

  private final ReviewModel model;
  private final Comment comment;
  private final Consumer<String> tell;

  /**
   * A card.
   *
   * @param where its place in words; "" where that is plain from where the card stands
   */
  CommentCard(
      ReviewModel model,
      Comment comment,
      String where,
      Consumer<Comment> go,
      Consumer<String> tell) {
    this.model = model;
    this.comment = comment;
    this.tell = tell;
    getStyleClass().addAll("finding", comment.open() ? "comment" : "resolved-comment");
    if (!where.isEmpty()) {
      Hyperlink place = new Hyperlink(where);
      place.getStyleClass().add("finding-place");
      place.setOnAction(event -> go.accept(comment));
      getChildren().add(place);
    }
    if (!comment.quote().isEmpty()) {
      getChildren()
          .add(
              label(
                  Messages.text(
                      "desktop.comment.quote", Shortened.of(comment.quote(), LONGEST_QUOTE))));
    }
    getChildren().add(label(comment.words()));
    add("desktop.comment.by", comment.by(), When.words(comment.at(), LocalDate.now()), "");
    for (Comment.Mark mark : comment.marks()) {
      add(
          mark.resolved() ? "desktop.comment.resolved" : "desktop.comment.again",
          mark.by(),
          When.words(mark.at(), LocalDate.now()),
          mark.word());
    }
    if (!model.editor().open().readOnly()) {
      getChildren().add(links());
    }
  }

  private void add(String key, String by, String when, String word) {
    Label label = label(Messages.text(key, by, when, word));
    label.getStyleClass().add("guidance");
    getChildren().add(label);
  }

  private static Label label(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private FlowPane links() {
    FlowPane links = new FlowPane();
    links.getStyleClass().add("finding-links");
    if (comment.open()) {
      Hyperlink resolve = new Hyperlink(Messages.text("desktop.comment.resolve"));
      resolve.setId("resolve-" + comment.id());
      resolve.setOnAction(event -> mark(true, ""));
      Hyperlink answer = new Hyperlink(Messages.text("desktop.comment.answer"));
      answer.setId("answer-" + comment.id());
      answer.setOnAction(event -> ask());
      links.getChildren().addAll(resolve, answer);
    } else {
      Hyperlink again = new Hyperlink(Messages.text("desktop.comment.reopen"));
      again.setId("reopen-" + comment.id());
      again.setOnAction(event -> mark(false, ""));
      links.getChildren().add(again);
    }
    return links;
  }

  private void ask() {
    TextField word = new TextField();
    word.setId("answer-words");
    word.setPromptText(Messages.text("desktop.comment.answerPrompt"));
    word.setAccessibleText(Messages.text("desktop.comment.answerPrompt"));
    word.setOnAction(event -> mark(true, word.getText()));
    Button keep = new Button(Messages.text("desktop.comment.resolve"));
    keep.setOnAction(event -> mark(true, word.getText()));
    getChildren().removeIf(FlowPane.class::isInstance);
    getChildren().addAll(word, keep);
    word.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            getChildren().removeAll(word, keep);
            getChildren().add(links());
            event.consume();
          }
        });
    word.requestFocus();
  }

  private void mark(boolean resolved, String word) {
    Deed.attempt(tell, () -> model.mark(comment, resolved, word));
  }
}
