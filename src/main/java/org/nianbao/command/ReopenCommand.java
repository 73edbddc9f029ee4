package org.nianbao.command;

import java.util.concurrent.Callable;
import org.nianbao.library.Library;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;
import org.nianbao.report.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** An approved report becomes a draft again; the reason stands in its history. */
@Command(name = "reopen")
final class ReopenCommand implements Callable<Integer> {
  @Mixin private ReportArgument report;
  @Mixin private LibraryOption library;

  @Option(names = "--by", paramLabel = "NAME", required = true)
  private String by;

  @Option(names = "--reason", paramLabel = "REASON", required = true)
  private String reason;

  private final Tools tools;

  ReopenCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws Refusal {
    try (Library open = library.forWriting()) {
      long id = report.in(open).id();
      Report before = open.report(id);
      if (!before.locked()) {
        throw Refusal.of("command.notLocked");
      }
      open.save(id, before, before.with(Status.DRAFT), Messages.text("command.byFor", by, reason));
    }
    tools.out().println(Messages.text("command.reopened"));
    return ExitCode.DONE;
  }
}
