package org.nianbao.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nianbao.intake.Doubt;
import org.nianbao.intake.Hints;
import org.nianbao.intake.Received;
import org.nianbao.library.Library;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A file becomes a report of the library. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE")
  private Path file;

  @Mixin private LibraryOption library;

  @Option(names = "--edition", paramLabel = "ID")
  private String edition;

  @Option(names = "--agency", paramLabel = "NAME")
  private String agency;

  @Option(names = "--year", paramLabel = "YEAR")
  private Integer year;

  @Option(names = "--json")
  private boolean json;

  private final Tools tools;

  ImportCommand(Tools tools) {
    this.tools = tools;
  }

  /** For machines. */
  record Outcome(long id, String agency, int year, String edition, int cells, List<Doubt> doubts) {}

  @Override
  public Integer call() throws Refusal {
    Hints hints =
        new Hints(
            Optional.ofNullable(edition), Optional.ofNullable(agency), Optional.ofNullable(year));
    // Read before the library is made: a file that is none leaves nothing behind.
    Tools known = Files.exists(library.path()) ? library.joined(tools) : tools;
    Received received = known.intake().read(file, hints);
    Report report = received.report();
    if (report.agency().isEmpty()) {
      throw Refusal.of("command.noAgency");
    }
    long id;
    try (Library open = library.forWriting()) {
      id = open.add(report, System.getProperty("user.name"));
    }
    if (json) {
      tools
          .out()
          .println(
              JsonOutput.of(
                  new Outcome(
                      id,
                      report.agency(),
                      report.year(),
                      report.edition(),
                      report.values().size(),
                      received.doubts())));
    } else {
      tell(id, received);
    }
    return ExitCode.DONE;
  }

  private void tell(long id, Received received) {
    Report report = received.report();
    tools
        .out()
        .println(
            Messages.text(
                "command.imported",
                report.agency(),
                report.year(),
                id,
                report.sections().size(),
                report.values().size()));
    DoubtsInWords.print(received.doubts(), tools.out());
  }
}
