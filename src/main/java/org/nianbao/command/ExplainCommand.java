package org.nianbao.command;

import java.util.concurrent.Callable;
import org.nianbao.check.Finding;
import org.nianbao.library.Library;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives the reason why a finding may stand. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
  @Mixin private ReportArgument report;

  @Parameters(index = "1", paramLabel = "FINGERPRINT")
  private String fingerprint;

  @Parameters(index = "2", paramLabel = "REASON")
  private String reason;

  @Mixin private LibraryOption library;

  @Option(names = "--by", paramLabel = "NAME")
  private String by = System.getProperty("user.name");

  private final Tools tools;

  ExplainCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws Refusal {
    try (Library open = library.forWriting()) {
      long id = report.in(open).id();
      Report before = open.report(id);
      Known.requireEditable(before);
      Finding finding =
          tools
              .checker()
              .check(
                  before,
                  Known.edition(tools.in(open).editions(), before),
                  ReportArgument.lastYear(open, before))
              .stream()
              .filter(found -> found.fingerprint().equals(fingerprint))
              .findFirst()
              .orElseThrow(() -> Refusal.of("command.noFinding", fingerprint));
      if (!finding.explainable()) {
        throw Refusal.of("command.notExplainable");
      }
      open.save(id, before, before.explained(fingerprint, reason), by);
    }
    tools.out().println(Messages.text("command.reasonKept"));
    return ExitCode.DONE;
  }
}
