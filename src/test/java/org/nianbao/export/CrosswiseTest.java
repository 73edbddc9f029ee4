package org.nianbao.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.EditionReader;
import org.nianbao.edition.Editions;
import org.nianbao.font.Fonts;
import org.nianbao.page.Document;
import org.nianbao.page.Mark;
import org.nianbao.page.Page;
import org.nianbao.page.Role;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Status;
import org.nianbao.report.Value;
import org.nianbao.verify.Outcome;
import org.nianbao.verify.Verifier;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Tables that stand on pages laid crosswise: one too wide in the text, one attached that asks. */
class CrosswiseTest {
  private static final Export EXPORT = new Export(Fonts.bundled());

  /** A4 in mm, and the type area of a page laid crosswise. */
  private static final double LONG = 297;

  private static final double SHORT = 210;
  private static final double HAIR = 0.3;

  @TempDir private Path folder;

  @BeforeAll
  static void begin() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @Test
  void onlyTheTablesPagesAreLaidCrosswise() throws Exception {
    Edition edition = edition();
    Document document = EXPORT.document(report(edition), edition, Copy.WHOLE);
    assertThat(document.pages().stream().map(Page::turned))
        .containsExactly(false, true, false, true);
    for (Page page : document.pages()) {
      if (page.turned()) {
        assertThat(page.marks())
            .filteredOn(Mark.Rule.class::isInstance)
            .filteredOn(mark -> ((Mark.Rule) mark).x1() >= 35 - HAIR)
            .isNotEmpty()
            .allSatisfy(
                mark -> {
                  Mark.Rule rule = (Mark.Rule) mark;
                  assertThat(rule.x2()).isLessThanOrEqualTo(LONG - 37 + HAIR);
                  assertThat(rule.y1()).isGreaterThanOrEqualTo(28 - HAIR);
                  assertThat(rule.y2()).isLessThanOrEqualTo(SHORT - 26 + HAIR);
                });
      }
    }
  }

  @Test
  void theNumberStandsOnTheSheetWhereOtherPagesHaveIt() throws Exception {
    Edition edition = edition();
    List<Page> pages = EXPORT.document(report(edition), edition, Copy.WHOLE).pages();
    Mark.Text upright = number(pages.get(2));
    Mark.Text odd = number(pages.get(0));
    Mark.Text second = number(pages.get(1));
    Mark.Text fourth = number(pages.get(3));
    assertThat(second.down()).isTrue();
    // Seen with the sheet's left edge up: the foot is at the left, even pages' outside is above.
    assertThat(second.x()).isCloseTo(LONG - upright.y(), org.assertj.core.data.Offset.offset(HAIR));
    assertThat(fourth.y()).isEqualTo(second.y());
    assertThat(second.y()).isLessThan(SHORT / 2);
    assertThat(odd.x()).isGreaterThan(SHORT / 2);
  }

  @Test
  void thePdfIsAnArchivesWithWidePagesAndHolds() throws Exception {
    Edition edition = edition();
    Path seal = Path.of(getClass().getResource("/org/nianbao/sample/specimen.png").toURI());
    Copy sealed = Copy.WHOLE.sealed(SealPicture.read(seal, 42)).covered(true).edgeSealed(true);
    Report issued = report(edition).with(Status.APPROVED);
    for (Report report : List.of(report(edition), issued)) {
      Path file = folder.resolve(report.status() + ".pdf");
      EXPORT.write(report, edition, file, sealed);
      byte[] pdf = Files.readAllBytes(file);
      assertThat(ArchiveTest.faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
      assertThat(ArchiveTest.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
      try (PDDocument read = Loader.loadPDF(pdf)) {
        PDRectangle box = read.getPage(3).getMediaBox();
        assertThat(box.getWidth()).isGreaterThan(box.getHeight());
        assertThat(read.getPage(3).getRotation()).isZero();
        PDFTextStripper words = new PDFTextStripper();
        words.setStartPage(4);
        words.setEndPage(4);
        assertThat(words.getText(read)).contains("申请办理情况", "1000001", "2 —");
      }
      Verifier verifier = new Verifier(Editions.builtIn().with(List.of(edition)), Fonts.bundled());
      assertThat(verifier.verify(file)).allMatch(Outcome::holds);
      Path ofd = folder.resolve(report.status() + ".ofd");
      EXPORT.write(report, edition, ofd, sealed);
      byte[] fourth = OfdFile.parts(Files.readAllBytes(ofd)).get("Doc_0/Pages/Page_3/Content.xml");
      // The order of GB/T 33190-2016, 7.7: template, area, content.
      assertThat(new String(fourth, StandardCharsets.UTF_8))
          .containsPattern("PhysicalBox>0 0 297 210</ofd:PhysicalBox></ofd:Area><ofd:Content>")
          .doesNotContainPattern("</ofd:Area>.*<ofd:Template");
      assertThat(verifier.verify(ofd)).allMatch(Outcome::holds);
    }
  }

  @Test
  void wordAndExcelFilesHaveSuchPages() throws Exception {
    Edition edition = edition();
    Path word = folder.resolve("a.docx");
    EXPORT.write(report(edition), edition, word, Copy.WHOLE);
    try (ZipFile zip = new ZipFile(word.toFile())) {
      byte[] part = zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes();
      String xml = new String(part, StandardCharsets.UTF_8);
      assertThat(xml.split("<w:sectPr>", -1)).hasSize(5);
      assertThat(xml.split("w:orient=\"landscape\"", -1)).hasSize(3);
    }
    Path sheets = folder.resolve("a.xlsx");
    EXPORT.write(report(edition), edition, sheets, Copy.WHOLE);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(sheets))) {
      assertThat(book.getSheet("申请办理情况").getPrintSetup().getLandscape()).isTrue();
    }
  }

