package org.nianbao.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.edition.Editions;
import org.nianbao.font.Fonts;

/** Files that somebody changed after they were exported: what is told of each. */
class ForgedFilesTest {
  private static final Path FORGED = Path.of("src/test/resources/org/nianbao/verify/forged");
  private static final Verifier VERIFIER = new Verifier(Editions.builtIn(), Fonts.bundled());

  @ParameterizedTest
  @CsvSource({
    "d2.pdf, —6—, —5—",
    "remarkspage.pdf, 审核意见的说明, 更正",
    "d4-fake-remarks.docx, 审核意见的说明, 999",
    "h5-fake-remarks.html, 审核意见的说明, 999",
    "a1-image-overlay.pdf, 第 4 页距左 167 毫米, 图片",
    "a2b-annotation-freetext.pdf, 第 4 页距左 167 毫米, 批注",
    "overlay-906-over-106.pdf, 第 5 页距左 167 毫米, 图片",
    "overlay-white-box.ofd, 第 5 页距左 160 毫米, 色块",
    "d2-vanish-sym.docx, w:vanish, w:sym",
    "h3-script.html, script, 网页",
    "o3-glyphs.ofd, 字形, 1、2、8",
    "x3-swap-labels.xlsx, 制发规范性文件总数, 栏目名",
    "stripped.pdf, 重新生成的文件, 数字签名",
    "ku.pdf, 证书的用途不包括签名, 用途"
  })
  void isToldWithItsPlace(String name, String one, String other) throws Exception {
    assertThat(told(name)).anySatisfy(words -> assertThat(words).contains(one, other));
  }

  @Test
  void whoSignedIsToldWholly() throws Exception {
    List<String> words =
        VERIFIER.verify(FORGED.resolve("forged.pdf")).stream().map(Outcome::words).toList();
    assertThat(words)
        .anySatisfy(
            each ->
                assertThat(each)
                    .contains(
                        "颁发者 CN=示例县样板局",
                        "570B13B483AACE396DC03B54B58EBA5A6954E8A1",
                        "2026年12月1日至2028年1月5日",
                        "F968DA8E122F92F6CD5733A3E424FC76EBC7F99D459CDA206888A961CF6951E1"))
        .anySatisfy(each -> assertThat(each).contains("自己签发"));
  }

  /** The clock of the PC said 2020 when it was made and signed: no more can be told offline. */
  @Test
  void thatACertificateHasExpiredSinceIsTold() throws Exception {
    assertThat(VERIFIER.verify(FORGED.resolve("exp2.pdf")))
        .extracting(Outcome::words)
        .anySatisfy(each -> assertThat(each).contains("2020年3月1日至2020年6月9日"))
        .anySatisfy(each -> assertThat(each).contains("证书现已过期（2020年6月9日止）"));
  }

  private static List<String> told(String name) throws Exception {
    return VERIFIER.verify(FORGED.resolve(name)).stream()
        .filter(outcome -> !outcome.holds())
        .map(Outcome::words)
        .toList();
  }
}
