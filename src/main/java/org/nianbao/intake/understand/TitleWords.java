package org.nianbao.intake.understand;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.intake.written.Key;
import org.nianbao.intake.written.Simplified;
import org.nianbao.report.AgencyName;

/** What of a title is the agency's name, and what belongs to every title. */
final class TitleWords {
  private static final Pattern REST =
      Pattern.compile(
          "(?:20\\d{2}|[〇○零一二三四五六七八九]{4})\\s*年\\s*度?|政府信息公开.*|政务信息公开.*|政务公开.*|信息公开.*"
              + "|(?:工作)?年度(?:工作)?报告.*|工作年报.*|年报.*|工作报告.*");

  private static final Pattern TITLE =
      Pattern.compile("^[^，。；：、]*(?:信息|政务)公开[^，。；：、]*(?:报告|年报)(?:[(（].*[)）])?$");

  /** Words that titles are made of; a name has others as well. */
  private static final Pattern OF_TITLES =
      Pattern.compile(
          "(?:关于|工作|年度|年报|报告|政府|政务|信息|公开|情况|总结|统计|数据|表|附件|目录|正文|全文|发布|公布|编制|的|度|年|和|及|与|第|号|"
              + "本|各|部门|单位|依申请|主动|制度|指南|管理|法定|内容|栏目|专栏|首页|名称|标题|\\d|\\p{P}|\\s)*");

  private static final Pattern OFFICE =
      Pattern.compile(
          ".*(?:政府|[^公]局|委|会|办|室|厅|院|所|处|站|中心|街道|镇|乡|社区|公司|集团|[^一全各]部|署|队|校|学|馆|台|行|社|库|司|"
              + "厂|场|园|区|县|市|省|旗|盟|州|村|港|团|科|庭|关|组|学院|医院)(?:[(（][^)）]*[)）])?");

  /** What stands beside the name on its line. */
  private static final Pattern BESIDE = Pattern.compile("^(?:关于|附件\\d*|附)|(?:关于|的)$");

  private static final int SHORTEST = 2;
  private static final int LONGEST = 60;

  private TitleWords() {}

  /** A title without what every title has; "" where nothing is left. */
  static String agency(String title) {
    String line = title.strip();
    String simple = Simplified.of(Key.wide(line));
    String kept = simple.length() == line.length() ? line : simple;
    StringBuilder name = new StringBuilder();
    int from = 0;
    Matcher rest = REST.matcher(simple);
    while (rest.find()) {
      name.append(kept, from, rest.start());
      from = rest.end();
    }
    String left = name.append(kept, from, kept.length()).toString().strip();
    return BESIDE.matcher(AgencyName.clean(left)).replaceAll("").strip();
  }

  /** Whether a line reads like a report's title. */
  static boolean isTitle(String line) {
    return line.strip().length() <= LONGEST
        && TITLE.matcher(Simplified.of(Key.wide(line)).replaceAll("\\s", "")).find();
  }

  /** Whether this may be a name at all: it is not made of a title's words alone. */
  static boolean isName(String words) {
    return words.length() >= SHORTEST
        && words.length() <= LONGEST
        && words.codePoints().anyMatch(Character::isIdeographic)
        && !OF_TITLES.matcher(words).matches();
  }

  /** Whether it ends like the name of an office, so that nobody need be asked. */
  static boolean isOffice(String name) {
    return isName(name) && OFFICE.matcher(Simplified.of(name)).matches();
  }
}