  @Test
  void anUprightTableStaysUpright() throws Exception {
    for (Edition edition : Editions.builtIn().all()) {
      assertThat(EXPORT.document(MadeUp.report(edition), edition, Copy.WHOLE).pages())
          .noneMatch(Page::turned);
    }
  }

  @Test
  void theScreenShowsItAsWide() throws Exception {
    Edition edition = edition();
    Page page = EXPORT.document(report(edition), edition, Copy.WHOLE).pages().get(1);
    PagePainter.Picture picture = EXPORT.painter().paint(page, 2);
    assertThat(picture.width()).isEqualTo(594);
    assertThat(picture.height()).isEqualTo(420);
  }

  private static Mark.Text number(Page page) {
    return page.texts()
        .filter(text -> text.origin().role() == Role.FOOT && text.text().contains("—"))
        .findFirst()
        .orElseThrow();
  }

  private static Report report(Edition edition) {
    Report report =
        Report.empty(edition, "示例市样板区虚构局", 2030)
            .with(Fact.SIGNED, "2031-01-20")
            .with(new Place.Text("a"), "情况见下表。")
            .with(new Place.Text("b"), "没有其他问题。");
    int number = 0;
    for (CellId cell : edition.cells().keySet()) {
      report = report.with(cell, Value.of(1000000 + number++));
    }
    return report;
  }

  private static Edition edition() throws Exception {
    String columns =
        IntStream.range(0, 20)
            .mapToObj("{\"id\": \"c%1$d\", \"heading\": \"甲%1$d\"}"::formatted)
            .collect(Collectors.joining(","));
    return EditionReader.read(
        """
        {"format": "nianbao-edition/1", "id": "wide", "name": "虚构的宽表", "source": "虚构，并无此文",
         "years": {"from": 2030}, "title": "{agency}\\n{year}年度虚构报告",
         "sections": [
          {"id": "a", "heading": "申请情况", "guidance": "写。", "tables": ["1"]},
          {"id": "b", "heading": "问题", "guidance": "写。"}],
         "tables": [
          {"id": "1", "title": "申请办理情况", "caption": "填报单位（盖章）：{agency}", "signed": true,
           "blocks": [{"stub": "indented", "stubHeadings": ["指标"], "columns": [COLUMNS],
            "widths": [25WIDTHS], "rows": [
             {"code": "1.1", "label": "一、新收"}, {"code": "1.2", "label": "二、办理"}]}]},
          {"id": "2", "attachment": "附件", "title": "横排的表", "landscape": true,
           "blocks": [{"stub": "indented", "stubHeadings": ["指标"],
            "columns": [{"id": "n", "heading": "数量"}],
            "widths": [40, 20], "rows": [{"code": "2.1", "label": "一、总数"}]}]}]}
        """
            .replace("COLUMNS", columns)
            .replace("WIDTHS", ", 8".repeat(20))
            .getBytes(StandardCharsets.UTF_8));
  }
}
