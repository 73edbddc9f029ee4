package org.nianbao.check;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;

/** Words typed twice: 安置安置, 的的. */
final class DoubledCheck implements Check {
  private static final Pattern DOUBLED =
      Pattern.compile("(?<word>\\p{IsHan}{2,6})\\k<word>|(?<one>[的了和及与在为由])\\k<one>");

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
    return DOUBLED
        .matcher(section.text())
        .results()
        .filter(found -> !isLegitimate(word(found)))
        .map(found -> finding(section, found));
  }

  private static String word(MatchResult found) {
    return found.group().substring(0, found.group().length() / 2);
  }

  /** Numbers, and one character over and over: 一二一二, 哈哈哈哈. */
  private static boolean isLegitimate(String word) {
    return word.chars().anyMatch(c -> NUMERALS.indexOf(c) >= 0)
        || (word.length() > 1 && word.chars().distinct().count() == 1);
  }

  private static Finding finding(Narrative section, MatchResult found) {
    Place place = new Place.Text(section.id());
    String word = word(found);
    boolean joining = JOINING.contains(word);
    Finding finding =
        Finding.of(
                joining ? Level.HINT : Level.WARNING,
                "wording.doubled",
                place,
                Messages.text("check.wording.doubled", found.group(), word),
                found.group(),
                word)
            .about(found.start(), found.end());
    return joining ? finding : finding.fixedBy(place, found.start(), found.end(), word);
  }
}
