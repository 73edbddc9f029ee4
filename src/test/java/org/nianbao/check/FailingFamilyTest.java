package org.nianbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.EditionFault;
import org.nianbao.edition.EditionReader;
import org.nianbao.edition.Editions;
import org.nianbao.message.CrashLog;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/** No figure ends a check, and no family of checks that fails takes the others with it. */
class FailingFamilyTest {
  private static final Path FORMS = Path.of("src", "test", "resources", "org", "nianbao", "forms");
  private final List<Throwable> kept = new ArrayList<>();

  @Test
  void aFamilyThatFailsIsAFindingAndIsWrittenDownOnce() {
    Edition form = Editions.builtIn().byId("2021").orElseThrow();
    Case of = new Case(Report.empty(form, "甲样例局", 2025), form, Optional.empty(), Optional.empty());
    List<Check> families =
        Guarded.each(List.of(FailingFamilyTest::failing, new BlankCheck()), this::keep);
    for (int key = 0; key < 5; key++) {
      List<Finding> findings = families.stream().flatMap(each -> each.findings(of)).toList();
      assertThat(findings).extracting(Finding::code).contains(Guarded.CODE, "blank");
      Finding failed = findings.getFirst();
      assertThat(failed.message()).contains("这一类审核没有做成", "000007");
      assertThat(Checker.blocks(failed, of.report())).isTrue();
      Report explained = of.report().explained(failed.fingerprint(), "已自行核对");
      assertThat(Checker.blocks(failed, explained)).isFalse();
    }
    assertThat(kept).hasSize(1);
  }

  /** Even a finding that is only made when it is asked for, deep in a text. */
  private static Stream<Finding> failing(Case of) {
    return Stream.of(1).map(_ -> deeper(0)).map(_ -> null);
  }

  private static int deeper(int level) {
    return 1 + deeper(level + 1);
  }

  private CrashLog.Kept keep(Throwable failure) {
    kept.add(failure);
    return new CrashLog.Kept("000007", "某处");
  }

  /** 1 of 3 has no end in decimals; a share of two places is right when it is rounded so. */
  @ParameterizedTest
  @CsvSource({
    "1, 3, 33.33, true",
    "1, 3, 33.34, false",
    "2, 3, 66.67, true",
    "2, 3, 66.66, false",
    "1, 8, 12.5, true",
    "0, 7, 0, true",
    "5, 0, 1, true",
    "999999999999999, 7, 1, false"
  })
  void aShareIsHeldAgainstItsCellAsFarAsTheCellCanShowIt(
      String part, String whole, String share, boolean right) throws IOException, EditionFault {
    Edition form = EditionReader.read(Files.readAllBytes(FORMS.resolve("mini-percent-crash.json")));
    Report report =
        with(
            with(with(Report.empty(form, "甲样例局", 2027), "1.1/n", part), "1.9/n", whole),
            "1.1/share",
            share);
    List<Finding> found = only(new Checker().check(report, form, Optional.empty()), "share");
    assertThat(found.isEmpty()).isEqualTo(right);
    if (part.equals("1") && !right) {
      assertThat(found.getFirst().message()).contains("33.33%", "33.34");
    }
  }

  @Test
  void aConditionOnAShareIsNotRounded() throws IOException, EditionFault {
    Edition form = EditionReader.read(Files.readAllBytes(FORMS.resolve("when.json")));
    Report report =
        with(
            with(with(Report.empty(form, "甲样例局", 2027), "1.1/n", "1"), "1.9/n", "3"), "1.2/n", "0");
    assertThat(new Checker().check(report, form, Optional.empty()))
        .extracting(Finding::code)
        .contains("w", "g");
    Report atMost = with(with(report, "1.1/n", "30000001"), "1.9/n", "100000000");
    assertThat(only(new Checker().check(atMost, form, Optional.empty()), "g")).hasSize(1);
  }

  @Test
  void aSumLongerThanAnyCellTakesIsSaidAndNotOffered() {
    Edition form = Editions.builtIn().byId("2021").orElseThrow();
    Report report = Report.empty(form, "甲样例局", 2025);
    for (CellId cell : form.cells().keySet()) {
      report = report.with(cell, Value.of(0));
    }
    report =
        with(with(report, "3.1/natural", "999999999999999"), "3.1/business", "999999999999999");
    List<Finding> sums = only(new Checker().check(report, form, Optional.empty()), "sum");
    assertThat(sums).hasSize(1);
    assertThat(sums.getFirst().message()).contains("1999999999999998");
    assertThat(sums.getFirst().fix()).isEmpty();
  }

  private static List<Finding> only(List<Finding> findings, String code) {
    return findings.stream().filter(finding -> finding.code().equals(code)).toList();
  }

  private static Report with(Report report, String cell, String figure) {
    return report.with(CellId.parse(cell), Value.of(new BigDecimal(figure)));
  }
}
