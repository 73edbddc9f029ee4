package org.nianbao.edition;

import java.util.Objects;

/**
 * The name of one cell: {@code 3.1.2} in a table of one column, {@code 3.7/natural} in a matrix.
 *
 * @param row the row's code
 * @param column the column's id, "" in a table whose only column has none
 */
public record CellId(String row, String column) implements Comparable<CellId> {
  public CellId {
    Objects.requireNonNull(row);
    Objects.requireNonNull(column);
  }

  /**
   * Reads {@code row} or {@code row/column}; any text gives an id, though no edition may have it.
   */
  public static CellId parse(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? new CellId(text, "")
        : new CellId(text.substring(0, slash), text.substring(slash + 1));
  }

  /** Row codes by their numbers (2.9 before 2.10), then columns by their letters. */
  @Override
  public int compareTo(CellId other) {
    int byRow = compareCodes(row, other.row);
    return byRow != 0 ? byRow : column.compareTo(other.column);
  }

  private static int compareCodes(String left, String right) {
    String[] a = left.split("\\.", -1);
    String[] b = right.split("\\.", -1);
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      int difference =
          a[i].length() != b[i].length() ? a[i].length() - b[i].length() : a[i].compareTo(b[i]);
      if (difference != 0) {
        return difference;
      }
    }
    return a.length - b.length;
  }

  @Override
  public String toString() {
    return column.isEmpty() ? row : row + "/" + column;
  }
}
