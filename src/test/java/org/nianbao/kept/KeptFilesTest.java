package org.nianbao.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.edition.Editions;
import org.nianbao.font.Fonts;
import org.nianbao.report.ReportJson;
import org.nianbao.verify.Outcome;
import org.nianbao.verify.Verifier;

/**
 * Every file that a build of old exported is verified as that build did: it holds, and it has the
 * code that was printed in it.
 */
class KeptFilesTest {
  private static final Path KEPT = Path.of("src/test/resources/org/nianbao/kept");
  private static final Verifier VERIFIER = new Verifier(Editions.builtIn(), Fonts.bundled());

  static Stream<String> files() throws IOException {
    List<String> codes = Files.readAllLines(KEPT.resolve("codes.txt"));
    assertThat(codes).hasSize(41);
    return codes.stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void holdsWithItsCode(String line) throws Exception {
    String[] parts = line.split(" ");
    List<Outcome> outcomes = VERIFIER.verify(KEPT.resolve(parts[0]));
    // Their remarks were handed to that build from outside: the data hold no such explanation.
    boolean madeUp = parts[0].contains("remarks");
    assertThat(outcomes)
        .hasSizeGreaterThanOrEqualTo(2)
        .filteredOn(outcome -> !(madeUp && outcome.words().contains("某条意见")))
        .allSatisfy(outcome -> assertThat(outcome.holds()).as(outcome.words()).isTrue());
    String words = outcomes.stream().map(Outcome::words).collect(Collectors.joining("\n"));
    assertThat(words).contains(parts[1]);
    if (parts[0].contains("signed")) {
      assertThat(words).contains("数字签名完好", "甲样例签章");
    }
  }

  static Stream<String> data() throws IOException {
    return files().filter(line -> line.contains(".json "));
  }

  @ParameterizedTest
  @MethodSource("data")
  void dataOfThatDayAreReadWhole(String line) throws Exception {
    byte[] json = Files.readAllBytes(KEPT.resolve(line.split(" ")[0]));
    assertThat(ReportJson.code(ReportJson.read(json))).isEqualTo(line.split(" ")[1]);
    assertThat(ReportJson.read(json).values()).hasSizeGreaterThan(40);
  }
}
