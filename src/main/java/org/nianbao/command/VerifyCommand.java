package org.nianbao.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.verify.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether a PDF's data, code and words agree. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE")
  private Path file;

  @Mixin private LibraryOption library;

  @Option(names = "--json")
  private boolean json;

  private final Tools tools;

  VerifyCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws Refusal {
    List<Outcome> outcomes = library.joined(tools).verifier().verify(file);
    boolean holds = outcomes.stream().allMatch(Outcome::holds);
    if (json) {
      tools.out().println(JsonOutput.of(outcomes));
    } else {
      tools.out().println(Messages.text(headline(outcomes), file));
      for (Outcome outcome : outcomes) {
        tools.out().println(Messages.text(key(outcome.kind()), outcome.words()));
      }
    }
    return holds ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private static String headline(List<Outcome> outcomes) {
    if (outcomes.stream().anyMatch(each -> each.kind() == Outcome.Kind.DIFFERS)) {
      return "command.notVerified";
    }
    boolean partly = outcomes.stream().anyMatch(each -> each.kind() == Outcome.Kind.UNHELD);
    return partly ? "command.verifiedPartly" : "command.verified";
  }

  private static String key(Outcome.Kind kind) {
    return switch (kind) {
      case HELD -> "command.checkHeld";
      case NOTE -> "command.checkNote";
      case UNHELD -> "command.checkUnheld";
      case DIFFERS -> "command.checkFailed";
    };
  }
}
