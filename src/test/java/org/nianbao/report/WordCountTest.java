package org.nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 字数 as Word counts it. */
class WordCountTest {
  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "主动公开政府信息, 8",
    "主动公开106条。, 7",
    "'2017年，公开1,234条。', 8",
    "网址 www.example.gov.cn 供查询, 6",
    "'a b  c', 3",
    "姓𠮷名㛃, 4",
    "'好😀 ', 2",
    "'第一段\n　　第二段', 6",
    "（一）“公开”, 7",
  })
  void chineseCharactersAndRunsOfOthersCountOne(String text, int count) {
    assertThat(WordCount.of(text)).isEqualTo(count);
  }

  @Property
  void neverMoreThanCharactersAndNothingOnlyForBlanks(@ForAll String text) {
    int count = WordCount.of(text);
    assertThat(count).isBetween(0, WordCount.characters(text));
  }

  @Property
  void partsByLineAddUp(@ForAll String one, @ForAll String other) {
    assertThat(WordCount.of(one + "\n" + other)).isEqualTo(WordCount.of(one) + WordCount.of(other));
  }
}
