package org.nianbao.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nianbao.desk.OpenReport;
import org.nianbao.edition.Edition;
import org.nianbao.intake.file.FolderFiles;
import org.nianbao.intake.understand.Hints;
import org.nianbao.intake.understand.Received;
import org.nianbao.library.Cause;
import org.nianbao.library.Library;
import org.nianbao.library.Source;
import org.nianbao.message.CrashLog;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A file becomes a report of the library. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
  private static final int FIRST_YEAR = 2008;

  @Parameters(index = "0", paramLabel = "FILE")
  private Path file;

  @Mixin private LibraryOption library;

  @Option(names = "--edition", paramLabel = "ID")
  private @Nullable String edition;

  @Option(names = "--agency", paramLabel = "NAME")
  private @Nullable String agency;

  @Option(names = "--year", paramLabel = "YEAR")
  private @Nullable Integer year;

  @Option(names = "--into", paramLabel = "REPORT")
  private @Nullable String into;

  @Option(names = "--json")
  private boolean json;

  @Spec private CommandSpec spec;

  private final Tools tools;

  ImportCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws Refusal {
    if (file.toString().isBlank()) {
      throw Refusal.of("command.noFile");
    }
    if (year != null && (year < FIRST_YEAR || year > Report.LAST_YEAR)) {
      throw Refusal.of("command.year", year, FIRST_YEAR, Report.LAST_YEAR);
    }
    if (into != null) {
      return into(into);
    }
    return Files.isDirectory(file) ? folder() : one();
  }

  private int into(String reference) throws Refusal {
    Tools known = known();
    Received received = known.intake().read(file, hints());
    Edition of = known.editions().require(received.report().edition());
    try (Library open = library.forWriting();
        OpenReport target = ReportArgument.open(reference, open, tools, Cause.user())) {
      tools.out().println(FiguresInto.put(received.report(), target, Cause.user()));
    }
    DoubtsInWords.print(received, of, tools.out());
    return ExitCode.DONE;
  }

  private int one() throws Refusal {
    // Read before the library is made: a file that is none leaves nothing behind.
    Tools known = known();
    Received received = received(known, file);
    Edition of = known.editions().require(received.report().edition());
    Imported imported;
    try (Library open = library.forWriting()) {
      imported = Imported.in(file, add(open, received), received, of);
    }
    if (json) {
      tools.out().println(JsonOutput.of(imported));
    } else {
      tell(imported, received, of);
    }
    return ExitCode.DONE;
  }

  /** Every file of a folder, one after the other; one that is refused keeps none of the others. */
  private int folder() throws Refusal {
    Tools known = known();
    List<Path> files = files();
    List<Imported> all = new ArrayList<>();
    try (Stopping stopping = new Stopping()) {
      try (Library open = library.forWriting()) {
        for (Path each : files) {
          if (stopping.isAsked()) {
            break;
          }
          progress(all.size() + 1, files.size(), each);
          Imported imported = imported(known, open, each, all);
          all.add(imported);
          if (!json) {
            tools.out().println(ImportedInWords.line(imported));
          }
        }
      }
      tools.out().println(json ? JsonOutput.of(all) : ImportedInWords.summary(all, files.size()));
      tools.out().flush();
    }
    long in = all.stream().filter(each -> each.id() > 0).count();
    return in == files.size() ? ExitCode.DONE : ExitCode.MISTAKE;
  }

  /** On the other stream, so that what is printed for machines stays theirs. */
  private void progress(int at, int all, Path each) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(Messages.text("command.importing", at, all, each.getFileName()));
    err.flush();
  }

  private Imported imported(Tools known, Library open, Path each, List<Imported> before) {
    try {
      Received received = received(known, each);
      Edition of = known.editions().require(received.report().edition());
      Optional<Imported> twin =
          before.stream().filter(other -> other.isOf(received.report())).findFirst();
      if (twin.isPresent()) {
        return Imported.not(each, ImportedInWords.twice(twin.get()));
      }
      return Imported.in(each, add(open, received), received, of);
    } catch (Refusal e) {
      return Imported.not(each, e.getMessage());
    } catch (RuntimeException e) {
      CrashLog.Kept kept = CrashLog.keep(e);
      return Imported.not(each, Messages.text("command.crashed", kept.code(), kept.where()));
    }
  }

  private List<Path> files() throws Refusal {
    try {
      return FolderFiles.in(file);
    } catch (IOException e) {
      throw new Refusal(Messages.text("file.unreadable", file), e);
    }
  }

  private Tools known() throws Refusal {
    return Files.exists(library.path()) ? library.joined(tools) : tools;
  }

  private Hints hints() {
    return new Hints(
        Optional.ofNullable(edition), Optional.ofNullable(agency), Optional.ofNullable(year));
  }

  private Received received(Tools known, Path each) throws Refusal {
    Received received = known.intake().read(each, hints());
    if (received.report().agency().isEmpty()) {
      throw Refusal.of("command.noAgency");
    }
    return received;
  }

  private static long add(Library open, Received received) throws Refusal {
    return open.add(received.report(), Cause.of(Cause.user(), Source.IMPORTED));
  }

  private void tell(Imported imported, Received received, Edition of) {
    tools
        .out()
        .println(
            Messages.text(
                "command.imported",
                imported.agency(),
                imported.year(),
                imported.id(),
                received.report().sections().size(),
                imported.cells()));
    DoubtsInWords.print(received, of, tools.out());
  }
}
