package org.nianbao.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
import org.nianbao.desk.LastYear;
import org.nianbao.edition.Edition;
import org.nianbao.export.FindingsPage;
import org.nianbao.intake.file.Doubt;
import org.nianbao.intake.understand.Hints;
import org.nianbao.intake.understand.Received;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Dates;
import org.nianbao.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the checks find in a report, of a library or in a file. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
  @Mixin private ChosenReport report;

  @Option(names = "--last-year", paramLabel = "FILE")
  private @Nullable Path lastYear;

  @Option(names = "--deadline", paramLabel = "MM-DD")
  private @Nullable String deadline;

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--numbers")
  private boolean numbers;

  @Option(names = "--html", paramLabel = "FILE")
  private @Nullable Path html;

  private final Tools tools;

  CheckCommand(Tools tools) {
    this.tools = tools;
  }

  /** For machines. */
  record Line(
      String level,
      String code,
      String place,
      String message,
      String left,
      String right,
      String fingerprint,
      boolean explained) {}

  /**
   * What is checked.
   *
   * @param doubts what was not understood when it was read from a file
   */
  private record Subject(Report report, Edition edition, LastYear lastYear, List<Doubt> doubts) {}

  @Override
  public Integer call() throws Refusal {
    Optional<Path> file = report.file();
    Subject subject = file.isPresent() ? inFile(file.get()) : inLibrary();
    Report checked = subject.report();
    List<Finding> findings = subject.lastYear().findings(checker(), checked);
    if (html != null) {
      FindingsPage.write(
          html,
          checked,
          subject.edition(),
          findings,
          subject.doubts().stream().map(DoubtsInWords::line).toList(),
          LocalDate.now());
    }
    if (numbers) {
      NumbersInWords.print(checked, subject.edition(), subject.lastYear(), json, tools.out());
    } else if (json) {
      tools
          .out()
          .println(
              JsonOutput.of(findings.stream().map(finding -> line(finding, checked)).toList()));
    } else {
      DoubtsInWords.print(subject.doubts(), tools.out());
      FindingsInWords.print(findings, checked, tools.out());
      if (html != null) {
        tools.out().println(Messages.text("command.findingsPage", html));
      }
    }
    boolean blocked = findings.stream().anyMatch(finding -> Checker.blocks(finding, checked));
    return blocked ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  /** The usual checks, or those against the deadline that was named. */
  private Checker checker() throws Refusal {
    String named = deadline;
    if (named == null) {
      return tools.checker();
    }
    MonthDay day = Dates.day(named).orElseThrow(() -> Refusal.of("command.day", named));
    return tools.checker().until(day);
  }

  private Subject inLibrary() throws Refusal {
    ChosenReport.Opened opened = report.read(tools);
    LastYear before =
        lastYear == null ? opened.lastYear() : given(opened.tools(), opened.edition());
    return new Subject(opened.report(), opened.edition(), before, List.of());
  }

  private Subject inFile(Path file) throws Refusal {
    Tools known = report.library().joined(tools);
    Received received = known.intake().read(file, Hints.NONE);
    Edition edition = known.editions().require(received.report().edition());
    return new Subject(received.report(), edition, given(known, edition), received.doubts());
  }

  /** Last year's report in the file named for it, if one was. */
  private LastYear given(Tools known, Edition edition) throws Refusal {
    return LastYear.given(
        lastYear == null
            ? Optional.empty()
            : Optional.of(known.intake().read(lastYear, Hints.NONE).report()),
        edition);
  }

  private static Line line(Finding finding, Report report) {
    return new Line(
        finding.level().name(),
        finding.code(),
        finding.place().id(),
        finding.message(),
        finding.left(),
        finding.right(),
        finding.fingerprint(),
        Checker.explained(finding, report));
  }
}
