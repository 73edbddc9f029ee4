package org.nianbao.command;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
import org.nianbao.message.Messages;
import org.nianbao.report.Report;

/** Findings as lines of text, the gravest first. */
final class FindingsInWords {
  private FindingsInWords() {}

  static void print(List<Finding> findings, Report report, PrintWriter out) {
    if (findings.isEmpty()) {
      out.println(Messages.text("command.nothingFound"));
      return;
    }
    findings.stream()
        .sorted(Comparator.comparing(Finding::level))
        .forEach(
            finding -> {
              out.println(
                  Messages.text(
                      "command.finding",
                      Messages.text("level." + finding.level()),
                      finding.place().id(),
                      finding.message(),
                      finding.fingerprint()));
              if (Checker.explained(finding, report)) {
                out.println(
                    Messages.text(
                        "command.explained",
                        report.explanations().getOrDefault(finding.fingerprint(), "")));
              }
            });
    long errors = findings.stream().filter(finding -> Checker.blocks(finding, report)).count();
    out.println(Messages.text("command.found", findings.size(), errors));
  }
}
