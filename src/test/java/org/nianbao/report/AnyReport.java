package org.nianbao.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.nianbao.edition.CellId;

/** Random reports for properties: everything a report may hold, in no edition's order. */
public final class AnyReport {
  /** What breaks careless programs: rare characters, emoji, quotes, markup, full-width letters. */
  private static final String ODD = "𠮷𡈽㙍㛃㐂犇🀄👨‍👩‍👧é\t'\"\\%_?;<>&{}—１２，．　";

  private static final long MOST = 999_999_999_999_999L;

  private AnyReport() {}

  public static Arbitrary<Report> reports() {
    return Combinators.combine(
            Arbitraries.of("2014", "2019", "2021", ""),
            words(20),
            Arbitraries.integers().between(2008, Report.LAST_YEAR),
            sections(),
            values(),
            facts(),
            Arbitraries.of(Status.class),
            explanations())
        .as(Report::new);
  }

  /** Chinese, Latin and odd characters mixed, perhaps none. */
  public static Arbitrary<String> words(int most) {
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(6, Arbitraries.chars().range('一', '龥').map(String::valueOf)),
            net.jqwik.api.Tuple.of(2, Arbitraries.chars().range(' ', '~').map(String::valueOf)),
            net.jqwik.api.Tuple.of(
                1, Arbitraries.of(ODD.codePoints().boxed().toList()).map(Character::toString)))
        .list()
        .ofMaxSize(most)
        .map(characters -> String.join("", characters));
  }

  public static Arbitrary<Value> values(int decimals) {
    return Arbitraries.oneOf(
        Arbitraries.just(Value.BLANK),
        Arbitraries.just(Value.of(0)),
        Arbitraries.just(Value.NOT_APPLICABLE),
        Arbitraries.longs().between(-MOST, MOST).map(Value::of),
        Arbitraries.bigDecimals()
            .between(BigDecimal.valueOf(-MOST), BigDecimal.valueOf(MOST))
            .ofScale(decimals)
            .map(Value::of),
        words(12).map(Figures::valueOrText));
  }

  /** The same, words as they are once entered: without what nobody sees. */
  public static Arbitrary<Value> entered(int decimals) {
    return values(decimals)
        .map(
            value ->
                value instanceof Value.Text text
                    ? Figures.valueOrText(Wording.entered(text.words()))
                    : value);
  }

  private static Arbitrary<List<Narrative>> sections() {
    Arbitrary<String> text = words(40).list().ofMaxSize(6).map(lines -> String.join("\n", lines));
    return Combinators.combine(
            Arbitraries.of(
                "overview", "disclosure", "requests", "review", "problems", "own-1", "A"),
            words(15),
            text)
        .as(Narrative::new)
        .list()
        .uniqueElements(Narrative::id)
        .ofMaxSize(7);
  }

  private static Arbitrary<SortedMap<CellId, Value>> values() {
    Arbitrary<String> code =
        Arbitraries.integers()
            .between(1, 12)
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(numbers -> String.join(".", numbers.stream().map(String::valueOf).toList()));
    Arbitrary<CellId> cell =
        Combinators.combine(code, Arbitraries.of("", "natural", "total", "repealed"))
            .as(CellId::new);
    return Arbitraries.maps(cell, values(2)).ofMaxSize(60).map(TreeMap::new);
  }

  private static Arbitrary<Map<Fact, String>> facts() {
    Arbitrary<String> fact =
        Arbitraries.oneOf(words(20), Arbitraries.of("2018年2月26日", "2018-02-26", "025-86637000"));
    return Arbitraries.maps(Arbitraries.of(Fact.class), fact);
  }

  private static Arbitrary<SortedMap<String, String>> explanations() {
    Arbitrary<String> fingerprint =
        Arbitraries.strings().withCharRange('a', 'z').numeric().withChars(":./-").ofMaxLength(16);
    return Arbitraries.maps(fingerprint, words(30)).ofMaxSize(5).map(TreeMap::new);
  }
}
