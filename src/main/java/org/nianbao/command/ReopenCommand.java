package org.nianbao.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** An approved report becomes a draft again; the reason stands in its history. */
@Command(name = "reopen")
final class ReopenCommand implements Callable<Integer> {
  @Mixin private ChosenReport report;

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
    if (by.isBlank() || reason.isBlank()) {
      throw Refusal.of(by.isBlank() ? "command.noName" : "command.noReason");
    }
    report.edit(
        tools,
        Messages.text("command.byFor", by, reason),
        opened -> {
          if (!opened.report().locked()) {
            throw Refusal.of("command.notLocked");
          }
          return Optional.of(opened.report().with(Status.DRAFT));
        });
    tools.out().println(Messages.text("command.reopened"));
    return ExitCode.DONE;
  }
}
