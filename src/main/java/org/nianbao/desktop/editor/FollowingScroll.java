package org.nianbao.desktop.editor;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** A pane that scrolls up and down, as little as brings the node with the focus into view. */
final class FollowingScroll extends ScrollPane {
  private static final double MARGIN = 24;

  FollowingScroll(Region content) {
    super(content);
    setFitToWidth(true);
    // Through the pane's own property: a scene lasts longer than its panes, and would hold them all.
    sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .addListener((focus, before, owner) -> follow(owner));
  }

  private void follow(Node owner) {
    for (Node node = owner; node != null; node = node.getParent()) {
      if (node == getContent()) {
        // The part may have been opened just now and has no places yet.
        Platform.runLater(() -> reveal(owner));
        return;
      }
    }
  }

  /** Scrolls to a node of the content. */
  void reveal(Node node) {
    if (getScene() == null || node.getScene() != getScene()) {
      return;
    }
    Parent root = getScene().getRoot();
    root.applyCss();
    root.layout();
    Region content = (Region) getContent();
    Bounds bounds = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double view = getViewportBounds().getHeight();
    double room = content.getHeight() - view;
    double top = getVvalue() * room;
    if (room <= 0) {
      return;
    }
    if (bounds.getMinY() < top) {
      setVvalue(Math.max(0, (bounds.getMinY() - MARGIN) / room));
    } else if (bounds.getMaxY() > top + view) {
      setVvalue(Math.min(1, (bounds.getMaxY() + MARGIN - view) / room));
    }
  }
}
