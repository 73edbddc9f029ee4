package org.nianbao.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nianbao.edition.Edition;
import org.nianbao.library.Change;
import org.nianbao.library.ChangeWords;
import org.nianbao.library.Library;
import org.nianbao.library.Source;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What was done to a report, oldest first as it happened. */
@Command(name = "history")
final class HistoryCommand implements Callable<Integer> {
  private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  @Mixin private ReportArgument report;
  @Mixin private LibraryOption library;

  @Option(names = "--place", paramLabel = "PLACE")
  private @Nullable String place;

  @Option(names = "--json")
  private boolean json;

  private final Tools tools;

  HistoryCommand(Tools tools) {
    this.tools = tools;
  }

  /** For machines. */
  record Line(
      String at, String by, String place, String was, String became, String source, String word) {}

  @Override
  public Integer call() throws Refusal {
    List<Change> changes;
    Report of;
    Edition edition;
    try (Library open = library.forReading()) {
      long id = report.in(open).id();
      of = open.report(id);
      edition = open.edition(id, of, tools.in(open).editions());
      changes =
          place == null ? open.history(id) : open.history(id, Known.place(place, of, edition));
    }
    List<Change> oldestFirst = changes.reversed();
    if (json) {
      tools.out().println(JsonOutput.of(oldestFirst.stream().map(HistoryCommand::line).toList()));
    } else {
      ChangeWords words = new ChangeWords(of, edition);
      oldestFirst.forEach(change -> tell(change, words));
    }
    return ExitCode.DONE;
  }

  private void tell(Change change, ChangeWords words) {
    tools
        .out()
        .println(
            Messages.text(
                "command.changed",
                spoken(change.at()),
                change.by(),
                words.place(change.place()),
                words.what(change)));
  }

  private static String spoken(Instant at) {
    return SPOKEN.format(at.atZone(ZoneId.systemDefault()));
  }

  private static Line line(Change change) {
    return new Line(
        change.at().toString(),
        change.by(),
        change.place().id(),
        change.was(),
        change.became(),
        change.source() == Source.UNKNOWN ? "" : change.source().words(),
        change.word());
  }
}
