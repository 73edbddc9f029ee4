package org.nianbao.desktop.control;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * The heights of a node at the widths it was asked for. JavaFX remembers none of what is as high as
 * its wrapped words need, and sets all of them anew, several times a layout, where one changed. The
 * node forgets them whenever it asks for a layout.
 */
public final class Heights {
  private final Map<Double, Double> preferred = new HashMap<>();
  private final Map<Double, Double> least = new HashMap<>();

  /** The height it would like at a width, as measured if it is not known. */
  public double preferred(double width, DoubleUnaryOperator measured) {
    return at(preferred, width, measured);
  }

  /** The least height it can do with at a width, as measured if it is not known. */
  public double least(double width, DoubleUnaryOperator measured) {
    return at(least, width, measured);
  }

  private static double at(Map<Double, Double> known, double width, DoubleUnaryOperator measured) {
    Double height = known.get(width);
    if (height == null) {
      height = measured.applyAsDouble(width);
      known.put(width, height);
    }
    return height;
  }

  public void forget() {
    preferred.clear();
    least.clear();
  }
}
