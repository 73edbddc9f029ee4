package org.nianbao.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.nianbao.edition.Cell;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.edition.Section;
import org.nianbao.report.Fact;
import org.nianbao.report.Narrative;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/** A report with every cell filled, always the same one of an edition. */
final class MadeUpReport {
  private static final int SEED = 7;

  private MadeUpReport() {}

  /**
   * Writes the pages that {@code libreoffice/*} were made from into a folder. LibreOffice 7.4 then
   * made the Word files of them ({@code --infilter="HTML (StarWriter)" --convert-to docx}), of
   * those the others, and the workbooks by {@code --infilter="HTML (StarCalc)"}.
   */
  public static void main(String[] folder) throws IOException {
    for (Edition edition : Editions.builtIn().all()) {
      for (boolean ruled : new boolean[] {true, false}) {
        String name = (ruled ? "" : "plain-") + edition.id() + ".html";
        String page = FormPage.of(of(edition), edition, ruled);
        Files.writeString(Path.of(folder[0]).resolve(name), page);
      }
    }
  }

  static Report of(Edition edition) {
    int year = edition.head().from() + (edition.id().equals("2014") ? 3 : 1);
    Report report = Report.empty(edition, "示例县样板局", year).with(Fact.SIGNED, (year + 1) + "-01-28");
    for (Narrative narrative : report.sections()) {
      Section section = edition.section(narrative.id()).orElseThrow();
      if (!section.heading().isEmpty() && section.tables().isEmpty()) {
        report =
            report.with(
                narrative.withText(
                    "（一）健全机制。这一段文字是为了排满几行而写的，全年做了许多工作，机关和数都是虚构的，没有一个真的。\n"
                        + "（二）完善制度。另一段文字也是为了排满几行而写的，做了许多别的工作。"));
      }
    }
    Random random = new Random(SEED);
    for (Cell cell : edition.cells().values()) {
      int number = random.nextInt(4) == 0 ? random.nextInt(9000) : random.nextInt(40);
      int signed = cell.signed() && random.nextBoolean() ? -number : number;
      String digits = cell.decimals() > 0 ? signed + "." + (1 + random.nextInt(9)) : "" + signed;
      report = report.with(cell.id(), Value.of(new BigDecimal(digits)));
    }
    return report;
  }
}
