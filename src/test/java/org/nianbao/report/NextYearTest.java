package org.nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;

/** What comes over from last year's report. */
class NextYearTest {
  private static final Edition CURRENT = Editions.builtIn().byId("2021").orElseThrow();
  private static final Edition EARLIER = Editions.builtIn().byId("2019").orElseThrow();

  @Test
  void onlyWhatWasCarriedOutComesInAsCarriedOver() {
    Report begun = NextYear.from(report(CURRENT, 2023), CURRENT);
    assertThat(begun.values())
        .containsEntry(CellId.parse("3.2/natural"), Value.of(4))
        .containsEntry(CellId.parse("3.2/total"), Value.of(4))
        .hasSize(2);
    assertThat(begun.section("overview").orElseThrow().text()).isEqualTo("去年的话。");
    assertThat(begun.year()).isEqualTo(2024);
  }

  @Test
  void theSameHoldsFromTheEditionBefore() {
    Report begun = NextYear.from(report(EARLIER, 2020), CURRENT);
    assertThat(begun.edition()).isEqualTo("2021");
    assertThat(begun.values()).containsEntry(CellId.parse("3.2/natural"), Value.of(4)).hasSize(2);
  }

  @Test
  void aFormThatCarriesNothingOverBeginsWithoutFigures() {
    Edition old = Editions.builtIn().byId("2014").orElseThrow();
    Report last = Report.empty(old, "示例局", 2016).with(CellId.parse("3.1"), Value.of(7));
    assertThat(NextYear.from(last, old).values()).isEmpty();
  }

  private static Report report(Edition edition, int year) {
    Report report =
        Report.empty(edition, "示例局", year)
            .with(CellId.parse("3.4/natural"), Value.of(4))
            .with(CellId.parse("3.4/total"), Value.of(4))
            .with(CellId.parse("3.4/other"), Value.NOT_APPLICABLE)
            .with(CellId.parse("3.1/natural"), Value.of(9))
            .with(CellId.parse("2.1.2/inforce"), Value.of(12));
    return report.with(report.section("overview").orElseThrow().withText("去年的话。"));
  }
}
