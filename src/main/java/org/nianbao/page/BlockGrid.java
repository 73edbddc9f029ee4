package org.nianbao.page;

import java.util.BitSet;
import java.util.List;

/**
 * A block of a table as a grid of cells.
 *
 * @param id tells it from the other blocks of the report: its first row's code
 * @param edges the columns' left edges and the last one's right edge, mm from the table's left side
 * @param head the cells of the head, row by row
 * @param headRows how many rows the head has; 0 for none
 * @param body the cells of the body, row by row
 * @param withNext the rows of the body that may not be the last ones on a page
 */
public record BlockGrid(
    String id,
    List<Double> edges,
    List<GridCell> head,
    int headRows,
    List<GridCell> body,
    int bodyRows,
    BitSet withNext) {
  /** A cell's width in mm. */
  public double width(GridCell cell) {
    return edges.get(cell.column() + cell.columns()) - edges.get(cell.column());
  }
}
