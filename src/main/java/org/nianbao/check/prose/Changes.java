package org.nianbao.check.prose;

import java.util.regex.Pattern;

/** Numbers that compare with the year before, or tell a share. */
public final class Changes {
  static final String COMPARED = "(?:同比|环比|(?:比|较|与|同)(?:上年度?|去年|上一年度?|(?:19|20)\\d\\d年度?)(?:同期)?)";

  private static final Pattern CHANGE =
      Pattern.compile(
          "(?:增长|增加|增幅|上升|提高|下降|减少|降低|降幅|增|减|降|(?<![许最至])多|(?<![至缺不])少)(?:了|到|达|为|约)?$");

  private static final Pattern THEN = Pattern.compile(COMPARED + "[^，。；\\d]{0,8}$");

  private static final Pattern RATE =
      Pattern.compile("率(?:均|都|分别|也|已)?(?:仅|只|高)?(?:为|达|达到|是|有|约|超过?|近)?$");

  /** The same as the year before. */
  static final Pattern EVEN =
      Pattern.compile(COMPARED + "(?:[^，。；]{0,8})?(?:相比|比较|对比)?[，,]?[基本]{0,2}(?<even>持平)");

  /** Twice as much, four times, eight times. */
  static final Pattern DOUBLED = Pattern.compile("翻了?(?<times>[一两三])番(?![多有以])");

  private Changes() {}

  static boolean isChange(String sentence, Numeral numeral) {
    String before = sentence.substring(Math.max(0, numeral.from() - 6), numeral.from());
    return CHANGE.matcher(before).find() && !before.contains("新增");
  }

  /** Whether it is the number of the year before: 比上年的10件多2件. */
  static boolean isOfTheYearBefore(String sentence, Numeral numeral) {
    String before = sentence.substring(Math.max(0, numeral.from() - 20), numeral.from());
    return !numeral.unit().equals("%")
        && !isChange(sentence, numeral)
        && THEN.matcher(before).find();
  }

  static boolean isRate(String sentence, Numeral numeral) {
    String before = sentence.substring(Math.max(0, numeral.from() - 6), numeral.from());
    return RATE.matcher(before).find();
  }
}
