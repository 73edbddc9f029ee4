package org.nianbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Level;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/** Dates on the cover, and this year's report beside last year's. */
class DatesAndLastYearTest {
  private static final String PARAGRAPH =
      "2016年，我局健全工作机制，明确由办公室牵头，各股室分工负责，全年召开会议3次，更新栏目12个，回应群众关切。";

  @ParameterizedTest
  @CsvSource({
    "2014, 2017, 2017年12月30日, date.early",
    "2014, 2017, 2018年4月1日, date.late",
    "2021, 2025, 2026年2月1日, date.late",
    "2014, 2017, 二月底, date.unreadable",
    "2014, 2017, '', date.missing",
  })
  void aDateThatCannotBeIsFound(String edition, int year, String signed, String code) {
    Report report = Checked.report(edition, year, "overview", "").with(Fact.SIGNED, signed);
    assertThat(dates(report)).extracting(Finding::code).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "2014, 2017, 2018年3月31日, 示例县样板局",
    "2021, 2025, 2026年1月31日, 示例县样板局",
    "2021, 2025, 2026年3月31日, 示例县人民政府",
  })
  void aDateWithinTheDeadlineIsRight(String edition, int year, String signed, String agency) {
    Report report = Checked.report(edition, year, "overview", "");
    assertThat(dates(report.with(Fact.SIGNED, signed).withAgency(agency))).isEmpty();
  }

  @Test
  void aTownsGovernmentHasTheDeadlineOfAnyAgency() {
    Report report =
        Checked.report("2021", 2025, "overview", "")
            .with(Fact.SIGNED, "2026年3月1日")
            .withAgency("示例县样板镇人民政府");
    Finding finding = dates(report).getFirst();
    assertThat(finding.code()).isEqualTo("date.late");
    assertThat(finding.message()).contains("2026年1月31日").contains("第四十九条");
  }

  @Test
  void aFormOfOtherYearsIsWarnedOf() {
    Report late = Checked.report("2014", 2022, "overview", "");
    assertThat(Checked.findings(late, "form.year"))
        .extracting(Finding::level)
        .containsExactly(Level.WARNING);
    assertThat(Checked.findings(Checked.report("2021", 2018, "overview", ""), "form.year"))
        .hasSize(1);
    assertThat(Checked.findings(Checked.report("2021", 2025, "overview", ""), "form.year"))
        .isEmpty();
  }

  @Test
  void theSameFiguresAsLastYearAreWarnedOf() {
    Report last = filled(2016, 7);
    assertThat(codes(filled(2017, 7), last)).contains("lastYear.same");
    assertThat(codes(filled(2017, 7).with(CellId.parse("9.1"), Value.of(1)), last))
        .doesNotContain("lastYear.same");
  }

  @Test
  void aLeapIsHintedAtWithBothFigures() {
    Report last = filled(2016, 30);
    Report report = filled(2017, 30).with(CellId.parse("1.1"), Value.of(300));
    Finding finding =
        Checked.findings(report, Optional.of(last)).stream()
            .filter(each -> each.code().equals("lastYear.leap"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.level()).isEqualTo(Level.HINT);
    assertThat(finding.left()).isEqualTo("300");
    assertThat(finding.right()).isEqualTo("30");
    Report little = filled(2017, 30).with(CellId.parse("1.1"), Value.of(40));
    assertThat(codes(little, last)).doesNotContain("lastYear.leap");
  }

  @Test
  void aParagraphTakenOverIsFoundThoughItsFiguresChanged() {
    Report last = text(2016, PARAGRAPH + "\n另有一段说明，与本年无关。");
    String copied =
        "今年的新情况写在这里，前后各有一段。\n" + PARAGRAPH.replace("2016", "2017").replace("12个", "15个");
    List<Finding> findings =
        Checked.findings(text(2017, copied), Optional.of(last)).stream()
            .filter(finding -> finding.code().equals("wording.copied"))
            .toList();
    assertThat(findings).hasSize(1);
    Finding.Span span = findings.getFirst().span().orElseThrow();
    assertThat(copied.substring(span.from(), span.to())).startsWith("2017年，我局健全");
  }

  @Test
  void aParagraphWrittenAnewIsNotCalledCopied() {
    Report last = text(2016, PARAGRAPH);
    String anew = "2017年，我局调整领导小组，办公室增加1名联络员，把公开要求写入公文流转，全年检查4次，整改问题6个，效果比较明显。";
    assertThat(codes(text(2017, anew), last)).doesNotContain("wording.copied");
  }

  @Test
  void carriedFiguresAreHeldAgainstLastYears() {
    Report last = Checked.report("2021", 2024, "overview", "");
    last = last.with(CellId.parse("3.4/natural"), Value.of(4));
    Report report = Checked.report("2021", 2025, "overview", "");
    Finding finding =
        Checked.findings(report, Optional.of(last)).stream()
            .filter(each -> each.code().equals("carried"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.level()).isEqualTo(Level.ERROR);
    assertThat(finding.explainable()).isTrue();
    assertThat(finding.place()).isEqualTo(Place.of(CellId.parse("3.2/natural")));
    Report same = report.with(CellId.parse("3.2/natural"), Value.of(4));
    assertThat(codes(same, last)).doesNotContain("carried");
  }

  private static Report filled(int year, int figure) {
    Report report = Checked.report("2014", year, "overview", "");
    for (String cell :
        List.of("1.1", "1.2.2", "2.1", "2.2.3", "8.1", "8.2", "8.3.1", "9.2", "9.3")) {
      report = report.with(CellId.parse(cell), Value.of(figure));
    }
    return report;
  }

  private static Report text(int year, String text) {
    return Checked.report("2014", year, "overview", text);
  }

  private static List<String> codes(Report report, Report lastYear) {
    return Checked.findings(report, Optional.of(lastYear)).stream().map(Finding::code).toList();
  }

  private static List<Finding> dates(Report report) {
    return Checked.findings(report).stream()
        .filter(finding -> finding.code().startsWith("date."))
        .toList();
  }
}
