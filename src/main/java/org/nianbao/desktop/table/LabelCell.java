package org.nianbao.desktop.table;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.nianbao.desktop.control.Heights;

/** A cell of the paper form that is a label, its words wrapped. */
final class LabelCell extends StackPane {
  private final Heights heights = new Heights();

  LabelCell(Label label) {
    super(label);
  }

  @Override
  protected double computePrefHeight(double width) {
    return heights.preferred(width, super::computePrefHeight);
  }

  @Override
  protected double computeMinHeight(double width) {
    return heights.least(width, super::computeMinHeight);
  }

  @Override
  public void requestLayout() {
    // The constructor above this class asks, too.
    if (heights != null) {
      heights.forget();
    }
    super.requestLayout();
  }
}
