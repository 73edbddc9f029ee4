package org.nianbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.edition.Level;
import org.nianbao.report.AnyReport;
import org.nianbao.report.Fact;
import org.nianbao.report.Figures;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/** What is said in prose, held against the tables. */
class ProseCheckTest {
  private static final Editions EDITIONS = Editions.builtIn();
  private static final double WANTED = 0.95;

  /** The figures that the sentences in prose.txt are held against; every other cell is 0. */
  private static final Map<String, String> FIGURES =
      Map.of(
          "2014",
          """
          1.1=106 1.1.1=9 1.1.2=9 1.2.2=96 1.2.3=18 1.2.4=22 1.2.5=10 2.1=4 2.2.1=1 2.2.2=2 2.2.3=5
          2.2.4=3 2.2.5=1 3.1=12 3.1.1=3 3.1.3=7 3.1.4=2 3.2=12 3.2.1=11 3.2.2=1 3.3=12 3.3.1=4
          3.3.2=5 3.3.3=1 3.3.4=2 3.3.4.3=2 4=1 4.1=1 8.1=1 8.2=2 8.3=3 8.3.1=1 8.3.2=2 8.4=1.2
          9.1=3 9.2=2 9.3=40\
          """,
          "2019",
          """
          2.1.2/made=3 2.1.2/newly=3 2.1.2/public=40 2.5.1/items=60 2.5.1/change=-8 2.5.1/decided=120
          2.6.1/items=25 2.6.1/change=3 2.6.1/decided=28 2.9.1/count=12 2.9.1/amount=318.5
          3.1/natural=14 3.1/other=1 3.1/total=15 3.2/natural=1 3.2/total=1 3.3.1/total=7
          3.3.2/total=1 3.3.4.1/total=4 3.3.6/total=3 3.3.7/total=15 3.4/total=1 4/review.upheld=1
          4/review.pending=1 4/review.total=2\
          """,
          "2021",
          """
          2.1.2/made=4 2.1.2/repealed=1 2.1.2/inforce=23 2.5.1/decided=550 2.6.1/decided=419
          2.6.2/decided=19 2.8.1/charged=7730.28 3.1/natural=20 3.1/business=5 3.1/total=25
          3.2/natural=2 3.2/total=2 3.3.1/total=10 3.3.2/total=4 3.3.3.2/total=1 3.3.3.6/total=2
          3.3.4.1/total=6 3.3.5.1/total=1 3.3.7/total=24 3.4/total=3 4/review.upheld=3
          4/review.corrected=1 4/review.pending=1 4/review.total=5 4/direct.upheld=1
          4/direct.total=1\
          """);

  private static final Map<String, Integer> YEARS =
      Map.of("2014", 2017, "2019", 2020, "2021", 2025);

  /** A sentence and the findings it must bring, each as code=what is written. */
  private record Golden(String edition, String sentence, List<String> expected) {}

  @Test
  void saysWhatAnInspectorWouldSay() throws IOException {
    int right = 0;
    List<String> missed = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (Golden golden : golden()) {
      List<String> said = new ArrayList<>(said(golden.edition(), golden.sentence()));
      for (String expected : golden.expected()) {
        if (said.remove(expected)) {
          right++;
        } else {
          missed.add(golden.sentence() + " -> " + expected);
        }
      }
      said.forEach(each -> wrong.add(golden.sentence() + " -> " + each));
    }
    double precision = (double) right / (right + wrong.size());
    double recall = (double) right / (right + missed.size());
    System.out.printf(
        "prose check over %d sentences: precision %.3f, recall %.3f%n",
        golden().size(), precision, recall);
    missed.forEach(each -> System.out.println("  missed: " + each));
    wrong.forEach(each -> System.out.println("  wrong: " + each));
    assertThat(precision).isGreaterThanOrEqualTo(WANTED);
    assertThat(recall).isGreaterThanOrEqualTo(WANTED);
  }

