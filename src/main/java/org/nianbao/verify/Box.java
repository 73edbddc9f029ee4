package org.nianbao.verify;

import java.awt.geom.Rectangle2D;
import org.nianbao.message.Messages;

/** Where something lies on a page, in mm from its upper left corner. */
record Box(double left, double top, double right, double bottom) {
  /** Of a rectangle in those units. */
  static Box of(Rectangle2D area) {
    return new Box(area.getMinX(), area.getMinY(), area.getMaxX(), area.getMaxY());
  }

  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }

  /** Whether the two share more than a strip of so many mm. */
  boolean overlaps(Box other, double strip) {
    return Math.min(right, other.right) - Math.max(left, other.left) > strip
        && Math.min(bottom, other.bottom) - Math.max(top, other.top) > strip;
  }

  /** Whether the other lies within, but for so many mm. */
  boolean holds(Box other, double but) {
    return other.left >= left - but
        && other.right <= right + but
        && other.top >= top - but
        && other.bottom <= bottom + but;
  }

  /** The smallest that holds both. */
  Box with(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  /** Whether both lie in the same place, but for so many mm. */
  boolean at(Box other, double but) {
    return Math.abs(left - other.left) <= but
        && Math.abs(top - other.top) <= but
        && Math.abs(right - other.right) <= but
        && Math.abs(bottom - other.bottom) <= but;
  }

  /** Where it begins, in words. */
  String words(int page) {
    return Messages.text("verify.place", page, Math.round(left), Math.round(top));
  }
}
