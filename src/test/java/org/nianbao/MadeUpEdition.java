package org.nianbao;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.EditionFault;
import org.nianbao.edition.EditionReader;
import org.nianbao.edition.Editions;
import org.nianbao.report.Fact;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/**
 * The edition of 2027 that nobody ordered: the form of 2021 with a table more (5) and 行政强制 moved
 * from 2.6.2 to 2.5.2. And reports made in it and in the edition before.
 */
public final class MadeUpEdition {
  public static final String ID = "made-up-2027";
  public static final Path FILE =
      Path.of("src", "test", "resources", "org", "nianbao", "edition", ID + ".json");
  public static final String AGENCY = "虚构市示例局";
  public static final int YEAR = 2027;

  private MadeUpEdition() {}

  public static Edition read() {
    try {
      return EditionReader.read(Files.readAllBytes(FILE));
    } catch (IOException | EditionFault e) {
      throw new IllegalStateException(e);
    }
  }

  /** A report on 2026 in the edition of 2021, in which 2 applications are carried over. */
  public static Report reportBefore() {
    Edition edition = Editions.builtIn().byId("2021").orElseThrow();
    return filled(edition, YEAR - 1)
        .with(CellId.parse("2.6.2/decided"), Value.of(7))
        .with(CellId.parse("3.1/natural"), Value.of(2))
        .with(CellId.parse("3.1/total"), Value.of(2))
        .with(CellId.parse("3.4/natural"), Value.of(2))
        .with(CellId.parse("3.4/total"), Value.of(2));
  }

  /** A report on 2027 in the made-up edition that goes on from the one before without a fault. */
  public static Report report() {
    return filled(read(), YEAR)
        .with(CellId.parse("2.5.2/decided"), Value.of(7))
        .with(CellId.parse("3.2/natural"), Value.of(2))
        .with(CellId.parse("3.2/total"), Value.of(2))
        .with(CellId.parse("3.3.1/natural"), Value.of(2))
        .with(CellId.parse("3.3.1/total"), Value.of(2))
        .with(CellId.parse("3.3.7/natural"), Value.of(2))
        .with(CellId.parse("3.3.7/total"), Value.of(2));
  }

  private static Report filled(Edition edition, int year) {
    Report report = Report.empty(edition, AGENCY, year).with(Fact.SIGNED, year + 1 + "-01-20");
    for (CellId cell : edition.cells().keySet()) {
      report = report.with(cell, Value.of(0));
    }
    for (List<String> text :
        List.of(
            List.of("overview", year + "年，虚构市示例局依法公开政府信息，管理平台，加强监督保障。"),
            List.of("problems", year + "年的问题是栏目更新不及时，已安排专人每周检查。"),
            List.of("other", year + "年没有收取信息处理费。"))) {
      report = report.with(report.section(text.getFirst()).orElseThrow().withText(text.getLast()));
    }
    return report;
  }
}