  @Test
  void theGoldenSentencesAreEnoughToTell() throws IOException {
    assertThat(golden().stream().filter(golden -> !golden.expected().isEmpty()).count())
        .isGreaterThanOrEqualTo(40);
    assertThat(golden().stream().filter(golden -> golden.expected().isEmpty()).count())
        .isGreaterThanOrEqualTo(20);
  }

  @Test
  void aWholeParagraphWithNothingWrongIsLetBe() throws IOException {
    List<String> blamed = new ArrayList<>();
    for (Golden golden : golden("paragraphs.txt")) {
      Report report = report(golden.edition(), golden.sentence());
      Edition edition = EDITIONS.byId(golden.edition()).orElseThrow();
      new Checker()
          .check(report, edition, Optional.empty()).stream()
              .filter(finding -> finding.place().equals(new Place.Text("overview")))
              .filter(finding -> finding.level() != Level.HINT)
              .forEach(finding -> blamed.add(finding.code() + ": " + finding.message()));
    }
    assertThat(blamed).isEmpty();
  }

  @Test
  void pointsAtTheVeryWords() {
    String text = "概况。2017年收到政府信息公开申请15件，均已答复。";
    Finding finding = findings("2014", text).getFirst();
    Finding.Span span = finding.span().orElseThrow();
    assertThat(text.substring(span.from(), span.to())).isEqualTo("15件");
    assertThat(finding.place()).isEqualTo(new Place.Text("overview"));
    assertThat(finding.left()).isEqualTo("15件");
    assertThat(finding.right()).isEqualTo("12");
    assertThat(finding.message()).contains("15件").contains("收到申请数").contains("12件");
    assertThat(finding.level()).isEqualTo(Level.WARNING);
    assertThat(finding.explainable()).isTrue();
  }

  @Test
  void findsEveryWrongNumberAndNotTheFirstOnly() {
    String text = "收到政府信息公开申请15件。\n全年共收到政府信息公开申请14件。\n2017年收到政府信息公开申请12件。";
    assertThat(findings("2014", text)).extracting(Finding::left).containsExactly("15件", "14件");
  }

  @Test
  void aNumberThatOneOfSeveralReadingsHoldsIsRightAndOneThatNoneDoesIsAsked() {
    assertThat(findings("2021", "全年受理政府信息公开申请27件。")).isEmpty();
    assertThat(findings("2021", "全年受理政府信息公开申请25件。")).isEmpty();
    Finding finding = findings("2021", "全年受理政府信息公开申请28件。").getFirst();
    assertThat(finding.level()).isEqualTo(Level.HINT);
    assertThat(finding.message()).contains("28件").contains("是 25").contains("合计 27");
  }

  @Test
  void aNumberOfAnotherScopeThanTheTablesIsNotCompared() {
    Report own = report("2021", "全区收到政府信息公开申请95件。").with(Fact.SCOPE, "本机关");
    assertThat(prose(own)).isEmpty();
    Report whole = own.with(Fact.SCOPE, "全区");
    assertThat(prose(whole)).extracting(Finding::level).containsExactly(Level.WARNING);
  }

