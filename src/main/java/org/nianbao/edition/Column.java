package org.nianbao.edition;

import java.util.List;
import java.util.stream.Stream;

/**
 * A column of figures, or a head over several columns.
 *
 * @param id the column's part of a cell id, already with its groups' ids before it ({@code
 *     review.upheld}); "" for the only column of a plain table. A head over columns that adds
 *     nothing to their ids has "" too
 * @param heading the words as printed
 * @param columns the columns below this head; empty for a column of figures
 * @param decimals how many decimal places a figure here may have besides what its row allows
 * @param signed whether a figure here may be negative
 */
public record Column(
    String id, String heading, List<Column> columns, int decimals, boolean signed) {
  public Column {
    columns = List.copyOf(columns);
  }

  /** The columns of figures at or below this one, left to right. */
  public Stream<Column> leaves() {
    return columns.isEmpty() ? Stream.of(this) : columns.stream().flatMap(Column::leaves);
  }

  /** How many lines of heads stand one over another here, this one's included. */
  public int depth() {
    return 1 + columns.stream().mapToInt(Column::depth).max().orElse(0);
  }
}
