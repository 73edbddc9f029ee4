package org.nianbao.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;

/** Words typed twice: 安置安置, 的的. */
final class DoubledCheck implements Check {
  private static final int LONGEST = 6;
  private static final String SINGLE = "的了和及与在为由";

  /**
   * Words that may meet themselves where two words join: 政务公开|公开栏, 公开工作|工作人员. Seldom wrong, so only
   * a hint.
   */
  private static final Set<String> JOINING =
      Set.of(
          "公开", "工作", "管理", "服务", "信息", "情况", "单位", "部门", "会议", "培训", "审查", "监督", "建设", "发布", "平台",
          "网站", "制度", "机构", "办理", "行政", "处理", "申请", "答复", "宣传", "教育", "安全", "检查", "执法", "规范", "政策");

  /** Signs of places and offices, and what a word goes on with that begins with the second. */
  private static final Map<Character, String> PLACES =
      Map.of(
          '省', "级属直会城域内外",
          '市', "场政民长区级属容直辖域县内外",
          '县', "城域级属直长市区乡内外通",
          '区', "域划间级属直位块县内外长",
          '乡', "村镇情土间亲邻内外",
          '镇', "村级域属区痛静内外",
          '局', "属机长部面限域",
          '委', "员托派会婉屈",
          '厅', "级属局长");

  private static final String NUMERALS = "一二三四五六七八九十百千万零〇两";

  @Override
  public Stream<Finding> findings(Case of) {
    String agency = of.report().agency();
    return of.report().sections().stream()
        .flatMap(DoubledCheck::findings)
        .filter(finding -> !agency.contains(finding.left()));
  }

  private static Stream<Finding> findings(Narrative section) {
    String text = section.text();
    List<Finding> findings = new ArrayList<>();
    for (int from = 0; from < text.length(); from++) {
      int length = doubled(text, from);
      if (length > 0) {
        String word = text.substring(from, from + length);
        if (!isLegitimate(word)) {
          findings.add(finding(section, word, from));
        }
        from += 2 * length - 1;
      }
    }
    return findings.stream();
  }

  /**
   * The length of the longest word that begins here and stands a second time right behind; or 0.
   */
  private static int doubled(String text, int from) {
    for (int length = LONGEST; length > 1; length--) {
      boolean mayBe =
          from + length < text.length() && text.charAt(from) == text.charAt(from + length);
      if (mayBe
          && text.regionMatches(from, text, from + length, length)
          && isHan(text, from, length)) {
        return length;
      }
    }
    boolean twice = text.regionMatches(from, text, from + 1, 1);
    boolean single =
        twice
            && (SINGLE.indexOf(text.charAt(from)) >= 0
                || isPlaceTwice(text, from)
                || Stammer.isAt(text, from));
    return single ? 1 : 0;
  }

  /** 县县财政局; not 丹溪市市场监督管理局 and not 村村通. */
  private static boolean isPlaceTwice(String text, int from) {
    String goesOn = PLACES.getOrDefault(text.charAt(from), null);
    boolean ends = from + 2 >= text.length();
    return goesOn != null
        && !ends
        && Character.isIdeographic(text.charAt(from + 2))
        && goesOn.indexOf(text.charAt(from + 2)) < 0;
  }

  private static boolean isHan(String text, int from, int length) {
    return text.substring(from, from + length)
        .codePoints()
        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  /** Numbers, and one character over and over: 一二一二, 哈哈哈哈. */
  private static boolean isLegitimate(String word) {
    return word.chars().anyMatch(c -> NUMERALS.indexOf(c) >= 0)
        || (word.length() > 1 && word.chars().distinct().count() == 1);
  }

  private static Finding finding(Narrative section, String word, int from) {
    Place place = new Place.Text(section.id());
    String twice = word + word;
    int to = from + twice.length();
    boolean joining = JOINING.contains(word) || PLACES.containsKey(word.charAt(0));
    Finding finding =
        Finding.of(
                joining ? Level.HINT : Level.WARNING,
                "wording.doubled",
                place,
                Messages.text("check.wording.doubled", twice, word),
                twice,
                word)
            .about(from, to);
    return joining ? finding : finding.fixedBy(place, from, to, word);
  }
}
