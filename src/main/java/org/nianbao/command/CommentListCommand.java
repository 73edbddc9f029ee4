package org.nianbao.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.nianbao.edition.Edition;
import org.nianbao.library.Comment;
import org.nianbao.library.Library;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.PlaceWords;
import org.nianbao.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What reviewers said about a report and what became of it. */
@Command(name = "list")
final class CommentListCommand implements Callable<Integer> {
  @Mixin private ReportArgument report;
  @Mixin private LibraryOption library;

  @Option(names = "--json")
  private boolean json;

  private final Tools tools;

  CommentListCommand(Tools tools) {
    this.tools = tools;
  }

  /** For machines. */
  record Line(
      long id,
      String at,
      String by,
      String place,
      String quote,
      String words,
      boolean open,
      String answer) {}

  @Override
  public Integer call() throws Refusal {
    List<Comment> comments;
    Report on;
    Edition edition;
    try (Library open = library.forReading()) {
      long id = report.in(open).id();
      comments = open.comments(id);
      on = open.report(id);
      edition = open.edition(id, on, tools.in(open).editions());
    }
    if (json) {
      tools.out().println(JsonOutput.of(comments.stream().map(CommentListCommand::line).toList()));
    } else if (comments.isEmpty()) {
      tools.out().println(Messages.text("command.comment.none"));
    } else {
      PlaceWords words = new PlaceWords(on, edition);
      comments.forEach(comment -> tell(comment, words));
    }
    return ExitCode.DONE;
  }

  private void tell(Comment comment, PlaceWords words) {
    tools
        .out()
        .println(
            Messages.text(
                comment.open() ? "command.comment.open" : "command.comment.resolved",
                comment.id(),
                comment.place().id(),
                words.shortly(comment.place()),
                comment.by(),
                comment.words(),
                answer(comment)));
  }

  private static Line line(Comment comment) {
    return new Line(
        comment.id(),
        comment.at().toString(),
        comment.by(),
        comment.place().id(),
        comment.quote(),
        comment.words(),
        comment.open(),
        answer(comment));
  }

  private static String answer(Comment comment) {
    return comment.marks().isEmpty() ? "" : comment.marks().getLast().word();
  }
}
