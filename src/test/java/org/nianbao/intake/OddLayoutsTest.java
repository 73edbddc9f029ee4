package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.intake.understand.Hints;
import org.nianbao.intake.understand.Received;
import org.nianbao.intake.understand.YearWanted;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;

/** Reports whose words stand where layout put them. */
class OddLayoutsTest {
  private static final Edition EDITION = Editions.builtIn().byId("2021").orElseThrow();
  private static final Report MADE = MadeUpReport.of(EDITION);
  private static final FileIntake INTAKE =
      new FileIntake(Editions.builtIn(), file -> Optional.empty());

  @Test
  void aWordFileThatIsOneTableIsReadLikeAnyOther() throws Exception {
    same(
        Repacked.word(
            xml ->
                xml.replace("<w:body>", "<w:body><w:tbl><w:tr><w:tc>")
                    .replaceFirst(
                        "(<w:sectPr.*</w:sectPr>)?</w:body>",
                        "</w:tc></w:tr></w:tbl>$1</w:body>")));
  }

  @Test
  void contentControlsAroundEverythingAreLookedInto() throws Exception {
    same(
        Repacked.word(
            xml ->
                xml.replace("<w:tbl>", "<w:sdt><w:sdtContent><w:tbl>")
                    .replace("</w:tbl>", "</w:tbl></w:sdtContent></w:sdt>")
                    .replace("<w:tr>", "<w:sdt><w:sdtContent><w:tr>")
                    .replace("</w:tr>", "</w:tr></w:sdtContent></w:sdt>")));
  }

  @Test
  void theTextBoxesOfOldAndNewWordsAreRead() throws Exception {
    String words = "<w:txbxContent><w:p><w:r><w:t>在文本框里写的一句话。</w:t></w:r></w:p></w:txbxContent>";
    String old =
        "<w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox>"
            + words
            + "</v:textbox></v:shape></w:pict>";
    readOnce(old);
    readOnce(
        "<mc:AlternateContent"
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
            + "<mc:Choice Requires=\"wps\"><w:drawing>"
            + words
            + "</w:drawing></mc:Choice><mc:Fallback>"
            + old
            + "</mc:Fallback></mc:AlternateContent>");
  }

  private static void readOnce(String content) throws Exception {
    String box = "<w:p><w:r>" + content + "</w:r></w:p>";
    Received received =
        read("框.docx", Repacked.word(xml -> xml.replaceFirst("<w:tbl>", box + "<w:tbl>")));
    assertThat(received.report().values()).isEqualTo(MADE.values());
    assertThat(String.join("\n", received.lines())).containsOnlyOnce("在文本框里写的一句话。");
  }

  @Test
  void aPageLaidOutByTablesWithinTablesIsRead() throws Exception {
    String page =
        FormPage.of(MADE, EDITION, true)
            .replace("<body>", "<body><table><tr><td>导航<td><table><tr><td>")
            .replace("</body>", "</table></table></body>");
    same(page.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void proseInACellOfItsOwnStaysProse() throws Exception {
    String page =
        FormPage.of(MADE, EDITION, true)
            .replace("<p>", "<table><tr><td><p>")
            .replace("</p>", "</p></table>");
    same(page.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void withoutAYearItIsAskedForNotGuessed() throws Exception {
    byte[] page = yearless();
    assertThatThrownBy(() -> INTAKE.read("年报.html", page, Hints.NONE))
        .isInstanceOf(YearWanted.class);
    Hints told = new Hints(Optional.empty(), Optional.empty(), Optional.of(MADE.year()));
    Received received = INTAKE.read("年报.html", page, told);
    assertThat(received.report().values()).isEqualTo(MADE.values());
    assertThat(received.report().edition()).isEqualTo("2021");
  }

  @Test
  void anotherPaperIsNoReport() {
    String notice =
        "关于召开2025年工作会议的通知\n各科室：\n一、会议时间\n2025年3月1日上午9时。\n二、参加人员\n各科室负责人，共12人。\n"
            + "示例县样板局\n2025年2月20日\n";
    assertThatThrownBy(() -> read("通知.txt", notice.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Refusal.class)
        .hasMessage(Messages.text("intake.nothing"));
  }

  /** The day it was published on, and the year of a law, say nothing of the year reported on. */
  private static byte[] yearless() {
    return FormPage.of(MADE, EDITION, true)
        .replace(MADE.year() + "年政府", "政府")
        .replace("<p>一、", "<p>2023年1月20日</p><p>依照《条例》（2019年修订）编写。</p><p>一、")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void same(byte[] file) throws Exception {
    Received received = read("年报", file);
    assertThat(received.report().values()).isEqualTo(MADE.values());
    assertThat(received.report().section("overview")).isEqualTo(MADE.section("overview"));
    assertThat(received.report().year()).isEqualTo(MADE.year());
  }

  private static Received read(String name, byte[] file) throws Exception {
    return INTAKE.read(name, file, Hints.NONE);
  }
}
