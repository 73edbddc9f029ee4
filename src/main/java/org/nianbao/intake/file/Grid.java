package org.nianbao.intake.file;

import java.util.List;
import java.util.Optional;

/** The lines of a page as boxes around its characters. */
final class Grid {
  /** How far a line may end short of another that it should meet, pt. */
  private static final double SLACK = 2.5;

  private final List<PdfScan.Line> across;
  private final List<PdfScan.Line> down;

  /** A box's upper left corner. */
  record Cell(double top, double left) {}

  Grid(List<PdfScan.Line> lines) {
    this.across = lines.stream().filter(PdfScan.Line::across).toList();
    this.down = lines.stream().filter(PdfScan.Line::down).toList();
  }

  /** The box around a character; empty where it is not closed on all sides. */
  Optional<Cell> cell(PdfScan.Glyph glyph) {
    double x = glyph.x() + glyph.width() / 2;
    double y = glyph.y() - glyph.size() / 3;
    double left = Double.NEGATIVE_INFINITY;
    double right = Double.POSITIVE_INFINITY;
    double reachesUp = Double.NEGATIVE_INFINITY;
    double reachesDown = Double.POSITIVE_INFINITY;
    for (PdfScan.Line line : down) {
      if (line.y1() - SLACK <= y && y <= line.y2() + SLACK) {
        left = line.x1() <= x ? Math.max(left, line.x1()) : left;
        right = line.x1() > x ? Math.min(right, line.x1()) : right;
        reachesUp = Math.max(reachesUp, line.y1());
        reachesDown = Math.min(reachesDown, line.y2());
      }
    }
    double top = Double.NEGATIVE_INFINITY;
    double bottom = Double.POSITIVE_INFINITY;
    for (PdfScan.Line line : across) {
      if (line.x1() - SLACK <= x && x <= line.x2() + SLACK) {
        top = line.y1() <= y ? Math.max(top, line.y1()) : top;
        bottom = line.y1() > y ? Math.min(bottom, line.y1()) : bottom;
      }
    }
    // Where a table goes on over a page's end, the lines down end without one across.
    top = Double.isInfinite(top) ? reachesUp : top;
    bottom = Double.isInfinite(bottom) ? reachesDown : bottom;
    boolean closed =
        !Double.isInfinite(left)
            && !Double.isInfinite(right)
            && !Double.isInfinite(top)
            && !Double.isInfinite(bottom);
    return closed ? Optional.of(new Cell(Math.round(top), Math.round(left))) : Optional.empty();
  }
}
