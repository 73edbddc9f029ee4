package org.nianbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Level;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/** Numbers of the prose held against one another: lists, shares, comparisons, things told twice. */
class ProportionsTest {
  @ParameterizedTest
  @CsvSource({
    "收到申请12件，其中网络申请8件、信函申请6件。, 12件, 14",
    "收到申请十二件，其中：网络申请八件，信函申请六件。, 十二件, 14",
    "全年培训3场（业务培训2场、法律培训2场）。, 3场, 4",
    "印发文件9件。其中，通知10件。, 9件, 10",
    "检查单位20个，其中街道8个，占40%；部门14个，占70%。, 20个, 22",
  })
  void partsThatComeToMoreThanTheirWholeAreFound(String text, String whole, String sum) {
    Finding finding = only(findings("2021", 2025, text, Optional.empty(), "prose.parts"));
    assertThat(finding.level()).isEqualTo(Level.WARNING);
    assertThat(finding.left()).isEqualTo(whole);
    assertThat(finding.right()).isEqualTo(sum);
    assertThat(finding.message()).contains(whole).contains(sum);
    Finding.Span span = finding.span().orElseThrow();
    assertThat(text.substring(span.from(), span.to())).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "收到申请12件，其中网络申请8件、信函申请4件。",
        "收到申请12件，其中网络申请8件。",
        "收到申请12件，其中网络申请8件、信函申请4件，办结12件。",
        "收到申请12件，其中网络申请8件，信函申请4件，均已办结12件。",
        "收到申请12件，其中8件由网络提交，12件已经答复。",
        "发布信息106条，其中网站96条、微信22条、微博18条。",
        "约100件，其中甲60件、乙50件。",
        "培训150人次，其中新任30人次，考试5场。",
        "检查12家（次），发现问题3个。",
        "收到申请12件（其中网络申请3件）。",
        "修订制度2项（见附件3）。",
      })
  void listsThatMayBeRightAreLetBe(String text) {
    assertThat(findings("2021", 2025, text, Optional.empty(), "prose.parts")).isEmpty();
  }

  @Test
  void aListInBracketsThatLacksSomethingIsHintedAt() {
    String text = "收到申请12件（自然人申请8件、法人申请3件）。";
    Finding finding = only(findings("2021", 2025, text, Optional.empty(), "prose.parts"));
    assertThat(finding.level()).isEqualTo(Level.HINT);
    assertThat(finding.right()).isEqualTo("11");
  }

  @Test
  void aShareThatNoNumberGivesIsFound() {
    assertThat(findings("收到政府信息公开申请12件，其中当面申请3件，占25%。", "prose.share")).isEmpty();
    assertThat(findings("收到政府信息公开申请12件，其中当面申请3件（占25.0%）。", "prose.share")).isEmpty();
    Finding finding = only(findings("收到政府信息公开申请12件，其中当面申请3件，占总数的35%。", "prose.share"));
    assertThat(finding.left()).isEqualTo("35%");
    assertThat(finding.right()).isEqualTo("3件");
  }

  @ParameterizedTest
  @CsvSource({
    "比2016年的10件增长20%, ''",
    "较上年的10件增加2件, ''",
    "比2016年的10件增长25%, 10",
    "比2016年的15件增长20%, 15",
    "同比增长20%, ''",
    "同比下降20%, 10",
    "比上年增加2件, ''",
    "比上年增加3件, 10",
    "与上年持平, 10",
    "比上年有所增加, ''",
  })
  void aComparisonIsReckonedAgain(String words, String before) {
    Report last = withRequests(2016, 10, "");
    String text = "收到政府信息公开申请12件，" + words + "。";
    List<Finding> findings =
        Checked.findings(withRequests(2017, 12, text), Optional.of(last)).stream()
            .filter(finding -> finding.code().equals("prose.growth"))
            .toList();
    assertThat(findings)
        .extracting(Finding::right)
        .containsExactlyElementsOf(before.isEmpty() ? List.of() : List.of(before));
    findings.forEach(finding -> assertThat(finding.message()).contains("12件").contains(before));
  }

  @Test
  void aThingTheTablesDoNotHaveMustBeTheSameWhereverItIsTold() {
    String text = "全年主动公开政府信息1136条。\n2025年主动公开政府信息1163条。\n通过政府网站公开信息20条。";
    Finding finding = only(findings("2021", 2025, text, Optional.empty(), "prose.disclosed"));
    assertThat(finding.message()).contains("1136条").contains("1163条");
    assertThat(
            findings(
                "2021", 2025, text.replace("1163", "1136"), Optional.empty(), "prose.disclosed"))
        .isEmpty();
  }

  @Test
  void aNumberToldBesideTheCarriedOnesDoesNotHoldThem() {
    Report report =
        Checked.report("2021", 2025, "overview", "收到政府信息公开申请27件，上年结转2件。")
            .with(CellId.parse("3.1/total"), Value.of(25))
            .with(CellId.parse("3.2/total"), Value.of(2));
    assertThat(level(report, "prose.requests")).containsExactly(Level.WARNING);
    Report within = report.with(new Place.Text("overview"), "收到政府信息公开申请27件（含上年结转2件）。");
    assertThat(level(within, "prose.requests")).isEmpty();
  }

  @Test
  void aWholeRegionsTableExplainsWhatTheOfficeSaysOfItself() {
    Report report = Checked.report("2021", 2025, "overview", "我局收到政府信息公开申请17件。");
    Report counted = report.with(CellId.parse("3.1/total"), Value.of(95));
    assertThat(level(counted, "prose.requests")).containsExactly(Level.WARNING);
    assertThat(level(counted.with(Fact.SCOPE, "全区"), "prose.requests")).isEmpty();
  }

  private static List<Level> level(Report report, String code) {
    return Checked.findings(report, code).stream().map(Finding::level).toList();
  }

  private static Report withRequests(int year, int requests, String text) {
    return Checked.report("2014", year, "overview", text)
        .with(CellId.parse("3.1"), Value.of(requests));
  }

  private static List<Finding> findings(String text, String code) {
    Report report = withRequests(2017, 12, text).with(CellId.parse("3.1.1"), Value.of(3));
    return Checked.findings(report, code);
  }

  private static List<Finding> findings(
      String edition, int year, String text, Optional<Report> lastYear, String code) {
    return Checked.findings(Checked.report(edition, year, "overview", text), lastYear).stream()
        .filter(finding -> finding.code().equals(code))
        .toList();
  }

  private static Finding only(List<Finding> findings) {
    assertThat(findings).hasSize(1);
    return findings.getFirst();
  }
}
