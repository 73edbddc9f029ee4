package org.nianbao.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
import org.nianbao.library.Library;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the checks find in a report. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
  @Mixin private ReportArgument report;
  @Mixin private LibraryOption library;

  @Option(names = "--json")
  private boolean json;

  private final Tools tools;

  CheckCommand(Tools tools) {
    this.tools = tools;
  }

  /** For machines. */
  record Line(
      String level,
      String code,
      String place,
      String message,
      String left,
      String right,
      String fingerprint,
      boolean explained) {}

  @Override
  public Integer call() throws Refusal {
    Report checked;
    List<Finding> findings;
    try (Library open = library.forReading()) {
      checked = open.report(report.in(open).id());
      findings =
          tools
              .checker()
              .check(
                  checked,
                  Known.edition(tools.editions(), checked),
                  ReportArgument.lastYear(open, checked));
    }
    if (json) {
      tools
          .out()
          .println(
              JsonOutput.of(findings.stream().map(finding -> line(finding, checked)).toList()));
    } else {
      FindingsInWords.print(findings, checked, tools.out());
    }
    boolean blocked = findings.stream().anyMatch(finding -> Checker.blocks(finding, checked));
    return blocked ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  private static Line line(Finding finding, Report report) {
    return new Line(
        finding.level().name(),
        finding.code(),
        finding.place().id(),
        finding.message(),
        finding.left(),
        finding.right(),
        finding.fingerprint(),
        Checker.explained(finding, report));
  }
}
