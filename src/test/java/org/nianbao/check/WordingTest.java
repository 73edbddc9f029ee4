package org.nianbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.edition.Level;
import org.nianbao.report.AnyReport;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/** What the text itself gets wrong, whatever the tables say. */
class WordingTest {
  @ParameterizedTest
  @CsvSource({
    "围绕搬迁安置安置工作公开信息。, 安置安置",
    "及时的的更新栏目。, 的的",
    "进一步加强和和完善制度。, 和和",
    "认真组织组织学习。, 组织组织",
  })
  void wordsTypedTwiceAreFoundAndMended(String text, String doubled) {
    Report report = Checked.report(text);
    Finding finding = Checked.findings(report, "wording.doubled").getFirst();
    assertThat(finding.left()).isEqualTo(doubled);
    Finding.Span span = finding.span().orElseThrow();
    assertThat(text.substring(span.from(), span.to())).isEqualTo(doubled);
    assertThat(Checked.findings(Checked.mended(report, finding), "wording.doubled")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "层层落实责任，人人参与，常常检查，家家户户都收到了明白纸。",
        "二〇一一一月一日起施行。",
        "做到事事有回音，件件有着落。",
      })
  void reduplicationIsNoSlip(String text) {
    assertThat(Checked.found(text, "wording.doubled")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"推进公开工工作。", "组织消消费券发放。", "加强监监督。", "，主主动公开信息。"})
  void aCharacterTypedTwiceAtAWordsBeginningIsTold(String text) {
    assertThat(Checked.found(text, "wording.doubled")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"员工工作群", "政务公开栏栏目", "信息处处理", "人人参与监督", "复工工作", "社会会议", "信息化化解", "工作组组织开展"})
  void twoWordsThatMeetInOneCharacterAreNone(String text) {
    assertThat(Checked.found(text, "wording.doubled")).isEmpty();
  }

  @Test
  void marksWithinAParagraphFollowEachOther() {
    assertThat(Checked.found("问题有：（1）慢；（2）少；（4）乱。", "wording.numbering")).containsExactly("（4）");
    assertThat(Checked.found("问题有：（1）慢；（2）少；（3）乱。", "wording.numbering")).isEmpty();
    assertThat(Checked.found("依照第八条，（3）从宽；另见（1）和（3）。", "wording.numbering")).isEmpty();
  }

  @Test
  void wordsThatMeetWhereTwoWordsJoinAreOnlyHintedAt() {
    Report report = Checked.report("在政务公开公开栏张贴，确定公开工作工作人员2名。");
    assertThat(Checked.findings(report, "wording.doubled"))
        .extracting(Finding::level)
        .containsOnly(Level.HINT);
  }

  @Test
  void emojiAreToldOfInTheirPlaceAndRareCharactersAndSignsAreNot() {
    String text = "𠮷㛃两位同志★办理了5件※，群众满意👍😊，热线☎️已公布。";
    Finding finding = Checked.findings(Checked.report(text), "wording.emoji").getFirst();
    assertThat(finding.message()).contains("3 个", "“👍”");
    Finding.Span span = finding.span().orElseThrow();
    assertThat(text.substring(span.from(), span.to())).isEqualTo("👍");
    assertThat(Checked.found("𠮷㛃两位同志★办理了5件※，热线☎已公布。", "wording.emoji")).isEmpty();
  }

