package org.nianbao.command;

import java.util.concurrent.Callable;
import org.nianbao.library.Library;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A comment is marked resolved, or open again. */
@Command(name = "resolve")
final class CommentResolveCommand implements Callable<Integer> {
  @Mixin private ReportArgument report;

  @Parameters(index = "1", paramLabel = "NUMBER")
  private long number;

  @Mixin private LibraryOption library;

  @Option(names = "--by", paramLabel = "NAME", required = true)
  private String by;

  @Option(names = "--word", paramLabel = "WORDS")
  private String word = "";

  @Option(names = "--again")
  private boolean again;

  private final Tools tools;

  CommentResolveCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws Refusal {
    try (Library open = library.forWriting()) {
      open.mark(report.in(open).id(), number, !again, word, by);
    }
    tools
        .out()
        .println(Messages.text(again ? "command.comment.again" : "command.comment.done", number));
    return ExitCode.DONE;
  }
}
