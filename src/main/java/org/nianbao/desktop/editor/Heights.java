package org.nianbao.desktop.editor;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * The heights of a node at the widths it was asked for. JavaFX remembers none of what is as high as
 * its wrapped words need, and sets all of them anew, several times a layout, where one changed. The
 * node forgets them whenever it asks for a layout.
 */
final class Heights {
  private final Map<Double, Double> known = new HashMap<>();

  double at(double width, DoubleUnaryOperator measured) {
    Double height = known.get(width);
    if (height == null) {
      height = measured.applyAsDouble(width);
      known.put(width, height);
    }
    return height;
  }

  void forget() {
    known.clear();
  }
}