  @Test
  void aThingToldTwiceWithTwoNumbersIsSeenWhileTheTableIsBlank() {
    Edition edition = EDITIONS.byId("2014").orElseThrow();
    Report report =
        Report.empty(edition, "某某县示例局", 2017)
            .with(new Place.Text("overview"), "全年主动公开政府信息106条。")
            .with(new Place.Text("disclosure"), "我局主动公开政府信息112条。");
    List<Finding> findings = prose(report);
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().message()).contains("106条").contains("112条");
  }

  @Property(tries = 300)
  void aRightNumberIsNeverBlamedHoweverItIsWritten(
      @ForAll @IntRange(min = 1, max = 9999) int number) {
    Report report =
        report("2014", "").with(CellId.parse("1.1"), org.nianbao.report.Value.of(number));
    for (String written :
        List.of(
            Integer.toString(number),
            String.format("%,d", number),
            chinese(number),
            full(number))) {
      Report said = report.with(new Place.Text("overview"), "共主动公开政府信息" + written + "条。");
      assertThat(prose(said)).as(written).isEmpty();
      Report other = said.with(CellId.parse("1.1"), org.nianbao.report.Value.of(number + 1));
      assertThat(prose(other)).as(written).hasSize(1);
    }
  }

  @Provide
  Arbitrary<String> fragments() {
    return Arbitraries.of(
            "收到", "申请", "政府信息公开", "行政复议", "12件", "一百零六条", "，", "。", "2017年", "主动公开", "信息", "网站",
            "没有", "其中", "微信", "通过", "上年", "累计", "、", "（", "》", "万元", "3.5", "余", "%", "𠮷", "\n")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 300)
  void anyTextIsReadAndSpansLieWithinIt(@ForAll("fragments") String text) {
    for (String edition : FIGURES.keySet()) {
      for (Finding finding : findings(edition, text)) {
        Finding.Span span = finding.span().orElseThrow();
        assertThat(span.from()).isBetween(0, span.to());
        assertThat(span.to()).isLessThanOrEqualTo(text.length());
      }
    }
  }

  @Provide
  Arbitrary<String> anything() {
    return AnyReport.words(300);
  }

  @Property(tries = 100)
  void strangeTextIsRead(@ForAll("anything") String text) {
    assertThat(findings("2014", text)).isNotNull();
  }

  private static List<String> said(String edition, String sentence) {
    return findings(edition, sentence).stream()
        .filter(finding -> finding.level() != Level.HINT)
        .map(finding -> finding.code().replace("prose.", "") + "=" + finding.left())
        .toList();
  }

  private static List<Finding> findings(String edition, String text) {
    return prose(report(edition, text));
  }

  private static Report report(String edition, String text) {
    Edition form = EDITIONS.byId(edition).orElseThrow();
    Report report = Report.empty(form, "某某县示例局", YEARS.get(edition));
    for (CellId cell : form.cells().keySet()) {
      report = report.with(cell, org.nianbao.report.Value.of(0));
    }
    for (String figure : FIGURES.get(edition).split("\\s+")) {
      String[] parts = figure.split("=");
      Figures.Understood value = (Figures.Understood) Figures.read(parts[1]);
      report = report.with(CellId.parse(parts[0]), value.value());
    }
    return report.with(new Place.Text("overview"), text);
  }

  private static List<Finding> prose(Report report) {
    return new Checker()
        .check(report, EDITIONS.byId(report.edition()).orElseThrow(), Optional.empty()).stream()
            .filter(finding -> finding.code().startsWith("prose."))
            .toList();
  }

  private static List<Golden> golden() throws IOException {
    return golden("prose.txt");
  }

  private static List<Golden> golden(String file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                ProseCheckTest.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\|", -1))
          .map(
              parts ->
                  new Golden(
                      parts[0].strip(),
                      parts[1].strip(),
                      Arrays.stream((parts.length > 2 ? parts[2] : "").split(";"))
                          .map(String::strip)
                          .filter(expected -> !expected.isEmpty())
                          .toList()))
          .toList();
    }
  }

  private static String full(int number) {
    StringBuilder full = new StringBuilder();
    Integer.toString(number).chars().forEach(c -> full.append((char) (c - '0' + '０')));
    return full.toString();
  }

  private static String chinese(int number) {
    String digits = "零一二三四五六七八九";
    String units = "千百十";
    StringBuilder written = new StringBuilder();
    String padded = String.format("%04d", number);
    for (int i = 0; i < padded.length(); i++) {
      int digit = padded.charAt(i) - '0';
      if (digit > 0) {
        if (i > 0 && padded.charAt(i - 1) == '0' && !written.isEmpty()) {
          written.append('零');
        }
        written.append(digits.charAt(digit));
        if (i < units.length()) {
          written.append(units.charAt(i));
        }
      }
    }
    return written.toString().replaceFirst("^一十", "十");
  }
}
