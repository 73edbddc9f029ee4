package org.nianbao.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.nianbao.library.Library;
import org.nianbao.library.Merge;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Another library's reports come in with their histories, after they were listed. */
@Command(name = "merge")
final class MergeCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "OTHER")
  private Path other;

  @Option(names = "--yes")
  private boolean sure;

  @Mixin private LibraryOption library;

  private final Tools tools;

  MergeCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws Refusal {
    try (Library open = library.forWriting();
        Merge merge = Merge.of(open, other)) {
      List<Merge.Item> items = merge.items();
      items.forEach(this::tell);
      boolean conflicts = items.stream().anyMatch(item -> item.kind() == Merge.Kind.CONFLICTING);
      if (sure) {
        tools.out().println(Messages.text("command.merge.done", merge.run().size()));
      } else {
        tools.out().println(Messages.text("command.merge.sure"));
      }
      return conflicts || !sure ? ExitCode.FINDINGS : ExitCode.DONE;
    }
  }

  private void tell(Merge.Item item) {
    tools
        .out()
        .println(
            Messages.text(
                "command.merge.item",
                item.kind().words(),
                item.year(),
                item.agency(),
                item.more(),
                item.less()));
  }
}
