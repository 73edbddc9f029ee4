package org.nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
  @Property
  void everyRadicalBecomesACharacterThatIsNone(
      @ForAll @CharRange(from = '\u2F00', to = '\u2FD5') char radical) {
    String plain = Ideographs.of("a" + radical + "b");
    assertThat(plain).hasSize(3).startsWith("a").endsWith("b");
    assertThat(Character.isIdeographic(plain.charAt(1))).isTrue();
    assertThat(plain).doesNotContain(Character.toString(radical));
  }

  @ParameterizedTest
  @CsvSource({"⼀、⼈⺠, 一、人民", "⻓期, 长期", "⻅义, 见义", "⻋⻔⻚, 车门页", "⺫的, 目的"})
  void radicalsOfPrintedPagesAreRead(String printed, String meant) {
    assertThat(Wording.entered(printed)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u000B", "\f", "\u0085", "\u2028", "\u2029"})
  void softLineBreaksBreakLines(String soft) {
    assertThat(Wording.entered("一" + soft + "二")).isEqualTo("一\n二");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200B", "\u200E", "\u202C", "\u202D", "\uFEFF", "\u00AD", "\uFFFC"})
  void whatIsNotSeenGoes(String unseen) {
    assertThat(Wording.entered("一" + unseen + "二")).isEqualTo("一二");
    assertThat(Figures.read(unseen + "1" + unseen + "2" + unseen))
        .isEqualTo(new Figures.Understood(Value.of(12)));
  }
}
