package org.nianbao.command;

import org.nianbao.report.StatusStep;
import picocli.CommandLine.Command;

/** A report becomes 已签发, unless errors stand unexplained or comments are open. */
@Command(name = "approve")
final class ApproveCommand extends StepCommand {
  ApproveCommand(Tools tools) {
    super(tools, StatusStep.APPROVE);
  }
}
