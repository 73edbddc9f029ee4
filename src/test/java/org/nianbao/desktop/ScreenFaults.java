package org.nianbao.desktop;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import javafx.stage.Window;

/**
 * What can be seen to be wrong with a screen without eyes: cut words, lost buttons, scroll bars.
 */
final class ScreenFaults {
  private static final double HAIR = 1;

  private final Scene scene;
  private final List<String> faults = new ArrayList<>();

  private ScreenFaults(Scene scene) {
    this.scene = scene;
  }

  /** The faults of what a scene shows now; on the FX thread. */
  static List<String> of(Scene scene) {
    List<String> faults = new ArrayList<>();
    for (Window window : List.copyOf(Window.getWindows())) {
      if (window.getScene() == scene || window.isShowing()) {
        ScreenFaults screen = new ScreenFaults(window.getScene());
        screen.look(window.getScene().getRoot(), false);
        faults.addAll(screen.faults);
      }
    }
    return faults;
  }

  private void look(Node node, boolean scrolled) {
    if (!node.isVisible() || !node.isManaged()) {
      return;
    }
    Bounds at = node.localToScene(node.getLayoutBounds());
    if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL) {
      faults.add("scroll bar sideways in " + name(bar.getParent()));
    }
    if (node instanceof Labeled labeled && at.getWidth() > 0 && mayNotBeCut(labeled)) {
      cut(labeled);
    }
    if (node instanceof ScrollPane pane && isHidden(pane)) {
      faults.add("wider than its pane: " + name(pane));
    }
    if (node instanceof ButtonBase && !scrolled) {
      boolean within =
          at.getMinX() >= -HAIR
              && at.getMinY() >= -HAIR
              && at.getMaxX() <= scene.getWidth() + HAIR
              && at.getMaxY() <= scene.getHeight() + HAIR;
      if (!within) {
        faults.add("outside: " + name(node) + " " + at);
      }
    }
    if (node instanceof Parent parent) {
      boolean inScroll = scrolled || node instanceof ScrollPane || isList(node);
      parent.getChildrenUnmodifiable().forEach(child -> look(child, inScroll));
    }
  }

  /** What a pane has no bar for cannot be scrolled to. */
  private static boolean isHidden(ScrollPane pane) {
    return pane.getHbarPolicy() == ScrollPane.ScrollBarPolicy.NEVER
        && pane.getContent() != null
        && pane.getContent().getLayoutBounds().getWidth()
            > pane.getViewportBounds().getWidth() + HAIR;
  }

  private static boolean isList(Node node) {
    return node.getStyleClass().contains("virtual-flow");
  }

  /** A path may be cut in its middle: its tip tells it whole. */
  private static boolean mayNotBeCut(Labeled labeled) {
    return labeled.getText() != null && labeled.getTooltip() == null;
  }

  private void cut(Labeled labeled) {
    for (Node child : labeled.getChildrenUnmodifiable()) {
      if (child instanceof Text text
          && !text.getText().isEmpty()
          && !text.getText().equals(labeled.getText())
          && text.getText().endsWith(labeled.getEllipsisString())) {
        faults.add("cut: " + name(labeled) + " shows “" + text.getText() + "”");
      }
    }
  }

  private static String name(Node node) {
    String words = node instanceof Labeled labeled ? " “" + labeled.getText() + "”" : "";
    String id = node.getId() == null ? "" : "#" + node.getId();
    String kind = node instanceof Control ? node.getClass().getSimpleName() : "";
    return kind + id + " " + node.getStyleClass() + words;
  }
}
