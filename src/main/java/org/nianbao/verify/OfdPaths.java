package org.nianbao.verify;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The short form in which OFD writes lines and areas. */
final class OfdPaths {
  private static final double STRAIGHT = 0.005;

  private OfdPaths() {}

  /** Each piece that begins anew; empty if the form is not understood. */
  static List<GeneralPath> pieces(String data) {
    List<GeneralPath> pieces = new ArrayList<>();
    String[] words = data.strip().split("\\s+", -1);
    GeneralPath path = new GeneralPath();
    try {
      for (int i = 0; i < words.length; ) {
        String operator = words[i++];
        switch (operator) {
          case "M", "S" -> {
            path = new GeneralPath();
            pieces.add(path);
            path.moveTo(number(words[i]), number(words[i + 1]));
            i += 2;
          }
          case "L" -> {
            path.lineTo(number(words[i]), number(words[i + 1]));
            i += 2;
          }
          case "Q" -> {
            path.quadTo(
                number(words[i]), number(words[i + 1]), number(words[i + 2]), number(words[i + 3]));
            i += 4;
          }
          case "B" -> {
            path.curveTo(
                number(words[i]),
                number(words[i + 1]),
                number(words[i + 2]),
                number(words[i + 3]),
                number(words[i + 4]),
                number(words[i + 5]));
            i += 6;
          }
          case "C" -> path.closePath();
          default -> {
            return List.of();
          }
        }
      }
      return pieces;
    } catch (RuntimeException e) {
      // A path that does not begin, a number that is none, too few of them.
      return List.of();
    }
  }

  private static double number(String words) {
    return Double.parseDouble(words);
  }

  /** A piece as it is painted. */
  static Ink.Path ink(GeneralPath piece, AffineTransform place, double thickness, Ink.Look look) {
    GeneralPath there = new GeneralPath(place.createTransformedShape(piece));
    Rectangle2D bounds = there.getBounds2D();
    int segments = 0;
    boolean curved = false;
    double[] at = new double[6];
    for (PathIterator each = there.getPathIterator(null); !each.isDone(); each.next()) {
      int kind = each.currentSegment(at);
      segments += kind == PathIterator.SEG_MOVETO ? 0 : 1;
      curved |= kind == PathIterator.SEG_QUADTO || kind == PathIterator.SEG_CUBICTO;
    }
    if (thickness == 0) {
      boolean plain =
          !curved
              && segments <= 5
              && there.contains(
                  bounds.getX() + bounds.getWidth() / 100,
                  bounds.getY() + bounds.getHeight() / 100,
                  bounds.getWidth() * 0.98,
                  bounds.getHeight() * 0.98);
      return new Ink.Path(Box.of(bounds), 0, plain, look);
    }
    boolean upright = bounds.getHeight() > bounds.getWidth();
    double across = upright ? thickness / 2 : 0;
    double along = upright ? 0 : thickness / 2;
    boolean plain =
        !curved && segments == 1 && Math.min(bounds.getWidth(), bounds.getHeight()) < STRAIGHT;
    Box box =
        new Box(
            bounds.getMinX() - across,
            bounds.getMinY() - along,
            bounds.getMaxX() + across,
            bounds.getMaxY() + along);
    return new Ink.Path(box, thickness, plain, look);
  }
}
