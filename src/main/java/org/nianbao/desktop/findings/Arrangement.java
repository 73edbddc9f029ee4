package org.nianbao.desktop.findings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Changes what a pane shows by as little as it takes. */
final class Arrangement {
  private Arrangement() {}

  /**
   * Has a pane show these nodes in this order. Those that stay are not taken out: JavaFX styles and
   * measures anew whatever comes into a scene, if it was there before, too.
   */
  static void of(Pane pane, List<? extends Node> wanted) {
    ObservableList<Node> shown = pane.getChildren();
    Set<Node> stay = new HashSet<>(wanted);
    shown.removeIf(node -> !stay.contains(node));
    for (int i = 0; i < wanted.size(); i++) {
      Node node = wanted.get(i);
      if (i == shown.size() || shown.get(i) != node) {
        shown.remove(node);
        shown.add(i, node);
      }
    }
  }
}
