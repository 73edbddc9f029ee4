package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.apache.commons.codec.net.QuotedPrintableCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.intake.understand.Hints;
import org.nianbao.intake.understand.Received;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Fact;
import org.nianbao.report.Report;

/** Web pages as websites, browsers and Word make them. */
class PageHabitsTest {
  private static final Edition EDITION = Editions.builtIn().byId("2021").orElseThrow();
  private static final Report MADE = MadeUpReport.of(EDITION);
  private static final FileIntake INTAKE =
      new FileIntake(Editions.builtIn(), file -> Optional.empty());
  private static final Charset GBK = Charset.forName("GBK");

  @ParameterizedTest
  @CsvSource({"utf-8, GBK", "gb2312, UTF-8", "iso-8859-1, GBK", "gb2312, GBK", "utf-8, UTF-16"})
  void aPageIsReadWhateverCodeItClaims(String claimed, String used) throws Exception {
    String page = page().replace("charset=\"utf-8\"", "charset=\"" + claimed + "\"");
    same(page.getBytes(Charset.forName(used)));
  }

  @Test
  void whatWordKeepsHiddenInAPageIsNotRead() throws Exception {
    String junk =
        "<span style='mso-hide:all;display:none'>藏着的字</span><o:p>&nbsp;</o:p>"
            + "<![if !supportLists]><span style='mso-list:Ignore'></span><![endif]>";
    Received received =
        same(page().replace("</p>", junk + "</p>").getBytes(StandardCharsets.UTF_8));
    assertThat(received.lines()).noneMatch(line -> line.contains("藏着"));
  }

  @Test
  void whatAWebsitePutsAroundAReportStaysOutside() throws Exception {
    StringBuilder before = new StringBuilder("<ul>");
    StringBuilder behind = new StringBuilder("<p>【打印】【关闭】</p><ul>");
    for (int i = 0; i < 20; i++) {
      before.append("<li><a href='#'>栏目").append(i).append("</a></li>");
      behind.append("<li><a href='#'>友情链接").append(i).append("</a></li>");
    }
    behind.append("</ul><p>主办：示例县人民政府办公室　网站标识码：0000000000</p>");
    String page =
        page()
            .replace("<body>", "<body>" + before + "</ul><p>当前位置：首页 &gt; 年报</p>")
            .replace("</body>", behind + "</body>");
    Received received = same(page.getBytes(StandardCharsets.UTF_8));
    assertThat(received.report().fact(Fact.SIGNED)).isEqualTo("2023-01-28");
    assertThat(received.report().sections()).isEqualTo(MADE.sections());
  }

  @ParameterizedTest
  @ValueSource(strings = {"base64", "quoted-printable", "8bit"})
  void aPageSavedInOneFileIsRead(String coding) throws Exception {
    same(archive(coding, "related").getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void amongTheFramesOfAPageTheOneWithTheReportIsRead() throws Exception {
    String frame =
        "--b\r\nContent-Type: text/html; charset=gbk\r\n\r\n<html><body>x</body></html>\r\n";
    String file = archive("base64", "related").replaceFirst("--b\r\n", frame + "--b\r\n");
    same(file.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void aLetterIsSaidToHaveAttachments() throws Exception {
    byte[] letter =
        archive("base64", "mixed").replace("text/html", "application/msword").getBytes(GBK);
    refused("来信.eml", letter, "intake.mail");
  }

  @Test
  void whatCannotBeReadIsNamedWithTheWayOut() {
    refused("年报.rar", bytes("Rar!\u001a\u0007"), "intake.packed");
    refused("年报.7z", bytes("7z\u00bc\u00af'\u001c"), "intake.packed");
    refused("年报.jpg", bytes("\u00ff\u00d8\u00ff\u00e0"), "intake.noText");
    refused("年报.png", bytes("\u0089PNG\r\n\u001a\n"), "intake.noText");
  }

  private static byte[] bytes(String characters) {
    return characters.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void refused(String name, byte[] file, String why) {
    assertThatThrownBy(() -> INTAKE.read(name, file, Hints.NONE))
        .isInstanceOf(Refusal.class)
        .hasMessage(Messages.text(why));
  }

  /** The page as browsers and Word save it with all that belongs to it; its lines are cut. */
  private static String archive(String coding, String kind) {
    byte[] page = page().replace("charset=\"utf-8\"", "charset=\"gbk\"").getBytes(GBK);
    String content =
        switch (coding) {
          case "base64" -> Base64.getMimeEncoder().encodeToString(page);
          case "quoted-printable" ->
              new String(
                  QuotedPrintableCodec.encodeQuotedPrintable(null, page),
                  StandardCharsets.US_ASCII);
          default -> new String(page, StandardCharsets.ISO_8859_1);
        };
    return "From: <Saved by Blink>\r\nSubject: =?utf-8?Q?x?=\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: multipart/"
        + kind
        + ";\r\n\ttype=\"text/html\";\r\n\tboundary=\"b\"\r\n\r\n"
        + "--b\r\nContent-Type: text/html; charset=gbk\r\nContent-Transfer-Encoding: "
        + coding
        + "\r\n\r\n"
        + content
        + "\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + "AAAA\r\n--b--\r\n";
  }

  private static String page() {
    return FormPage.of(MADE, EDITION, true);
  }

  private static Received same(byte[] file) throws Exception {
    Received received = INTAKE.read("年报", file, Hints.NONE);
    assertThat(received.report().values()).isEqualTo(MADE.values());
    assertThat(received.report().agency()).isEqualTo(MADE.agency());
    return received;
  }
}
