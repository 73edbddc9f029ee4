package org.nianbao.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
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
  @Mixin private ChosenReport report;

  @Option(names = "--by", paramLabel = "NAME", required = true)
  private String by;

  private final Tools tools;

  ApproveCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws Refusal {
    if (!report.edit(tools, by, this::approved)) {
      tools.out().println(Messages.text("command.notApproved"));
      return ExitCode.FINDINGS;
    }
    tools.out().println(Messages.text("command.approved", by));
    return ExitCode.DONE;
  }

  /** The report as issued; empty, and told why, while errors keep it from that. */
  private Optional<Report> approved(ChosenReport.Opened opened) throws Refusal {
    Report before = opened.report();
    if (before.locked()) {
      throw Refusal.of("command.alreadyApproved");
    }
    List<Finding> blocking =
        opened.findings().stream().filter(finding -> Checker.blocks(finding, before)).toList();
    if (!blocking.isEmpty()) {
      FindingsInWords.print(blocking, before, tools.out());
      return Optional.empty();
    }
    return Optional.of(before.with(Status.APPROVED));
  }
}
