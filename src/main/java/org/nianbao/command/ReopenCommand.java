package org.nianbao.command;

import org.nianbao.report.StatusStep;
import picocli.CommandLine.Command;

/** An approved report becomes a draft again; the reason stands in its history. */
@Command(name = "reopen")
final class ReopenCommand extends ReasonedStepCommand {
  ReopenCommand(Tools tools) {
    super(tools, StatusStep.REOPEN);
  }
}
