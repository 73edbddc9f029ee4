package org.nianbao.desktop.editor;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** A cell of the paper form that is a label, its words wrapped. */
final class LabelCell extends StackPane {
  private final Heights preferred = new Heights();
  private final Heights least = new Heights();

  LabelCell(Label label) {
    super(label);
  }

  @Override
  protected double computePrefHeight(double width) {
    return preferred.at(width, super::computePrefHeight);
  }

  @Override
  protected double computeMinHeight(double width) {
    return least.at(width, super::computeMinHeight);
  }

  @Override
  public void requestLayout() {
    // The constructor above this class asks, too.
    if (preferred != null && least != null) {
      preferred.forget();
      least.forget();
    }
    super.requestLayout();
  }
}
