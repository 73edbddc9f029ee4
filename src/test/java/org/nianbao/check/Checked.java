package org.nianbao.check;

import java.util.List;
import java.util.Optional;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/** Reports with nothing wrong in them but what a test puts there, and what the checks say. */
final class Checked {
  static final String AGENCY = "示例县样板局";
  private static final Editions EDITIONS = Editions.builtIn();
  private static final int SIGNED_DAY = 20;

  private Checked() {}

  /** A report of zeros with a text in one section. */
  static Report report(String edition, int year, String section, String text) {
    Edition form = EDITIONS.byId(edition).orElseThrow();
    Report report =
        Report.empty(form, AGENCY, year).with(Fact.SIGNED, (year + 1) + "年1月" + SIGNED_DAY + "日");
    for (CellId cell : form.cells().keySet()) {
      report = report.with(cell, Value.of(0));
    }
    return report.with(new Place.Text(section), text);
  }

  /** A report of 2017 with a text in its overview. */
  static Report report(String text) {
    return report("2014", 2017, "overview", text);
  }

  static List<Finding> findings(Report report) {
    return findings(report, Optional.empty());
  }

  static List<Finding> findings(Report report, Optional<Report> lastYear) {
    Edition edition = EDITIONS.byId(report.edition()).orElseThrow();
    return new Checker().check(report, edition, lastYear);
  }

  /** The findings of one code. */
  static List<Finding> findings(Report report, String code) {
    return findings(report).stream().filter(finding -> finding.code().equals(code)).toList();
  }

  /** What findings of one code are about, in a text. */
  static List<String> found(String text, String code) {
    return findings(report(text), code).stream().map(Finding::left).toList();
  }

  /** The report with a finding's remedy taken. */
  static Report mended(Report report, Finding finding) {
    Finding.Fix fix = finding.fix().orElseThrow();
    return report.with(fix.place(), fix.in(report.at(fix.place())));
  }
}