  @Test
  void theAgencysNameWithASlipIsFoundAndMended() {
    for (String slip : new String[] {"示例县县样板局", "示例县洋板局", "示例县样局"}) {
      Report report = Checked.report(slip + "认真做好公开。示例县样板局办公室负责。");
      Finding finding = Checked.findings(report, "wording.agency").getFirst();
      assertThat(finding.left()).isEqualTo(slip);
      assertThat(finding.right()).isEqualTo(Checked.AGENCY);
      assertThat(Checked.findings(Checked.mended(report, finding), "wording.agency")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "示例县样板局认真做好公开。",
        "示例样板局认真做好公开。",
        "示例县教育局、示例县农业农村局转来申请。",
        "示例县人民政府办公室召开会议。",
        "示例县的各个部门。",
      })
  void otherNamesAndShortFormsAreNoSlips(String text) {
    assertThat(Checked.found(text, "wording.agency")).isEmpty();
  }

  @Test
  void aTitleOfAnotherAgencyOrYearIsFound() {
    Report report = Checked.report("").with(Fact.TITLE, "示例县县样板局\n2016年政府信息公开工作年度报告");
    Finding agency = Checked.findings(report, "wording.agency").getFirst();
    assertThat(agency.place()).isEqualTo(Place.of(Fact.TITLE));
    assertThat(Checked.findings(Checked.mended(report, agency), "wording.agency")).isEmpty();
    Finding year = Checked.findings(report, "wording.year").getFirst();
    assertThat(year.left()).isEqualTo("2016");
    assertThat(year.right()).isEqualTo("2017");
    Report other = report.with(Fact.TITLE, "另一县别的局2017年政府信息公开工作年度报告");
    assertThat(Checked.findings(other, "wording.agency")).hasSize(1);
    assertThat(Checked.findings(other, "wording.year")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "本报告所列数据的统计期限自2016年1月1日起至2016年12月31日止。",
        "截至2016年12月31日，各项工作进展顺利。",
        "2016年，我局认真做好公开工作。",
        "2016年度我局主动公开各类信息。",
        "2015年，全县公开工作平稳推进。",
      })
  void aYearLeftFromLastYearIsFoundAndMended(String text) {
    Report report = Checked.report(text);
    List<Finding> found = Checked.findings(report, "wording.year");
    assertThat(found).hasSize(1);
    Report mended = Checked.mended(report, found.getFirst());
    assertThat(mended).isNotEqualTo(report);
    assertThat(Checked.findings(mended, "wording.year")).as("one remedy is enough").isEmpty();
  }

  @Test
  void oneRemedyPutsBothYearsOfAPeriodRight() {
    Report report = Checked.report("统计期限自2015年1月1日起至2016年12月31日止。");
    Finding finding = Checked.findings(report, "wording.year").getFirst();
    assertThat(finding.message()).contains("2015、2016");
    assertThat(Checked.mended(report, finding))
        .isEqualTo(Checked.report("统计期限自2017年1月1日起至2017年12月31日止。"));
    Report half = Checked.report("统计期限自2017年1月1日起至2016年12月31日止。");
    assertThat(Checked.mended(half, Checked.findings(half, "wording.year").getFirst()))
        .isEqualTo(Checked.report("统计期限自2017年1月1日起至2017年12月31日止。"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "本报告所列数据的统计期限自2017年1月1日起至12月31日止。",
        "2017年，我局认真做好公开工作。",
        "根据2008年5月1日起施行的条例编制。",
        "按照国办发〔2016〕80号文件要求落实。",
        "2016年收到申请8件，2017年收到12件。",
        "2018年，我局将进一步完善制度。",
        "2016年结转的申请均已办结。",
        "《示例县2016年政务公开工作要点》印发后，各股室抓好落实。",
      })
  void otherYearsMayBeNamed(String text) {
    assertThat(Checked.found(text, "wording.year")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "（一）机制。\\n（三）平台。 | 三",
        "一、机制。\\n二、平台。\\n四、监督。 | 四",
        "1.机制。\\n2.平台。\\n2.监督。 | 2",
        "（二）平台。\\n（三）监督。 | 二",
        "主要问题：一是人手少；二是更新慢；四是解读少。 | 四是",
      })
  void brokenNumberingIsFound(String text, String number) {
    assertThat(Checked.found(text.replace("\\n", "\n"), "wording.numbering"))
        .containsExactly(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "（一）机制。\n1.人员。\n2.经费。\n（二）平台。\n1.网站。\n2.公示栏。",
        "问题：一是人手少；二是更新慢。\n打算：一是增加人手；二是加快更新。",
        "经费1.5万元。\n2.5万元用于平台。",
        "一是人手少，二是更新慢。下一步，一是培训，二是督查，三是考核。",
        "（一）至（三）项均已公开。\n另有其他事项。",
      })
  void numberingThatStartsAgainIsWhole(String text) {
    assertThat(Checked.found(text, "wording.numbering")).isEmpty();
  }

  @Test
  void halfWidthPunctuationIsOneHintASectionAndMendedAtOnce() {
    String text = "2017年,我局做好公开(含解读);更新栏目:及时、准确.网址www.example.com,邮编100000。Word, Excel.";
    Report report = Checked.report(text);
    Finding finding = Checked.findings(report, "wording.punctuation").getFirst();
    assertThat(finding.level()).isEqualTo(Level.HINT);
    Report mended = Checked.mended(report, finding);
    assertThat(mended.at(new Place.Text("overview")))
        .startsWith("2017年，我局做好公开（含解读）；更新栏目：及时")
        .contains("www.example.com")
        .contains("Word, Excel.");
    assertThat(Checked.findings(mended, "wording.punctuation")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"收到申请XX件。", "收到申请××件。", "（此处填写工作措施）", "负责人：____。", "经费待补充。"})
  void whatATemplateLeftStandingIsFound(String text) {
    assertThat(Checked.found(text, "wording.leftover")).hasSize(1);
  }

  @Test
  void lettersAndDashesAreNoLeftovers() {
    assertThat(Checked.found("使用XXL号字体、2×3米的公示栏——共2处……", "wording.leftover")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "无", "无。", "暂无", "问题不少。"})
  void aSectionThatIsDueMayNotBeEmptyOr无(String text) {
    Report report = Checked.report("2021", 2025, "problems", text);
    Finding finding =
        Checked.findings(report, "wording.due").stream()
            .filter(each -> each.place().equals(new Place.Text("problems")))
            .findFirst()
            .orElseThrow();
    assertThat(finding.level()).isEqualTo(Level.ERROR);
    assertThat(finding.explainable()).isFalse();
  }

  @Test
  void theFeeForProcessingMustBeSpokenOf() {
    Report silent = Checked.report("2021", 2025, "other", "没有其他需要报告的事项。");
    assertThat(Checked.findings(silent, "wording.mentions")).hasSize(1);
    Report told = Checked.report("2021", 2025, "other", "2025年没有收取信息处理费。");
    assertThat(Checked.findings(told, "wording.mentions")).isEmpty();
  }

  @Test
  void aFixedSectionMayNotBeLeftOut() {
    Report report = Checked.report("2021", 2025, "overview", "做好公开工作，落实各项要求。");
    Report without =
        report.withSections(
            report.sections().stream().filter(each -> !each.id().equals("problems")).toList());
    assertThat(Checked.findings(report, "wording.section")).isEmpty();
    assertThat(Checked.findings(without, "wording.section")).hasSize(1);
  }

  @Provide
  Arbitrary<String> anything() {
    return AnyReport.words(400);
  }

  @Property(tries = 200)
  void anyTextIsReadAndEverySpanLiesWithinIt(@ForAll("anything") String text) {
    Report report = Checked.report(text);
    String kept = report.at(new Place.Text("overview"));
    for (Finding finding : Checked.findings(report)) {
      finding
          .span()
          .ifPresent(
              span -> {
                assertThat(span.from()).isBetween(0, span.to());
                assertThat(span.to()).isLessThanOrEqualTo(kept.length());
              });
    }
  }
}
