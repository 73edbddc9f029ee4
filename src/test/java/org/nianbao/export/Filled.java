package org.nianbao.export;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.page.Remark;
import org.nianbao.report.Fact;
import org.nianbao.report.Narrative;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/** Reports and seals made up for tests. */
public final class Filled {
  private Filled() {}

  /** A draft with something in every section and cell. */
  public static Report report(Edition edition) {
    Report report =
        Report.empty(edition, "示例县样板局", edition.head().from() + 3)
            .with(Fact.SIGNED, "2018-02-28")
            .with(Fact.HEAD, "丙样例");
    for (Narrative section : report.sections()) {
      report = report.with(section.withText("这一段文字是为了排满几行而写的，全年公开128条，其中𠮷字和㛃字是少见的人名用字。"));
    }
    for (CellId cell : edition.cells().keySet()) {
      report = report.with(cell, Value.of(cell.toString().length()));
    }
    return report;
  }

  /** A red ring, no agency's seal. */
  public static SealPicture seal(Path folder) throws Exception {
    int side = 400;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, side, side);
    graphics.setColor(Color.RED);
    graphics.drawOval(2, 2, side - 4, side - 4);
    graphics.dispose();
    Path file = folder.resolve("ring.png");
    ImageIO.write(image, "png", file.toFile());
    return SealPicture.read(file, 42);
  }

  /** The same with a reason for each finding that may stand with one. */
  public static Report explained(Report report, Edition edition) {
    Report explained = report;
    for (Finding finding : new Checker().check(report, edition, Optional.empty())) {
      if (finding.explainable()) {
        explained = explained.explained(finding.fingerprint(), "某个理由");
      }
    }
    return explained;
  }

  /** What is told of its explained findings. */
  public static List<Remark> remarks(Report report, Edition edition) {
    return new Checker()
        .check(report, edition, Optional.empty()).stream()
            .filter(finding -> Checker.explained(finding, report))
            .map(each -> new Remark(each.message(), report.explanations().get(each.fingerprint())))
            .toList();
  }
}
