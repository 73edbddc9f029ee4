package org.nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.nianbao.edition.CellId;

/** Figures bound in text. */
class BoundTest {
  private static final Map<CellId, Value> VALUES =
      Map.of(
          CellId.parse("1.1"),
          Value.of(1234),
          CellId.parse("3.7/natural"),
          Value.of(5),
          CellId.parse("6"),
          Value.NOT_APPLICABLE,
          CellId.parse("7"),
          new Value.Text("若干"));

  @Test
  void aBoundFigureIsReadAsItsNumber() {
    assertThat(of("公开{1.1}条，自然人{3.7/natural}件。").text()).isEqualTo("公开1234条，自然人5件。");
  }

  @Test
  void whatIsNoNumberStaysAMarker() {
    for (String kept :
        new String[] {"{2.1}条", "{6}件", "{7}件", "{9.9/x}", "{}", "{一}", "{1.1", "｛1.1｝"}) {
      assertThat(of(kept).text()).isEqualTo(kept);
    }
  }

  @Test
  void positionsLeadBackToTheKeptText() {
    String kept = "公开{1.1}条，又{3.7/natural}件";
    Bound bound = of(kept);
    int pieces = bound.text().indexOf("条");
    assertThat(kept.substring(bound.from(pieces), bound.to(pieces + 1))).isEqualTo("条");
    int number = bound.text().indexOf("1234");
    assertThat(kept.substring(bound.from(number), bound.to(number + 4))).isEqualTo("{1.1}");
    assertThat(kept.substring(bound.from(number + 1), bound.to(number + 2))).isEqualTo("{1.1}");
    assertThat(kept.substring(bound.from(0), bound.to(2))).isEqualTo("公开");
    assertThat(bound.to(bound.text().length())).isEqualTo(kept.length());
    assertThat(bound.touches(number, number + 1)).isTrue();
    assertThat(bound.touches(number + 4, number + 5)).isFalse();
  }

  @Test
  void aReportGoesOutWithNumbersAndIsKeptWithMarkers() {
    Report kept =
        Entries.report(
            Map.of(
                Place.Single.SECTIONS,
                "overview",
                new Place.Text("overview"),
                "共{1.1}条",
                Place.of(CellId.parse("1.1")),
                "12"));
    assertThat(ReportJson.indented(Bound.resolved(kept))).contains("共12条");
    assertThat(ReportJson.indented(kept)).contains("共{1.1}条");
    assertThat(Bound.resolved(Bound.resolved(kept))).isEqualTo(Bound.resolved(kept));
  }

  @Property
  void aPlainCharacterIsFoundAgainWhereverItStands(
      @ForAll @IntRange(max = 8) int before, @ForAll @IntRange(max = 8) int after) {
    String kept = "{1.1}".repeat(before) + "甲" + "{3.7/natural}".repeat(after);
    Bound bound = of(kept);
    int at = bound.text().indexOf('甲');
    assertThat(bound.from(at)).isEqualTo(kept.indexOf('甲'));
    assertThat(bound.to(at + 1)).isEqualTo(kept.indexOf('甲') + 1);
  }

  private static Bound of(String kept) {
    return Bound.of(kept, cell -> VALUES.getOrDefault(cell, Value.BLANK));
  }
}
