package org.nianbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.report.Report;

/** Fees for processing information, by the rates of 国办函〔2020〕109号. */
class FeeTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "10, 0",
    "11, 100",
    "30, 2000",
    "31, 2200",
    "40, 4000",
    "41, 4300",
    "60, 11000"
  })
  void itemsCostWhatTheOrderSays(int items, long yuan) {
    assertThat(Fees.forItems(items)).isEqualTo(yuan);
  }

  @ParameterizedTest
  @CsvSource({"30, 0", "31, 10", "100, 700", "101, 720", "200, 2700", "201, 2740", "300, 6700"})
  void pagesCostWhatTheOrderSays(int pages, long yuan) {
    assertThat(Fees.forPages(pages)).isEqualTo(yuan);
  }

  @Property
  void splitAmongTwoApplicantsNothingCostsMore(
      @ForAll @IntRange(max = 900) int one, @ForAll @IntRange(max = 900) int other) {
    assertThat(Fees.forItems(one) + Fees.forItems(other))
        .isLessThanOrEqualTo(Fees.forItems(one + other));
    assertThat(Fees.forPages(one) + Fees.forPages(other))
        .isLessThanOrEqualTo(Fees.forPages(one + other));
  }

  @ParameterizedTest
  @CsvSource({
    "发出收费通知1件，收取信息处理费1235元。, fee.amount, 1235元",
    "按页计收，共120页，收取信息处理费2000元。, fee.most, 2000元",
    "按件计收，共提供信息15件，收取信息处理费800元。, fee.most, 800元",
    "2025年未发出收费通知。收取信息处理费共计700元。, fee.contradiction, 700元",
    "2025年没有收取信息处理费。收取信息处理费0.07万元。, fee.contradiction, 0.07万元",
  })
  void whatCannotBeIsFound(String text, String code, String told) {
    Report report = Checked.report("2021", 2025, "other", text);
    assertThat(Checked.findings(report, code)).extracting(Finding::left).containsExactly(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025年没有收取信息处理费。",
        "2025年发出收费通知0件，收取信息处理费0元。",
        "全年发出收费通知2件，收取信息处理费1100元，均为按页计收。",
        "按页计收，共120页，收取信息处理费1100元。",
        "按件计收，共提供信息30件，收取信息处理费2000元。",
        "依据《政府信息公开信息处理费管理办法》，收取信息处理费总金额为0元。",
        "未收取信息处理费，总金额0万元。",
        "收取信息处理费约1230元。",
      })
  void whatMayBeIsLetBe(String text) {
    Report report = Checked.report("2021", 2025, "other", text);
    assertThat(Checked.findings(report))
        .extracting(Finding::code)
        .noneMatch(code -> code.startsWith("fee."));
  }
}
