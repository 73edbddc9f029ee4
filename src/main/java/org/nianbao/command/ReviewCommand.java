package org.nianbao.command;

import org.nianbao.report.StatusStep;
import picocli.CommandLine.Command;

/** A report handed in is found in order, unless errors or comments are left. */
@Command(name = "review")
final class ReviewCommand extends StepCommand {
  ReviewCommand(Tools tools) {
    super(tools, StatusStep.REVIEW);
  }
}
