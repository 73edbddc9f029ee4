package org.nianbao.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.report.AnyReport;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Status;

/** The pages of reports, measured as one would with a ruler. */
class PageTest {
  private static final double HAIR = 1e-3;
  private static final String NOT_FIRST = "，。、；：？！）》」』”’％";
  private static final String NOT_LAST = "（《「『“‘";
  private static final Edition EDITION = Editions.builtIn().byId("2014").orElseThrow();

  /** Every ideograph one em wide, letters and digits half of it; punctuation can be squeezed. */
  private static final Metrics EVEN =
      new Metrics() {
        @Override
        public Face serving(Face wanted, int codePoint) {
          return wanted;
        }

        @Override
        public double advance(Face serving, int codePoint) {
          return codePoint < 0x2E80 && codePoint != '—' && codePoint != '…' ? 0.5 : 1;
        }

        @Override
        public boolean known(int codePoint) {
          return true;
        }
      };

  @Provide
  Arbitrary<String> prose() {
    return AnyReport.words(200);
  }

  @Provide
  Arbitrary<String> punctuated() {
    return net.jqwik.api.Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(
                5, net.jqwik.api.Arbitraries.chars().range('一', '龥').map(String::valueOf)),
            net.jqwik.api.Tuple.of(
                1,
                net.jqwik.api.Arbitraries.of(
                    "，", "。", "、", "；", "（甲）", "《乙》", "“丙”", "12", "ABC", "30％")))
        .list()
        .ofMinSize(1)
        .ofMaxSize(300)
        .map(parts -> "文" + String.join("", parts));
  }

  @Test
  void aPageHas22LinesOf28Characters() {
    List<Page> pages = pages(report("字".repeat(28 * 40)), Options.NO_SEAL);
    List<List<Mark.Text>> second = lines(pages.get(1), Role.PARAGRAPH);
    assertThat(text(lines(pages.get(0), Role.PARAGRAPH).getFirst())).hasSize(26);
    assertThat(second).hasSize(22);
    for (int i = 0; i < second.size(); i++) {
      List<Mark.Text> line = second.get(i);
      assertThat(text(line)).hasSize(28);
      assertThat(line.getFirst().x()).isCloseTo(28, within(HAIR));
      assertThat(line.getLast().right()).isCloseTo(28 + 156, within(HAIR));
      if (i > 0) {
        double pitch = line.getFirst().y() - second.get(i - 1).getFirst().y();
        assertThat(pitch).isCloseTo(225.0 / 22, within(HAIR));
      }
    }
    assertThat(second.getFirst().getFirst().y()).isGreaterThan(37);
    assertThat(second.getLast().getFirst().y()).isLessThan(37 + 225);
  }

  @Property(tries = 200)
  void everyLineThatGoesOnEndsAtTheRightEdge(@ForAll("punctuated") String words) {
    List<List<Mark.Text>> lines =
        pages(report(words), Options.NO_SEAL).stream()
            .flatMap(page -> lines(page, Role.PARAGRAPH).stream())
            .toList();
    for (List<Mark.Text> line : lines.subList(0, lines.size() - 1)) {
      assertThat(line.getLast().right()).as(text(line)).isCloseTo(184, within(HAIR));
    }
    assertThat(lines.getLast().getLast().right()).isLessThan(184 + HAIR);
    for (int i = 0; i < lines.size(); i++) {
      String line = text(lines.get(i));
      if (i > 0) {
        assertThat(NOT_FIRST).as(line).doesNotContain(line.substring(0, 1));
      }
      if (i < lines.size() - 1) {
        assertThat(NOT_LAST).as(line).doesNotContain(line.substring(line.length() - 1));
      }
    }
    assertThat(lines.stream().map(PageTest::text).collect(Collectors.joining())).isEqualTo(words);
  }

  @Property(tries = 100)
  void nothingIsSetOutsideTheTypeArea(@ForAll("prose") String words) {
    for (Page page : pages(report(words).withAgency("某某" + words), Options.sealed(42))) {
      page.texts()
          .filter(mark -> mark.origin().role() != Role.FOOT)
          .forEach(
              mark -> {
                assertThat(mark.x()).as(mark.text()).isGreaterThan(28 - HAIR);
                assertThat(mark.right()).as(mark.text()).isLessThan(184 + HAIR);
                assertThat(mark.y()).as(mark.text()).isBetween(37.0, 262.0);
              });
    }
  }

  @Test
  void lettersAndDigitsStayTogether() {
    String words = "字".repeat(24) + "2017年" + "字".repeat(24);
    List<List<Mark.Text>> lines =
        lines(pages(report(words), Options.NO_SEAL).getFirst(), Role.PARAGRAPH);
    assertThat(text(lines.get(0)) + "|" + text(lines.get(1))).matches(".*2017年?\\|.*|.*\\|2017年.*");
  }

  @Test
  void pageNumbersStandOutside() {
    List<Page> pages = pages(report("字".repeat(28 * 40)), Options.NO_SEAL);
    assertThat(pages.size()).isGreaterThan(3);
    for (Page page : pages) {
      Mark.Text number =
          page.texts()
              .filter(mark -> mark.text().equals("— " + page.number() + " —"))
              .findAny()
              .orElseThrow();
      double em = 14 * 25.4 / 72;
      if (page.number() % 2 == 1) {
        assertThat(number.right()).isCloseTo(184 - em, within(HAIR));
      } else {
        assertThat(number.x()).isCloseTo(28 + em, within(HAIR));
      }
    }
  }

  @Property(tries = 60)
  void theSignatureIsNeverAloneOnAPage(@ForAll @IntRange(min = 1, max = 70) int lines) {
    for (Options options : List.of(Options.NO_SEAL, Options.sealed(42))) {
      List<Page> pages = pages(report("字".repeat(28 * lines)), options);
      Page signed =
          pages.stream()
              .filter(page -> page.texts().anyMatch(mark -> is(mark, Role.SIGNATURE)))
              .findFirst()
              .orElseThrow();
      assertThat(signed.texts()).as("%d lines", lines).anyMatch(m -> is(m, Role.PARAGRAPH));
    }
  }

  @Test
  void aSealPressesOnNameAndDate() {
    Page page = pages(report("字".repeat(100)).with(Status.APPROVED), Options.sealed(42)).getFirst();
    Mark.Seal seal =
        page.marks().stream()
            .filter(Mark.Seal.class::isInstance)
            .map(Mark.Seal.class::cast)
            .findFirst()
            .orElseThrow();
    List<Mark.Text> signature = page.texts().filter(mark -> is(mark, Role.SIGNATURE)).toList();
    Mark.Text date = signature.getLast();
    assertThat(seal.size()).isEqualTo(42);
    assertThat(seal.x() + 21).isCloseTo((date.x() + date.right()) / 2, within(HAIR));
    for (Mark.Text words : signature) {
      assertThat(words.y()).isBetween(seal.y() + 21, seal.y() + 42);
    }
    double above = lines(page, Role.ATTACHMENT).getLast().getFirst().y();
    assertThat(above).isGreaterThan(lines(page, Role.PARAGRAPH).getLast().getFirst().y());
    assertThat(seal.y() - above).isBetween(0.0, 1.5 * Sheet.LINE_PITCH);
    double fourCharacters = 4 * Sheet.CHARACTER_PITCH;
    assertThat(date.right()).isCloseTo(184 - fourCharacters, within(HAIR));
  }

  @Test
  void aTableRepeatsItsHeadAndBreaksBetweenRows() {
    List<Page> pages = pages(report("字"), Options.NO_SEAL);
    List<Page> tables =
        pages.stream()
            .filter(page -> page.texts().anyMatch(mark -> is(mark, Role.FIGURE_CELL)))
            .toList();
    assertThat(tables).hasSizeGreaterThan(1);
    String head = words(tables.getFirst(), Role.HEAD_CELL);
    assertThat(head).isNotEmpty();
    for (Page page : tables.subList(1, tables.size())) {
      assertThat(words(page, Role.REPEATED)).startsWith(head);
    }
  }

  @Test
  void aHeadingIsNotTheLastLineOfAPage() {
    for (int lines = 10; lines < 22; lines++) {
      String words = "字".repeat(28 * lines) + "\n（一）抓好公开。\n" + "字".repeat(60);
      Page first = pages(report(words), Options.NO_SEAL).getFirst();
      Mark.Text last =
          first
              .texts()
              .filter(mark -> !mark.origin().role().furniture())
              .reduce((before, mark) -> mark)
              .orElseThrow();
      assertThat(last.text()).as("%d lines", lines).doesNotContain("抓好公开");
    }
  }

  @Test
  void onlyAnIssuedReportIsWithoutTheDraftMark() {
    for (Status status : Status.values()) {
      for (Page page : pages(report("字").with(status), Options.sealed(42))) {
        boolean draft = page.marks().stream().anyMatch(Mark.Watermark.class::isInstance);
        boolean sealed = page.marks().stream().anyMatch(Mark.Seal.class::isInstance);
        assertThat(draft).isEqualTo(status != Status.APPROVED);
        assertThat(sealed && draft).isFalse();
      }
    }
  }

  private static Report report(String words) {
    return Report.empty(EDITION, "某某县示例局", 2017)
        .with(Fact.SIGNED, "2018年2月26日")
        .with(new Place.Text("preamble"), words);
  }

  private static List<Page> pages(Report report, Options options) {
    Report short_ =
        new Report(
            report.edition(),
            report.agency(),
            report.year(),
            report.sections().stream().filter(section -> !section.text().isEmpty()).toList(),
            report.values(),
            report.facts(),
            report.status(),
            report.explanations());
    return Typesetter.set(short_, EDITION, options, EVEN).pages();
  }

  private static boolean is(Mark.Text mark, Role role) {
    return mark.origin().role() == role;
  }

  private static String words(Page page, Role role) {
    return page.texts()
        .filter(mark -> is(mark, role))
        .map(Mark.Text::text)
        .collect(Collectors.joining());
  }

  /** The runs of one role by the line they stand in, from the top down. */
  private static List<List<Mark.Text>> lines(Page page, Role role) {
    Map<Long, List<Mark.Text>> lines = new TreeMap<>();
    page.texts()
        .filter(mark -> is(mark, role))
        .forEach(
            mark ->
                lines
                    .computeIfAbsent(Math.round(mark.y() / HAIR), _ -> new ArrayList<>())
                    .add(mark));
    return List.copyOf(lines.values());
  }

  private static String text(List<Mark.Text> line) {
    return line.stream().map(Mark.Text::text).collect(Collectors.joining());
  }
}
