package org.nianbao.command;

import java.nio.file.Path;
import org.nianbao.export.Copy;
import org.nianbao.export.Export;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;

/** Writes a report to a file and tells what came of it. */
final class Exported {
  private Exported() {}

  /** Writes and tells. */
  static void tell(Tools tools, Report report, Path target, Copy copy) throws Refusal {
    Export.Written written =
        tools.export().write(report, tools.editions().require(report.edition()), target, copy);
    written.sentences(report.issued()).forEach(tools.out()::println);
  }
}
