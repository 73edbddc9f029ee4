package org.nianbao.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.edition.Cell;
import org.nianbao.edition.Table;
import org.nianbao.message.Messages;
import org.nianbao.report.Place;
import org.nianbao.report.Value;

/** Cells left blank: one finding a table, at the first of them. */
final class BlankCheck implements Check {
  @Override
  public Stream<Finding> findings(Case of) {
    return of.edition().tables().stream().flatMap(table -> finding(of, table).stream());
  }

  private static Optional<Finding> finding(Case of, Table table) {
    List<Cell> blank =
        table.cells().filter(cell -> of.report().value(cell.id()).equals(Value.BLANK)).toList();
    if (blank.isEmpty()) {
      return Optional.empty();
    }
    Cell first = blank.getFirst();
    String count = Integer.toString(blank.size());
    return Optional.of(
        Finding.of(
                table.blank(),
                "blank",
                Place.of(first.id()),
                Messages.text("check.blank", first.name(), count),
                count,
                "")
            .explainable(false));
  }
}
