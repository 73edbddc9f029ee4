package org.nianbao.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.nianbao.edition.Editions;
import org.nianbao.report.Place;

/** Changes in words. */
class ChangeWordsTest {
  private static final Place TEXT = new Place.Text("overview");
  private static final String LONG = "本年度我局主动公开政府信息，".repeat(20);
  private final ChangeWords words =
      new ChangeWords(Samples.report("甲局", 2017), Editions.builtIn().byId("2014").orElseThrow());

  @Test
  void shortWordsAreToldWhole() {
    assertThat(words.done(Place.of(Samples.MADE), "106", "112")).isEqualTo("“106”改为“112”");
    assertThat(words.done(Place.of(Samples.MADE), "", "112")).isEqualTo("填入“112”");
    assertThat(words.done(Place.of(Samples.MADE), "112", "")).isEqualTo("清除“112”");
  }

  @Test
  void ofALongTextOnlyWhatDiffersIsTold() {
    assertThat(words.done(TEXT, LONG + "共3条。", LONG + "共5条。")).isEqualTo("“…公开政府信息，共”后面的“3”改为“5”");
    assertThat(words.done(TEXT, LONG, LONG + "新的一句。")).endsWith("后面加上“新的一句。”");
    assertThat(words.done(TEXT, LONG + "旧的一句。", LONG)).endsWith("后面删去“旧的一句。”");
  }

  /** No half of a character of two units is ever told. */
  @Property(tries = 300)
  void anyChangeIsToldInWholeCharacters(@ForAll("texts") String was, @ForAll("texts") String now) {
    String told = words.done(TEXT, LONG + was, LONG + now);
    byte[] bytes = told.getBytes(StandardCharsets.UTF_8);
    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(told);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("𠮷", "𡈽", "㛃", "a", "条\n")
        .list()
        .ofMinSize(1)
        .ofMaxSize(90)
        .map(parts -> String.join("", parts));
  }
}
