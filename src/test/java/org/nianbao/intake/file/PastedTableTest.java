package org.nianbao.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.report.Figures;

/** The clipboard as Excel and WPS fill it. */
class PastedTableTest {
  @Test
  void hiddenRowsAndColumnsStayWhereTheyAre() {
    PastedBlock block =
        PastedBlock.html(
            """
            <table><col width=72><col style='display:none;mso-width-alt:0' width=0 span=2>
            <tr><td>1</td><td>8</td><td>9</td><td>2</td></tr>
            <tr height=0 style='display:none'><td>8</td><td>8</td><td>8</td><td>8</td></tr>
            <tr><td>3</td><td>8</td><td>9</td><td>4</td></tr></table>
            """);
    assertThat(block.rows()).containsExactly(List.of("1", "2"), List.of("3", "4"));
  }

  @Test
  void cellsHiddenOneByOneAreNoCells() {
    assertThat(
            PastedBlock.html(
                    "<table><tr><td>1</td><td style=\"Display:"
                        + " None\">8</td><td>2</td></tr></table>")
                .rows())
        .containsExactly(List.of("1", "2"));
  }

  @ParameterizedTest
  @CsvSource({
    "<td x:num=\"0\">-</td>, 0",
    "<td x:num=\"0\"> ¥ - </td>, 0",
    "<td>-</td>, -",
    "<td x:num=\"\">12</td>, 12",
    "<td x:num=\"12.5\">####</td>, 12.5",
    "<td x:num=\"1234\">1234</td>, 1234",
    "<td x:num=\"javascript:1\">####</td>, ####",
    "<td><del>12</del>13</td>, 13",
    "<td>1<span style='display:none'>2</span>3</td>, 13",
  })
  void whatASheetShowsForAFigureIsTheFigure(String cell, String words) {
    assertThat(PastedBlock.of("<table><tr>" + cell + "</tr></table>", "").at(0, 0))
        .isEqualTo(words);
  }

  @Test
  void aColumnTooNarrowIsReadFromThePlainTextBeside() {
    PastedBlock block =
        PastedBlock.of(
            "<table><tr><td>1</td><td>###</td></tr><tr style='display:none'><td>7</td><td>##</td>"
                + "</tr><tr><td>###</td><td>2</td></tr></table>",
            "1\t20,000\n7\t8\n30000\t2\n");
    assertThat(block.rows()).containsExactly(List.of("1", "20,000"), List.of("30000", "2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"6<sup>2</sup>", "5<br>3", "<p>5</p><p>3</p>", "6<sup>①</sup>"})
  void whatMayBeTwoFiguresIsNone(String cell) {
    String words = PastedBlock.html("<table><tr><td>" + cell + "</td></tr></table>").at(0, 0);
    assertThat(Figures.read(words)).isInstanceOf(Figures.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"5\n3\"", "5\r3", "\"5\r\n3\""})
  void digitsOnTwoLinesOfPlainTextAreNone(String text) {
    assertThat(Figures.read(PastedBlock.text(text).at(0, 0))).isInstanceOf(Figures.Refused.class);
  }
}
