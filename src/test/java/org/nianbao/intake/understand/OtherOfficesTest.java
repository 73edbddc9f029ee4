package org.nianbao.intake.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Editions;
import org.nianbao.intake.file.Doubt;
import org.nianbao.intake.written.Traditional;
import org.nianbao.message.Refusal;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/** Reports as other offices lay them out: titles, headings, tables, signatures. */
class OtherOfficesTest {
  private static final TextIntake INTAKE = new TextIntake(Editions.builtIn());
  private static final String PLAIN = "c4-right-sentences.txt";
  private static final String TITLE = "青石县水源局2024年政府信息公开工作年度报告\n";
  private static final String SIGNED = "青石县水源局\n2025年1月20日\n";

  @ParameterizedTest
  @CsvSource({
    "c1-title-two-lines.txt, 青石市人民政府办公厅, 2025, 200",
    "c2-markdown.txt, 青石县人民政府, 2025, 200",
    "c3-loose-number-rows.txt, 青石县水源局, 2024, 200",
    "c4-right-sentences.txt, 青石县水源局, 2024, 200",
    "c6a-2022.txt, 青石区人民政府, 2022, 200",
    "c6b-2023.txt, 河阳市青石区人民政府, 2023, 200",
    "c7-hard-wrapped.txt, 青石县水源局, 2024, 200",
    "c8a-one-row-other-handling.txt, 青石县水源局, 2024, 200",
    "c8b-rules-in-a-town.txt, 青石县水源镇人民政府, 2024, 200",
    "c8c-2014-headings.txt, 青石县水源镇人民政府, 2018, 0",
    "c8d-fee-in-yuan.txt, 青石县水源局, 2024, 200",
    "c8e-agency-in-first-sentence.txt, 青石县水源局, 2024, 200",
  })
  void whoseReportOfWhichYearWithWhichCells(String name, String agency, int year, int cells)
      throws Exception {
    Received received = read(text(name));
    assertThat(received.report().agency()).isEqualTo(agency);
    assertThat(received.report().year()).isEqualTo(year);
    assertThat(received.report().values()).hasSize(cells);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"c1-title-two-lines.txt", "c2-markdown.txt", PLAIN, "c8b-rules-in-a-town.txt"})
  void whatIsPlainIsNotDoubted(String name) throws Exception {
    Received received = read(text(name));
    assertThat(received.doubts()).isEmpty();
    assertThat(received.unsure()).isEmpty();
    assertThat(received.report().sections()).hasSize(7).allMatch(each -> !each.id().equals("own"));
  }

  @Test
  void tablesCutInPiecesAreReadWhole() throws Exception {
    Report report = read(text("c2-markdown.txt")).report();
    assertThat(disputes(report, "review")).containsExactly("27", "10", "9", "15", "61");
    assertThat(disputes(report, "direct")).containsExactly("3", "0", "0", "0", "3");
    assertThat(disputes(report, "after")).containsExactly("8", "0", "1", "1", "10");
    assertThat(report.fact(Fact.SIGNED)).isEqualTo("2026-01-20");
    assertThat(report.sections().stream().filter(each -> !each.text().isBlank())).hasSize(4);
  }

  @Test
  void looseRowsGoWhereTheSumsLeaveOnePlaceAndAreDoubtful() throws Exception {
    Received received = read(text("c3-loose-number-rows.txt"));
    assertThat(figures(received.report(), "3.3.3.5", "3.3.4.1", "3.3.4.2", "3.3.4.3"))
        .containsExactly("0", "7", "4", "1");
    assertThat(received.unsure())
        .containsKeys(Place.of(cell("3.3.4.1")), Place.of(cell("3.3.4.3")));
  }

  @ParameterizedTest
  @CsvSource({"| 4 | 0 | 0 | 0 | 0 | 0 | 4 |, | 5 | 0 | 0 | 0 | 0 | 0 | 5 |"})
  void looseRowsThatFitNoSumAreLeftOutAndSaid(String row, String instead) throws Exception {
    Received received = read(text("c3-loose-number-rows.txt").replace("\n" + row, "\n" + instead));
    for (String code : new String[] {"3.3.3.5", "3.3.4.1", "3.3.4.2", "3.3.4.3"}) {
      assertThat(received.report().values()).doesNotContainKey(cell(code));
    }
    assertThat(received.doubts()).extracting(Doubt::words).anyMatch(words -> words.contains("7"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"6", "0"})
  void oneRowOfTheFormBeforeGoesToOthersWithADoubt(String figure) throws Exception {
    String text =
        text("c8a-one-row-other-handling.txt")
            .replace("处理 | 6 | 0 | 0 | 0 | 0 | 0 | 6", row("处理", figure));
    Received received = read(text);
    assertThat(figures(received.report(), "3.3.6.1", "3.3.6.2", "3.3.6.3"))
        .containsExactly("0", "0", figure);
    assertThat(received.doubts()).hasSize(1);
    assertThat(received.doubts().getFirst().words()).contains("（六）其他处理");
  }

  private static String row(String label, String figure) {
    return label + " | " + figure + " | 0 | 0 | 0 | 0 | 0 | " + figure;
  }

  @ParameterizedTest
  @CsvSource({"70487元, 7.0487", "100000 元, 10", "'70,487元', 7.0487", "7.5万元, 7.5", "0元, 0"})
  void moneyInAnotherUnitIsConvertedAndSaid(String written, String value) throws Exception {
    Received received = read(text("c8d-fee-in-yuan.txt").replace("70487元", written));
    CellId fee = new CellId("2.8.1", "charged");
    assertThat(received.report().value(fee).written()).isEqualTo(value);
    boolean converted = !written.endsWith("万元") && !value.equals("0");
    assertThat(received.unsure().containsKey(Place.of(fee))).isEqualTo(converted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"（单位：元）", "(单位:元)", "（ 单位：元 ）"})
  void moneyUnderAHeadInYuanIsNotTakenForTenThousands(String unit) throws Exception {
    Received received =
        read(text("c8d-fee-in-yuan.txt").replace("（单位：万元）", unit).replace("70487元", "70487"));
    CellId fee = new CellId("2.8.1", "charged");
    assertThat(received.report().value(fee).written()).isEqualTo("7.0487");
    assertThat(received.unsure()).containsKey(Place.of(fee));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "青石县水源局2024年\n政府信息公开工作年度报告",
        "青石县水源局2024年政府信息\n公开工作年度报告",
        "青石县水源局\n2024年度政府信息公开\n工作年度报告",
        "2024年青石县水源局政府信息公开\n年度报告",
        "青石县\n水源局2024年政府信息公开工作年度报告",
        "青石县水\n源局2024年政府信息公开工作年度报告",
        "青石县水源局二〇二四年政府信息\n公开工作年度报告",
        "# 青石县水源局2024年政府信息公开工作年度报告",
        "**青石县水源局2024年政府信息公开工作年度报告**",
        "青 石 县 水 源 局\n2024年政府信息公开工作年度报告",
        "首页 > 政务公开\n青石县水源局2024年政府信息公开\n工作年度报告",
        "政务公开\n年报\n青石县水源局2024年政府信息公开\n工作年度报告\n来源：本站",
        "青石县水源局政府信息公开\n2024年度报告",
        "关于青石县水源局2024年政府信息公开\n工作情况的报告",
        "青石县水源局2024年政府信息公开工作年度报告\n",
      })
  void theAgencyOfATitleHoweverItIsBroken(String title) throws Exception {
    Report report = read(unsigned(title + "\n")).report();
    assertThat(report.agency()).isEqualTo("青石县水源局");
    assertThat(report.year()).isEqualTo(2024);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024年政府信息公开\n工作年度报告",
        "2024年政府信息公开工作年度报告",
        "政府信息公开工作\n2024年度报告",
        "2024年度\n政府信息公开\n工作报告",
        "工作年度报告\n2024年",
        "2024年\n年报正文",
      })
  void anAgencyThatIsNotThereIsAskedFor(String title) throws Exception {
    Received received = read(unsigned(title + "\n"));
    assertThat(received.report().agency()).isEmpty();
    assertThat(received.unsure()).containsKey(Place.Single.AGENCY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我局编制了《青石县水源局2024年政府信息公开工作年度报告》，现予公布。",
        "青石县水源局2024年政府信息公开工作年度报告是根据条例编制的，内容如下。",
        "根据条例要求，特编制青石县水源局2024年政府信息公开工作年度报告。",
        "现将青石县水源局2024年度政府信息公开工作情况报告如下。",
        "本年报由青石县水源局根据条例编制，统计期限为2024年1月1日至12月31日。",
        "根据《中华人民共和国政府信息公开条例》规定，青石县水源局编制2024年度报告。",
      })
  void theFirstSentenceNamesTheAgencyAndIsDoubted(String sentence) throws Exception {
    Received received = read(unsigned(sentence + "\n"));
    assertThat(received.report().agency()).isEqualTo("青石县水源局");
    assertThat(received.report().year()).isEqualTo(2024);
    assertThat(received.unsure()).containsKey(Place.Single.AGENCY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"填报单位（盖章）：青石县水源局", "填报单位: 青石县水源局"})
  void theCaptionOfATableNamesTheAgency(String caption) throws Exception {
    String text = unsigned("2024年政府信息公开工作年度报告\n");
    Report report = read(text.replace("第二十条第（一）项", caption + "\n第二十条第（一）项")).report();
    assertThat(report.agency()).isEqualTo("青石县水源局");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s、", "%s ", "%s．", "%s，", "第%s部分 ", "  %s、 ", "## %s、", "%s　"})
  void headingsAreKnownByTheirNumberHoweverItIsMarked(String mark) throws Exception {
    String text = text(PLAIN);
    for (String number : "一 二 三 四 五 六".split(" ")) {
      text = text.replaceAll("(?m)^" + number + "、(?!本年|上年)", mark.formatted(number));
    }
    Received received = read(text.replace("四、结转下年", "四、结转下年"));
    assertThat(received.report().sections()).hasSize(7);
    assertThat(received.report().section("problems").orElseThrow().text()).isNotBlank();
    assertThat(received.report().values()).hasSize(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"。", "　", "：", " "})
  void textBehindAHeadingOnItsLineIsItsSections(String mark) throws Exception {
    String text = text(PLAIN).replace("一、总体情况\n", "一、总体情况" + mark + "2024年，各项工作有序。\n");
    assertThat(read(text).report().section("overview").orElseThrow().text())
        .startsWith("2024年，各项工作有序。");
  }

  @Test
  void aHeadingThatDiffersIsShownWithTheDifference() throws Exception {
    String text = text(PLAIN).replace("五、存在的主要问题及改进情况", "五、存在的主要问题和改进情况");
    assertThat(read(text).unsure().values())
        .extracting(Source::reason)
        .anyMatch(reason -> reason.contains("存在的主要问题和改进情况") && reason.contains("“和”处"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"行政规范性文件", "规范性文件", "行政规范性文件 ", "行政规范性文 件"})
  void aNormativeDocumentByItsShortNameIsNoDoubt(String label) throws Exception {
    Received received = read(text(PLAIN).replace("行政规范性文件 |", label + " |"));
    assertThat(received.report().values()).hasSize(200);
    assertThat(received.unsure()).isEmpty();
  }

  @Test
  void traditionalCharactersAreTurnedAndSaidOnce() throws Exception {
    String plain = text(PLAIN);
    Received received = read(traditional(plain));
    assertThat(received.report().sections()).isEqualTo(read(plain).report().sections());
    assertThat(received.report().agency()).isEqualTo("青石县水源局");
    assertThat(received.report().values()).hasSize(200);
    assertThat(received.doubts()).hasSize(1);
  }

  /** As conversion writes it, by the program's own table the other way round. */
  private static String traditional(String text) throws IOException {
    String pairs;
    try (InputStream in = Traditional.class.getResourceAsStream("../traditional.txt")) {
      pairs = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s", "");
    }
    Map<Character, Character> table = new HashMap<>();
    for (int i = 0; i + 1 < pairs.length(); i += 2) {
      table.put(pairs.charAt(i + 1), pairs.charAt(i));
    }
    StringBuilder turned = new StringBuilder();
    text.chars().forEach(c -> turned.append(table.getOrDefault((char) c, (char) c).charValue()));
    return turned.toString();
  }

  @Test
  void soundsBehindCharactersAreNoWords() throws Exception {
    String sounded = text(PLAIN).replaceAll("数", "数(shù)").replaceAll("规(?=章|范)", "规（guī）");
    Received received = read(sounded);
    assertThat(received.report()).isEqualTo(read(text(PLAIN)).report());
    assertThat(received.doubts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"第二十条（%s）项", "第二十条第%s项", "第二十条第(%s)项", "第二十条 第（%s）项"})
  void theArticlesOverTheTablesAreNoDoubt(String article) throws Exception {
    String text = text(PLAIN);
    for (String number : "一 五 六 八".split(" ")) {
      text = text.replace("第二十条第（" + number + "）项", article.formatted(number));
    }
    assertThat(read(text).doubts()).isEmpty();
  }

  @Test
  void aNameInTraditionalCharactersIsLeftAsItIs() throws Exception {
    String text = text(PLAIN).replace("一是解读形式", "與國學館合辦。一是解读形式");
    Received received = read(text);
    assertThat(received.report().section("problems").orElseThrow().text()).startsWith("與國學館");
    assertThat(received.doubts()).isEmpty();
  }

  @Test
  void aSecondReportInOneFileIsSaidAndNotMixedIn() throws Exception {
    String second = text(PLAIN).replace("水源局", "林场").replace("36", "99");
    Received received = read(text(PLAIN) + "\n\n" + second);
    assertThat(received.report()).isEqualTo(read(text(PLAIN)).report());
    assertThat(received.doubts()).hasSize(1);
    assertThat(received.doubts().getFirst().words()).contains("林场");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "…………1", " ...... 12", "\t3", "（5）"})
  void aListOfContentsIsNoReportOfItsOwn(String leaders) throws Exception {
    String headings =
        text(PLAIN)
            .lines()
            .filter(line -> line.matches("[一二三四五六]、.*(?:情况|事项)"))
            .map(line -> line + leaders + "\n")
            .reduce("目　录\n", String::concat);
    Received received = read(text(PLAIN).replaceFirst("\n", "\n" + headings));
    assertThat(received.doubts()).isEmpty();
    assertThat(received.unsure()).isEmpty();
    assertThat(received.report().sections()).isEqualTo(read(text(PLAIN)).report().sections());
  }

  @Test
  void whatAWebsitePutsAroundIsSaidInOneWord() throws Exception {
    String around = "首页\n当前位置：首页 > 政务公开\n发布时间：2025-01-20\n字号：大 中 小\n打印\n";
    String text = text(PLAIN).replaceFirst("\n", "\n" + around) + around + "主办：青石县\n备案号：样例\n";
    Received received = read(text);
    assertThat(received.doubts()).hasSizeLessThanOrEqualTo(2);
    assertThat(received.report().values()).hasSize(200);
    assertThat(received.report().section("other").orElseThrow().text()).doesNotContain("备案");
  }

  @ParameterizedTest
  @CsvSource({
    "2025年1月20日, 2025-01-20",
    "二〇二五年一月二十日, 2025-01-20",
    "二○二五年一月二十日, 2025-01-20",
    "20250120, 2025-01-20",
    "2025.1.20, 2025-01-20",
    "（2025年1月20日）, 2025-01-20",
    "2025年 1 月 20 日, 2025-01-20",
  })
  void theDateUnderTheName(String written, String date) throws Exception {
    Report report = read(text(PLAIN).replace("2025年1月20日", written)).report();
    assertThat(report.fact(Fact.SIGNED)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({
    "王 渠, 王渠",
    "王　渠, 王渠",
    "王  渠, 王渠",
    "王渠, 王渠",
    "张某某, 张某某",
    "张 某 某, 张某某",
    "欧阳 某, 欧阳某",
  })
  void aNameSetWideIsOneName(String written, String name) throws Exception {
    for (String between : new String[] {" ", "    ", "　", " | ", "\t"}) {
      String line =
          String.join(
              between, "单位负责人：" + written, "审核人:" + written, "填报人: " + written, "联系电话：5550001");
      Received received = read(text(PLAIN).replace("四、政府信息公开行政", line + "\n四、政府信息公开行政"));
      assertThat(received.report().fact(Fact.HEAD)).isEqualTo(name);
      assertThat(received.report().fact(Fact.REVIEWER)).isEqualTo(name);
      assertThat(received.report().fact(Fact.PREPARER)).isEqualTo(name);
      assertThat(received.report().fact(Fact.PHONE)).isEqualTo("5550001");
      assertThat(received.doubts()).as(line).isEmpty();
    }
  }

  private static String unsigned(String head) throws IOException {
    return head + text(PLAIN).substring(TITLE.length()).replace(SIGNED.strip(), "");
  }

  private static Stream<String> disputes(Report report, String group) {
    return Stream.of("upheld", "corrected", "other", "pending", "total")
        .map(column -> report.value(new CellId("4", group + "." + column)).written());
  }

  private static Stream<String> figures(Report report, String... codes) {
    return Stream.of(codes).map(OtherOfficesTest::cell).map(report::value).map(Value::written);
  }

  private static CellId cell(String code) {
    return new CellId(code, "natural");
  }

  private static Received read(String text) throws Refusal {
    return INTAKE.read(text, Hints.NONE, "");
  }

  private static String text(String name) throws IOException {
    try (InputStream in = OtherOfficesTest.class.getResourceAsStream("../cases/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
