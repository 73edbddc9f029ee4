package org.nianbao.command;

import java.util.concurrent.Callable;
import org.nianbao.check.Finding;
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
  @Mixin private ChosenReport report;

  @Parameters(index = "1", paramLabel = "FINGERPRINT")
  private String fingerprint;

  @Parameters(index = "2", paramLabel = "REASON")
  private String reason;

  @Option(names = "--by", paramLabel = "NAME")
  private String by = System.getProperty("user.name");

  private final Tools tools;

  ExplainCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws Refusal {
    report.edit(tools, by, this::explained);
    tools
        .out()
        .println(Messages.text(reason.isBlank() ? "command.reasonGone" : "command.reasonKept"));
    return ExitCode.DONE;
  }

  /** The report with the reason; a blank one takes back the one given before. */
  private Report explained(ChosenReport.Opened opened) throws Refusal {
    Report before = opened.report();
    if (reason.isBlank()) {
      if (!before.explanations().containsKey(fingerprint)) {
        throw Refusal.of("command.noReason");
      }
    } else {
      Finding finding =
          opened.findings().stream()
              .filter(found -> found.fingerprint().equals(fingerprint))
              .findFirst()
              .orElseThrow(() -> Refusal.of("command.noFinding", fingerprint));
      if (!finding.explainable()) {
        throw Refusal.of("command.notExplainable");
      }
    }
    return before.explained(fingerprint, reason);
  }
}
