package org.nianbao.command;

import org.nianbao.report.StatusStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** An approved report becomes a draft again; the reason stands in its history. */
@Command(name = "reopen")
final class ReopenCommand extends StepCommand {
  @Option(names = "--reason", paramLabel = "REASON", required = true)
  private String reason;

  ReopenCommand(Tools tools) {
    super(tools, StatusStep.REOPEN);
  }

  @Override
  String word() {
    return reason;
  }
}
