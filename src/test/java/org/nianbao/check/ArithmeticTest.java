package org.nianbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.edition.Level;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/** Sums, bounds, blanks and comparisons as the editions declare them. */
class ArithmeticTest {
  private final Edition edition = Editions.builtIn().byId("2014").orElseThrow();
  private final Edition matrix = Editions.builtIn().byId("2021").orElseThrow();

  @Test
  void aReportOfZeroesHasNothingWrong() {
    assertThat(findings(zeroes(edition), edition)).noneMatch(ArithmeticTest::arithmetic);
    assertThat(findings(zeroes(matrix), matrix)).noneMatch(ArithmeticTest::arithmetic);
  }

  @Test
  void aTotalThatIsNotTheSumIsAnErrorWithBothFigures() {
    Finding finding = only(zeroes(edition).with(cell("3.1.1"), Value.of(5)), edition, "sum");
    assertThat(finding.level()).isEqualTo(Level.ERROR);
    assertThat(finding.place()).isEqualTo(Place.of(cell("3.1")));
    assertThat(finding.left()).isEqualTo("0");
    assertThat(finding.right()).isEqualTo("5");
    assertThat(finding.message()).contains("收到申请数", "0件", "5件", "当面申请数");
    assertThat(finding.explainable()).isFalse();
    assertThat(finding.fix())
        .contains(new Finding.Fix(Place.of(cell("3.1")), Optional.empty(), "5"));
  }

  @Test
  void whileThePartsAreBlankOnlyATotalTooSmallIsWrong() {
    Report empty = Report.empty(edition, "甲市乙局", 2017);
    Report larger = empty.with(cell("3.1"), Value.of(9)).with(cell("3.1.1"), Value.of(5));
    assertThat(findings(larger, edition)).noneMatch(finding -> finding.code().equals("sum"));
    Report less = empty.with(cell("3.1"), Value.of(1)).with(cell("3.1.1"), Value.of(5));
    assertThat(only(less, edition, "sum").fix()).isEmpty();
  }

  @Test
  void aMissingTotalOfFilledPartsIsAnErrorThatOffersTheSum() {
    Report report = zeroes(edition).with(cell("8.3"), Value.BLANK).with(cell("8.3.1"), Value.of(2));
    Finding finding = only(report, edition, "sum");
    assertThat(finding.left()).isEmpty();
    assertThat(finding.fix())
        .contains(new Finding.Fix(Place.of(cell("8.3")), Optional.empty(), "2"));
  }

  @Test
  void notApplicableCountsAsNothing() {
    Report report = zeroes(edition).with(cell("3.1.2"), Value.NOT_APPLICABLE);
    assertThat(findings(report, edition)).noneMatch(ArithmeticTest::arithmetic);
  }

  @Test
  void wordsNegativesAndFractionsAreErrorsWhereTheyMayNotStand() {
    Report report =
        zeroes(edition)
            .with(cell("6"), new Value.Text("无此项"))
            .with(cell("2.1"), Value.of(-1))
            .with(cell("9.1"), Value.of(new java.math.BigDecimal("1.5")))
            .with(cell("8.4"), Value.of(new java.math.BigDecimal("0.8")));
    assertThat(findings(report, edition))
        .filteredOn(finding -> finding.code().startsWith("cell."))
        .extracting(finding -> finding.place().id() + " " + finding.code())
        .containsExactlyInAnyOrder("6 cell.words", "2.1 cell.negative", "9.1 cell.whole");
  }

  @Test
  void blankCellsAreOneFindingThatCountsThem() {
    Report report = zeroes(edition).with(cell("6"), Value.BLANK).with(cell("1.2.3"), Value.BLANK);
    Finding finding = only(report, edition, "blank");
    assertThat(finding.place()).isEqualTo(Place.of(cell("1.2.3")));
    assertThat(finding.left()).isEqualTo("2");
    assertThat(finding.level()).isEqualTo(Level.WARNING);
    assertThat(only(zeroes(matrix).with(cell("4/review.other"), Value.BLANK), matrix, "blank"))
        .extracting(Finding::level)
        .isEqualTo(Level.ERROR);
  }

  @Test
  void inAMatrixEachColumnAndEachRowIsHeldToItsRule() {
    Report report = zeroes(matrix).with(cell("3.1/legal"), Value.of(3));
    assertThat(findings(report, matrix).stream().filter(ArithmeticTest::arithmetic))
        .extracting(finding -> finding.place().id() + " " + finding.code())
        .containsExactlyInAnyOrder("3.1/total sum", "3.1/legal balance");
    Finding balance = only(report, matrix, "balance");
    assertThat(balance.left()).isEqualTo("3");
    assertThat(balance.right()).isEqualTo("0");
    assertThat(balance.message()).contains("法律服务机构", "合计 3", "合计 0");
  }

  @Test
  void carriedOverMustBeLastYearsCarryOutUnlessExplained() {
    Report last = zeroes(matrix).with(cell("3.4/natural"), Value.of(2));
    Report report = zeroes(matrix);
    Finding finding =
        new Checker()
            .check(report, matrix, Optional.of(last)).stream()
                .filter(found -> found.code().equals("carried"))
                .findFirst()
                .orElseThrow();
    assertThat(finding.level()).isEqualTo(Level.ERROR);
    assertThat(finding.message()).contains("上年的", "0", "2");
    assertThat(Checker.blocks(finding, report)).isTrue();
    Report explained = report.explained(finding.fingerprint(), "上年年报统计有误，已更正");
    assertThat(Checker.blocks(finding, explained)).isFalse();
  }

  @Test
  void theFingerprintStaysUntilAFigureChanges() {
    Report report = zeroes(edition).with(cell("3.1.1"), Value.of(5));
    String before = only(report, edition, "sum").fingerprint();
    Report elsewhere = report.with(cell("6"), Value.of(1));
    assertThat(only(elsewhere, edition, "sum").fingerprint()).isEqualTo(before);
    Report changed = report.with(cell("3.1.1"), Value.of(6));
    assertThat(only(changed, edition, "sum").fingerprint()).isNotEqualTo(before);
  }

  private static boolean arithmetic(Finding finding) {
    return finding.place() instanceof Place.Figure;
  }

  private static Finding only(Report report, Edition edition, String code) {
    List<Finding> found =
        findings(report, edition).stream().filter(each -> each.code().equals(code)).toList();
    assertThat(found).as(code).hasSize(1);
    return found.getFirst();
  }

  private static List<Finding> findings(Report report, Edition edition) {
    return new Checker().check(report, edition, Optional.empty());
  }

  private static Report zeroes(Edition edition) {
    Report report = Report.empty(edition, "甲市乙局", edition.head().from());
    for (CellId cell : edition.cells().keySet()) {
      report = report.with(cell, Value.of(0));
    }
    return report;
  }

  private static CellId cell(String id) {
    return CellId.parse(id);
  }
}
