package org.nianbao.check;

import java.util.ArrayList;
import java.util.List;
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

  private static final String NUMERALS = "一二三四五六七八九十百千万零〇两";

  @Override
  public Stream<Finding> findings(Case of) {
    return of.report().sections().stream().flatMap(DoubledCheck::findings);
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
    boolean single =
        text.regionMatches(from, text, from + 1, 1) && SINGLE.indexOf(text.charAt(from)) >= 0;
    return single ? 1 : 0;
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
    boolean joining = JOINING.contains(word);
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
