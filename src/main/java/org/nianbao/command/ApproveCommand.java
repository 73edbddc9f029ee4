package org.nianbao.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
import org.nianbao.library.Library;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;
import org.nianbao.report.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A report becomes 已签发, unless errors stand unexplained. */
@Command(name = "approve")
final class ApproveCommand implements Callable<Integer> {
  @Mixin private ReportArgument report;
  @Mixin private LibraryOption library;

  @Option(names = "--by", paramLabel = "NAME", required = true)
  private String by;

  private final Tools tools;

  ApproveCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws Refusal {
    try (Library open = library.forWriting()) {
      long id = report.in(open).id();
      Report before = open.report(id);
      if (before.locked()) {
        throw Refusal.of("command.alreadyApproved");
      }
      List<Finding> blocking =
          tools
              .checker()
              .check(
                  before,
                  Known.edition(tools.in(open).editions(), before),
                  ReportArgument.lastYear(open, before))
              .stream()
              .filter(finding -> Checker.blocks(finding, before))
              .toList();
      if (!blocking.isEmpty()) {
        FindingsInWords.print(blocking, before, tools.out());
        tools.out().println(Messages.text("command.notApproved"));
        return ExitCode.FINDINGS;
      }
      open.save(id, before, before.with(Status.APPROVED), by);
    }
    tools.out().println(Messages.text("command.approved", by));
    return ExitCode.DONE;
  }
}
