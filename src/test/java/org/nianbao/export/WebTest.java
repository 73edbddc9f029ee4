package org.nianbao.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.font.Fonts;
import org.nianbao.intake.understand.Hints;
import org.nianbao.page.Flow;
import org.nianbao.report.AnyReport;
import org.nianbao.report.Report;
import org.nianbao.report.Status;

/** Pages for a website, read back. */
class WebTest {
  private static final Editions EDITIONS = Editions.builtIn();
  private static final Fonts FONTS = Fonts.bundled();
  private static final Export EXPORT = new Export(FONTS);

  @TempDir private Path folder;

  @Provide
  Arbitrary<Report> reports() {
    return AnyReport.reports();
  }

  @Property(tries = 40)
  void whatIsWrittenIsNeverTakenForMarkup(@ForAll("reports") Report report) {
    Edition edition = EDITIONS.byId("2021").orElseThrow();
    byte[] bytes = new WebWriter(FONTS).write(report, edition, Copy.PUBLIC).bytes();
    Parser parser = Parser.htmlParser().setTrackErrors(1);
    Document page = Jsoup.parse(new String(bytes, java.nio.charset.StandardCharsets.UTF_8), parser);
    assertThat(parser.getErrors()).isEmpty();
    assertThat(page.select("script, img, a, link, iframe, [onclick], [src], [href]")).isEmpty();
    long headings =
        Flow.of(report, edition, Copy.PUBLIC.options(), FONTS).stream()
            .filter(org.nianbao.page.Passage.Heading.class::isInstance)
            .count();
    assertThat(page.select("section > h2")).hasSizeGreaterThanOrEqualTo((int) headings);
  }

  @Test
  void everyFigureNamesTheCellsThatHeadIt() throws Exception {
    for (Edition edition : EDITIONS.all()) {
      Document page = page(MadeUp.report(edition).with(Status.APPROVED), edition, Copy.PUBLIC);
      assertThat(page.select("td[headers]")).hasSizeGreaterThanOrEqualTo(edition.cells().size());
      for (Element figure : page.select("td[headers]")) {
        for (String id : figure.attr("headers").split(" ")) {
          assertThat(page.getElementById(id)).as(id).isNotNull();
          assertThat(page.getElementById(id).normalName()).isEqualTo("th");
        }
      }
      assertThat(page.select("table")).allMatch(table -> !table.select("caption").text().isBlank());
      assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }
    Edition edition = EDITIONS.byId("2021").orElseThrow();
    Document page = page(MadeUp.report(edition), edition, Copy.PUBLIC);
    Element first = page.select("tr:contains(1.属于国家秘密) td").stream().findFirst().orElseThrow();
    assertThat(first.attr("headers").split(" "))
        .extracting(id -> page.getElementById(id).text())
        .containsExactly("申请人情况", "自然人", "三、本年度办理结果", "（三）不予公开", "1.属于国家秘密");
  }

  @Test
  void thePageStandsByItself() throws Exception {
    Edition edition = EDITIONS.byId("2021").orElseThrow();
    Document page = page(MadeUp.report(edition), edition, Copy.PUBLIC);
    assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
    assertThat(page.title()).isEqualTo("示例县样板局2025年政府信息公开工作年度报告");
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("h2").eachText()).hasSize(6).startsWith("一、总体情况");
    assertThat(page.select("style").html()).contains("@media print").doesNotContain("url(");
    assertThat(page.select("main").attr("data-mark")).isEqualTo("送审稿");
    Document issued = page(MadeUp.report(edition).with(Status.APPROVED), edition, Copy.PUBLIC);
    assertThat(issued.html()).doesNotContain("送审稿");
  }

  @Test
  void itIsReadBackEqual() throws Exception {
    for (Edition edition : EDITIONS.all()) {
      Report report = MadeUp.report(edition);
      Path file = folder.resolve(edition.id() + ".html");
      EXPORT.write(report, edition, file, Copy.PUBLIC);
      Report back = WordTest.intake().read(file, Hints.NONE).report();
      assertThat(back).isEqualTo(report);
    }
  }

  @Test
  void thePublicVersionLeaksNothing() throws Exception {
    Edition edition = EDITIONS.byId("2014").orElseThrow();
    Report report = MadeUp.withContacts(edition);
    assertThat(page(report, edition, Copy.PUBLIC).outerHtml()).doesNotContain(MadeUp.PRIVATE);
    assertThat(page(report, edition, Copy.WHOLE).outerHtml()).contains("甲乙", "单位负责人");
    assertThat(Format.of(Path.of("年报.HTM")).orElseThrow().forPublic()).isTrue();
  }

  private Document page(Report report, Edition edition, Copy copy) throws Exception {
    Path file = folder.resolve("r.html");
    EXPORT.write(report, edition, file, copy);
    return Jsoup.parse(Files.readString(file));
  }
}
