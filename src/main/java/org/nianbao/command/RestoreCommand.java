package org.nianbao.command;

import java.util.concurrent.Callable;
import org.nianbao.library.Library;
import org.nianbao.library.Restored;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A damaged library is set aside and its newest good backup put in its place. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
  @Mixin private LibraryOption library;

  private final Tools tools;

  RestoreCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws Refusal {
    Restored restored = Library.restore(library.path());
    restored
        .setAside()
        .ifPresent(file -> tools.out().println(Messages.text("command.setAside", file)));
    tools
        .out()
        .println(
            restored
                .backup()
                .map(backup -> Messages.text("command.restored", backup.path()))
                .orElseGet(() -> Messages.text("command.noBackup")));
    return ExitCode.DONE;
  }
}
