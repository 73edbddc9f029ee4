package org.nianbao.desktop.editor;

import java.util.List;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
import org.nianbao.message.Messages;
import org.nianbao.report.Report;

/**
 * How far a part has come.
 *
 * @param share how much of it is filled, from 0 to 1
 * @param errors how many findings keep the report from being issued
 */
record PartState(double share, int errors) {
  /** The state of a part. */
  static PartState of(Part part, Report report, List<Finding> findings) {
    long errors =
        findings.stream()
            .filter(finding -> part.holds(finding.place()) && Checker.blocks(finding, report))
            .count();
    return new PartState(part.filled(report), (int) errors);
  }

  /** A word for style sheets. */
  String style() {
    if (errors > 0 && share > 0) {
      return "errors";
    }
    if (share == 0) {
      return "empty";
    }
    return share < 1 ? "work" : "done";
  }

  /** The state in words, for tips and screen readers. */
  String words() {
    return switch (style()) {
      case "errors" -> Messages.text("desktop.part.errors", errors);
      case "empty" -> Messages.text("desktop.part.empty");
      case "work" -> Messages.text("desktop.part.work", (int) (share * 100));
      default -> Messages.text("desktop.part.done");
    };
  }
}
