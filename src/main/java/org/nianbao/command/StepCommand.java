package org.nianbao.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
import org.nianbao.library.Cause;
import org.nianbao.library.Comment;
import org.nianbao.library.Library;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;
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
    try (Library open = library.forWriting()) {
      long id = report.in(open).id();
      Report before = open.report(id);
      List<Finding> blocking = step.forward() ? blocking(open, before) : List.of();
      if (!blocking.isEmpty() && StatusStep.open(before.status()).contains(step)) {
        FindingsInWords.print(blocking, before, tools.out());
        tools.out().println(Messages.text("step.errors", blocking.size(), step.words()));
        return ExitCode.FINDINGS;
      }
      long comments = open.comments(id).stream().filter(Comment::open).count();
      Report after = step.take(before, blocking.size(), comments, by, word());
      open.save(id, before, after, Cause.typed(by).because(word()));
      tools.out().println(Messages.text("command.step." + step.name(), by, after.status().words()));
    }
    return ExitCode.DONE;
  }

  private List<Finding> blocking(Library open, Report before) throws Refusal {
    return tools
        .checker()
        .check(before, Known.edition(tools.in(open).editions(), before), open.lastYear(before))
        .stream()
        .filter(finding -> Checker.blocks(finding, before))
        .toList();
  }
}
