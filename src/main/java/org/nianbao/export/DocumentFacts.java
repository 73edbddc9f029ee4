package org.nianbao.export;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.nianbao.edition.Edition;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;

/**
 * What stands in a file with pages besides them.
 *
 * @param made when it is made
 * @param data the report's canonical JSON
 */
record DocumentFacts(String title, String author, ZonedDateTime made, byte[] data) {
  /** Of a report that goes out now. */
  static DocumentFacts now(Report report, Edition edition) {
    ZonedDateTime now = ZonedDateTime.now().truncatedTo(ChronoUnit.SECONDS);
    String title = report.title(edition).replace("\n", "");
    return new DocumentFacts(title, report.agency(), now, ReportJson.canonical(report));
  }
}
