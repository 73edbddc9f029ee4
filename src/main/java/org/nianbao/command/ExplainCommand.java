package org.nianbao.command;

import java.util.concurrent.Callable;
import org.nianbao.check.Finding;
import org.nianbao.desk.OpenReport;
import org.nianbao.library.Cause;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
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
  private String by = Cause.user();

  private final Tools tools;

  ExplainCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws Refusal {
    report.edit(tools, by, this::explain);
    tools
        .out()
        .println(Messages.text(reason.isBlank() ? "command.reasonGone" : "command.reasonKept"));
    return ExitCode.DONE;
  }

  /** A blank reason takes back the one given before. */
  private void explain(OpenReport open) throws Refusal {
    if (reason.isBlank()) {
      if (!open.report().explanations().containsKey(fingerprint)) {
        throw Refusal.of("command.noReason");
      }
    } else {
      Finding finding =
          open.findings().stream()
              .filter(found -> found.fingerprint().equals(fingerprint))
              .findFirst()
              .orElseThrow(() -> Refusal.of("command.noFinding", fingerprint));
      if (!finding.explainable()) {
        throw Refusal.of("command.notExplainable");
      }
    }
    open.explain(fingerprint, reason);
  }
}
