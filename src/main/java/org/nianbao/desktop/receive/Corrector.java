package org.nianbao.desktop.receive;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.nianbao.intake.understand.Source;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Place;

/** One place under review: why it is doubtful, what was read, and a field to put it right. */
final class Corrector extends VBox {
  private static final int TEXT_ROWS = 4;

  private final ImportReview review;
  private final Runnable next;
  private final Consumer<String> tell;
  private final Label name = new Label();
  private final Label reason = new Label();
  private final TextField line = new TextField();
  private final TextArea text = new TextArea();
  private final Button confirm = new Button(Messages.text("desktop.receive.confirm"));
  private final Button correct = new Button(Messages.text("desktop.receive.correct"));
  private @Nullable ReadPlace item;

  /**
   * For a review.
   *
   * @param next goes to the next doubtful place
   * @param tell shows a sentence in the window
   */
  Corrector(ImportReview review, Runnable next, Consumer<String> tell) {
    this.review = review;
    this.next = next;
    this.tell = tell;
    getStyleClass().add("corrector");
    name.getStyleClass().add("finding-place");
    name.setWrapText(true);
    reason.setWrapText(true);
    reason.setId("reason");
    reason.getStyleClass().add("doubt-reason");
    reason.setMinHeight(Region.USE_PREF_SIZE);
    line.setId("correction");
    text.setId("correctionText");
    text.setWrapText(true);
    text.setPrefRowCount(TEXT_ROWS);
    line.setOnAction(event -> done());
    text.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            done();
            event.consume();
          }
        });
    confirm.setId("confirm");
    confirm.setOnAction(event -> done());
    correct.setId("correct");
    correct.setOnAction(event -> done());
    HBox buttons = new HBox(confirm, correct);
    buttons.getStyleClass().add("corrector-buttons");
    getChildren().addAll(name, reason, line, text, buttons);
    for (TextInputControl each : new TextInputControl[] {line, text}) {
      each.textProperty().addListener((property, was, is) -> offer());
    }
    show(null);
  }

  /** Shows a place; null for none. */
  void show(@Nullable ReadPlace shown) {
    item = shown;
    setDisable(shown == null || isOfHeader(shown.place()));
    boolean long_ = shown != null && shown.place() instanceof Place.Text;
    visible(text, long_);
    visible(line, !long_);
    name.setText(shown == null ? Messages.text("desktop.receive.choose") : shown.name());
    String why = shown == null ? "" : shown.source().map(Source::reason).orElse("");
    if (shown != null && review.mark(shown) == ReadMark.MISSING) {
      why = Messages.text("desktop.receive.missingHere");
    }
    reason.setText(why);
    visible(reason, !why.isEmpty());
    field().setText(shown == null ? "" : review.shown(shown.place()));
    if (shown != null) {
      field().setAccessibleText(shown.name());
    }
    offer();
  }

  /** The year and the edition are corrected over the review, for the file is read anew. */
  private static boolean isOfHeader(Place place) {
    return place == Place.Single.YEAR || place == Place.Single.EDITION;
  }

  /** Takes the keys. */
  void enter() {
    field().requestFocus();
    if (field() == line) {
      line.selectAll();
    }
  }

  private TextInputControl field() {
    return text.isVisible() ? text : line;
  }

  private void offer() {
    boolean changed = item != null && !field().getText().equals(review.words(item.place()));
    confirm.setDisable(item == null || changed || review.mark(item) != ReadMark.DOUBTFUL);
    correct.setDisable(!changed);
  }

  private void done() {
    if (item == null) {
      return;
    }
    try {
      if (field().getText().equals(review.words(item.place()))) {
        review.confirm(item);
      } else {
        review.correct(item.place(), field().getText());
      }
      next.run();
    } catch (Refusal e) {
      tell.accept(Messages.text("desktop.receive.notFigure", e.getMessage()));
    }
  }

  private static void visible(Region node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
