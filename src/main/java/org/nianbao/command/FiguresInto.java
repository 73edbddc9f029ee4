package org.nianbao.command;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.desk.OpenReport;
import org.nianbao.edition.Cell;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.library.Cause;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/**
 * The figures of a file filled in elsewhere go into a report of the library. Its text stays, and so
 * does a figure for which the file has none.
 */
final class FiguresInto {
  private FiguresInto() {}

  /**
   * Stores the figures.
   *
   * @param open the report they go into
   * @return what came of it, in words
   * @throws Refusal if the file is of another agency, year or edition, or the report may not be
   *     edited
   */
  static String put(Report filled, OpenReport open, String by) throws Refusal {
    Report before = open.report();
    before.requireEditable(Place.Single.REPORT);
    boolean same =
        filled.edition().equals(before.edition())
            && filled.year() == before.year()
            && (filled.agency().isEmpty() || filled.agency().equals(before.agency()));
    if (!same) {
      throw Refusal.of(
          "command.intoOther",
          filled.agency(),
          filled.year(),
          filled.edition(),
          before.agency(),
          before.year(),
          before.edition());
    }
    Report after = before;
    int changed = 0;
    for (Map.Entry<CellId, Value> entry : filled.values().entrySet()) {
      changed += before.value(entry.getKey()).equals(entry.getValue()) ? 0 : 1;
      after = after.with(entry.getKey(), entry.getValue());
    }
    open.save(after, Cause.typed(by));
    String done =
        Messages.text(
            "command.into", filled.values().size(), before.agency(), before.year(), changed);
    return Stream.concat(Stream.of(done), odd(filled, open.edition()))
        .collect(Collectors.joining("\n"));
  }

  /** The figures that the form does not take: they went in, and the checks tell of them too. */
  private static Stream<String> odd(Report filled, Edition edition) {
    return edition.cells().values().stream()
        .flatMap(
            cell ->
                filled.value(cell.id()) instanceof Value.Number number
                    ? odd(cell, number.number()).stream()
                    : Stream.empty());
  }

  private static Optional<String> odd(Cell cell, BigDecimal number) {
    if (number.signum() < 0 && !cell.signed()) {
      return Optional.of(Messages.text("command.into.negative", cell.name(), number));
    }
    if (number.stripTrailingZeros().scale() > cell.decimals()) {
      String key = cell.decimals() == 0 ? "command.into.notWhole" : "command.into.tooFine";
      return Optional.of(Messages.text(key, cell.name(), number.toPlainString(), cell.decimals()));
    }
    return Optional.empty();
  }
}
