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

  /** Without cutting the codes up: this is asked many thousand times at each check. */
  private static int compareCodes(String left, String right) {
    int difference = 0;
    int at = 0;
    while (true) {
      boolean leftEnds = endsPart(left, at);
      boolean rightEnds = endsPart(right, at);
      if (leftEnds != rightEnds) {
        return leftEnds ? -1 : 1;
      }
      if (!leftEnds) {
        if (difference == 0) {
          difference = left.charAt(at) - right.charAt(at);
        }
      } else if (difference != 0) {
        return difference;
      } else if (at == left.length() || at == right.length()) {
        return Boolean.compare(at < left.length(), at < right.length());
      }
      at++;
    }
  }

  private static boolean endsPart(String code, int at) {
    return at >= code.length() || code.charAt(at) == '.';
  }

  @Override
  public String toString() {
    return column.isEmpty() ? row : row + "/" + column;
  }
}
