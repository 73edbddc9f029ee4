package org.nianbao.desktop.control;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.nianbao.message.Messages;

/** The line over the screen that says what happened; long sentences are scrolled. */
public final class MessageBar extends HBox implements Notices {
  private static final int MOST_LINES = 6;
  private static final double LINE = 1.6;

  private final Label message = new Label();

  /** What had the keys before a button of this bar. */
  private Optional<Node> before = Optional.empty();

  private final Button hide = new Button(Messages.text("desktop.hide"));

  public MessageBar() {
    getStyleClass().add("message-bar");
    setFillHeight(false);
    message.setId("message");
    message.setWrapText(true);
    message.setMinHeight(USE_PREF_SIZE);
    ScrollPane scroll = new ScrollPane(message);
    scroll.getStyleClass().add("message-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll
        .maxHeightProperty()
        .bind(message.fontProperty().map(font -> font.getSize() * LINE * MOST_LINES));
    scroll.minHeightProperty().bind(message.fontProperty().map(font -> font.getSize() * LINE));
    scroll.prefViewportHeightProperty().bind(message.heightProperty());
    HBox.setHgrow(scroll, Priority.ALWAYS);
    scroll.setMaxWidth(Double.MAX_VALUE);
    hide.setId("hideMessage");
    hide.setMinWidth(USE_PREF_SIZE);
    hide.setOnAction(event -> hush());
    sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .addListener(
            (property, was, is) -> {
              if (within(is) && !within(was)) {
                before = Optional.ofNullable(was);
              }
            });
    getChildren().setAll(scroll, hide);
    hush();
  }

  private boolean within(Node node) {
    return node != null && (node == this || within(node.getParent()));
  }

  @Override
  public void accept(String sentence) {
    if (sentence.isEmpty()) {
      hush();
    } else {
      show(sentence);
    }
  }

  private void show(String sentence) {
    getChildren().removeIf(node -> node instanceof Button && node != hide);
    message.setText(sentence);
    setVisible(!sentence.isEmpty());
    setManaged(!sentence.isEmpty());
  }

  @Override
  public void offer(String sentence, String action, Runnable deed) {
    accept(sentence);
    Button button = new Button(action);
    button.setId("messageAction");
    button.getStyleClass().add("primary");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(
        event -> {
          hush();
          deed.run();
        });
    getChildren().add(1, button);
  }

  @Override
  public void instead(String was, String is) {
    if (isVisible() && message.getText().equals(was)) {
      accept(is);
    }
  }

  /** Says nothing any more. */
  public void hush() {
    if (isFocusWithin()) {
      before.filter(node -> node.getScene() == getScene()).ifPresent(Node::requestFocus);
    }
    before = Optional.empty();
    show("");
  }
}
