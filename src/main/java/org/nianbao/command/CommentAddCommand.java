package org.nianbao.command;

import java.util.concurrent.Callable;
import org.nianbao.edition.Edition;
import org.nianbao.library.Library;
import org.nianbao.library.Listing;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A reviewer says something about a place of a report. */
@Command(name = "add")
final class CommentAddCommand implements Callable<Integer> {
  @Mixin private ReportArgument report;

  @Parameters(index = "1", paramLabel = "PLACE")
  private String place;

  @Parameters(index = "2", paramLabel = "WORDS")
  private String words;

  @Mixin private LibraryOption library;

  @Option(names = "--by", paramLabel = "NAME", required = true)
  private String by;

  private final Tools tools;

  CommentAddCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws Refusal {
    long number;
    try (Library open = library.forWriting()) {
      Listing listing = report.in(open);
      Report on = open.report(listing.id());
      Edition edition = open.edition(listing.id(), on, tools.in(open).editions());
      number = open.comment(listing.id(), Known.place(place, on, edition), "", words, by);
    }
    tools.out().println(Messages.text("command.comment.added", number));
    return ExitCode.DONE;
  }
}
