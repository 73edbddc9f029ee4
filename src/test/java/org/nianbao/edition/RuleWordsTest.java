package org.nianbao.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules as a clerk reads them. */
class RuleWordsTest {
  @Test
  void aSumAndAComparisonAreNamedNotCoded() {
    RuleWords words = new RuleWords(Editions.builtIn().byId("2014").orElseThrow());
    assertThat(words.about(CellId.parse("3.1"))).contains("等于“当面申请数”、“传真申请数”、“网络申请数”、“信函申请数”之和");
    assertThat(words.about(CellId.parse("3.1.1"))).containsExactly("计入“收到申请数”");
    assertThat(words.about(CellId.parse("9.2"))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2014", "2019", "2021"})
  void everyRuleOfEveryFormIsToldWithoutCodesOrGaps(String id) {
    Edition edition = Editions.builtIn().byId(id).orElseThrow();
    RuleWords words = new RuleWords(edition);
    for (Rule rule : edition.rules()) {
      CellId cell = rule.cells().findFirst().orElseThrow();
      assertThat(words.about(cell))
          .isNotEmpty()
          .allSatisfy(each -> assertThat(each).isNotBlank().doesNotContain("“”", "{", "null"));
    }
  }
}
