package org.nianbao.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nianbao.check.Finding;
import org.nianbao.desk.LastYear;
import org.nianbao.desk.OpenReport;
import org.nianbao.edition.Edition;
import org.nianbao.library.Cause;
import org.nianbao.library.Library;
import org.nianbao.message.Refusal;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import picocli.CommandLine.Mixin;

/** {@code REPORT --library FILE}: one report of a library, to be read or changed. */
final class ChosenReport {
  @Mixin private ReportArgument argument;
  @Mixin private LibraryOption library;

  /**
   * A report as it stands in its library.
   *
   * @param lastYear the same agency's report on the year before, where the library has one
   * @param tools knowing the library's editions
   */
  record Opened(Report report, Edition edition, LastYear lastYear, Tools tools) {
    List<Finding> findings() {
      return lastYear.findings(tools.checker(), report);
    }
  }

  /** What a command makes of a report. */
  @FunctionalInterface
  interface Edit {
    /** Edits the open report, once. */
    void make(OpenReport report) throws Refusal;
  }

  /** The file this names instead of a report of a library; empty where it does not. */
  Optional<Path> file() throws Refusal {
    return argument.file();
  }

  LibraryOption library() {
    return library;
  }

  Opened read(Tools tools) throws Refusal {
    try (Library open = library.forReading()) {
      try (OpenReport report = argument.open(open, tools, Cause.user())) {
        return new Opened(report.report(), report.edition(), report.lastYear(), tools.in(open));
      }
    }
  }

  /** Changes the report, if it may be edited, and keeps who did it. */
  void edit(Tools tools, String by, Edit edit) throws Refusal {
    if (by.isBlank()) {
      throw Refusal.of("step.who");
    }
    try (Library open = library.forWriting()) {
      try (OpenReport report = argument.open(open, tools, by)) {
        report.report().requireEditable(Place.Single.REPORT);
        edit.make(report);
      }
    }
  }
}
