package org.nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyNameTest {
  private static final String NAME = "示例县样板局(城区)";

  @Property
  void whatIsNotSeenMakesNoOtherName(@ForAll("unseen") String one, @ForAll("unseen") String other) {
    String spoiled = one + "示例" + other + "县样板局" + one + "(城区)" + other;
    assertThat(AgencyName.clean(spoiled)).isEqualTo(NAME);
    assertThat(AgencyName.same(spoiled, NAME)).isTrue();
  }

  @Provide
  Arbitrary<String> unseen() {
    return Arbitraries.strings()
        .withChars(
            ' ', '\t', '\n', '\u00A0', '\u3000', '\u2003', '\u200B', '\u200E', '\u202A', '\u202C',
            '\u202D', '\u202E', '\u2066', '\u2069', '\uFEFF', '\u00AD', '\uFFFC', '\uFE0F',
            '\u2028', '\u0085', '\u000B', '\u0000')
        .ofMaxLength(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"示例县样板局（城区）", "⽰例县样板局(城区)", "示例县　样板局( 城区 )"})
  void widthsAndRadicalsMakeNoOtherName(String other) {
    assertThat(AgencyName.same(other, NAME)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"示例县样板局", "示例县样板局(郊区)", "例县样板局(城区)", ""})
  void otherNamesStayOthers(String other) {
    assertThat(AgencyName.same(other, NAME)).isFalse();
  }

  @Property
  void cleaningTwiceChangesNothing(@ForAll String name) {
    String clean = AgencyName.clean(name);
    assertThat(AgencyName.clean(clean)).isEqualTo(clean);
    assertThat(AgencyName.same(clean, name)).isTrue();
  }

  @Test
  void wordsOfLettersStayApart() {
    assertThat(AgencyName.clean(" A  B 公司\u200B")).isEqualTo("A B公司");
  }
}
