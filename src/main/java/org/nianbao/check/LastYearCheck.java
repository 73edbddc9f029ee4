package org.nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.edition.Cell;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Habits;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Place;
import org.nianbao.report.Value;

/** This year's figures beside last year's: leaps, and nothing changed at all. */
final class LastYearCheck implements Check {
  /** With fewer figures above 0 two years may well be alike. */
  private static final int FEW = 8;

  @Override
  public Stream<Finding> findings(Case of) {
    if (of.lastYear().isEmpty()) {
      return Stream.empty();
    }
    return same(of).map(Stream::of).orElseGet(() -> leaps(of));
  }

  private static Optional<Finding> same(Case of) {
    int telling = 0;
    for (CellId cell : of.edition().cells().keySet()) {
      Optional<BigDecimal> now = of.figure(cell);
      Optional<BigDecimal> then = of.lastYearsFigure(cell);
      if (now.isPresent() && then.isPresent()) {
        if (now.get().compareTo(then.get()) != 0) {
          return Optional.empty();
        }
        telling += now.get().signum() == 0 ? 0 : 1;
      }
    }
    return telling < FEW
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                Level.WARNING,
                "lastYear.same",
                Place.Single.REPORT,
                Messages.text("check.lastYear.same", telling),
                Integer.toString(telling),
                Integer.toString(telling)));
  }

  private static Stream<Finding> leaps(Case of) {
    Habits habits = of.edition().habits();
    return habits.leap().isEmpty()
        ? Stream.empty()
        : onePerFact(of, allLeaps(of, habits.leap().get(), habits.leapLeast()));
  }

  private static List<Finding> allLeaps(Case of, BigDecimal factor, BigDecimal least) {
    List<Finding> leaps = new ArrayList<>();
    for (Cell cell : of.edition().cells().values()) {
      Finding leap = leap(of, cell, factor, least);
      if (leap != null) {
        leaps.add(leap);
      }
    }
    return leaps;
  }

  /** Without those of parts whose total leaps: that is one fact. */
  private static Stream<Finding> onePerFact(Case of, List<Finding> leaps) {
    Set<Place> parts = new HashSet<>();
    for (Finding leap : leaps) {
      if (leap.place() instanceof Place.Figure total) {
        of.edition()
            .partsOf(total.cell())
            .ifPresent(cells -> cells.forEach(cell -> parts.add(Place.of(cell))));
      }
    }
    return leaps.stream().filter(leap -> !parts.contains(leap.place()));
  }

  /** Null where there is no leap: this is asked for every cell at every edit. */
  private static @Nullable Finding leap(Case of, Cell cell, BigDecimal factor, BigDecimal least) {
    Optional<BigDecimal> now = of.figure(cell.id());
    Optional<BigDecimal> then = of.lastYearsFigure(cell.id());
    if (now.isEmpty() || then.isEmpty()) {
      return null;
    }
    BigDecimal greater = now.get().max(then.get());
    BigDecimal lesser = now.get().min(then.get());
    if (greater.subtract(lesser).compareTo(least) < 0
        || lesser.multiply(factor).compareTo(greater) > 0) {
      return null;
    }
    String message =
        Messages.text(
            "check.lastYear.leap",
            cell.name(),
            of.withUnit(cell.id(), now.get()),
            of.withUnit(cell.id(), then.get()));
    return Finding.of(
        Level.HINT,
        "lastYear.leap",
        Place.of(cell.id()),
        message,
        Value.of(now.get()).written(),
        Value.of(then.get()).written());
  }
}
