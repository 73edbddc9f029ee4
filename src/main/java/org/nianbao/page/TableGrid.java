package org.nianbao.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * A table's blocks as one grid, for programs whose tables have the same columns from top to bottom.
 *
 * @param edges the columns' left edges and the last one's right edge, mm from the table's left side
 * @param rows from top to bottom, the heads of all blocks among them
 */
public record TableGrid(List<Double> edges, List<Row> rows) {
  private static final double TOLERANCE = 0.05;

  public TableGrid {
    edges = List.copyOf(edges);
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param block which block it belongs to, from 0
   * @param head whether it is one of the block's head
   * @param withNext whether it may not be the last one on a page
   * @param cells those that begin in it, from left to right; rows and columns count in the whole
   *     grid
   */
  public record Row(int block, boolean head, boolean withNext, List<GridCell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** The grid of these blocks, one under the other. */
  public static TableGrid of(List<BlockGrid> blocks) {
    List<Double> edges = new ArrayList<>();
    blocks.forEach(block -> block.edges().forEach(edge -> add(edge, edges)));
    edges.sort(null);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      BlockGrid block = blocks.get(i);
      int top = rows.size();
      for (int row = 0; row < block.headRows(); row++) {
        rows.add(new Row(i, true, true, cells(block, block.head(), row, top, edges)));
      }
      int below = rows.size();
      for (int row = 0; row < block.bodyRows(); row++) {
        boolean withNext = block.withNext().get(row);
        rows.add(new Row(i, false, withNext, cells(block, block.body(), row, below, edges)));
      }
    }
    return new TableGrid(edges, rows);
  }

  /**
   * How tall rows are that stand on one page, mm.
   *
   * @param size of the type in points
   * @param padding blank over and under a row's words, mm
   */
  public static List<Double> heights(
      List<BlockGrid> blocks, double size, double padding, Metrics metrics) {
    Characters characters = new Characters(metrics);
    return blocks.stream()
        .map(block -> new BlockLayout(block, size, padding, characters))
        .flatMapToDouble(
            layout ->
                DoubleStream.concat(
                    DoubleStream.of(layout.headHeights()),
                    DoubleStream.of(layout.heights(0, layout.rows()))))
        .boxed()
        .toList();
  }

  private static void add(double edge, List<Double> edges) {
    if (edges.stream().noneMatch(each -> Math.abs(each - edge) < TOLERANCE)) {
      edges.add(edge);
    }
  }

  private static List<GridCell> cells(
      BlockGrid block, List<GridCell> among, int row, int top, List<Double> edges) {
    return among.stream()
        .filter(cell -> cell.row() == row)
        .map(
            cell -> {
              int left = index(block.edges().get(cell.column()), edges);
              int right = index(block.edges().get(cell.column() + cell.columns()), edges);
              return new GridCell(
                  top + row,
                  cell.rows(),
                  left,
                  right - left,
                  cell.text(),
                  cell.kind(),
                  cell.indent(),
                  cell.origin());
            })
        .toList();
  }

  private static int index(double edge, List<Double> edges) {
    for (int i = 0; i < edges.size(); i++) {
      if (Math.abs(edges.get(i) - edge) < TOLERANCE) {
        return i;
      }
    }
    throw new IllegalArgumentException("no such edge: " + edge);
  }

  /** The cell that takes this place, begun in this row or above; null for none. */
  public @Nullable GridCell at(int row, int column) {
    for (int above = row; above >= 0; above--) {
      for (GridCell cell : rows.get(above).cells()) {
        boolean across = cell.column() <= column && column < cell.column() + cell.columns();
        if (across && cell.lastRow() >= row) {
          return cell;
        }
      }
    }
    return null;
  }

  /** How wide a column is, mm. */
  public double width(int column) {
    return edges.get(column + 1) - edges.get(column);
  }

  /** How many rows at the top are the first block's head. */
  public int headRows() {
    return (int) rows.stream().takeWhile(Row::head).count();
  }
}
