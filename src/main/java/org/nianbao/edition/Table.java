package org.nianbao.edition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One table of an edition.
 *
 * @param id stable name within the edition
 * @param attachment the mark of an attachment that starts a page of its own (附件1); "" for a table
 *     that stands in the body of the report
 * @param title printed over the table; "" where the section's heading is its title
 * @param subtitle printed under the title, {@code {year}} replaced; "" for none
 * @param caption printed over the table's left edge, {@code {agency}} replaced; "" for none
 * @param signed whether the line of responsible people stands under the table
 * @param landscape whether it stands on pages laid crosswise
 * @param officeAfter code of the row after which the block of the agency's office (机构名称, 负责人, 联系人)
 *     is printed when filled; "" if the form has none
 * @param blank the level of a finding for a cell left blank
 * @param blocks the table's parts, one under the other
 */
public record Table(
    String id,
    String attachment,
    String title,
    String subtitle,
    String caption,
    boolean signed,
    boolean landscape,
    String officeAfter,
    Level blank,
    List<Block> blocks) {
  public Table {
    blocks = List.copyOf(blocks);
  }

  /** Every row in the order printed, headings included. */
  public Stream<Row> rows() {
    return blocks.stream().flatMap(Block::allRows);
  }

  /** How many cells hold a figure. */
  long size() {
    return blocks.stream()
        .mapToLong(
            block ->
                block.allRows().filter(row -> !row.heading()).count() * block.leafColumns().size())
        .sum();
  }

  /** Every cell that holds a figure, in the order printed. */
  public Stream<Cell> cells() {
    return blocks.stream()
        .flatMap(
            block ->
                block
                    .allRows()
                    .filter(row -> !row.heading())
                    .flatMap(
                        row ->
                            block.leafColumns().stream()
                                .map(column -> new Cell(this, row, column))));
  }

  /** The row of a code. */
  public Optional<Row> row(String code) {
    return rows().filter(row -> row.code().equals(code)).findFirst();
  }
}
