package org.nianbao.edition;

import java.util.Optional;

/** One place for a figure: a row and a column of a table. */
public record Cell(Table table, Row row, Column column) {
  private static final String TEN_THOUSAND_YUAN = "万元";

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

  /** Whether its figure counts 万元, by the row's unit or by the column's heading. */
  public boolean isMoney() {
    return row.unit().equals(TEN_THOUSAND_YUAN) || column.heading().contains(TEN_THOUSAND_YUAN);
  }

  /**
   * What the cell is called in speech: the row's name, and the column's where there are several.
   */
  public String name() {
    if (column.id().isEmpty()) {
      return row.name();
    }
    return row.label().isEmpty() ? underHead() : row.name() + "·" + column.heading();
  }

  /**
   * The column's heading with the one over it, for columns of several groups may be called alike.
   */
  private String underHead() {
    return table.blocks().stream()
        .flatMap(block -> block.columns().stream())
        .flatMap(head -> under(head).stream())
        .findFirst()
        .orElse(column.heading());
  }

  private Optional<String> under(Column head) {
    for (Column below : head.columns()) {
      if (below.equals(column)) {
        return Optional.of(head.heading() + "·" + column.heading());
      }
      Optional<String> deeper = under(below);
      if (deeper.isPresent()) {
        return deeper;
      }
    }
    return Optional.empty();
  }
}
