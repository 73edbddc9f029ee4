package org.nianbao.desktop.control;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * A pane that keeps the node with the focus in view. Where it goes out, the pane scrolls on by a
 * quarter of what it shows: what follows is seen too, and the form stands still for the next rows.
 */
public final class FollowingScroll extends ScrollPane {
  private static final double AHEAD = 0.25;

  /** A content that keeps some of itself in sight while it is scrolled sideways. */
  public interface Wide {
    /**
     * Tells what is seen of it by now.
     *
     * @param left how much of the content has gone out at the left, in pixels
     * @param view how much of its width is seen, in pixels
     */
    void scrolled(double left, double view);

    /** How much of the view's left is covered where a node is, in pixels. */
    double covered(Node node);
  }

  public FollowingScroll(Region content) {
    super(content);
    setFitToWidth(true);
    skinProperty().subscribe(skin -> uncached());
    if (content instanceof Wide wide) {
      Runnable seen = () -> tell(wide, content);
      hvalueProperty().subscribe(seen);
      viewportBoundsProperty().subscribe(seen);
      content.widthProperty().subscribe(seen);
    }
    // Through the pane's own property: a scene lasts longer than its panes, and would hold them
    // all.
    sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .addListener((focus, before, owner) -> follow(owner));
  }

  /**
   * JavaFX keeps a picture of what a pane shows, to scroll faster, and draws all of it anew for
   * each digit typed in it. Here more is typed than scrolled.
   */
  private void uncached() {
    Node viewport = lookup(".viewport");
    if (viewport != null) {
      viewport.setCache(false);
    }
  }

  private void tell(Wide wide, Region content) {
    double view = getViewportBounds().getWidth();
    wide.scrolled(getHvalue() * Math.max(0, content.getWidth() - view), view);
  }

  private void follow(Node owner) {
    for (Node node = owner; node != null; node = node.getParent()) {
      if (node == getContent()) {
        reveal(owner);
        return;
      }
    }
  }

  /**
   * Scrolls to a node of the content when the window is laid out next: what was opened just now has
   * no place before, and laying out the window here as well would make every key wait.
   */
  public void reveal(Node node) {
    Scene scene = getScene();
    if (scene != null && node.getScene() == scene) {
      scene.addPostLayoutPulseListener(new Once(scene, node));
      Platform.requestNextPulse();
    }
  }

  private final class Once implements Runnable {
    private final Scene scene;
    private final Node node;

    Once(Scene scene, Node node) {
      this.scene = scene;
      this.node = node;
    }

    @Override
    public void run() {
      scene.removePostLayoutPulseListener(this);
      if (getScene() == scene && node.getScene() == scene) {
        scrollTo(node);
        // What has moved is in its place in the same frame.
        layout();
      }
    }
  }

  private void scrollTo(Node node) {
    Region content = (Region) getContent();
    Bounds bounds = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double covered = content instanceof Wide wide ? wide.covered(node) : 0;
    setVvalue(
        scrolled(
            getVvalue(),
            getViewportBounds().getHeight(),
            content.getHeight(),
            bounds.getMinY(),
            bounds.getMaxY()));
    setHvalue(
        scrolled(
            getHvalue(),
            getViewportBounds().getWidth(),
            content.getWidth(),
            bounds.getMinX() - covered,
            bounds.getMaxX()));
  }

  /** How far to scroll, from 0 to 1, so that what reaches from one place to another is seen. */
  private static double scrolled(double now, double view, double all, double from, double to) {
    double room = all - view;
    if (room <= 0) {
      return now;
    }
    double ahead = Math.clamp((view - (to - from)) / 2, 0, AHEAD * view);
    if (from < now * room) {
      return Math.max(0, (from - ahead) / room);
    }
    return to > now * room + view ? Math.min(1, (to + ahead - view) / room) : now;
  }
}
