package org.nianbao.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A cell's words broken into lines for its width.
 *
 * @param cell whose words these are
 * @param lines at least one unless the cell is empty
 * @param size points; less than the table's own where a figure had to be set smaller
 */
record CellText(GridCell cell, List<Line> lines, double size) {
  /** From one line to the next in a cell, in em. */
  static final double LEADING = 1.2;

  /** Blank at a cell's left and right, mm. */
  static final double SIDE = 0.8;

  /** The same for figures and for labels over several rows, whose columns are narrow. */
  static final double NARROW_SIDE = 0.4;

  private static final double SMALLEST = 5;

  /** How many points smaller a label over several rows may be set to take fewer lines. */
  private static final double LABEL_SHRINK = 1;

  /** 小五: no label is set smaller. */
  private static final double SMALLEST_LABEL = 9;

  private static final double SHRINK_STEP = 0.5;
  private static final double TOLERANCE = 1e-6;

  /**
   * Breaks the words. A figure too wide for its cell is set smaller before it is parted, and so is
   * a label over several rows where it takes fewer lines then.
   */
  static CellText of(GridCell cell, double width, double size, Characters characters) {
    List<Glyph> glyphs = characters.glyphs(cell.text().strip(), cell.kind().face());
    if (cell.isSide()) {
      CellText own = broken(cell, glyphs, width, size);
      CellText smaller =
          broken(
              cell, glyphs, width, Math.max(size - LABEL_SHRINK, Math.min(size, SMALLEST_LABEL)));
      return smaller.lines().size() < own.lines().size() ? smaller : own;
    }
    double fitting = size;
    if (cell.kind() == GridCell.Kind.FIGURE) {
      double natural = glyphs.stream().mapToDouble(Glyph::width).sum();
      while (fitting > SMALLEST && natural > capacity(cell, width, fitting) + TOLERANCE) {
        fitting -= SHRINK_STEP;
      }
    }
    return broken(cell, glyphs, width, fitting);
  }

  /** Heads and labels over several rows are parted by sense where that takes no more lines. */
  private static CellText broken(GridCell cell, List<Glyph> glyphs, double width, double size) {
    double capacity = capacity(cell, width, size);
    List<Line> lines = new LineBreaker(glyphs, capacity, 0).lines();
    if (lines.size() > 1 && (cell.kind() == GridCell.Kind.HEAD || cell.isSide())) {
      List<Line> parted = SenseLines.centred(glyphs, capacity, "");
      lines = parted.size() > lines.size() ? lines : parted;
    }
    return new CellText(cell, lines, size);
  }

  private static double capacity(GridCell cell, double width, double size) {
    boolean narrow = cell.isSide() || cell.kind() == GridCell.Kind.FIGURE;
    double side = narrow ? NARROW_SIDE : SIDE;
    return (width - 2 * side) / (size * Sheet.POINT) - cell.indent();
  }

  /** The height of its lines in mm. */
  double height() {
    return lines.size() * leading();
  }

  private double leading() {
    return LEADING * size * Sheet.POINT;
  }

  /** The same words cut to the lines that a height can take; at least one. */
  CellText within(double height) {
    int most = Math.max(1, (int) (height / leading()));
    return lines.size() <= most ? this : new CellText(cell, lines.subList(0, most), size);
  }

  /**
   * The marks in the middle of a box, mm from the table's upper left corner. An empty cell has one
   * mark without characters: it is a cell all the same.
   *
   * @param origin what they are
   */
  List<Mark> marks(double left, double right, double top, double bottom, Origin origin) {
    if (lines.isEmpty()) {
      return List.of(new Mark.Text("", cell.kind().face(), size, left, bottom, List.of(), origin));
    }
    List<Mark> marks = new ArrayList<>();
    double em = size * Sheet.POINT;
    double y = (top + bottom - height()) / 2 + leading() / 2 + Sheet.baseline(size);
    for (Line line : lines) {
      double x =
          cell.kind().centred()
              ? (left + right - line.width() * em) / 2
              : left + SIDE + cell.indent() * em;
      for (Mark.Text run : line.set(em, size, false, origin)) {
        marks.add(run.moved(x, y));
      }
      y += leading();
    }
    return marks;
  }
}
