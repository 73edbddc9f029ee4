package org.nianbao.desktop.home;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalInt;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
import org.nianbao.desk.OpenReport;
import org.nianbao.edition.Editions;
import org.nianbao.library.Cause;
import org.nianbao.library.Library;
import org.nianbao.library.Listing;
import org.nianbao.message.Refusal;
import org.nianbao.report.Completeness;
import org.nianbao.report.Report;

/** Checks the reports of the list one after another behind the window; the newest call wins. */
final class Surveyor {
  private final Library library;
  private final Editions editions;
  private final Checker checker;
  private @Nullable Thread running;

  Surveyor(Library library, Editions editions, Checker checker) {
    this.library = library;
    this.editions = editions;
    this.checker = checker;
  }

  /** Begins anew with these rows. */
  void survey(List<ReportRow> rows) {
    if (running != null) {
      running.interrupt();
    }
    List<ReportRow> all = List.copyOf(rows);
    running = Thread.ofPlatform().daemon().name("survey").start(() -> run(all));
  }

  private void run(List<ReportRow> rows) {
    for (ReportRow row : rows) {
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
      try {
        ReportRow.Extent extent = extent(row.listing());
        Platform.runLater(() -> row.set(extent));
      } catch (Refusal | UncheckedIOException e) {
        // The row stays without figures; opening the report says why.
      } catch (IllegalStateException e) {
        // The library was closed meanwhile: nobody looks at the list any more.
        return;
      }
    }
  }

  private ReportRow.Extent extent(Listing listing) throws Refusal {
    try (OpenReport open = OpenReport.of(library, listing.id(), editions, checker, Cause::user)) {
      Report report = open.report();
      List<Finding> left =
          open.findings().stream().filter(each -> !Checker.explained(each, report)).toList();
      int errors = (int) left.stream().filter(each -> Checker.blocks(each, report)).count();
      return new ReportRow.Extent(
          OptionalInt.of(Completeness.percent(report, open.edition())),
          OptionalInt.of(errors),
          OptionalInt.of(left.size() - errors));
    }
  }
}
