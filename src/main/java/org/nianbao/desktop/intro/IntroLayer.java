package org.nianbao.desktop.intro;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.nianbao.message.Messages;

/** Lies over the window: a frame round the part spoken of and a card beside it. */
final class IntroLayer extends Pane {
  private static final double GAP = 12;
  private static final double FRAME = 4;

  private final List<Intro.Step> steps;
  private final Runnable after;
  private final Region frame = new Region();
  private final List<Region> veils = Stream.generate(Region::new).limit(4).toList();
  private final VBox card = new VBox();
  private final Label title = new Label();
  private final Label words = new Label();
  private final Label count = new Label();
  private final Button skip = new Button(Messages.text("desktop.intro.skip"));
  private final Button back = new Button(Messages.text("desktop.intro.back"));
  private final Button next = new Button();
  private int at;

  IntroLayer(List<Intro.Step> steps, Runnable after) {
    this.steps = steps;
    this.after = after;
    getStyleClass().add("intro");
    frame.getStyleClass().add("intro-frame");
    frame.setMouseTransparent(true);
    card.getStyleClass().add("intro-card");
    title.getStyleClass().add("pane-head");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    count.getStyleClass().add("guidance");
    skip.setId("skipIntro");
    skip.setOnAction(event -> end());
    back.setId("introBack");
    back.setOnAction(event -> show(at - 1));
    next.setId("introNext");
    next.getStyleClass().add("primary");
    next.setOnAction(event -> forward());
    List.of(skip, back, next, count).forEach(each -> each.setMinWidth(USE_PREF_SIZE));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox buttons = new HBox(skip, gap, count, back, next);
    buttons.getStyleClass().add("buttons");
    card.getChildren().setAll(title, words, buttons);
    veils.forEach(veil -> veil.getStyleClass().add("intro-veil"));
    getChildren().setAll(veils);
    getChildren().addAll(frame, card);
    addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
  }

  /** Shows the first step and takes the keys. */
  void begin() {
    show(0);
  }

  private void keys(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> end();
      case RIGHT -> forward();
      case LEFT -> show(Math.max(0, at - 1));
      case TAB -> turn();
      case ENTER -> {
        if (getScene().getFocusOwner() instanceof Button button) {
          button.fire();
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** The keys stay on the card. */
  private void turn() {
    Node owner = getScene().getFocusOwner();
    List<Button> buttons = List.of(skip, back, next).stream().filter(b -> !b.isDisabled()).toList();
    int on = owner instanceof Button button ? buttons.indexOf(button) : -1;
    buttons.get((on + 1) % buttons.size()).requestFocus();
  }

  private void forward() {
    if (at + 1 < steps.size()) {
      show(at + 1);
    } else {
      end();
    }
  }

  private void end() {
    if (getParent() instanceof Pane ground) {
      ground.getChildren().remove(this);
      after.run();
    }
  }

  private void show(int step) {
    at = step;
    title.setText(steps.get(at).title());
    words.setText(steps.get(at).words());
    count.setText(Messages.text("desktop.intro.count", at + 1, steps.size()));
    back.setDisable(at == 0);
    next.setText(
        Messages.text(at + 1 == steps.size() ? "desktop.intro.done" : "desktop.intro.next"));
    next.requestFocus();
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    Bounds part = part();
    frame.setVisible(part.getWidth() > 0);
    veil(part);
    frame.resizeRelocate(
        part.getMinX() - FRAME,
        part.getMinY() - FRAME,
        part.getWidth() + 2 * FRAME,
        part.getHeight() + 2 * FRAME);
    double width = Math.min(card.prefWidth(-1), getWidth() - 2 * GAP);
    double height = card.prefHeight(width);
    double x = part.getWidth() > 0 ? part.getMinX() : (getWidth() - width) / 2;
    double y = part.getWidth() > 0 ? part.getMaxY() + GAP : (getHeight() - height) / 2;
    if (y + height > getHeight() - GAP) {
      y = part.getMinY() - height - GAP;
    }
    if (y < GAP) {
      // No room over it or under it: within it, or beside it.
      y = Math.max(GAP, part.getMinY() + GAP);
      x =
          part.getMaxX() + GAP + width > getWidth()
              ? part.getMinX() - GAP - width
              : part.getMaxX() + GAP;
      if (x < GAP) {
        x = part.getMinX() + (part.getWidth() - width) / 2;
      }
    }
    card.resizeRelocate(
        Math.clamp(x, GAP, Math.max(GAP, getWidth() - width - GAP)), y, width, height);
  }

  /** Veils all but the part: over it, under it, at its left and at its right. */
  private void veil(Bounds part) {
    double top = Math.max(0, part.getMinY());
    double bottom = Math.min(getHeight(), part.getMaxY());
    veils.get(0).resizeRelocate(0, 0, getWidth(), top);
    veils.get(1).resizeRelocate(0, bottom, getWidth(), getHeight() - bottom);
    veils.get(2).resizeRelocate(0, top, Math.max(0, part.getMinX()), bottom - top);
    veils
        .get(3)
        .resizeRelocate(
            part.getMaxX(), top, Math.max(0, getWidth() - part.getMaxX()), bottom - top);
  }

  private Bounds part() {
    String selector = steps.get(at).part();
    Node node = selector.isEmpty() ? null : getScene().lookup(selector);
    return node == null
        ? new BoundingBox(0, 0, 0, 0)
        : sceneToLocal(node.localToScene(node.getLayoutBounds()));
  }
}
