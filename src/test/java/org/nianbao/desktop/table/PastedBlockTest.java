package org.nianbao.desktop.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.nianbao.intake.file.PastedBlock;

/** Blocks on the clipboard, out and in again. */
class PastedBlockTest {
  @Property(tries = 300)
  void whatGoesOutAsTextComesInTheSame(@ForAll("blocks") List<List<String>> block) {
    assertThat(PastedBlock.text(TableClip.of(block).text()).rows()).isEqualTo(block);
  }

  @Property(tries = 300)
  void whatGoesOutAsATableComesInTheSame(@ForAll("plainBlocks") List<List<String>> block) {
    assertThat(PastedBlock.html(TableClip.of(block).html()).rows()).isEqualTo(block);
  }

  @Property(tries = 300)
  void anyClipboardIsReadSomehow(@ForAll("junk") String html, @ForAll String text) {
    PastedBlock block = PastedBlock.of(html, text);
    assertThat(block.at(block.rows().size(), 0)).isEmpty();
    assertThat(block.from(block.width()).width()).isZero();
  }

  /** As WPS writes it: tables one under another, one within a cell, columns spanned. */
  @Test
  void tablesOfAPageAreOneBlock() {
    PastedBlock block =
        PastedBlock.html(
            """
            <html xmlns:et="urn:wps"><body><table><colgroup><col width=72></colgroup><tbody>
            <tr><td colspan="2" class="et3">规章</td><td>1</td></tr></tbody></table>
            <table><tr><th rowspan=2>行政许可</th><td><table><tr><td>2</td></tr></table></td></tr>
            <tr><td>3</td></tr></table></body></html>
            """);
    assertThat(block.rows())
        .containsExactly(List.of("规章", "", "1"), List.of("行政许可", "2"), List.of("", "3"));
  }

  @Provide
  Arbitrary<List<List<String>>> blocks() {
    return blocks("1件\t\n\"—<&");
  }

  @Provide
  Arbitrary<List<List<String>>> plainBlocks() {
    return blocks("1件\"—<&>");
  }

  private static Arbitrary<List<List<String>>> blocks(String characters) {
    Arbitrary<String> words =
        Arbitraries.strings().withChars(characters).ofMaxLength(6).map(String::strip);
    return Arbitraries.integers()
        .between(1, 4)
        .flatMap(wide -> words.list().ofSize(wide).list().ofMinSize(1).ofMaxSize(4));
  }

  @Provide
  Arbitrary<String> junk() {
    return Arbitraries.of(
            "<table>",
            "<tr>",
            "<td colspan=3>",
            "<td rowspan=9>",
            "</table>",
            "1",
            "件",
            "<td rowspan=x>")
        .list()
        .ofMaxSize(15)
        .map(parts -> String.join("", parts));
  }
}
