package org.nianbao.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.font.Fonts;
import org.nianbao.intake.FileIntake;
import org.nianbao.intake.understand.Hints;
import org.nianbao.page.Foot;
import org.nianbao.page.Remark;
import org.nianbao.report.AnyReport;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;
import org.nianbao.report.Status;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Word files as written, read back by POI and by this program. */
class WordTest {
  private static final Editions EDITIONS = Editions.builtIn();
  private static final Export EXPORT = new Export(Fonts.bundled());
  private static final int LARGEST = 60 * 1024;

  @TempDir private Path folder;

  @Provide
  Arbitrary<Report> reports() {
    return AnyReport.reports();
  }

  @Property(tries = 30)
  void anyReportIsWellFormed(@ForAll("reports") Report report) throws Exception {
    Edition edition = EDITIONS.byId("2014").orElseThrow();
    Copy copy = Copy.WHOLE.with(List.of(new Remark("数不一致。<&>", "]]>确实如此")));
    byte[] bytes = new WordWriter(Fonts.bundled()).write(report, edition, copy).bytes();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] part = zip.readAllBytes();
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(part));
      }
    }
  }

  @Test
  void headingsAreHeadingsAndStylesCarryTheFonts() throws Exception {
    Edition edition = EDITIONS.byId("2014").orElseThrow();
    Report report = MadeUp.report(edition);
    try (XWPFDocument word = open(report, edition, Copy.WHOLE)) {
      List<XWPFParagraph> paragraphs = word.getParagraphs();
      assertThat(styled(paragraphs, "Title")).containsExactly("示例县样板局\n2017年政府信息公开工作年度报告");
      assertThat(styled(paragraphs, "Heading1")).hasSize(8).startsWith("一、概述", "二、主动公开情况");
      assertThat(styled(paragraphs, "Heading2")).contains("（一）健全机制");
      assertThat(word.getStyles().getStyle("Heading2").getCTStyle().xmlText())
          .contains("outlineLvl w:val=\"1\"");
      Stream<XWPFParagraph> inCells =
          word.getTables().stream()
              .flatMap(table -> table.getRows().stream())
              .flatMap(row -> row.getTableCells().stream())
              .flatMap(cell -> cell.getParagraphs().stream());
      List<XWPFRun> own =
          Stream.concat(paragraphs.stream(), inCells)
              .flatMap(paragraph -> paragraph.getRuns().stream())
              .filter(run -> run.getCTR().isSetRPr())
              .toList();
      // A change of a style changes the text: only the words that begin a paragraph as a heading
      // differ.
      assertThat(own)
          .isNotEmpty()
          .allSatisfy(
              run -> assertThat(run.getCTR().xmlText()).contains("w:rStyle w:val=\"Lead\""));
      for (XWPFStyle style :
          word.getStyles().getStyles().stream().filter(WordTest::text).toList()) {
        assertThat(font(style, word.getStyles()))
            .as(style.getName())
            .isIn("方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体");
      }
    }
  }

  private static boolean text(XWPFStyle style) {
    return style.getType() == STStyleType.PARAGRAPH;
  }

  private static String font(XWPFStyle style, XWPFStyles among) {
    String xml = style.getCTStyle().xmlText();
    return xml.contains("eastAsia=\"")
        ? xml.replaceAll("(?s).*w:eastAsia=\"([^\"]+)\".*", "$1")
        : font(among.getStyle(style.getBasisStyleID()), among);
  }

  @Test
  void aWideTableAndItsHeadingStandOnOnePageLaidCrosswise() throws Exception {
    Edition edition = EDITIONS.byId("2021").orElseThrow();
    byte[] json = getClass().getResourceAsStream("/org/nianbao/page/seven2021.json").readAllBytes();
    Report report = ReportJson.read(json);
    try (XWPFDocument word = open(report, edition, Copy.WHOLE)) {
      List<IBodyElement> elements = word.getBodyElements();
      List<String> order = new ArrayList<>();
      for (IBodyElement element : elements) {
        if (element instanceof XWPFTable) {
          order.add("table");
        } else if (element instanceof XWPFParagraph paragraph) {
          boolean ends = paragraph.getCTP().isSetPPr() && paragraph.getCTP().getPPr().isSetSectPr();
          if (ends) {
            order.add("section");
          } else if ("Heading1".equals(paragraph.getStyle())) {
            boolean begins = paragraph.getCTP().xmlText().contains("pageBreakBefore");
            order.add(begins ? "page+heading" : "heading");
          }
        }
      }
      assertThat(order)
          .containsSubsequence(
              "table",
              "section",
              "heading",
              "table",
              "page+heading",
              "table",
              "section",
              "heading");
      assertThat(order).filteredOn("section"::equals).hasSize(2);
      XWPFTable wide = word.getTables().get(word.getTables().size() - 2);
      assertThat(wide.getCTTbl().getTblPr().xmlText())
          .contains("tblCaption w:val=\"三、收到和处理政府信息公开申请情况\"");
      assertThat(wide.getRow(0).getCell(0).getParagraphs().getFirst().getCTP().xmlText())
          .contains("keepNext");
    }
  }

  @Test
  void theCodeStandsInTheFoot() throws Exception {
    Edition edition = EDITIONS.byId("2014").orElseThrow();
    Report report = MadeUp.report(edition);
    String code = Foot.grouped(ReportJson.code(report));
    try (XWPFDocument word = open(report, edition, Copy.WHOLE)) {
      assertThat(word.getFooterList())
          .isNotEmpty()
          .allSatisfy(foot -> assertThat(foot.getText()).contains("校验码 " + code, "—"));
    }
  }

  @Test
  void tablesHaveFixedWidthsWholeRowsAndARepeatedHead() throws Exception {
    Edition edition = EDITIONS.byId("2014").orElseThrow();
    try (XWPFDocument word = open(MadeUp.report(edition), edition, Copy.WHOLE)) {
      XWPFTable table = word.getTables().getFirst();
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRow(1).isRepeatHeader()).isFalse();
      assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
      assertThat(table.getWidth()).isBetween(8840, 8850);
      assertThat(table.getCTTbl().getTblPr().xmlText()).contains("tblLayout w:type=\"fixed\"");
      List<XWPFParagraph> paragraphs = word.getParagraphs();
      assertThat(styled(paragraphs, "Attachment")).containsExactly("附件1");
      assertThat(styled(paragraphs, "TablePeople")).hasSize(2);
    }
  }

  @Test
  void pageNumbersStandOutsideAndADraftIsMarked() throws Exception {
    Edition edition = EDITIONS.byId("2021").orElseThrow();
    Report report = MadeUp.report(edition);
    String draft = text(bytes(report, edition, Copy.WHOLE));
    assertThat(draft).contains("evenAndOddHeaders", "送审稿", "w:tab w:val=\"right\"", " PAGE ");
    String issued = text(bytes(report.with(Status.APPROVED), edition, Copy.WHOLE));
    assertThat(issued).doesNotContain("送审稿").contains("<dc:title>示例县样板局2025年");
    assertThat(issued).contains("<dc:creator>示例县样板局<", "<dc:language>zh-CN<");
  }

  @Test
  void theSealGoesBehindNameAndDateOfAnIssuedReportOnly() throws Exception {
    Edition edition = EDITIONS.byId("2021").orElseThrow();
    Report report = MadeUp.report(edition);
    Copy sealed = Copy.WHOLE.sealed(SealPicture.read(MadeUp.seal(folder), 42));
    try (XWPFDocument word = open(report, edition, sealed)) {
      assertThat(word.getAllPictures()).isEmpty();
    }
    try (XWPFDocument word = open(report.with(Status.APPROVED), edition, sealed)) {
      assertThat(word.getAllPictures()).hasSize(1);
      assertThat(word.getDocument().xmlText())
          .contains("behindDoc=\"1\"", "cx=\"1512000\"", "descr=\"示例县样板局的印章\"");
    }
    Edition table = EDITIONS.byId("2014").orElseThrow();
    Report attached = MadeUp.report(table).with(Status.APPROVED);
    try (XWPFDocument word = open(attached, table, sealed)) {
      XWPFParagraph note =
          word.getParagraphs().stream()
              .filter(paragraph -> "TableNote".equals(paragraph.getStyle()))
              .findFirst()
              .orElseThrow();
      assertThat(note.getText()).contains("盖章");
      assertThat(note.getCTP().xmlText()).contains("behindDoc=\"1\"");
    }
  }

  @Test
  void theFileIsSmallAndReadBackEqual() throws Exception {
    for (Edition edition : EDITIONS.all()) {
      Report report = MadeUp.report(edition);
      Path file = folder.resolve(edition.id() + ".docx");
      assertThat(EXPORT.write(report, edition, file, Copy.WHOLE).bytes()).isLessThan(LARGEST);
      Report back = intake().read(file, Hints.NONE).report();
      assertThat(back.values()).as(edition.id()).isEqualTo(report.values());
      assertThat(back.sections()).as(edition.id()).isEqualTo(report.sections());
      assertThat(back.facts()).as(edition.id()).isEqualTo(report.facts());
      assertThat(back.agency()).isEqualTo(report.agency());
      assertThat(back.year()).isEqualTo(report.year());
    }
  }

  @Test
  void thePublicVersionLeaksNothing() throws Exception {
    Edition edition = EDITIONS.byId("2014").orElseThrow();
    Report report = MadeUp.withContacts(edition);
    String open = text(bytes(report, edition, Copy.PUBLIC));
    assertThat(open).doesNotContain(MadeUp.PRIVATE).contains("统计指标");
    assertThat(text(bytes(report, edition, Copy.WHOLE))).contains("甲乙", "单位负责人");
  }

  @Test
  void whatAFormatCannotTakeIsRefused() {
    Edition edition = EDITIONS.byId("2021").orElseThrow();
    Copy copy = Copy.WHOLE.with(List.of(new Remark("数不一致。", "无误")));
    Path json = folder.resolve("a.json");
    assertThatThrownBy(() -> EXPORT.write(MadeUp.report(edition), edition, json, copy))
        .hasMessageContaining(".json 文件里不附审核意见的说明");
    assertThat(json).doesNotExist();
  }

  static FileIntake intake() {
    return new FileIntake(EDITIONS, AttachedReport::jsonIfAny);
  }

  /** All parts of a zip file, one after the other. */
  static String text(byte[] bytes) throws Exception {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        zip.transferTo(all);
      }
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  private byte[] bytes(Report report, Edition edition, Copy copy) throws Exception {
    Path file = folder.resolve("r.docx");
    EXPORT.write(report, edition, file, copy);
    return Files.readAllBytes(file);
  }

  private XWPFDocument open(Report report, Edition edition, Copy copy) throws Exception {
    return new XWPFDocument(new ByteArrayInputStream(bytes(report, edition, copy)));
  }

  private static List<String> styled(List<XWPFParagraph> paragraphs, String style) {
    return paragraphs.stream()
        .filter(paragraph -> style.equals(paragraph.getStyle()))
        .map(XWPFParagraph::getText)
        .toList();
  }
}
