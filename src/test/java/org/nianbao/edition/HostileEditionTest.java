package org.nianbao.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files meant to harm, or broken on their way, are refused with a sentence and soon. */
class HostileEditionTest {
  private static final String GOOD =
      """
      {"format":"nianbao-edition/1","id":"t","name":"名","source":"据","years":{"from":2030},
       "title":"{agency}{year}","sections":[{"id":"a","tables":["x"]}],
       "tables":[{"id":"x","blocks":[{"columns":[{"id":"c","heading":"数"}],"widths":[1,1],
         "rows":[{"code":"1","label":"一"}]}]}],
       "rules":[]}
      """;

  @Test
  void aSoundOneIsRead() {
    assertThat(faults(GOOD)).isEmpty();
    assertThat(faults("\uFEFF" + GOOD)).as("with a byte order mark").isEmpty();
  }

  @Test
  void whatIsTooLargeIsNotRead() {
    byte[] large = new byte[EditionReader.LARGEST + 1];
    Arrays.fill(large, (byte) ' ');
    assertThat(faults(large)).contains("2 MB");
  }

  @Test
  void whatIsTooDeepIsNotRead() {
    assertThat(faults("[".repeat(100_000))).contains("至多套 60 层");
    String rows = "{\"code\":\"1\",\"rows\":[".repeat(200);
    assertThat(faults(GOOD.replace("{\"code\":\"1\",", rows))).contains("至多套 60 层");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "UTF-16", "UTF-16LE", "UTF-32", "Big5"})
  void anotherEncodingIsTold(String charset) {
    assertThat(faults(GOOD.getBytes(Charset.forName(charset)))).isNotEmpty();
    if (!charset.contains("LE")) {
      assertThat(faults(GOOD.getBytes(Charset.forName(charset)))).containsAnyOf("UTF-8", "JSON");
    }
  }

  @Test
  void whatIsCutOffOrHasMoreBehindItIsNoJson() {
    assertThat(faults(GOOD.substring(0, GOOD.length() / 2))).contains("JSON");
    assertThat(faults(GOOD + "{}")).contains("JSON");
    assertThat(faults(GOOD.replace("\"id\":\"t\"", "\"id\":\"t\",\"id\":\"u\""))).contains("JSON");
    assertThat(faults(new byte[0])).contains("JSON");
  }

  @Test
  void tenThousandRowsAreNoForm() {
    String rows = many(10_000, i -> "{\"code\":\"1." + i + "\",\"label\":\"行\"}");
    assertThat(faults(GOOD.replace("{\"code\":\"1\",\"label\":\"一\"}", rows)))
        .contains("tables", "4000 个单元格");
  }

  @Test
  void aHundredThousandRulesAreNoForm() {
    String rule = "{\"sum\":\"1/c\",\"of\":[\"1/c\"]}";
    assertThat(faults(GOOD.replace("\"rules\":[]", "\"rules\":[" + many(50_000, _ -> rule) + "]")))
        .contains("rules", "2000");
    String parts = many(30_000, _ -> "\"1\"");
    String wide = "[{\"each\":\"column\",\"table\":\"x\",\"sum\":\"1\",\"of\":[" + parts + "]}]";
    assertThat(faults(GOOD.replace("\"rules\":[]", "\"rules\":" + wide))).contains("20000");
  }

  @Test
  void aSumOfItselfByWayOfManyOthersIsTold() {
    int cells = 1500;
    String rows = many(cells, i -> "{\"code\":\"1." + i + "\",\"label\":\"行\"}");
    String ring =
        many(
            cells,
            i ->
                "{\"sum\":\"1."
                    + (cells - 1 - i)
                    + "/c\",\"of\":[\"1."
                    + ((cells - i) % cells)
                    + "/c\"]}");
    assertThat(
            faults(
                GOOD.replace("{\"code\":\"1\",\"label\":\"一\"}", rows)
                    .replace("\"rules\":[]", "\"rules\":[" + ring + "]")))
        .contains("绕回");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\u001b", "\\ud800", "\\u0085"})
  void whatCannotBePrintedIsTold(String character) {
    assertThat(faults(GOOD.replace("数", character))).contains("控制字符", "heading");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1/2", "1,2", "1 2", "1\\n", "１２３４５６７８９０１２３４５６７８９０１２３４５６７８９０１２３４５６７８９０１"})
  void aCodeThatCouldNotBeKeptInALibraryIsTold(String code) {
    assertThat(faults(GOOD.replace("\"code\":\"1\"", "\"code\":\"" + code + "\"")))
        .contains("rows[0].code");
  }

  @Test
  void anEndlessTextOrNumberIsTold() {
    assertThat(faults(GOOD.replace("一", "一".repeat(3000)))).contains("2000 字");
    String rule =
        "[{\"code\":\"c\",\"left\":\"1/c\",\"is\":\"=\",\"right\":1e99999999,\"says\":\"s\",\"remedy\":\"r\"}]";
    assertThat(faults(GOOD.replace("\"rules\":[]", "\"rules\":" + rule))).contains("right");
    assertThat(faults(GOOD.replace("[1,1]", "[1,1e999]"))).contains("widths[1]");
  }

  @Test
  void aPhraseThatWouldTakeForeverIsTold() {
    for (String phrase :
        new String[] {
          "啊 " + "…… 啊 ".repeat(6) + "#件",
          "啊 … … … #件",
          "啊|啊啊 ".repeat(20) + "#件",
          "啊".repeat(300) + " #件"
        }) {
      assertThat(Phrase.parse(phrase)).as(phrase).isEqualTo(Optional.empty());
    }
  }

  @Test
  void noMoreFaultsAreToldThanAnyoneReads() {
    String rows = many(3000, i -> "{\"code\":\"x" + i + "\"}");
    EditionFault fault =
        catchThrowableOfType(
            EditionFault.class,
            () ->
                EditionReader.read(
                    GOOD.replace("{\"code\":\"1\",\"label\":\"一\"}", rows)
                        .getBytes(StandardCharsets.UTF_8)));
    assertThat(fault.faults()).hasSize(200);
  }

  private static String many(int count, java.util.function.IntFunction<String> one) {
    return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining(","));
  }

  private static String faults(String json) {
    return faults(json.getBytes(StandardCharsets.UTF_8));
  }

  /** The sentences of the refusal; "" where it is read. */
  private static String faults(byte[] json) {
    UnaryOperator<String> quiet = words -> words == null ? "" : words;
    EditionFault fault = catchThrowableOfType(EditionFault.class, () -> EditionReader.read(json));
    return fault == null ? "" : quiet.apply(fault.getMessage());
  }
}
