package org.nianbao.command;

import java.util.Map;
import org.nianbao.desk.OpenReport;
import org.nianbao.edition.CellId;
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
    return Messages.text(
        "command.into", filled.values().size(), before.agency(), before.year(), changed);
  }
}
