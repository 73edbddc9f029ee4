package org.nianbao.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A block's grid in one size of type: how tall its rows are and what of it fits where. */
final class BlockLayout {
  private static final double TOLERANCE = 1e-6;

  private final BlockGrid grid;
  private final double size;
  private final double padding;
  private final List<CellText> head;
  private final List<CellText> body;

  /**
   * @param size points
   * @param padding blank over and under a row's words, mm
   */
  BlockLayout(BlockGrid grid, double size, double padding, Characters characters) {
    this.grid = grid;
    this.size = size;
    this.padding = padding;
    this.head = texts(grid.head(), characters);
    this.body = texts(grid.body(), characters);
  }

  private BlockLayout(BlockLayout other, double padding) {
    this.grid = other.grid;
    this.size = other.size;
    this.padding = padding;
    this.head = other.head;
    this.body = other.body;
  }

  private List<CellText> texts(List<GridCell> cells, Characters characters) {
    return cells.stream()
        .map(cell -> CellText.of(cell, grid.width(cell), size, characters))
        .toList();
  }

  /** The same words in rows with more or less blank. */
  BlockLayout padded(double other) {
    return new BlockLayout(this, other);
  }

  double size() {
    return size;
  }

  double padding() {
    return padding;
  }

  BlockGrid grid() {
    return grid;
  }

  List<CellText> head() {
    return head;
  }

  List<CellText> body() {
    return body;
  }

  int rows() {
    return grid.bodyRows();
  }

  /** Whether every figure is set in the table's own size on one line. */
  boolean figuresFit() {
    return body.stream()
        .filter(text -> text.cell().kind() == GridCell.Kind.FIGURE)
        .allMatch(text -> text.size() == size && text.lines().size() <= 1);
  }

  /** The heights of the head's rows. */
  double[] headHeights() {
    return heights(head, 0, grid.headRows());
  }

  /** The heights of some rows of the body when they stand together on one page. */
  double[] heights(int first, int count) {
    return heights(body, first, count);
  }

  /** How many rows from one on fit into a height, none of them a head without what it heads. */
  int fitting(int first, double room) {
    int low = 0;
    int high = rows() - first;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (sum(heights(first, middle)) <= room + TOLERANCE) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return first + low == rows() ? low : withoutHeads(first, low);
  }

  /** A number of rows less those at its end that may not be the last on a page. */
  int withoutHeads(int first, int count) {
    int kept = count;
    while (kept > 0 && grid.withNext().get(first + kept - 1)) {
      kept--;
    }
    return kept;
  }

  static double sum(double[] heights) {
    double sum = 0;
    for (double height : heights) {
      sum += height;
    }
    return sum;
  }

  private double[] heights(List<CellText> texts, int first, int count) {
    double[] heights = new double[count];
    List<CellText> spanning = new ArrayList<>();
    double least = CellText.LEADING * size * Sheet.POINT + 2 * padding;
    java.util.Arrays.fill(heights, least);
    for (CellText text : texts) {
      GridCell cell = text.cell();
      if (cell.lastRow() < first || cell.row() >= first + count) {
        continue;
      }
      if (cell.rows() == 1) {
        int row = cell.row() - first;
        heights[row] = Math.max(heights[row], text.height() + 2 * padding);
      } else {
        spanning.add(text);
      }
    }
    spanning.sort(Comparator.comparingInt(text -> text.cell().rows()));
    for (CellText text : spanning) {
      int from = Math.max(text.cell().row() - first, 0);
      int to = Math.min(text.cell().lastRow() - first, count - 1);
      double missing = text.height() + 2 * padding;
      for (int row = from; row <= to; row++) {
        missing -= heights[row];
      }
      for (int row = from; row <= to && missing > 0; row++) {
        heights[row] += missing / (to - from + 1);
      }
    }
    return heights;
  }
}
