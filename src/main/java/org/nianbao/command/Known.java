package org.nianbao.command;

import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;

/** What must be known for a report to be worked with. */
final class Known {
  private Known() {}

  /** The edition a report is made in. */
  static Edition edition(Editions editions, Report report) throws Refusal {
    return editions
        .byId(report.edition())
        .orElseThrow(() -> Refusal.of("intake.noEdition", report.edition()));
  }
}
