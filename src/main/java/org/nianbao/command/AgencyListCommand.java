package org.nianbao.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.nianbao.library.AgencyNames;
import org.nianbao.library.Library;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What was answered on names. */
@Command(name = "list")
final class AgencyListCommand implements Callable<Integer> {
  @Mixin private LibraryOption library;

  private final Tools tools;

  AgencyListCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws Refusal {
    List<AgencyNames.Answer> answers;
    try (Library open = library.forReading()) {
      answers = open.names().answers();
    }
    if (answers.isEmpty()) {
      tools.out().println(Messages.text("command.agency.none"));
    }
    for (AgencyNames.Answer answer : answers) {
      String key = answer.same() ? "command.agency.same" : "command.agency.other";
      tools.out().println(Messages.text(key, answer.one(), answer.other()));
    }
    return ExitCode.DONE;
  }
}
