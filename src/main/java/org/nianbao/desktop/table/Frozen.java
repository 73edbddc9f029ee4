package org.nianbao.desktop.table;

import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.layout.Region;

/**
 * What stays in sight while a wide form is scrolled sideways, as the frozen panes of a spreadsheet
 * do: the labels of its rows, and the sentences over it.
 */
final class Frozen {
  private static final double MOST = 0.5;

  private final Region form;
  private final DoubleProperty left = new SimpleDoubleProperty();
  private final DoubleProperty view = new SimpleDoubleProperty(Double.MAX_VALUE);

  /** Freezes parts of a form that is not scrolled yet. */
  Frozen(Region form) {
    this.form = form;
  }

  /**
   * Follows what is seen. JavaFX tells of it at every layout, and the form is laid out anew only
   * where it has changed: bound to each other, the two would never come to rest.
   */
  void scrolled(double out, double seen) {
    left.set(out);
    view.set(seen);
  }

  /** Keeps what stands over the form in the middle of what is seen. */
  void centre(Region over) {
    over.maxWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> view.get() - form.getInsets().getLeft() - form.getInsets().getRight(),
                view,
                form.insetsProperty()));
    over.translateXProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.min(0, (view.get() - form.getWidth()) / 2) + left.get(),
                left,
                view,
                form.widthProperty()));
  }

  /**
   * Keeps a label of a block at the left, as far as that leaves half of what is seen to the
   * figures.
   *
   * @param labels the width of all the block's columns of labels
   */
  void label(Region label, Region block, ObservableDoubleValue labels) {
    label.setViewOrder(-1);
    label.getStyleClass().add("frozen");
    label
        .translateXProperty()
        .bind(
            Bindings.createDoubleBinding(
                () ->
                    Math.max(
                        0, left.get() - block.getLayoutX() - labels.get() + seen(labels.get())),
                left,
                view,
                labels,
                block.layoutXProperty()));
  }

  /** How much of a width of labels is always seen. */
  double seen(double labels) {
    return Math.min(labels, view.get() * MOST);
  }
}
