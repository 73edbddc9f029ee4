package org.nianbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not go on a public website. All numbers here are made up. */
class PrivacyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "联系人手机13800001111。 | privacy.mobile | 138*****111",
        "联系人手机１３８ ００００ １１１１。 | privacy.mobile | 138*******111",
        "手机138-0000-1111。 | privacy.mobile | 138*******111",
        "电话：0371-66660000。 | privacy.telephone | 0371-66660000",
        "邮箱zhang@example.com。 | privacy.email | zhang@example.com",
        "机密★一年 | privacy.secrecy | 机密★",
        "内部资料，注意保存。 | privacy.internal | 内部资料",
      })
  void privateThingsAreFound(String text, String code, String shown) {
    List<Finding> findings =
        Checked.findings(Checked.report(text.strip())).stream()
            .filter(finding -> finding.code().startsWith("privacy."))
            .toList();
    assertThat(findings).isNotEmpty();
    assertThat(findings.getFirst().code()).isEqualTo(code);
    assertThat(findings.getFirst().left()).isEqualTo(shown);
  }

  @Property(tries = 300)
  void anIdentityNumberIsFoundByItsCheckDigitAndByNothingElse(
      @ForAll @IntRange(min = 1950, max = 2020) int year,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 1, max = 28) int day,
      @ForAll @IntRange(min = 0, max = 999) int order) {
    String seventeen = String.format("999999%04d%02d%02d%03d", year, month, day, order);
    int found = 0;
    for (char last : "0123456789X".toCharArray()) {
      found += Checked.found("号码" + seventeen + last + "。", "privacy.identity").size();
    }
    assertThat(found).isEqualTo(1);
  }

  @Property(tries = 300)
  void aBankCardIsFoundByItsCheckDigitAndByNothingElse(
      @ForAll @IntRange(min = 0, max = 999_999_999) int number) {
    String eighteen = "622999" + String.format("%012d", number);
    int found = 0;
    for (char last : "0123456789".toCharArray()) {
      found += Checked.found("卡号" + eighteen + last + "。", "privacy.bank").size();
    }
    assertThat(found).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "文号20170000138000011112号。",
        "主动公开信息13800001条。",
        "按国家秘密、商业秘密处理的信息不予公开。",
        "做好保密审查，严防失密泄密。",
        "2017年1月1日至2017年12月31日。",
        "经费1,380,000元，编号2017-0001-2345。",
      })
  void otherNumbersAndWordsAreLeftAlone(String text) {
    assertThat(Checked.findings(Checked.report(text)))
        .noneMatch(finding -> finding.code().startsWith("privacy."));
  }

  @Test
  void aPrivateNumberIsNotHandedOnWithTheFinding() {
    Finding finding =
        Checked.findings(Checked.report("手机13800001111。"), "privacy.mobile").getFirst();
    assertThat(finding.message()).doesNotContain("13800001111");
    assertThat(finding.left()).doesNotContain("13800001111");
  }
}
