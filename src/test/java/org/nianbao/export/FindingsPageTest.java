package org.nianbao.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.nianbao.MadeUpEdition;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.edition.Level;
import org.nianbao.report.AnyReport;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Value;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The page of findings, read back as a browser would. */
class FindingsPageTest {
  private static final LocalDate DAY = LocalDate.of(2028, 1, 20);

  private final Edition edition = MadeUpEdition.read();

  @Test
  void findingsStandByPlaceWithTheGravestFirst() throws Exception {
    Report report =
        MadeUpEdition.report()
            .with(CellId.parse("5.1/onsite"), Value.of(3))
            .with(CellId.parse("3.2/natural"), Value.of(1));
    List<Finding> findings =
        new Checker().check(report, edition, Optional.of(MadeUpEdition.reportBefore()));
    Finding carried =
        findings.stream().filter(one -> one.code().equals("carried")).findFirst().orElseThrow();
    Report explained = report.explained(carried.fingerprint(), "上年<误>&已更正");
    Document page = page(explained, edition, findings, List.of("第 3 行 <b>　没有看懂"));

    assertThat(texts(page, "h1")).containsExactly("虚构市示例局 2027 年年报审核意见");
    assertThat(texts(page, "h2"))
        .containsExactly("【表】收到和处理政府信息公开申请情况", "【表】虚构的咨询情况", "读入文件时没有看懂、请核对的 1 处");
    assertThat(texts(page, "dd"))
        .contains("草稿", "2028-01-20", edition.name() + "（编号 made-up-2027）");
    assertThat(texts(page, "li").getFirst()).contains(Integer.toString(findings.size()), "已说明 1 条");
    assertThat(texts(page, "p")).contains("已说明：上年<误>&已更正").contains(carried.message());
    assertThat(texts(page, "tbody")).hasSize((int) places(findings));
  }

  @Test
  void nothingInItRunsOrReachesOut() throws Exception {
    String page = FindingsPage.html(MadeUpEdition.report(), edition, List.of(), List.of(), DAY);
    assertThat(page)
        .contains("lang=\"zh-CN\"", "没有发现问题", "default-src 'none'")
        .doesNotContain("<script", "http://", "https://", "src=", "href=", "url(", "@import");
  }

  @Test
  void everyKindOfPlaceHasAName() throws Exception {
    List<Finding> findings = new ArrayList<>();
    List<Place> places =
        new ArrayList<>(
            List.of(
                Place.of(CellId.parse("99/x")),
                Place.of(CellId.parse("4/review.total")),
                new Place.Text("preamble"),
                new Place.Text("nosuch"),
                new Place.Heading("overview"),
                new Place.Explanation("abc")));
    places.addAll(List.of(Place.Single.values()));
    for (Fact fact : Fact.values()) {
      places.add(Place.of(fact));
    }
    places.forEach(place -> findings.add(Finding.of(Level.HINT, "c", place, "话", "1", "2")));
    Document page = page(MadeUpEdition.report(), edition, findings, List.of());
    assertThat(texts(page, "tbody")).hasSameSizeAs(places).noneMatch(String::isBlank);
    assertThat(texts(page, "h2")).contains("引言", "【表】政府信息公开行政复议、行政诉讼情况", "整份年报和封面事项");
  }

  @Provide
  Arbitrary<Report> reports() {
    return AnyReport.reports();
  }

  @Property(tries = 60)
  void anyReportMakesAWholePage(@ForAll("reports") Report report) throws Exception {
    Edition form = Editions.builtIn().byId("2014").orElseThrow();
    List<Finding> findings = new Checker().check(report, form, Optional.empty());
    Document page = page(report, form, findings, List.of());
    assertThat(texts(page, "tbody")).hasSize((int) places(findings));
  }

  private static long places(List<Finding> findings) {
    return findings.stream().map(Finding::place).distinct().count();
  }

  /** The page as a tree; what XML wants closed is closed first. */
  private static Document page(
      Report report, Edition edition, List<Finding> findings, List<String> doubts)
      throws Exception {
    String html =
        FindingsPage.html(report, edition, findings, doubts, DAY)
            .replace("<!DOCTYPE html>", "")
            .replaceAll("<(meta|col|br)((?: [^<>]*)?)>", "<$1$2/>");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html)));
  }

  private static List<String> texts(Document page, String element) {
    NodeList nodes = page.getElementsByTagName(element);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(((Element) nodes.item(i)).getTextContent().strip());
    }
    return texts;
  }
}
