package org.nianbao.intake.understand;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Rule;
import org.nianbao.report.Place;
import org.nianbao.report.Value;

/**
 * Dispels doubts about figures by the file's own sums. Where a sum holds, and all of it but one
 * figure was read surely, that one can be no other; and where the rest already makes up the total,
 * parts that are 0 can be nothing else, since none is less.
 */
final class SumProof {
  private final Edition edition;
  private final Gathered found;

  SumProof(Edition edition, Gathered found) {
    this.edition = edition;
    this.found = found;
  }

  /** Makes sure what is proven, and what is proven by that. */
  void dispel() {
    boolean more = true;
    while (more) {
      more = false;
      for (Rule rule : edition.rules()) {
        if (rule instanceof Rule.Sum sum && holds(sum)) {
          more |= dispel(sum);
        }
      }
    }
  }

  private boolean dispel(Rule.Sum sum) {
    List<CellId> doubtful = sum.cells().filter(this::isDoubtful).toList();
    boolean proven =
        doubtful.size() == 1
            || (!doubtful.isEmpty()
                && !doubtful.contains(sum.total())
                && doubtful.stream().allMatch(this::isNothing));
    if (proven) {
      doubtful.forEach(found::confirm);
    }
    return proven;
  }

  /** Whether all its figures were read and the parts make up the total. */
  private boolean holds(Rule.Sum sum) {
    List<BigDecimal> parts = new ArrayList<>();
    for (CellId part : sum.parts()) {
      if (found.values().get(part) instanceof Value.Number number) {
        parts.add(number.number());
      }
    }
    return parts.size() == sum.parts().size()
        && found.values().get(sum.total()) instanceof Value.Number total
        && parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(total.number()) == 0;
  }

  private boolean isDoubtful(CellId cell) {
    Source source = found.sources().get(Place.of(cell));
    return source != null && source.doubtful();
  }

  private boolean isNothing(CellId cell) {
    return !edition.cell(cell).orElseThrow().signed()
        && found.values().get(cell) instanceof Value.Number number
        && number.number().signum() == 0;
  }
}
