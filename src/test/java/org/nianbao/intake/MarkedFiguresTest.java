package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Editions;
import org.nianbao.export.AttachedReport;
import org.nianbao.intake.understand.Hints;
import org.nianbao.intake.understand.Received;
import org.nianbao.message.Refusal;
import org.nianbao.report.Place;

/**
 * Figures with something beside them that is none of theirs: raised notes, digits crossed out or
 * hidden, digits on two lines, formulas never worked out, dates and percentages of Excel's making.
 */
class MarkedFiguresTest {
  private static final FileIntake INTAKE =
      new FileIntake(Editions.builtIn(), AttachedReport::jsonIfAny);

  @ParameterizedTest
  @CsvSource({
    "sup.docx, 12 3 0 7 2 12",
    "sup.doc, 12 3 0 7 2 12",
    "sup.odt, 12 3 0 7 2 12",
    "sup.rtf, 12 3 0 7 2 12",
    "web.html, 12 3 0 7 2 12",
    "strike.docx, 13 4 17 2 -",
    "del.html, 13 4 56",
    "rich.xlsx, 12 7 13",
    "rich.ods, 12 7 13",
    "formula-uncomputed.xlsx, 12 3 0 7 2 12",
  })
  void whatStandsBesideAFigureIsNotRead(String name, String figures) throws Exception {
    Received received = read(name);
    String[] cells = {"3.1", "3.1.1", "3.1.2", "3.1.3", "3.1.4", "3.2"};
    String[] wanted = figures.split(" ");
    for (int i = 0; i < wanted.length; i++) {
      String held = received.report().value(cell(cells[i])).written();
      assertThat(held).as(cells[i]).isEqualTo(wanted[i].equals("-") ? "" : wanted[i]);
    }
  }

  @ParameterizedTest
  @CsvSource({"strike.docx, 3.1.2", "del.html, 3.1.2", "web.html, 3.1.4", "rich.xlsx, 3.1.1"})
  void whatMightBeOtherwiseIsDoubtful(String name, String cell) throws Exception {
    assertThat(read(name).unsure()).containsKey(Place.of(cell(cell)));
  }

  @ParameterizedTest
  @CsvSource({"named-cell-date.xlsx, 2001年3月1日", "named-cell-percent.xlsx, 5%"})
  void aFigureThatExcelTurnedIntoSomethingElseIsNamed(String name, String shown) throws Exception {
    Received received = read(name);
    assertThat(received.doubts()).hasSize(1);
    assertThat(received.doubts().getFirst().words()).isEqualTo(shown);
    assertThat(received.doubts().getFirst().reason()).contains("2.2.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plainvals.xlsx", "strict.docx", "strict.xlsx"})
  void ourOwnFilesAreReadWithoutTheirNamesAndStrictlyWritten(String name) throws Exception {
    Received received = read(name);
    assertThat(received.report().agency()).isEqualTo("示例县样板局");
    assertThat(received.report().year()).isEqualTo(2017);
    assertThat(received.report().values()).hasSize(58);
  }

  @ParameterizedTest
  @ValueSource(strings = {"chromium-print.pdf", "kangxi.txt"})
  void radicalsOfPrintedPagesAreCharacters(String name) throws Exception {
    Received received = read(name);
    assertThat(received.report().agency()).isEqualTo("样板县人民政府办公室");
    assertThat(received.report().section("overview").orElseThrow().text())
        .contains("长效机制", "页面", "门户网站")
        .doesNotContainPattern("[\\u2E80-\\u2FDF]");
  }

  @Test
  void rareCharactersStay() throws Exception {
    assertThat(read("rare.txt").report().agency()).isEqualTo("生僻字县𠮷䶮局");
  }

  @ParameterizedTest
  @CsvSource({
    "7<sup>1</sup>, 7",
    "7<sup>①</sup>, 7",
    "7<sup>[1]</sup>, 7",
    "7<sup>注1</sup>, 7",
    "7*, 7",
    "7※, 7",
    "7①, 7",
    "7[1], 7",
    "7（注）, 7",
    "7【注2】, 7",
    "'<sup>1</sup>7', 7",
    "'1,234<sup>2</sup>', 1234",
    "'<span style=\"vertical-align: super\">1</span>7', 7",
    "5<br>6, 56",
    "<p>5</p><p>6</p>, 56",
  })
  void marksInWebPagesLeaveTheFigureAndADoubt(String cell, String figure) throws Exception {
    Received received = page(cell);
    assertThat(received.report().value(cell("3.1.1")).written()).isEqualTo(figure);
    assertThat(received.unsure()).containsKey(Place.of(cell("3.1.1")));
  }

  @ParameterizedTest
  @CsvSource({
    "<del>12</del>13",
    "<s>12</s>13",
    "<strike>1</strike>13",
    "'<span style=\"text-decoration-line: line-through\">12</span>13'",
    "'<span style=\"display : none\">12</span>13'",
    "<sub></sub>13",
    "&#8203;13&#173;",
    "&#xFEFF;13&#8237;",
    "<b>1</b>3",
  })
  void whatIsNotSeenIsNotRead(String cell) throws Exception {
    Received received = page(cell);
    assertThat(received.report().value(cell("3.1.1")).written()).isEqualTo("13");
    assertThat(received.unsure()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(7)", "7(8)", "②", "7²³⁴⁵", "1E+02", "7:8", "7/8", "####"})
  void whatIsNoFigureIsLeftOutAndSaid(String cell) throws Exception {
    Received received = page(cell);
    assertThat(received.report().values()).doesNotContainKey(cell("3.1.1"));
    assertThat(received.doubts()).anyMatch(doubt -> doubt.words().contains(cell.strip()));
  }

  private static Received page(String cell) throws Refusal {
    String html =
        "<html><body><h1>示例县样板局2017年政府信息公开工作年度报告</h1><table>"
            + "<tr><td>统计指标</td><td>单位</td><td>统计数</td></tr>"
            + "<tr><td>（一）收到申请数</td><td>件</td><td>99</td></tr>"
            + "<tr><td>1.当面申请数</td><td>件</td><td>"
            + cell
            + "</td></tr></table></body></html>";
    return INTAKE.read("a.html", html.getBytes(StandardCharsets.UTF_8), Hints.NONE);
  }

  private static Received read(String name) throws Exception {
    Hints none = new Hints(Optional.empty(), Optional.empty(), Optional.empty());
    return INTAKE.read(name, Repacked.resource("cases/" + name), none);
  }

  private static CellId cell(String code) {
    return new CellId(code, "");
  }
}
