package org.nianbao.command;

import java.util.concurrent.Callable;
import org.nianbao.library.Cause;
import org.nianbao.library.Library;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says once and for all that two names are one agency's, or are not. */
@Command(name = "same")
final class AgencySameCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "NAME")
  private String one;

  @Parameters(index = "1", paramLabel = "OTHER")
  private String other;

  @Option(names = "--not")
  private boolean not;

  @Option(names = "--by", paramLabel = "NAME")
  private String by = Cause.user();

  @Mixin private LibraryOption library;

  private final Tools tools;

  AgencySameCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws Refusal {
    try (Library open = library.forWriting()) {
      open.names().answer(one, other, !not, by);
    }
    tools
        .out()
        .println(Messages.text(not ? "command.agency.other" : "command.agency.same", one, other));
    return ExitCode.DONE;
  }
}
