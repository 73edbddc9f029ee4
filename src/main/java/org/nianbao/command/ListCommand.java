package org.nianbao.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.nianbao.library.Library;
import org.nianbao.library.Listing;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The reports of a library. */
@Command(name = "list")
final class ListCommand implements Callable<Integer> {
  @Mixin private LibraryOption library;

  @Option(names = "--json")
  private boolean json;

  private final Tools tools;

  ListCommand(Tools tools) {
    this.tools = tools;
  }

  /** For machines. */
  record Line(long id, String agency, int year, String edition, String status, String changed) {}

  @Override
  public Integer call() throws Refusal {
    List<Listing> reports;
    try (Library open = library.forReading()) {
      reports = open.list();
    }
    if (json) {
      tools.out().println(JsonOutput.of(reports.stream().map(ListCommand::line).toList()));
    } else if (reports.isEmpty()) {
      tools.out().println(Messages.text("command.empty"));
    } else {
      for (Listing report : reports) {
        Line line = line(report);
        tools
            .out()
            .println(
                Messages.text(
                    "command.listed",
                    line.id(),
                    line.agency(),
                    line.year(),
                    line.edition(),
                    line.status()));
      }
    }
    return ExitCode.DONE;
  }

  private static Line line(Listing report) {
    return new Line(
        report.id(),
        report.agency(),
        report.year(),
        report.edition(),
        report.status().words(),
        report.changed().toString());
  }
}
