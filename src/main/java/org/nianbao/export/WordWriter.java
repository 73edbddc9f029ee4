package org.nianbao.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.nianbao.edition.Edition;
import org.nianbao.message.Messages;
import org.nianbao.page.Flow;
import org.nianbao.page.Foot;
import org.nianbao.page.Metrics;
import org.nianbao.page.Sheet;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;

/**
 * Writes a report as a Word file (ECMA-376 WordprocessingML) that Word, WPS and LibreOffice set
 * alike: the lines of GB/T 9704 by exact heights, every run with its fonts, tables with fixed
 * widths. Written part by part, since POI has no words for most of this; what does not change lies
 * as files beside this class.
 */
final class WordWriter implements FormatWriter {
  private static final String FOLDER = "word/";

  /** One character of 四号 in from the edge, twips. */
  private static final int FOOT_INDENT = 280;

  private static final String SEAL_RELATION =
      "<Relationship Id=\""
          + WordSeal.RELATION
          + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\""
          + " Target=\"media/seal.png\"/>";

  private final Metrics metrics;

  WordWriter(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public Content write(Report report, Edition edition, Copy copy) throws IOException {
    WordBody body = new WordBody(Messages.text("pdf.sealOf", report.agency()));
    body.add(Flow.of(report, edition, copy.options(), metrics));
    Optional<SealPicture> seal = copy.sealOn(report);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      part(zip, "[Content_Types].xml", fixed("content-types.xml"));
      part(zip, "_rels/.rels", fixed("package-rels.xml"));
      part(zip, "docProps/core.xml", core(report, edition));
      part(zip, "docProps/app.xml", fixed("app.xml"));
      part(zip, "word/document.xml", body.document());
      part(zip, Carried.PART, Carried.part(report));
      part(zip, "customXml/_rels/item1.xml.rels", fixed("item-rels.xml"));
      part(zip, "customXml/itemProps1.xml", fixed("item-props.xml"));
      part(
          zip,
          "word/_rels/document.xml.rels",
          fixed("document-rels.xml").replace("{seal}", seal.isPresent() ? SEAL_RELATION : ""));
      part(zip, "word/styles.xml", fixed("styles.xml").replace("{tables}", WordTable.styles()));
      part(zip, "word/settings.xml", fixed("settings.xml"));
      part(zip, "word/fontTable.xml", fixed("fontTable.xml"));
      part(zip, "word/header.xml", fixed("header.xml").replace("{mark}", mark(report)));
      for (boolean turned : new boolean[] {false, true}) {
        String name = turned ? "-turned.xml" : ".xml";
        part(zip, "word/footer-odd" + name, foot(report, true, turned));
        part(zip, "word/footer-even" + name, foot(report, false, turned));
      }
      if (seal.isPresent()) {
        zip.putNextEntry(new ZipEntry("word/media/seal.png"));
        ImageIO.write(seal.get().image(), "png", zip);
        zip.closeEntry();
      }
    }
    return Content.of(out.toByteArray());
  }

  /** The page number outside, the verification code inside. */
  private static String foot(Report report, boolean odd, boolean turned) {
    double width = turned ? Sheet.AREA_HEIGHT : Sheet.AREA_WIDTH;
    String code = Messages.text("page.code", Foot.grouped(ReportJson.code(report)));
    String number = fixed("page-number.xml");
    String small = fixed("code.xml").replace("{code}", Markup.escaped(code));
    return fixed("footer.xml")
        .replace("{end}", Integer.toString(WordBody.twips(width) - FOOT_INDENT))
        .replace("{left}", odd ? small : number)
        .replace("{right}", odd ? number : small);
  }

  /** The pale words behind the text of a report that is not issued. */
  private static String mark(Report report) {
    return report.issued()
        ? ""
        : fixed("watermark.xml").replace("{words}", Messages.text("page.watermark"));
  }

  private static String core(Report report, Edition edition) {
    return fixed("core.xml")
        .replace("{made}", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
        .replace("{title}", Markup.escaped(report.title(edition).replace("\n", "")))
        .replace("{creator}", Markup.escaped(report.agency()));
  }

  private static String fixed(String name) {
    return Resource.text(FOLDER + name);
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
