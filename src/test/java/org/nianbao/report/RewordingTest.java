package org.nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What went and what came between two wordings. */
class RewordingTest {
  @Test
  void aNumberChangesAsAWhole() {
    assertThat(said("主动公开106条，均在网站。", "主动公开126条，均在网站。")).isEqualTo("主动公开[-106][+126]条，均在网站。");
  }

  @Test
  void aParagraphPutInLeavesTheNextOnesAlone() {
    assertThat(said("一段旧话照旧。\n尾段没有变。", "一段旧话照旧。\n新写的一整段。\n尾段没有变。"))
        .isEqualTo("一段旧话照旧。\n[+新写的一整段。\n]尾段没有变。");
  }

  @Test
  void aParagraphReplacedIsNotCutIntoCrumbs() {
    assertThat(said("我局健全制度，明确责任。\n", "举办培训班两期，参加六十人次。\n"))
        .isEqualTo("[-我局健全制度，明确责任。\n][+举办培训班两期，参加六十人次。\n]");
  }

  @Test
  void aChangedParagraphIsFoundBehindANewOne() {
    assertThat(said("收到申请5件，均已答复。", "今年有新规定。\n收到申请9件，均已答复。"))
        .isEqualTo("[+今年有新规定。\n]收到申请[-5][+9]件，均已答复。");
  }

  @Property
  void thePiecesMakeUpBothTexts(@ForAll("texts") String was, @ForAll("texts") String is) {
    List<Rewording.Piece> pieces = Rewording.of(was, is);
    assertThat(without(pieces, Rewording.Kind.NEW)).isEqualTo(was);
    assertThat(without(pieces, Rewording.Kind.GONE)).isEqualTo(is);
    assertThat(pieces).allMatch(piece -> !piece.words().isEmpty());
  }

  @Property
  void aTextIsLikeItself(@ForAll("texts") String text) {
    assertThat(Rewording.of(text, text)).allMatch(piece -> piece.kind() == Rewording.Kind.SAME);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("公开条1a\n{}.").ofMaxLength(60);
  }

  private static String without(List<Rewording.Piece> pieces, Rewording.Kind kind) {
    return pieces.stream()
        .filter(piece -> piece.kind() != kind)
        .map(Rewording.Piece::words)
        .collect(Collectors.joining());
  }

  private static String said(String was, String is) {
    return Rewording.of(was, is).stream()
        .map(
            piece ->
                switch (piece.kind()) {
                  case SAME -> piece.words();
                  case GONE -> "[-" + piece.words() + "]";
                  case NEW -> "[+" + piece.words() + "]";
                })
        .collect(Collectors.joining());
  }
}
