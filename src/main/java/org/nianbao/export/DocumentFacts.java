package org.nianbao.export;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.nianbao.edition.Edition;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;

/**
 * What stands in a file with pages besides them.
 *
 * @param made when it is made
 * @param data the report's canonical JSON
 * @param making how the pages were made; empty for pages that are not the data's
 */
record DocumentFacts(
    String title, String author, ZonedDateTime made, byte[] data, Optional<Making> making) {
  /** Of a report that goes out now. */
  static DocumentFacts now(Report report, Edition edition, Making making) {
    ZonedDateTime now = ZonedDateTime.now().truncatedTo(ChronoUnit.SECONDS);
    String title = report.title(edition).replace("\n", "");
    return new DocumentFacts(
        title, report.agency(), now, ReportJson.canonical(report), Optional.of(making));
  }
}
