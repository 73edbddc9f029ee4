package org.nianbao.edition;

import java.util.List;
import java.util.stream.Stream;

/**
 * A row of a table, with the rows below it in the form's tree.
 *
 * @param code the row's part of a cell id
 * @param label the words as printed, letter by letter, numbering included
 * @param unit the unit as printed (条, 件, 万元 …); "" where the form prints none
 * @param heading true for a row without figures
 * @param decimals how many decimal places a figure may have; 0 for whole numbers
 * @param signed whether a figure may be negative
 * @param rows the rows below
 */
public record Row(
    String code,
    String label,
    String unit,
    boolean heading,
    int decimals,
    boolean signed,
    List<Row> rows) {
  public Row {
    rows = List.copyOf(rows);
  }

  /** This row and all below it, in the order printed. */
  public Stream<Row> all() {
    return Stream.concat(Stream.of(this), rows.stream().flatMap(Row::all));
  }

  /** The label without its numbering and the gloss in brackets behind: the row's name in speech. */
  public String name() {
    return Labels.name(label);
  }
}
