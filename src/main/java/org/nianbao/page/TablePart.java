package org.nianbao.page;

import java.util.ArrayList;
import java.util.List;

/** Draws the part of a block that stands on one page: its head, some of its rows, inner rules. */
final class TablePart {
  /** Inner rules, mm (0.5 pt). */
  static final double INNER = 0.5 * Sheet.POINT;

  private final BlockLayout layout;
  private final int first;
  private final boolean firstTime;
  private final double[] headHeights;
  private final double[] bodyHeights;

  /**
   * @param first the first row of the body
   * @param firstTime whether the head has not been set before
   */
  TablePart(BlockLayout layout, int first, double[] bodyHeights, boolean firstTime) {
    this.layout = layout;
    this.first = first;
    this.firstTime = firstTime;
    this.headHeights = layout.headHeights();
    this.bodyHeights = bodyHeights;
  }

  double height() {
    return BlockLayout.sum(headHeights) + BlockLayout.sum(bodyHeights);
  }

  /**
   * The words, mm from the table's left side.
   *
   * @param top where the part begins
   */
  List<Mark> words(double top) {
    List<Mark> marks = new ArrayList<>();
    double[] headTops = tops(top, headHeights);
    for (CellText text : layout.head()) {
      Origin origin = firstTime ? inSlot(text.cell(), true) : repeated(text.cell());
      marks.addAll(marks(text, headTops, 0, headTops.length - 2, origin));
    }
    double[] bodyTops = tops(headTops[headTops.length - 1], bodyHeights);
    int last = first + bodyHeights.length - 1;
    for (CellText text : layout.body()) {
      GridCell cell = text.cell();
      if (cell.lastRow() >= first && cell.row() <= last) {
        Origin origin = cell.row() >= first ? inSlot(cell, false) : repeated(cell);
        marks.addAll(marks(text, bodyTops, first, bodyHeights.length - 1, origin));
      }
    }
    return marks;
  }

  private List<Mark> marks(CellText text, double[] tops, int offset, int lastRow, Origin origin) {
    GridCell cell = text.cell();
    double top = tops[Math.max(cell.row() - offset, 0)];
    double bottom = tops[Math.min(cell.lastRow() - offset, lastRow) + 1];
    List<Double> edges = layout.grid().edges();
    double left = edges.get(cell.column());
    double right = edges.get(cell.column() + cell.columns());
    return text.within(bottom - top).marks(left, right, top, bottom, origin);
  }

  /** The rules between its cells, not those around it. */
  List<Mark> rules(double top) {
    int headRows = headHeights.length;
    int rows = headRows + bodyHeights.length;
    int columns = layout.grid().edges().size() - 1;
    GridCell[][] owner = new GridCell[rows][columns];
    own(owner, layout.grid().head(), 0, 0, headRows - 1);
    own(owner, layout.grid().body(), headRows - first, headRows, rows - 1);
    double[] heights = new double[rows];
    System.arraycopy(headHeights, 0, heights, 0, headRows);
    System.arraycopy(bodyHeights, 0, heights, headRows, bodyHeights.length);
    double[] tops = tops(top, heights);
    List<Mark> rules = new ArrayList<>();
    for (int row = 1; row < rows; row++) {
      across(owner, row, tops[row], rules);
    }
    for (int column = 1; column < columns; column++) {
      down(owner, column, tops, rules);
    }
    return rules;
  }

  private static void own(GridCell[][] owner, List<GridCell> cells, int by, int low, int high) {
    for (GridCell cell : cells) {
      for (int row = cell.row() + by; row <= cell.lastRow() + by; row++) {
        for (int column = cell.column(); column < cell.column() + cell.columns(); column++) {
          if (row >= low && row <= high) {
            owner[row][column] = cell;
          }
        }
      }
    }
  }

  private void across(GridCell[][] owner, int row, double y, List<Mark> rules) {
    List<Double> edges = layout.grid().edges();
    int column = 0;
    while (column < owner[row].length) {
      int start = column;
      while (column < owner[row].length && owner[row - 1][column] != owner[row][column]) {
        column++;
      }
      if (column > start) {
        rules.add(new Mark.Rule(edges.get(start), y, edges.get(column), y, INNER));
      } else {
        column++;
      }
    }
  }

  private void down(GridCell[][] owner, int column, double[] tops, List<Mark> rules) {
    double x = layout.grid().edges().get(column);
    int row = 0;
    while (row < owner.length) {
      int start = row;
      while (row < owner.length && owner[row][column - 1] != owner[row][column]) {
        row++;
      }
      if (row > start) {
        rules.add(new Mark.Rule(x, tops[start], x, tops[row], INNER));
      } else {
        row++;
      }
    }
  }

  private Origin inSlot(GridCell cell, boolean head) {
    return cell.origin()
        .in(
            new Slot(
                layout.grid().id(), head, cell.row(), cell.rows(), cell.column(), cell.columns()));
  }

  private static Origin repeated(GridCell cell) {
    return cell.origin().as(Role.REPEATED);
  }

  private static double[] tops(double top, double[] heights) {
    double[] tops = new double[heights.length + 1];
    tops[0] = top;
    for (int i = 0; i < heights.length; i++) {
      tops[i + 1] = tops[i] + heights[i];
    }
    return tops;
  }
}
