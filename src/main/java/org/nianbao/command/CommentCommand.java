package org.nianbao.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with a reviewer's comments; each is a command of its own. */
@Command(name = "comment", synopsisSubcommandLabel = "COMMAND")
final class CommentCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "");
  }
}
