package org.nianbao.command;

import org.nianbao.report.StatusStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A report handed in or reviewed goes back to its clerk; the reason stands in its history. */
@Command(name = "return")
final class ReturnCommand extends StepCommand {
  @Option(names = "--reason", paramLabel = "REASON", required = true)
  private String reason;

  ReturnCommand(Tools tools) {
    super(tools, StatusStep.RETURN);
  }

  @Override
  String word() {
    return reason;
  }
}
