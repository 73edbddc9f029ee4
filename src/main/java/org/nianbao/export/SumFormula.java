package org.nianbao.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/**
 * The formula of a total: the sum of its parts, nothing while none of them is filled. Where it
 * gives another figure than the report holds, that is told: a formula must not change a figure
 * unseen.
 */
final class SumFormula {
  private final Report report;
  private final Edition edition;
  private final Map<CellId, CellReference> places;

  /**
   * @param places where the cells stand, each with its sheet
   */
  SumFormula(Report report, Edition edition, Map<CellId, CellReference> places) {
    this.report = report;
    this.edition = edition;
    this.places = places;
  }

  /**
   * A total.
   *
   * @param formula what works it out
   * @param worked what it comes to; empty while no part is filled
   * @param agrees whether the report holds the same
   */
  record Total(String formula, Optional<Double> worked, boolean agrees) {}

  /** The total that a cell is; empty where it is none. */
  Optional<Total> of(CellId total) {
    return total(total)
        .map(
            parts -> {
              String cells = references(place(total).getSheetName(), parts);
              String formula = "IF(COUNT(" + cells + ")=0,\"\",SUM(" + cells + "))";
              return new Total(formula, worked(parts), agrees(total, parts));
            });
  }

  /** The parts of a cell that a formula fills; empty for one that is filled in. */
  private Optional<List<CellId>> total(CellId cell) {
    return edition.partsOf(cell).filter(parts -> places.keySet().containsAll(parts));
  }

  /** What a formula over cells shows: a part that is a total shows its own parts' sum. */
  private Optional<Double> worked(List<CellId> parts) {
    double worked = 0;
    boolean filled = false;
    for (CellId part : parts) {
      Optional<Double> shown =
          total(part).map(this::worked).orElseGet(() -> figure(part).map(BigDecimal::doubleValue));
      worked += shown.orElse(0.0);
      filled |= shown.isPresent();
    }
    return filled ? Optional.of(worked) : Optional.empty();
  }

  private boolean agrees(CellId total, List<CellId> parts) {
    Optional<Double> worked = worked(parts);
    return switch (report.value(total)) {
      case Value.Blank _ -> worked.isEmpty();
      case Value.Number number ->
          worked.isPresent()
              && parts.stream().allMatch(this::held)
              && number.number().compareTo(sum(parts)) == 0
              && WorkbookFigure.of(worked.get()).compareTo(number.number()) == 0;
      default -> false;
    };
  }

  /** Whether a workbook's number can hold what stands in a cell, or in all it is made of. */
  private boolean held(CellId cell) {
    return total(cell)
        .map(parts -> parts.stream().allMatch(this::held))
        .orElseGet(
            () ->
                !(report.value(cell) instanceof Value.Number number)
                    || WorkbookFigure.exact(number.number()));
  }

  private BigDecimal sum(List<CellId> parts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (CellId part : parts) {
      sum =
          sum.add(total(part).map(this::sum).orElseGet(() -> figure(part).orElse(BigDecimal.ZERO)));
    }
    return sum;
  }

  private Optional<BigDecimal> figure(CellId cell) {
    return report.value(cell) instanceof Value.Number number
            && WorkbookFigure.exact(number.number())
        ? Optional.of(number.number())
        : Optional.empty();
  }

  private CellReference place(CellId id) {
    return Objects.requireNonNull(places.get(id), id::toString);
  }

  /** The cells' references, neighbours joined. */
  private String references(String home, List<CellId> parts) {
    StringBuilder references = new StringBuilder();
    int at = 0;
    while (at < parts.size()) {
      CellReference first = place(parts.get(at));
      CellReference last = first;
      while (at + 1 < parts.size() && follows(first, last, place(parts.get(at + 1)))) {
        at++;
        last = place(parts.get(at));
      }
      references.append(references.isEmpty() ? "" : ",");
      references.append((first.getSheetName().equals(home) ? bare(first) : first).formatAsString());
      references.append(last == first ? "" : ":" + bare(last).formatAsString());
      at++;
    }
    return references.toString();
  }

  private static CellReference bare(CellReference place) {
    return new CellReference(place.getRow(), place.getCol());
  }

  /** Whether a cell goes on the row or the column of cells from first to last. */
  private static boolean follows(CellReference first, CellReference last, CellReference next) {
    if (!next.getSheetName().equals(first.getSheetName())) {
      return false;
    }
    boolean across =
        first.getRow() == next.getRow()
            && last.getRow() == first.getRow()
            && next.getCol() == last.getCol() + 1;
    boolean down =
        first.getCol() == next.getCol()
            && last.getCol() == first.getCol()
            && next.getRow() == last.getRow() + 1;
    return across || down;
  }
}
