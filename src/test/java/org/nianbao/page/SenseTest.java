package org.nianbao.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.font.Fonts;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Status;

/** Titles, covers, signatures and headings are parted by sense. */
class SenseTest {
  private static final Fonts FONTS = Fonts.bundled();
  private static final Edition EDITION = Editions.builtIn().byId("2014").orElseThrow();
  private static final double HAIR = 1e-3;

  /** Nowhere within these may a line end. */
  private static final List<String> WHOLE =
      List.of("政府信息公开", "工作", "年度报告", "人民政府", "大数据", "管理局", "委员会", "办事处", "开发区");

  @Provide
  Arbitrary<String> agencies() {
    Arbitrary<String> region =
        Arbitraries.of("甲样例市", "某某省乙样例市", "某某县", "某某自治州丙样例县", "示例区", "某某自治旗");
    Arbitrary<String> office =
        Arbitraries.of(
            "人民政府",
            "发展和改革委员会",
            "政务服务和大数据管理局",
            "经济技术开发区管理委员会",
            "胜利街道办事处",
            "第3税务所",
            "住房和城乡建设局",
            "市场监督管理局（知识产权局）",
            "农业农村局（乡村振兴局、畜牧兽医局）",
            "高新技术产业开发区管委会(综合保税区管委会)",
            "发展改革局、统计局",
            "公安局交通警察支队第12大队");
    return Combinators.combine(region, office).as(String::concat);
  }

  @Provide
  Arbitrary<String> titles() {
    return Arbitraries.of("2024年政府信息公开工作年度报告", "2017年度政府信息公开工作年度报告", "2025年度政府信息公开年度报告");
  }

  @ParameterizedTest
  @CsvSource({
    "示例市人力资源和社会保障局, 示例市人力资源和社会保障局|2024年政府信息公开工作年度报告",
    "某某县教育局, 某某县教育局|2024年政府信息公开工作年度报告",
    "示例局, 示例局2024年政府信息公开工作年度报告",
    "示例市经济技术开发区管理委员会（示例综合保税区管理委员会）," + " 示例市经济技术开发区管理委员会|（示例综合保税区管理委员会）|2024年政府信息公开工作年度报告"
  })
  void aTitleOnOneLineIsPartedAfterTheAgency(String agency, String lines) {
    Document document = set(agency, agency + "2024年政府信息公开工作年度报告", Options.NO_SEAL);
    assertThat(String.join("|", lines(document, Role.TITLE))).isEqualTo(lines);
  }

  @Property(tries = 150)
  void noTitleOrCoverIsPartedWithinAWord(
      @ForAll("agencies") String agency, @ForAll("titles") String title) {
    Document document = set(agency, agency + title, Options.NO_SEAL.withCover());
    for (Role role : List.of(Role.TITLE, Role.COVER)) {
      List<String> lines = lines(document, role);
      String words = String.join("", lines);
      assertThat(words).startsWith(agency + title);
      int at = 0;
      for (String line : lines.subList(0, lines.size() - 1)) {
        at += line.length();
        partedWell(words, at, agency.length());
      }
    }
    List<String> lines = lines(document, Role.TITLE);
    List<Double> widths = widths(document, Role.TITLE);
    for (int i = 1; i < widths.size() - 1; i++) {
      boolean waist = widths.get(i) < Math.min(widths.get(i - 1), widths.get(i + 1)) - 8;
      // A bracket that goes on no line with what stands before it leaves no choice.
      boolean bracket = agency.matches(".*[（(].*");
      assertThat(waist && !bracket).as(String.join("|", lines)).isFalse();
    }
  }

  private static void partedWell(String words, int at, int agency) {
    String shown = words.substring(0, at) + "|" + words.substring(at);
    for (String whole : WHOLE) {
      Matcher found = Pattern.compile(whole).matcher(words);
      while (found.find()) {
        assertThat(found.start() < at && at < found.end()).as(shown).isFalse();
      }
    }
    String around = words.substring(at - 1, at + 1);
    assertThat(around).as(shown).doesNotMatch("\\d[\\d年]|第\\d|[（(].|.[）)]");
    long opened = words.substring(0, at).chars().filter(c -> "（(".indexOf(c) >= 0).count();
    long closed = words.substring(0, at).chars().filter(c -> "）)".indexOf(c) >= 0).count();
    boolean longBracket = words.replaceAll(".*[（(](.*)[）)].*", "$1").length() > 18;
    assertThat(opened == closed || longBracket).as(shown).isTrue();
    boolean afterYear = at > agency && words.startsWith("年", at - 1);
    assertThat(afterYear).as(shown).isFalse();
  }

  @Property(tries = 60)
  void nameDateAndSealShareOneMiddle(@ForAll("agencies") String agency) {
    for (String name : List.of(agency, agency + "暨" + agency)) {
      Report report = report(name).with(Status.APPROVED);
      Document document = Typesetter.set(report, EDITION, Options.sealed(42), FONTS);
      for (Page page : document.pages()) {
        List<Mark.Text> signature =
            page.texts().filter(text -> text.origin().role() == Role.SIGNATURE).toList();
        for (Mark.Seal seal : seals(page, signature.isEmpty())) {
          double middle = seal.x() + seal.size() / 2;
          rows(signature)
              .forEach(row -> assertThat(middle(row)).as(name).isCloseTo(middle, within(0.5)));
        }
        signature.forEach(
            text -> {
              assertThat(text.x()).isGreaterThan(28 - HAIR);
              assertThat(text.right()).isLessThan(184 + HAIR);
            });
      }
    }
  }

