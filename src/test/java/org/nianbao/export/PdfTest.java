package org.nianbao.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.font.Fonts;
import org.nianbao.message.Refusal;
import org.nianbao.report.AnyReport;
import org.nianbao.report.Fact;
import org.nianbao.report.Narrative;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;
import org.nianbao.report.Status;
import org.nianbao.report.Value;
import org.nianbao.verify.Outcome;
import org.nianbao.verify.Verifier;

/** PDFs as written, read back. */
class PdfTest {
  private static final Fonts FONTS = Fonts.bundled();
  private static final Editions EDITIONS = Editions.builtIn();
  private static final Export EXPORT = new Export(FONTS);

  @TempDir private Path folder;

  @Provide
  net.jqwik.api.Arbitrary<Report> reports() {
    return AnyReport.reports();
  }

  @Property(tries = 40)
  void theAttachedReportIsTheReport(@ForAll("reports") Report report) throws Exception {
    Edition edition = EDITIONS.byId("2014").orElseThrow();
    byte[] pdf = EXPORT.pdf(report, edition, Copy.WHOLE);
    Report back = ReportJson.read(AttachedReport.json(pdf));
    assertThat(back).isEqualTo(report);
    assertThat(ReportJson.code(back)).isEqualTo(ReportJson.code(report));
  }

  @Property(tries = 6)
  void ownFilesOfEveryEditionComeBackWholeAndHold(@ForAll("reports") Report any) throws Exception {
    for (Edition edition : EDITIONS.all()) {
      Report report = Report.empty(edition, any.agency() + "局", any.year());
      for (Fact fact : Fact.values()) {
        report = report.with(fact, any.fact(fact));
      }
      for (Narrative section : report.sections()) {
        int index = report.sections().indexOf(section);
        String text = index < any.sections().size() ? any.sections().get(index).text() : "";
        report = report.with(section.withText(text));
      }
      List<Value> values = List.copyOf(any.values().values());
      int number = 0;
      for (CellId cell : edition.cells().keySet()) {
        if (number < values.size()) {
          report = report.with(cell, values.get(number++));
        }
      }
      Path file = Files.createTempFile("nianbao", ".pdf");
      try {
        EXPORT.write(report, edition, file, Copy.WHOLE.covered(any.year() % 2 == 0));
        Report back = ReportJson.read(AttachedReport.json(Files.readAllBytes(file)));
        assertThat(back).as(edition.id()).isEqualTo(report);
        assertThat(new Verifier(EDITIONS, FONTS).verify(file))
            .as(edition.id())
            .allMatch(Outcome::holds);
      } finally {
        Files.delete(file);
      }
    }
  }

  @Test
  void everyEditionGoesOutAndHolds() throws Exception {
    for (Edition edition : EDITIONS.all()) {
      Path file = folder.resolve(edition.id() + ".pdf");
      EXPORT.write(filled(edition), edition, file, Copy.WHOLE);
      assertThat(new Verifier(EDITIONS, FONTS).verify(file))
          .allSatisfy(outcome -> assertThat(outcome.holds()).as(outcome.words()).isTrue());
    }
  }

  @Test
  void allFontsAreEmbeddedAndSubset() throws Exception {
    Edition edition = EDITIONS.byId("2014").orElseThrow();
    try (PDDocument pdf = Loader.loadPDF(EXPORT.pdf(filled(edition), edition, Copy.WHOLE))) {
      var resources = pdf.getPage(0).getResources();
      List<PDFont> fonts =
          Stream.iterate(resources.getFontNames().iterator(), i -> i)
              .limit(1)
              .flatMap(names -> iterable(names).map(name -> font(resources, name)))
              .toList();
      assertThat(fonts).hasSizeGreaterThan(2);
      assertThat(fonts).allMatch(PDFont::isEmbedded);
      assertThat(fonts).allMatch(font -> font.getName().matches("[A-Z]{6}\\+.*"));
      assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("示例县样板局");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
    }
  }

