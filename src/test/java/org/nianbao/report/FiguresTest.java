package org.nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.report.Figures.Refused;
import org.nianbao.report.Figures.Understood;

/** What people type for figures. */
class FiguresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          0         # 0
          106       # 106
          １２      # 12
          '1,234'   # 1234
          1，234    # 1234
          '1,234,567.5' # 1234567.5
          0.80      # 0.8
          ' 12 '    # 12
          　7　     # 7
          -5        # -5
          −5        # -5
          007       # 7
          """)
  void numbersAreUnderstood(String typed, BigDecimal number) {
    assertThat(Figures.read(typed)).isEqualTo(new Understood(Value.of(number)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"—", "——", "-", "－", "/", "／", "–"})
  void notApplicableIsUnderstood(String typed) {
    assertThat(Figures.read(typed)).isEqualTo(new Understood(Value.NOT_APPLICABLE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "　", "\t"})
  void nothingIsBlankAndNotZero(String typed) {
    assertThat(Figures.read(typed)).isEqualTo(new Understood(Value.BLANK));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          '####'   # 栏宽
          1e9      # 科学记数法
          1E+9     # 科学记数法
          5件      # 单位
          12 条    # 单位
          '12,34'  # 逗号
          '1,2345' # 逗号
          无       # 不是数
          abc      # 不是数
          1.2.3    # 不是数
          5²       # 不是数
          ③        # 不是数
          1234567890123456 # 太长
          0.12345678901    # 太长
          """)
  void theRestIsRefusedWithTheReason(String typed, String reason) {
    assertThat(Figures.read(typed)).isInstanceOf(Refused.class);
    assertThat(((Refused) Figures.read(typed)).reason()).contains(reason);
  }

  @Property
  void whatIsWrittenIsReadBack(
      @ForAll @BigRange(min = "-99999999999999", max = "99999999999999") @Scale(6)
          BigDecimal number) {
    Value value = Value.of(number);
    assertThat(Figures.read(value.written())).isEqualTo(new Understood(value));
  }

  @Property
  void readingNeverFailsAndNeverMakesANumberOfWords(@ForAll String typed) {
    if (Figures.read(typed) instanceof Understood(Value.Number number)) {
      assertThat(typed.codePoints().anyMatch(Character::isDigit)).isTrue();
      assertThat(number.number()).isNotNull();
    }
  }
}
