package org.nianbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Level;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/** Texts carried over from last year and left as they came. */
class CarriedTest {
  private static final String TEXT = "我局健全政府信息公开工作制度，明确专人负责，在网站设立专栏，主动公开政府信息{1.1}条，并定期检查。";

  @Test
  void aTextLeftAsItCameIsToldOnceAndNotByParagraphToo() {
    Report last = report(2016, TEXT).with(CellId.parse("1.1"), Value.of(8));
    Report report = report(2017, TEXT).with(CellId.parse("1.1"), Value.of(9));
    List<Finding> found = found(report, last);
    assertThat(found).hasSize(1);
    assertThat(Checker.isCarried(found.getFirst())).isTrue();
    assertThat(found.getFirst().level()).isEqualTo(Level.WARNING);
    assertThat(found.getFirst().explainable()).isTrue();
    assertThat(found.getFirst().place()).isEqualTo(new Place.Text("overview"));
  }

  @Test
  void aShortOneIsOnlyHintedAt() {
    assertThat(found(report(2017, "没有收费。"), report(2016, "没有收费。")))
        .extracting(Finding::level)
        .containsExactly(Level.HINT);
  }

  @Test
  void anEditedOneIsNotCarriedAnyMore() {
    assertThat(found(report(2017, "今年没有收费。"), report(2016, "没有收费。"))).isEmpty();
    assertThat(found(report(2017, TEXT + "另外，新设一处查阅点。"), report(2016, TEXT)))
        .noneMatch(Checker::isCarried);
  }

  private static Report report(int year, String text) {
    return Checked.report("2014", year, "overview", text);
  }

  private static List<Finding> found(Report report, Report last) {
    return Checked.findings(report, Optional.of(last)).stream()
        .filter(each -> each.code().matches("wording\\.(carried|copied)"))
        .toList();
  }
}
