package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nianbao.edition.Cell;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.edition.Rule;
import org.nianbao.intake.understand.Hints;
import org.nianbao.intake.understand.Received;
import org.nianbao.intake.understand.Source;
import org.nianbao.message.Messages;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/** Rows whose labels were spoiled, in files whose sums hold or do not. */
class SumProofTest {
  private static final Edition EDITION = Editions.builtIn().byId("2021").orElseThrow();
  private static final FileIntake INTAKE =
      new FileIntake(Editions.builtIn(), file -> Optional.empty());
  private static final String ROW = "2.其他法律行政法规禁止公开";
  private static final String SPOILED = "2.其他法律行政止公开";
  private static final String OTHER_ROW = "8.属于行政查询事项";
  private static final String OTHER_SPOILED = "8.属于行政查询";

  @Test
  void aSpoiledRowThatTheSumsNeedIsSure() throws Exception {
    Report report = summed(report(4));
    Received received = read(page(report).replace(ROW, SPOILED));
    assertThat(received.report().values()).isEqualTo(report.values());
    assertThat(received.unsure()).isEmpty();
  }

  @Test
  void aSpoiledRowStaysDoubtfulWhereTheSumsDoNotHold() throws Exception {
    Report report = summed(report(4));
    for (Cell cell : EDITION.cells().values()) {
      if (cell.id().toString().startsWith("3.3.7/")) {
        report = report.with(cell.id(), Value.of(900));
      }
    }
    Received received = read(page(report).replace(ROW, SPOILED));
    assertThat(received.unsure()).hasSize(7);
    assertThat(received.unsure().values())
        .extracting(Source::reason)
        .allMatch(reason -> reason.contains(SPOILED));
  }

  @Test
  void twoSpoiledRowsMightBeOneAnother() throws Exception {
    Report report = summed(report(4));
    String page = page(report).replace(ROW, SPOILED).replace(OTHER_ROW, OTHER_SPOILED);
    assertThat(read(page).unsure()).hasSize(14);
  }

  @Test
  void twoSpoiledRowsOfNothingAreNothing() throws Exception {
    Report report = summed(report(0));
    String page = page(report).replace(ROW, SPOILED).replace(OTHER_ROW, OTHER_SPOILED);
    Received received = read(page);
    assertThat(received.report().values()).isEqualTo(report.values());
    assertThat(received.unsure()).isEmpty();
  }

  @Test
  void labelsCutOffAtTheirEndsAreKnownByTheirBeginnings() throws Exception {
    Report report = summed(report(4));
    String page =
        page(report)
            .replaceAll("(>[^<>]{7})[^<>]+(</td><td>\\d+</td><td>\\d+</td><td>\\d+</td>)", "$1$2");
    Received received = read(page);
    assertThat(received.report().values()).isEqualTo(report.values());
    assertThat(received.unsure().values())
        .isNotEmpty()
        .extracting(Source::reason)
        .containsOnly(Messages.text("intake.unsure.torn"));
    assertThat(received.doubts()).isEmpty();
  }

  private static Received read(String page) throws Exception {
    return INTAKE.read("年报.html", page.getBytes(StandardCharsets.UTF_8), Hints.NONE);
  }

  private static String page(Report report) {
    return FormPage.of(report, EDITION, true);
  }

  /** The same figure in all cells, but in those that are sums. */
  private static Report report(int figure) {
    Report report = MadeUpReport.of(EDITION);
    for (Cell cell : EDITION.cells().values()) {
      report = report.with(cell.id(), Value.of(figure));
    }
    return report;
  }

  /** With the sums worked out, those of parts before those of the whole. */
  private static Report summed(Report report) {
    Report summed = report;
    for (int round = 0; round < 2; round++) {
      for (Rule rule : EDITION.rules()) {
        if (rule instanceof Rule.Sum sum) {
          BigDecimal all = BigDecimal.ZERO;
          for (CellId part : sum.parts()) {
            all = all.add(((Value.Number) summed.value(part)).number());
          }
          summed = summed.with(sum.total(), Value.of(all));
        }
      }
    }
    return summed;
  }
}
