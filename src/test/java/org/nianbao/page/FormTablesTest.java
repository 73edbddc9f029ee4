package org.nianbao.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.font.Fonts;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/** The tables within a report's text, as the official form prints them. */
class FormTablesTest {
  private static final Fonts FONTS = Fonts.bundled();
  private static final Edition EDITION = Editions.builtIn().byId("2021").orElseThrow();

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 9, 14, 17, 20, 25, 30})
  void aTableThatGoesOnOnePageIsNotTornUnlessHalfAPageWouldStayEmpty(int lines) {
    isNotTorn(pages(lines, ""));
    isNotTorn(pages(lines, "见下表。"));
  }

  private static void isNotTorn(List<Page> pages) {
    List<Integer> on =
        IntStream.range(0, pages.size())
            .filter(page -> cells(pages.get(page), "3.").findAny().isPresent())
            .boxed()
            .toList();
    if (on.size() > 1) {
      Page first = pages.get(on.getFirst());
      double top = cells(first, "3.").mapToDouble(Mark.Text::y).min().orElseThrow();
      assertThat(top).isLessThan(Sheet.TOP + Sheet.AREA_HEIGHT * 0.6);
    }
    assertThat(on).hasSizeBetween(1, 2);
    assertThat(cellsOf(pages, "3.").count()).isEqualTo(7 * 25);
  }

  @Test
  void aLabelBesideManyRowsIsBrokenAsOnTheForm() {
    List<String> lines =
        pages(0, "").stream()
            .flatMap(page -> page.marks().stream())
            .flatMap(mark -> mark instanceof Mark.Text text ? Stream.of(text) : Stream.empty())
            .filter(text -> text.origin().role() == Role.LABEL_CELL)
            .map(Mark.Text::text)
            .toList();
    assertThat(lines).contains("三、本", "年度办", "理结果", "（三）不", "予公开", "（六）其", "他处理");
  }

  private static Stream<Mark.Text> cellsOf(List<Page> pages, String rows) {
    return pages.stream().flatMap(page -> cells(page, rows));
  }

  private static Stream<Mark.Text> cells(Page page, String rows) {
    return page.marks().stream()
        .flatMap(mark -> mark instanceof Mark.Text text ? Stream.of(text) : Stream.empty())
        .filter(text -> text.origin().role() == Role.FIGURE_CELL)
        .filter(text -> cell(text).filter(cell -> cell.row().startsWith(rows)).isPresent());
  }

  private static Optional<CellId> cell(Mark.Text text) {
    return text.origin().place() instanceof Place.Figure figure
        ? Optional.of(figure.cell())
        : Optional.empty();
  }

  /**
   * @param over words between the heading and the table
   */
  private static List<Page> pages(int lines, String over) {
    Report report = Report.empty(EDITION, "示例县样板局", 2025).with(new Place.Text("requests"), over);
    for (CellId cell : EDITION.cells().keySet()) {
      report = report.with(cell, Value.of(7));
    }
    report = report.with(new Place.Text("overview"), "示例文字。\n".repeat(lines));
    return Typesetter.set(report, EDITION, Options.NO_SEAL, FONTS).pages();
  }
}
