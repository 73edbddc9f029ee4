package org.nianbao.page;

/**
 * One cell of a table as it is drawn, over as many rows and columns as it spans.
 *
 * @param row the first row, from 0 within the block's head or body
 * @param rows how many rows it spans
 * @param column the first column, an index into the block's edges
 * @param columns how many columns it spans
 * @param indent em that its lines begin further right; 0 for centred cells
 */
public record GridCell(
    int row,
    int rows,
    int column,
    int columns,
    String text,
    Kind kind,
    double indent,
    Origin origin) {

  /** How a cell's words stand in it. */
  public enum Kind {
    /** A head: centred, 黑体. */
    HEAD(Face.HEITI, true),
    /** A label: from the left. */
    LABEL(Face.SONGTI, false),
    /** A label over several rows, or a unit: centred. */
    CENTRED(Face.SONGTI, true),
    /** A figure: centred, and never parted while it can be set smaller. */
    FIGURE(Face.SONGTI, true);

    private final Face face;
    private final boolean centred;

    Kind(Face face, boolean centred) {
      this.face = face;
      this.centred = centred;
    }

    /** The face its words are set in. */
    public Face face() {
      return face;
    }

    /** Whether its words stand in the middle; else they begin at the left. */
    public boolean centred() {
      return centred;
    }
  }

  /** Whether it is a label that stands beside several rows. */
  public boolean isSide() {
    return kind == Kind.CENTRED && rows > 1;
  }

  /** The last row it spans. */
  public int lastRow() {
    return row + rows - 1;
  }
}
