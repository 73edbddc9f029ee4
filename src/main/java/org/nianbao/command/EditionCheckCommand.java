package org.nianbao.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.nianbao.edition.Edition;
import org.nianbao.edition.EditionFault;
import org.nianbao.edition.EditionReader;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every fault of an edition's file, with its place. */
@Command(name = "check")
final class EditionCheckCommand implements Callable<Integer> {
  @Mixin private EditionFile file;
  @Mixin private LibraryOption library;

  @Option(names = "--json")
  private boolean json;

  private final Tools tools;

  EditionCheckCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws Refusal {
    byte[] bytes = file.bytes();
    List<EditionFault.Fault> faults = List.of();
    try {
      Edition edition = EditionReader.read(bytes, library.joined(tools).editions());
      if (!json) {
        tell(edition);
      }
    } catch (EditionFault e) {
      faults = e.faults();
      if (!json) {
        tools.out().println(Messages.text("command.edition.faults", faults.size(), file.path()));
        faults.forEach(fault -> tools.out().println(fault));
      }
    }
    if (json) {
      tools.out().println(JsonOutput.of(faults));
    }
    return faults.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private void tell(Edition edition) {
    tools
        .out()
        .println(
            Messages.text(
                "command.edition.sound",
                edition.id(),
                edition.name(),
                EditionOutline.years(edition),
                edition.tables().size(),
                edition.cells().size(),
                edition.rules().size()));
    if (tools.editions().isBuiltIn(edition.id())) {
      tools.out().println(Messages.text("command.edition.takenId", edition.id()));
    }
  }
}