  @Test
  void withoutASealTheSignatureFollowsOneLineBelowUnlessItIsToBeStamped() {
    double plain = gap(Options.NO_SEAL);
    double stamped = gap(Options.NO_SEAL.withStampRoom());
    assertThat(plain).isCloseTo(2 * Sheet.LINE_PITCH, within(HAIR));
    assertThat(stamped).isCloseTo(3 * Sheet.LINE_PITCH, within(HAIR));
  }

  @Test
  void attachmentsAreToldBeforeTheSignature() {
    Document document = set("示例县样板局", "", Options.NO_SEAL);
    Page page =
        document.pages().stream()
            .filter(each -> each.texts().anyMatch(text -> text.origin().role() == Role.SIGNATURE))
            .findFirst()
            .orElseThrow();
    String note =
        page.texts()
            .filter(text -> text.origin().role() == Role.ATTACHMENT)
            .map(Mark.Text::text)
            .collect(Collectors.joining());
    assertThat(note).isEqualTo("附件：1.政府信息公开情况统计表");
  }

  @Test
  void aSingleCharacterIsDrawnIntoTheLineBefore() {
    String words = "文，".repeat(13) + "文文文";
    List<String> lines =
        new LineBreaker(new Characters(FONTS).glyphs(words, Face.FANGSONG), 28, 0)
            .lines().stream().map(Line::words).toList();
    assertThat(lines).containsExactly(words);
    String longer = "字".repeat(26) + "，字" + "字".repeat(26) + "，字。";
    List<String> two =
        new LineBreaker(new Characters(FONTS).glyphs(longer, Face.FANGSONG), 28, 0)
            .lines().stream().map(Line::words).toList();
    assertThat(two).hasSize(2);
    assertThat(String.join("", two)).isEqualTo(longer);
  }

  @Test
  void aWebAddressIsPartedAfterADotOrAStroke() {
    String address = "https://www.example.gov.cn/zwgk/xxgk/2024/nb/index_2024.html";
    String words = "公开网址" + "字".repeat(9) + address + "字".repeat(30);
    List<String> lines =
        new LineBreaker(new Characters(FONTS).glyphs(words, Face.FANGSONG), 28, 0)
            .lines().stream().map(Line::words).toList();
    assertThat(lines.getFirst()).matches(".*[./]");
    assertThat(String.join("", lines)).isEqualTo(words);
    assertThat(lines.subList(0, 2)).allMatch(line -> line.matches(".*[./字]"));
  }

  private static double gap(Options options) {
    Report report = report("示例县样板局");
    Page page =
        Typesetter.set(report, EDITION, options, FONTS).pages().stream()
            .filter(each -> each.texts().anyMatch(text -> text.origin().role() == Role.SIGNATURE))
            .findFirst()
            .orElseThrow();
    double above =
        page.texts()
            .filter(text -> text.origin().role() == Role.ATTACHMENT)
            .mapToDouble(Mark.Text::y)
            .max()
            .orElseThrow();
    double name =
        page.texts()
            .filter(text -> text.origin().role() == Role.SIGNATURE)
            .mapToDouble(Mark.Text::y)
            .min()
            .orElseThrow();
    return name - above;
  }

  private static List<Mark.Seal> seals(Page page, boolean none) {
    return page.marks().stream()
        .filter(mark -> !none && mark instanceof Mark.Seal)
        .map(Mark.Seal.class::cast)
        .toList();
  }

  private static Report report(String agency) {
    return Report.empty(EDITION, agency, 2017)
        .with(Fact.SIGNED, "2018-02-26")
        .with(new Place.Text("preamble"), "这是一段不长的话。");
  }

  private static Document set(String agency, String title, Options options) {
    return Typesetter.set(report(agency).with(Fact.TITLE, title), EDITION, options, FONTS);
  }

  /** The words of a role, line by line; on a cover those in the title's face. */
  private static List<String> lines(Document document, Role role) {
    return rows(titleMarks(document, role)).stream()
        .map(row -> row.stream().map(Mark.Text::text).collect(Collectors.joining()))
        .toList();
  }

  private static List<Double> widths(Document document, Role role) {
    return rows(titleMarks(document, role)).stream()
        .map(row -> row.getLast().right() - row.getFirst().x())
        .toList();
  }

  private static List<Mark.Text> titleMarks(Document document, Role role) {
    double size = role == Role.COVER ? 26 : Sheet.TITLE_SIZE;
    return document.pages().stream()
        .flatMap(Page::texts)
        .filter(text -> text.origin().role() == role && text.size() == size)
        .toList();
  }

  private static List<List<Mark.Text>> rows(List<Mark.Text> marks) {
    List<List<Mark.Text>> rows = new ArrayList<>();
    for (Mark.Text mark : marks) {
      if (rows.isEmpty() || Math.abs(rows.getLast().getFirst().y() - mark.y()) > HAIR) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(mark);
    }
    return rows;
  }

  private static double middle(List<Mark.Text> row) {
    return (row.getFirst().x() + row.getLast().right()) / 2;
  }
}
