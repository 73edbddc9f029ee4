package org.nianbao.command;

import org.nianbao.report.StatusStep;
import picocli.CommandLine.Command;

/** A report handed in or reviewed goes back to its clerk; the reason stands in its history. */
@Command(name = "return")
final class ReturnCommand extends ReasonedStepCommand {
  ReturnCommand(Tools tools) {
    super(tools, StatusStep.RETURN);
  }
}
