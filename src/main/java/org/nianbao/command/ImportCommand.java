package org.nianbao.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.nianbao.intake.Doubt;
import org.nianbao.intake.Hints;
import org.nianbao.intake.Received;
import org.nianbao.library.Cause;
import org.nianbao.library.Library;
import org.nianbao.library.Source;
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

  /**
   * What became of a file, for machines.
   *
   * @param id the report's number in the library; 0 where it did not come in
   * @param cells how many figures came in
   * @param missing how many of the edition's cells stayed blank
   * @param problem why it did not come in, "" where it did
   */
  record Outcome(
      String file,
      long id,
      String agency,
      int year,
      String edition,
      int cells,
      int missing,
      List<Doubt> doubts,
      String problem) {}

  @Override
  public Integer call() throws Refusal {
    return Files.isDirectory(file) ? folder() : one();
  }

  private int one() throws Refusal {
    // Read before the library is made: a file that is none leaves nothing behind.
    Tools known = known();
    Received received = received(known, file);
    Outcome outcome;
    try (Library open = library.forWriting()) {
      outcome = added(known, open, file, received);
    }
    if (json) {
      tools.out().println(JsonOutput.of(outcome));
    } else {
      tell(outcome.id(), received);
    }
    return ExitCode.DONE;
  }

  /** Every file of a folder, one after the other; one that is refused keeps none of the others. */
  private int folder() throws Refusal {
    Tools known = known();
    List<Outcome> outcomes = new ArrayList<>();
    try (Library open = library.forWriting()) {
      for (Path each : files()) {
        Outcome outcome;
        try {
          outcome = added(known, open, each, received(known, each));
        } catch (Refusal e) {
          outcome = new Outcome(each.toString(), 0, "", 0, "", 0, 0, List.of(), e.getMessage());
        }
        outcomes.add(outcome);
        if (!json) {
          tell(outcome);
        }
      }
    }
    if (json) {
      tools.out().println(JsonOutput.of(outcomes));
    } else {
      long in = outcomes.stream().filter(outcome -> outcome.id() > 0).count();
      tools.out().println(Messages.text("command.importedAll", outcomes.size(), in));
    }
    boolean all = outcomes.stream().allMatch(outcome -> outcome.id() > 0);
    return all ? ExitCode.DONE : ExitCode.MISTAKE;
  }

  private List<Path> files() throws Refusal {
    try (Stream<Path> all = Files.list(file)) {
      return all.filter(each -> Files.isRegularFile(each) && !isLibrary(each)).sorted().toList();
    } catch (IOException e) {
      throw new Refusal(Messages.text("file.unreadable", file), e);
    }
  }

  /** A library and what lies beside it, and files that programs hide. */
  private static boolean isLibrary(Path each) {
    String name = each.getFileName().toString();
    return name.startsWith(".") || name.startsWith("~$") || name.contains(".nianbao");
  }

  private Tools known() throws Refusal {
    return Files.exists(library.path()) ? library.joined(tools) : tools;
  }

  private Received received(Tools known, Path each) throws Refusal {
    Hints hints =
        new Hints(
            Optional.ofNullable(edition), Optional.ofNullable(agency), Optional.ofNullable(year));
    Received received = known.intake().read(each, hints);
    if (received.report().agency().isEmpty()) {
      throw Refusal.of("command.noAgency");
    }
    return received;
  }

  private static Outcome added(Tools known, Library open, Path each, Received received)
      throws Refusal {
    Report report = received.report();
    long id = open.add(report, Cause.of(System.getProperty("user.name"), Source.IMPORTED));
    int cells = Known.edition(known.editions(), report).cells().size();
    return new Outcome(
        each.toString(),
        id,
        report.agency(),
        report.year(),
        report.edition(),
        report.values().size(),
        Math.max(0, cells - report.values().size()),
        received.doubts(),
        "");
  }

  private void tell(Outcome outcome) {
    tools
        .out()
        .println(
            outcome.id() == 0
                ? Messages.text("command.importRefused", outcome.file(), outcome.problem())
                : Messages.text(
                    "command.importedOne",
                    outcome.file(),
                    outcome.agency(),
                    outcome.year(),
                    outcome.cells(),
                    outcome.missing(),
                    outcome.doubts().size()));
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
