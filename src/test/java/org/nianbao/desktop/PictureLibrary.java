package org.nianbao.desktop;

import java.io.IOException;
import java.io.InputStream;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.library.Cause;
import org.nianbao.library.Library;
import org.nianbao.library.Source;
import org.nianbao.library.StoredSeal;
import org.nianbao.report.Narrative;
import org.nianbao.report.NextYear;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Status;
import org.nianbao.report.Value;

/**
 * Reports in every state a screen may show: a draft, one in review, one issued, one carried over.
 */
final class PictureLibrary {
  static final String AGENCY = "示例县样板局";
  static final String IN_REVIEW = "示例县送审局";
  static final String ISSUED = "示例县签发局";
  static final String REVIEWED = "示例县待签局";
  private static final String LONG = "示例县发展规划和区域协调改革试点局";
  private static final String CLERK = "乙样例";
  private static final String REVIEWER = "丁样例";
  private static final double SEAL_MM = 42;

  private final Editions editions;

  PictureLibrary(Editions editions) {
    this.editions = editions;
  }

  /** Adds to a library that has the sample as its first report. */
  void fill(Library library, Report sample) throws Exception {
    library.save(
        1, sample, sample.with(CellId.parse("3.1.1"), Value.of(2)), Cause.of(CLERK, Source.PASTED));
    library.note(1, Place.of(CellId.parse("1.1")), "出自信息公开登记簿", CLERK);
    library.add(before(sample).withYear(2016), CLERK);
    library.add(sample.withAgency(LONG).withYear(2016), CLERK);
    library.add(NextYear.from(sample, editions.forYear(2018).orElseThrow()), CLERK);
    library.add(matrix(2021, 11), CLERK);
    library.add(matrix(2022, 13), CLERK);
    inReview(library, sample);
    library.add(mended(sample).withAgency(REVIEWED).with(Status.REVIEWED), CLERK);
    library.add(mended(sample).withAgency(ISSUED).with(Status.APPROVED), CLERK);
    try (InputStream in = getClass().getResourceAsStream("/org/nianbao/sample/specimen.png")) {
      library.keepSeal(new StoredSeal(ISSUED, in.readAllBytes(), SEAL_MM), CLERK);
    }
    long gone = library.add(sample.withAgency("示例县旧局").withYear(2015), CLERK);
    library.delete(gone, CLERK);
  }

  /** Last year's report: other figures and other words in the first part. */
  private static Report before(Report sample) throws IOException {
    Narrative overview = sample.section("overview").orElseThrow();
    String words = overview.text().replace("2017年", "2016年").replace("充实人员，", "");
    return sample
        .with(overview.withText(words))
        .with(CellId.parse("1.1"), Value.of(117))
        .with(CellId.parse("1.1.1"), Value.of(6))
        .with(CellId.parse("3.1"), Value.of(9));
  }

  private Report matrix(int year, int modulus) {
    Edition form = editions.forYear(year).orElseThrow();
    Report matrix = Report.empty(form, AGENCY, year);
    int number = 0;
    for (var table : form.tables()) {
      for (var cell : table.cells().toList()) {
        matrix = matrix.with(Place.of(cell.id()), Integer.toString(number++ % modulus));
      }
    }
    return matrix;
  }

  private static void inReview(Library library, Report sample) throws Exception {
    Report report = mended(sample).withAgency(IN_REVIEW);
    long id = library.add(report, CLERK);
    library.save(id, report, report.with(Status.SUBMITTED), CLERK);
    Place overview = new Place.Text("overview");
    library.comment(id, overview, "完善制度，充实人员", "请写明充实了几人，制度叫什么名称。", REVIEWER);
    library.comment(id, Place.of(CellId.parse("1.1")), "", "请与网站后台的数核对。", REVIEWER);
    long done = library.comment(id, overview, "", "第一段太笼统。", REVIEWER);
    library.mark(id, done, true, "已补充", CLERK);
  }

  private static Report mended(Report sample) {
    return sample
        .with(CellId.parse("3.1.4"), Value.of(2))
        .with(CellId.parse("1.1.2"), Value.of(9))
        .with(CellId.parse("9.2"), Value.of(2))
        .with(
            sample
                .section("requests")
                .map(section -> section.withText(section.text().replace("信函申请1件", "信函申请2件")))
                .orElseThrow());
  }
}
