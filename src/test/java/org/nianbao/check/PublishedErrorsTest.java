package org.nianbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.edition.Level;
import org.nianbao.report.Fact;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/** Mistakes seen in published reports, each of a kind that must not pass again. */
class PublishedErrorsTest {
  private static final String OVERVIEW = "overview";

  @Test
  void aTotalOf0BesidePartsOf10And1() {
    Report report =
        form("").with(cell("4/review.upheld"), of(10)).with(cell("4/review.corrected"), of(1));
    Finding finding = only(report, "sum");
    assertThat(finding.left()).isEqualTo("0");
    assertThat(finding.right()).isEqualTo("11");
    assertThat(finding.message()).contains("行政复议·总计");
  }

  @Test
  void aSubtotalLeftBlank() {
    Report report = form("").with(cell("3.3.7/natural"), Value.BLANK);
    assertThat(Checked.findings(report, "sum")).extracting(Finding::left).contains("");
  }

  @Test
  void figuresOfAnotherYearInTheProse() {
    assertThat(found("2024年，我局新收政府信息公开申请12件。", "wording.year")).containsExactly("2024");
  }

  @ParameterizedTest
  @CsvSource({
    "示例县样板局, 我镇, true",
    "示例县样板局, 我委, true",
    "示例县样板局, 本街道, true",
    "示例县样板局, 我局, false",
    "示例县样板局, 我县, false",
    "示例县样板镇人民政府, 我局, true",
    "示例县样板镇人民政府, 我镇, false",
    "示例县发展和改革委员会, 我委, false",
    "示例县样板局, 自我委屈, false",
  })
  void theTextOfAnotherAgency(String agency, String calling, boolean wrong) {
    Report report = form("一年来，" + calling + "不断加强组织领导，" + calling + "各项工作有序。");
    assertThat(Checked.findings(report.withAgency(agency), "wording.calling"))
        .hasSize(wrong ? 1 : 0);
  }

  @Test
  void aHeadingGarbledAndCopiedOn() {
    Report report = form("").with(new Narrative("problems", "存在的主要问题及改情况", ""));
    Finding finding = only(report, "form.heading");
    assertThat(finding.right()).isEqualTo("存在的主要问题及改进情况");
    assertThat(Checked.findings(Checked.mended(report, finding), "form.heading")).isEmpty();
    Report free = Checked.report("").with(new Narrative(OVERVIEW, "基本概况", ""));
    assertThat(Checked.findings(free, "form.heading")).isEmpty();
  }

  @Test
  void anInstructionOfTheTemplateLeftStanding() {
    Edition edition = Editions.builtIn().byId("2021").orElseThrow();
    String guidance = edition.section("problems").orElseThrow().guidance();
    Report report = form("").with(new Place.Text("problems"), "我局今年的情况如下。" + guidance);
    assertThat(Checked.findings(report, "wording.leftover")).isNotEmpty();
    assertThat(found("（此处填写本年度数据）", "wording.leftover")).hasSize(1);
    assertThat(found("全年召开会议××次。", "wording.leftover")).hasSize(1);
  }

  @Test
  void theFormOfAnEarlierEditionForALaterYear() {
    assertThat(Checked.findings(Checked.report("2014", 2023, OVERVIEW, ""), "form.year"))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "示例县样板局, 1",
    "示例市样板局, 1",
    "示例市样板区人民政府, 1",
    "示例县样板镇人民政府, 1",
    "示例市人民政府, 0",
    "示例省人民政府办公厅, 0",
    "示例自治州人民政府, 0",
  })
  void rulesOfAnAgencyThatCannotMakeAny(String agency, int warnings) {
    for (String edition : List.of("2019", "2021")) {
      Report report =
          Checked.report(edition, edition.equals("2019") ? 2020 : 2025, OVERVIEW, "")
              .with(cell("2.1.1/made"), of(3))
              .withAgency(agency);
      assertThat(Checked.findings(report, "regulations"))
          .hasSize(warnings)
          .allMatch(finding -> finding.level() == Level.WARNING && finding.explainable());
    }
  }

  @ParameterizedTest
  @CsvSource({"示例县样板局, 1", "示例县人民政府, 0"})
  void aGazetteOfAnAgencyThatHasNone(String agency, int hints) {
    Report report = Checked.report("").with(cell("1.2.1"), of(36)).withAgency(agency);
    assertThat(Checked.findings(report, "gazette")).hasSize(hints);
  }

  @ParameterizedTest
  @CsvSource({
    "通过门户网站和微信公众号共主动公开政府信息106条。, 1",
    "通过门户网站和微信公众号等渠道共主动公开政府信息106条。, 0",
    "通过门户网站、微信公众号和公示栏共主动公开政府信息106条。, 0",
    "通过门户网站和微信公众号共主动公开政府信息50条。, 0",
    "共主动公开政府信息106条。, 0",
  })
  void channelsThatCannotReachTheTotal(String text, int findings) {
    Report report =
        Checked.report(text)
            .with(cell("1.1"), of(106))
            .with(cell("1.2.2"), of(40))
            .with(cell("1.2.4"), of(22))
            .with(cell("1.2.5"), of(44));
    assertThat(Checked.findings(report, "prose.channels")).hasSize(findings);
  }

  @Test
  void theOfficesOwnDeadlineComesBeforeTheLaws() {
    Report report = form("").with(Fact.SIGNED, "2026年1月25日");
    Edition edition = Editions.builtIn().byId("2021").orElseThrow();
    assertThat(Checked.findings(report, "date.late")).isEmpty();
    List<Finding> late =
        new Checker()
            .until(MonthDay.of(1, 20)).check(report, edition, Optional.empty()).stream()
                .filter(finding -> finding.code().equals("date.late"))
                .toList();
    assertThat(late).extracting(Finding::right).containsExactly("2026年1月20日");
    assertThat(late.getFirst().message()).contains("本单位");
  }

  private static Report form(String text) {
    return Checked.report("2021", 2025, OVERVIEW, text);
  }

  private static List<String> found(String text, String code) {
    return Checked.findings(form(text), code).stream().map(Finding::left).toList();
  }

  private static Finding only(Report report, String code) {
    List<Finding> findings = Checked.findings(report, code);
    assertThat(findings).hasSize(1);
    return findings.getFirst();
  }

  private static CellId cell(String id) {
    return CellId.parse(id);
  }

  private static Value of(int number) {
    return Value.of(number);
  }
}