  @Test
  void headingsWithinASectionAreBookmarksAndPagesAreNamedAsPrinted() throws Exception {
    Edition edition = EDITIONS.byId("2014").orElseThrow();
    Report report = MadeUp.report(edition);
    byte[] bytes = EXPORT.pdf(report, edition, Copy.WHOLE.covered(true));
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      var outline = pdf.getDocumentCatalog().getDocumentOutline();
      List<String> within = new java.util.ArrayList<>();
      outline
          .children()
          .forEach(each -> each.children().forEach(below -> within.add(below.getTitle())));
      assertThat(within).containsExactly("（一）健全机制", "（二）完善制度。");
      String[] labels = pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
      assertThat(labels).startsWith("i", "ii", "1", "2");
    }
  }

  @Test
  void theCodeCanBeScannedFromEachPage() throws Exception {
    Edition edition = EDITIONS.byId("2021").orElseThrow();
    Report report = filled(edition);
    try (PDDocument pdf = Loader.loadPDF(EXPORT.pdf(report, edition, Copy.WHOLE))) {
      for (int page = 0; page < pdf.getNumberOfPages(); page++) {
        BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(page, 300);
        int width = image.getWidth();
        int height = image.getHeight();
        int foot = height * 7 / 8;
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        var source = new RGBLuminanceSource(width, height, pixels);
        var scanned =
            new QRCodeReader()
                .decode(
                    new BinaryBitmap(
                        new HybridBinarizer(source.crop(0, foot, width, height - foot))),
                    Map.of(DecodeHintType.TRY_HARDER, true));
        assertThat(scanned.getText())
            .startsWith("示例县样板局 " + report.year() + "年政府信息公开工作年度报告 校验码 ")
            .endsWith("NB" + ReportJson.code(report).toUpperCase(java.util.Locale.ROOT));
      }
    }
  }

  @Test
  void thePublicVersionHoldsNoContactsAnywhere() throws Exception {
    Edition edition = EDITIONS.byId("2014").orElseThrow();
    Report report = filled(edition).explained("abc", "内部说明壬癸");
    for (Fact fact : Fact.values()) {
      if (fact.isContact()) {
        report = report.with(fact, "联系" + fact.ordinal() + "甲乙0517-8600" + fact.ordinal());
      }
    }
    Path file = folder.resolve("public.pdf");
    EXPORT.write(report, edition, file, Copy.PUBLIC);
    Path data = folder.resolve("public.json");
    EXPORT.write(report, edition, data, Copy.PUBLIC);
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      String metadata =
          new String(
              pdf.getDocumentCatalog().getMetadata().toByteArray(),
              java.nio.charset.StandardCharsets.UTF_8);
      String all =
          new PDFTextStripper().getText(pdf)
              + new String(
                  AttachedReport.json(Files.readAllBytes(file)),
                  java.nio.charset.StandardCharsets.UTF_8)
              + metadata
              + Files.readString(data);
      assertThat(all).doesNotContain("甲乙", "0517-8600", "壬癸", "单位负责人");
    }
    assertThat(new Verifier(EDITIONS, FONTS).verify(file)).allMatch(Outcome::holds);
    Path whole = folder.resolve("whole.pdf");
    EXPORT.write(report, edition, whole, Copy.WHOLE);
    try (PDDocument pdf = Loader.loadPDF(whole.toFile())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("甲乙", "单位负责人");
    }
  }

  @Test
  void aTamperedFileIsFoundOut() throws Exception {
    Edition edition = EDITIONS.byId("2014").orElseThrow();
    Report told = filled(edition);
    Report shown = told.with(CellId.parse("1.1"), Value.of(999));
    var document = EXPORT.document(shown, edition, Copy.WHOLE);
    byte[] pdf = SetPages.with(document, ReportJson.canonical(told), Format.PDF, FONTS);
    Path file = Files.write(folder.resolve("tampered.pdf"), pdf);
    List<Outcome> outcomes = new Verifier(EDITIONS, FONTS).verify(file);
    assertThat(outcomes.subList(0, 4))
        .extracting(Outcome::holds)
        .containsExactly(true, false, false, true);
    // Its title and author are not the report's, either.
    assertThat(outcomes.subList(4, outcomes.size()))
        .filteredOn(outcome -> !outcome.holds())
        .extracting(Outcome::words)
        .singleElement()
        .asString()
        .contains("标题、作者");
  }

  @Test
  void theSealGoesOnlyOnAnIssuedReport() throws Exception {
    Edition edition = EDITIONS.byId("2014").orElseThrow();
    SealPicture seal = SealPicture.read(picture("seal.png", 400), 42);
    Report draft = filled(edition);
    byte[] unsealed = EXPORT.pdf(draft, edition, Copy.WHOLE.sealed(seal));
    byte[] sealed = EXPORT.pdf(draft.with(Status.APPROVED), edition, Copy.WHOLE.sealed(seal));
    assertThat(images(unsealed)).isZero();
    assertThat(images(sealed)).isEqualTo(1);
  }

  @Test
  void badSealsAreRefusedWithASentence() throws Exception {
    assertThatThrownBy(() -> SealPicture.read(picture("small.png", 30), 42))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("30×30");
    assertThatThrownBy(() -> SealPicture.read(picture("seal.png", 400), 5))
        .hasMessageContaining("毫米");
    Path text = Files.writeString(folder.resolve("a.png"), "not a picture");
    assertThatThrownBy(() -> SealPicture.read(text, 42)).hasMessageContaining("PNG 或 JPEG");
    assertThatThrownBy(() -> SealPicture.read(folder.resolve("no.png"), 42))
        .hasMessageContaining("没有找到");
  }

  @Test
  void badPdfsAreRefusedWithASentence() throws Exception {
    assertThatThrownBy(() -> AttachedReport.json("%PDF-1.7 broken".getBytes()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("损坏");
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    try (PDDocument empty = new PDDocument()) {
      empty.addPage(new org.apache.pdfbox.pdmodel.PDPage());
      empty.save(out);
    }
    assertThatThrownBy(() -> AttachedReport.json(out.toByteArray()))
        .hasMessageContaining("不是本程序导出的");
  }

  @Test
  void aFileThatStoodThereIsReplacedWholeOrNotAtAll() throws Exception {
    Edition edition = EDITIONS.byId("2014").orElseThrow();
    Path file = Files.writeString(folder.resolve("r.json"), "before");
    EXPORT.write(filled(edition), edition, file, Copy.WHOLE);
    assertThat(ReportJson.read(Files.readAllBytes(file))).isEqualTo(filled(edition));
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
    assertThatThrownBy(
            () -> EXPORT.write(filled(edition), edition, folder.resolve("no/r.pdf"), Copy.WHOLE))
        .hasMessageContaining("没有这个文件夹");
  }

  @Test
  void textComesOutInReadingOrder() throws Exception {
    Edition edition = EDITIONS.byId("2014").orElseThrow();
    try (PDDocument pdf = Loader.loadPDF(EXPORT.pdf(filled(edition), edition, Copy.WHOLE))) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
      assertThat(text)
          .containsSubsequence(
              "示例县样板局", "一、概述", "二、主动公开情况", "2018年2月28日", "附件1", "统计指标", "（三）接受培训人员数");
    }
  }

  private static Report filled(Edition edition) {
    return Filled.report(edition);
  }

  private Path picture(String name, int size) throws Exception {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, size, size);
    graphics.setColor(Color.RED);
    graphics.drawOval(2, 2, size - 4, size - 4);
    Path file = folder.resolve(name);
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  private static int images(byte[] bytes) throws Exception {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      int images = 0;
      var resources = pdf.getPage(0).getResources();
      for (var name : resources.getXObjectNames()) {
        images += resources.isImageXObject(name) ? 1 : 0;
      }
      return images;
    }
  }

  private static <T> Stream<T> iterable(java.util.Iterator<T> iterator) {
    return java.util.stream.StreamSupport.stream(
        java.util.Spliterators.spliteratorUnknownSize(iterator, 0), false);
  }

  private static PDFont font(
      org.apache.pdfbox.pdmodel.PDResources resources, org.apache.pdfbox.cos.COSName name) {
    try {
      return resources.getFont(name);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
