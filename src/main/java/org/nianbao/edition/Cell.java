package org.nianbao.edition;

/** One place for a figure: a row and a column of a table. */
public record Cell(Table table, Row row, Column column) {
  public CellId id() {
    return new CellId(row.code(), column.id());
  }

  /** How many decimal places a figure here may have. */
  public int decimals() {
    return Math.max(row.decimals(), column.decimals());
  }

  /** Whether a figure here may be negative. */
  public boolean signed() {
    return row.signed() || column.signed();
  }

  /**
   * What the cell is called in speech: the row's name, and the column's where there are several.
   */
  public String name() {
    if (column.id().isEmpty()) {
      return row.name();
    }
    return row.label().isEmpty() ? column.heading() : row.name() + "·" + column.heading();
  }
}
