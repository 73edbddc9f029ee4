package org.nianbao.command;

import java.util.concurrent.Callable;
import org.nianbao.edition.Cell;
import org.nianbao.edition.Edition;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Bound;
import org.nianbao.report.Narrative;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;
import org.nianbao.report.Value;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One report. */
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {
  @Mixin private ChosenReport report;

  @Option(names = "--json")
  private boolean json;

  private final Tools tools;

  ShowCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws Refusal {
    ChosenReport.Opened opened = report.read(tools);
    Report shown = Bound.resolved(opened.report());
    if (json) {
      tools.out().print(ReportJson.indented(shown));
    } else {
      tell(shown, opened.edition());
    }
    return ExitCode.DONE;
  }

  private void tell(Report shown, Edition edition) {
    tools
        .out()
        .println(
            Messages.text(
                "command.shown",
                shown.agency(),
                shown.year(),
                edition.name(),
                shown.status().words()));
    for (Narrative section : shown.sections()) {
      tools.out().println();
      if (!section.heading().isEmpty()) {
        tools.out().println(Messages.text("command.heading", section.heading()));
      }
      if (!section.text().isEmpty()) {
        tools.out().println(section.text());
      }
    }
    tools.out().println();
    for (Cell cell : edition.cells().values()) {
      Value value = shown.value(cell.id());
      if (!value.equals(Value.BLANK)) {
        tools
            .out()
            .println(
                Messages.text(
                    "command.cell", cell.id(), cell.name(), value.written(), cell.row().unit()));
      }
    }
  }
}
