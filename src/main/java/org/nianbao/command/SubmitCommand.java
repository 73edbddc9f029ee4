package org.nianbao.command;

import org.nianbao.report.StatusStep;
import picocli.CommandLine.Command;

/** A draft is handed to the reviewer, unless errors stand unexplained. */
@Command(name = "submit")
final class SubmitCommand extends StepCommand {
  SubmitCommand(Tools tools) {
    super(tools, StatusStep.SUBMIT);
  }
}
