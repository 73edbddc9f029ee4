package org.nianbao.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.edition.Cell;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.font.Fonts;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;
import org.nianbao.report.Value;

/** Tables keep 小五: long figures take room from labels, then a page laid crosswise. */
class NinePointTest {
  private static final Fonts FONTS = Fonts.bundled();
  private static final double NINE = 9;

  @ParameterizedTest
  @CsvSource({
    "sixdigits2021, false",
    "seventotals2021, true",
    "seven2021, true",
    "longname2021, false",
    "empty2021, false"
  })
  void theWideTableStandsOnOnePage(String name, boolean turned) throws Exception {
    Document document = set(read(name));
    List<Page> pages = pagesOf("3.1", document);
    assertThat(pages).hasSize(1);
    assertThat(pages.getFirst().turned()).isEqualTo(turned);
    assertThat(sizes(document)).allMatch(size -> size >= NINE);
  }

  @Test
  void noLabelOfTheOfficeIsSmaller() throws Exception {
    Document document = set(read("long2014"));
    assertThat(words(document)).contains("本级日常工作机构");
    assertThat(sizes(document)).allMatch(size -> size >= NINE);
  }

  @Property(tries = 40)
  void figuresOfAnyLengthKeepTheirSize(
      @ForAll @IntRange(min = 1, max = 9) int digits, @ForAll @IntRange(max = 500) int seed) {
    Edition edition = Editions.builtIn().byId("2021").orElseThrow();
    Report report = Report.empty(edition, "某某市", 2025);
    java.util.Random random = new java.util.Random(seed);
    for (Cell cell : edition.cells().values()) {
      int most = cell.id().row().equals("4") ? Math.min(digits, 7) : digits;
      String figure = "1" + "7".repeat(random.nextInt(most));
      report = report.with(cell.id(), Value.of(Long.parseLong(figure)));
    }
    Document document = set(report);
    assertThat(sizes(document)).allMatch(size -> size >= NINE);
    assertThat(pagesOf("3.1", document)).hasSize(1);
    for (Page page : document.pages()) {
      page.texts()
          .filter(text -> text.origin().role() == Role.FIGURE_CELL)
          .forEach(text -> assertThat(text.text()).matches("17*|——|"));
    }
  }

  private static List<Page> pagesOf(String row, Document document) {
    return document.pages().stream()
        .filter(
            page ->
                page.texts()
                    .anyMatch(
                        text ->
                            text.origin().place().id().startsWith(row + "/")
                                || text.origin().place().id().startsWith("3.4/")))
        .toList();
  }

  private static List<Double> sizes(Document document) {
    return document.pages().stream()
        .flatMap(Page::texts)
        .filter(text -> text.origin().slot().isPresent())
        .map(Mark.Text::size)
        .toList();
  }

  private static String words(Document document) {
    return document.pages().stream()
        .flatMap(Page::texts)
        .map(Mark.Text::text)
        .collect(Collectors.joining());
  }

  private static Document set(Report report) {
    Edition edition = Editions.builtIn().byId(report.edition()).orElseThrow();
    return Typesetter.set(report, edition, Options.NO_SEAL, FONTS);
  }

  private static Report read(String name) throws IOException, Refusal {
    try (InputStream in = NinePointTest.class.getResourceAsStream(name + ".json")) {
      return ReportJson.read(in.readAllBytes());
    }
  }
}
