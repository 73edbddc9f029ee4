package org.nianbao.export;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Rule;
import org.nianbao.report.Fact;
import org.nianbao.report.Narrative;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/** Made-up reports that go out in every format. */
public final class MadeUp {
  /** What stands in {@link #withContacts} for the superior office only. */
  static final String[] PRIVATE = {"甲乙", "0517-8600", "壬癸", "单位负责人", "联系人"};

  private MadeUp() {}

  /** A report with every section and cell filled, its sums right. */
  public static Report report(Edition edition) {
    int year = edition.id().equals("2014") ? 2017 : edition.id().equals("2019") ? 2020 : 2025;
    Report report = Report.empty(edition, "示例县样板局", year).with(Fact.SIGNED, (year + 1) + "-01-28");
    for (Narrative section : report.sections()) {
      String text = "这一段文字是为了排满几行而写的，全年做了许多工作。";
      report =
          report.with(
              section.withText(
                  section.id().equals("overview")
                      ? "（一）健全机制\n" + text + "\n（二）完善制度。" + text
                      : text));
    }
    int number = 0;
    for (CellId cell : edition.cells().keySet()) {
      number++;
      report = report.with(cell, Value.of(number * 7 % 23));
    }
    return summed(report, edition);
  }

  /** With its sums worked out, those of sums too. */
  public static Report summed(Report unsummed, Edition edition) {
    Report report = unsummed;
    for (int round = 0; round < 3; round++) {
      for (Rule rule : edition.rules()) {
        if (rule instanceof Rule.Sum sum) {
          var total =
              sum.parts().stream()
                  .map(report::value)
                  .map(value -> ((Value.Number) value).number())
                  .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
          report = report.with(sum.total(), Value.of(total));
        }
      }
    }
    return report;
  }

  /** The same with people, telephone numbers and a reason given to the superior office. */
  public static Report withContacts(Edition edition) {
    Report report = report(edition).explained("abc", "内部说明壬癸");
    for (Fact fact : Fact.values()) {
      if (fact.isContact()) {
        report = report.with(fact, "联系" + fact.ordinal() + "甲乙0517-8600" + fact.ordinal());
      }
    }
    return report;
  }

  /** A picture that may serve as a seal. */
  public static Path seal(Path folder) throws Exception {
    int size = 400;
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, size, size);
    graphics.setColor(Color.RED);
    graphics.drawOval(2, 2, size - 4, size - 4);
    Path file = folder.resolve("seal.png");
    ImageIO.write(image, "png", file.toFile());
    return file;
  }
}
