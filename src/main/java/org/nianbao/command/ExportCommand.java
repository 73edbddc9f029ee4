package org.nianbao.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nianbao.library.Library;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A report becomes a file. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
  @Mixin private ReportArgument report;
  @Mixin private LibraryOption library;

  @Option(names = "--to", paramLabel = "FILE", required = true)
  private Path target;

  @Option(names = "--seal", paramLabel = "PICTURE")
  private Path seal;

  @Option(names = "--seal-mm", paramLabel = "MM", defaultValue = "42")
  private double sealMm;

  private final Tools tools;

  ExportCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws Refusal {
    Report exported;
    Tools known;
    try (Library open = library.forReading()) {
      known = tools.in(open);
      exported = open.report(report.in(open).id());
    }
    Exported.tell(known, exported, target, seal, sealMm);
    return ExitCode.DONE;
  }
}
