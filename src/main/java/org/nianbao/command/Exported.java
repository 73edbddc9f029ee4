package org.nianbao.command;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.nianbao.export.Copy;
import org.nianbao.export.Export;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;

/** Writes a report to a file and tells what came of it. */
final class Exported {
  private static final int KB = 1024;

  private Exported() {}

  /** Writes and tells. */
  static void tell(Tools tools, Report report, Path target, Copy copy) throws Refusal {
    Export.Written written =
        tools.export().write(report, Known.edition(tools.editions(), report), target, copy);
    if (written.pages() == 0) {
      tools.out().println(Messages.text("command.exportedData", target));
      return;
    }
    tools
        .out()
        .println(
            Messages.text(
                "command.exported", target, written.pages(), (written.bytes() + KB - 1) / KB));
    if (!report.locked()) {
      tools.out().println(Messages.text("command.draftMark"));
    }
    if (!written.substitutes().isEmpty()) {
      String substitutes =
          written.substitutes().stream()
              .map(
                  substitute ->
                      Messages.text(
                          "command.substitute",
                          Messages.text("face." + substitute.face()),
                          substitute.font()))
              .collect(Collectors.joining("；"));
      tools.out().println(Messages.text("command.substituted", substitutes));
    }
    if (!written.unknown().isEmpty()) {
      String characters =
          written.unknown().stream().map(Character::toString).collect(Collectors.joining(" "));
      tools.out().println(Messages.text("command.noGlyph", characters));
    }
  }
}
