package org.nianbao.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.nianbao.check.Finding;
import org.nianbao.desk.OpenReport;
import org.nianbao.library.Library;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.StatusStep;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A report goes a step on its way out, or back. */
abstract class StepCommand implements Callable<Integer> {
  @Mixin private ReportArgument report;
  @Mixin private LibraryOption library;

  @Option(names = "--by", paramLabel = "NAME", required = true)
  private String by;

  private final Tools tools;
  private final StatusStep step;

  StepCommand(Tools tools, StatusStep step) {
    this.tools = tools;
    this.step = step;
  }

  /** The word given with the step, "" for none. */
  String word() {
    return "";
  }

  @Override
  public Integer call() throws Refusal {
    try (Library open = library.forWriting();
        OpenReport of = report.open(open, tools, by)) {
      List<Finding> blocking = step.forward() ? of.blocking() : List.of();
      if (!blocking.isEmpty() && StatusStep.open(of.report().status()).contains(step)) {
        FindingsInWords.print(blocking, of.report(), tools.out());
        tools.out().println(Messages.text("step.errors", blocking.size(), step.words()));
        return ExitCode.FINDINGS;
      }
      of.take(step, blocking.size(), by, word());
      tools
          .out()
          .println(Messages.text("command.step." + step.name(), by, of.report().status().words()));
    }
    return ExitCode.DONE;
  }
}
