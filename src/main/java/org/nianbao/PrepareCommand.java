package org.nianbao;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nianbao.command.ExitCode;
import org.nianbao.command.Tools;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import picocli.CommandLine.Command;

/** Makes the start quicker where the program was installed. Installers call it. */
@Command(name = "prepare")
public final class PrepareCommand implements Callable<Integer> {
  private final Tools tools;

  public PrepareCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws Refusal {
    Optional<StartCache> cache = StartCache.ofThisProgram();
    if (cache.isEmpty()) {
      throw Refusal.of("command.prepare.none");
    }
    try {
      boolean ready = cache.orElseThrow().fits() || cache.orElseThrow().make();
      tools.out().println(Messages.text("command.prepare." + (ready ? "done" : "failed")));
      return ready ? ExitCode.DONE : ExitCode.MISTAKE;
    } catch (IOException e) {
      throw new Refusal(Messages.text("command.prepare.failed"), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.MISTAKE;
    }
  }
}
