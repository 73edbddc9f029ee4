package org.nianbao.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nianbao.check.Checker;
import org.nianbao.library.Library;
import org.nianbao.message.Refusal;
import org.nianbao.page.Remark;
import org.nianbao.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A report becomes a file. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
  @Mixin private ReportArgument report;
  @Mixin private LibraryOption library;

  @Option(names = "--to", paramLabel = "FILE", required = true)
  private Path target;

  @Option(names = "--seal", paramLabel = "PICTURE")
  private Path seal;

  @Option(names = "--seal-mm", paramLabel = "MM", defaultValue = "42")
  private double sealMm;

  @Option(names = "--remarks")
  private boolean withRemarks;

  private final Tools tools;

  ExportCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws Refusal {
    Report exported;
    Optional<Report> lastYear;
    Tools known;
    try (Library open = library.forReading()) {
      known = tools.in(open);
      exported = open.report(report.in(open).id());
      lastYear = ReportArgument.lastYear(open, exported);
    }
    List<Remark> remarks = withRemarks ? remarks(known, exported, lastYear) : List.of();
    Exported.tell(known, exported, target, seal, sealMm, remarks);
    return ExitCode.DONE;
  }

  /** What stands with a reason, for the page that goes to the superior office. */
  private static List<Remark> remarks(Tools known, Report checked, Optional<Report> lastYear)
      throws Refusal {
    return known
        .checker()
        .check(checked, Known.edition(known.editions(), checked), lastYear)
        .stream()
        .filter(finding -> Checker.explained(finding, checked))
        .map(
            finding ->
                new Remark(finding.message(), checked.explanations().get(finding.fingerprint())))
        .toList();
  }
}
