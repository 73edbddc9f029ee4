package org.nianbao.check;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.edition.Cell;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Place;
import org.nianbao.report.Value;

/** Each value by itself: is it a number, in the form's bounds, in a cell the form has. */
final class CellCheck implements Check {
  @Override
  public Stream<Finding> findings(Case of) {
    return of.report().values().entrySet().stream().flatMap(entry -> finding(of, entry).stream());
  }

  private static Optional<Finding> finding(Case of, Map.Entry<CellId, Value> entry) {
    Optional<Cell> cell = of.edition().cell(entry.getKey());
    String written = entry.getValue().written();
    if (cell.isEmpty()) {
      return Optional.of(error("cell.unknown", entry.getKey(), entry.getKey().toString(), written));
    }
    return switch (entry.getValue()) {
      case Value.Text text ->
          Optional.of(error("cell.words", entry.getKey(), cell.get().name(), written));
      case Value.Number number ->
          fault(cell.get(), number.number())
              .map(code -> error(code, entry.getKey(), cell.get().name(), written));
      case Value.Blank blank -> Optional.empty();
      case Value.NotApplicable none -> Optional.empty();
    };
  }

  private static Optional<String> fault(Cell cell, BigDecimal number) {
    if (number.signum() < 0 && !cell.signed()) {
      return Optional.of("cell.negative");
    }
    if (number.scale() > cell.decimals()) {
      return Optional.of(cell.decimals() == 0 ? "cell.whole" : "cell.decimals");
    }
    return Optional.empty();
  }

  private static Finding error(String code, CellId cell, String name, String written) {
    return Finding.of(
        Level.ERROR,
        code,
        Place.of(cell),
        Messages.text("check." + code, name, written),
        written,
        "");
  }
}
