package org.nianbao.command;

import org.nianbao.report.StatusStep;
import picocli.CommandLine.Option;

/** A step back, for a reason that stands in the report's history. */
abstract class ReasonedStepCommand extends StepCommand {
  @Option(names = "--reason", paramLabel = "REASON", required = true)
  private String reason;

  ReasonedStepCommand(Tools tools, StatusStep step) {
    super(tools, step);
  }

  @Override
  String word() {
    return reason;
  }
}
