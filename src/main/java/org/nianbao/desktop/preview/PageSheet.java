package org.nianbao.desktop.preview;

import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.nianbao.page.Page;

/** A page on the screen: as large as it will be from the start, and with its picture while near. */
final class PageSheet extends StackPane {
  private final ImageView view = new ImageView();
  private @Nullable Page page;
  private boolean fresh;

  PageSheet() {
    getStyleClass().add("page-sheet");
    getChildren().add(view);
  }

  /**
   * Stands for a page, with the picture of the one before until it has its own.
   *
   * @param width on the screen; the page's height follows
   */
  void stand(Page forPage, double width) {
    page = forPage;
    fresh = false;
    double height = forPage.height() * width / forPage.width();
    setMinSize(width, height);
    setMaxSize(width, height);
    setPrefSize(width, height);
    view.setFitWidth(width);
    view.setFitHeight(height);
  }

  /** The page, null before the first. */
  @Nullable Page page() {
    return page;
  }

  /** Whether it has the picture of this page, not of one before or none. */
  boolean isFresh() {
    return fresh;
  }

  void show(Painted painted) {
    if (painted.page() == page) {
      view.setImage(PageImage.of(painted.picture()));
      fresh = true;
    }
  }

  /** Lets its picture go, which takes megabytes. */
  void clear() {
    view.setImage(null);
    fresh = false;
  }

  /** How far it is from what is seen between two heights, 0 where it is seen. */
  double distance(double top, double bottom) {
    double above = top - getBoundsInParent().getMaxY();
    double below = getBoundsInParent().getMinY() - bottom;
    return Math.max(0, Math.max(above, below));
  }
}
