package org.nianbao.edition;

import java.util.List;
import java.util.stream.Stream;

/**
 * Rows of a table under one head. Most tables are one block; some print several, each with a head
 * of its own, one under the other.
 *
 * @param heading a line across the whole block above its head; "" for none
 * @param stub how row labels are set
 * @param stubHeadings the heads over the label columns; empty for a block without labels
 * @param unitHeading the head over the column of units; "" where units are not printed
 * @param columns the columns of figures with the heads over them
 * @param rows the rows, as a tree
 * @param widths widths in mm as on the official form: label columns, unit column if any, columns of
 *     figures. The page scales them to its type area
 */
public record Block(
    String heading,
    Stub stub,
    List<String> stubHeadings,
    String unitHeading,
    List<Column> columns,
    List<Row> rows,
    List<Double> widths) {

  /** How the tree of row labels is printed. */
  public enum Stub {
    /** No labels at all: a block that is one row of figures under its heads. */
    NONE,
    /** One label column; a row below another is indented. */
    INDENTED,
    /**
     * As many label columns as the tree is deep; a row with rows below it stands once beside all of
     * them, a row without spans the columns that are left.
     */
    MERGED
  }

  public Block {
    stubHeadings = List.copyOf(stubHeadings);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    widths = List.copyOf(widths);
  }

  /** All rows in the order printed. */
  public Stream<Row> allRows() {
    return rows.stream().flatMap(Row::all);
  }

  /** The columns of figures, left to right. */
  public List<Column> leafColumns() {
    return columns.stream().flatMap(Column::leaves).toList();
  }

  /** How many label columns there are. */
  public int stubColumns() {
    return switch (stub) {
      case NONE -> 0;
      case INDENTED -> 1;
      case MERGED -> rows.stream().mapToInt(Block::depth).max().orElse(1);
    };
  }

  private static int depth(Row row) {
    return 1 + row.rows().stream().mapToInt(Block::depth).max().orElse(0);
  }
}
