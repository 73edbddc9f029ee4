package org.nianbao.check.prose;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands around a saying, as far as it tells which time and what kind of number is meant.
 *
 * @param sentence the sentence, the saying's own words blanked
 * @param clause where the saying's clause begins
 * @param number where the number begins, or where a saying without one ends
 * @param year the report's year
 */
public record Context(String sentence, int clause, int number, int year) {
  private static final int TAIL = 10;
  private static final int NEAR = 4;

  private static final Pattern TIME =
      Pattern.compile(
          "(?<year>(?:19|20)\\d\\d)\\s*年|(?<this>今年以来|今年|本年|全年|当年|年内|一年来)"
              + "|(?<sum>累计)|(?<other>上年|上一年|去年|前年|往年|历年|历次|近[0-9一二两三四五六七八九十]+年|以来)");

  /** One of these stands in whatever {@link #TIME} finds. */
  private static final List<String> TIMES = List.of("年", "累计", "历次", "以来");

  private static final Pattern COMPARED_BEFORE =
      Pattern.compile(".*(?:[比较与和同]了?|相比于?|对比|[转\0][至到])$");
  private static final Pattern COMPARED_BEHIND =
      Pattern.compile("年?度?(?:同期)?(?:相比|比较|对比|增|减|下降|上升|持平|多|少)");
  private static final Pattern SINCE_OR_UNTIL = Pattern.compile("(?:截至|截止|截止到|自|从)$");
  private static final String OPENING = "〔[(（";
  private static final String CLOSING = "〕])）";
  private static final Pattern PART_OF_YEAR =
      Pattern.compile("上半年|下半年|季度|每月|每年|每周|每半年|第[一二三四]季|\\d{1,2}月份|[^\\d年至]\\d{1,2}月(?![\\d至—-])");

  /** One of these stands in whatever {@link #PART_OF_YEAR} or {@link #MONTHS} finds. */
  private static final List<String> PARTS = List.of("月", "年", "季", "每周");

  private static final Pattern WHOLE_YEAR = Pattern.compile("12\\s*月");
  private static final Pattern MONTHS =
      Pattern.compile("(?<from>\\d{1,2})\\s*月?份?\\s*[至到—~-]{1,2}\\s*(?<to>\\d{1,2})\\s*月");
  private static final Pattern NOT_YET =
      Pattern.compile("拟|计划|力争|争取|预计|下一步|明年|来年|目标|应当|不得|要求每|如果|例如|至少|不少于|不低于|不超过|最多|仅限");
  private static final Pattern CHANGE =
      Pattern.compile("(?:增加|增长|减少|下降|上升|提高|提升|降低|缩短|同比|环比|翻番?|增|降|多|少)了?[^至到为达]{0,2}$");
  private static final Pattern PART = Pattern.compile("(?:每|第|平均|人均|日均|\\d\\s?[-—~～至到]\\s?)$");
  private static final Pattern EACH = Pattern.compile("每[^，,]{0,6}$");
  private static final Pattern ABOUT = Pattern.compile("(?:约|近|大概|接近)\\s?$");
  private static final Pattern OR_MORE = Pattern.compile("(?:超过|超|逾)\\s?$");
  private static final Pattern ABOUT_BEHIND = Pattern.compile("以上|以内|左右|上下|之多");
  private static final Pattern SOME_ONLY = Pattern.compile("超期|超过|超出|逾期|未能|未按|没有按");

  private enum Time {
    UNTOLD,
    THIS,
    OTHER
  }

  /** Whether the report's own year is meant, as a whole and not as a plan. */
  boolean speaksOfTheYear() {
    String here = sentence.substring(clause, number);
    if (NOT_YET.matcher(here).find()) {
      return false;
    }
    return !isPartOfYear(here) && time() != Time.OTHER;
  }

  private static boolean isPartOfYear(String words) {
    if (PARTS.stream().noneMatch(words::contains)) {
      return false;
    }
    Matcher months = MONTHS.matcher(words);
    if (months.find()) {
      return !(months.group("from").equals("1") && months.group("to").equals("12"));
    }
    return PART_OF_YEAR.matcher(words).find() && !WHOLE_YEAR.matcher(words).find();
  }

  /**
   * Whether the number tells how many there are, and not a change, an ordinal or a part.
   *
   * @param behind where the words after number and unit begin
   */
  boolean countsWhatIs(int behind) {
    String tail = sentence.substring(Math.max(clause, number - TAIL), number);
    return !CHANGE.matcher(tail).find()
        && !PART.matcher(tail).find()
        && !EACH.matcher(tail).find()
        && !SOME_ONLY.matcher(sentence.substring(behind)).lookingAt();
  }

  /**
   * How exactly the number is meant.
   *
   * @param behind where the words after number and unit begin
   */
  Precision precision(int behind) {
    String before = sentence.substring(Math.max(0, number - NEAR), number);
    if (OR_MORE.matcher(before).find()) {
      return Precision.OR_MORE;
    }
    boolean about =
        ABOUT.matcher(before).find()
            || ABOUT_BEHIND.matcher(sentence.substring(behind)).lookingAt();
    return about ? Precision.ABOUT : Precision.EXACT;
  }

  /** The time that was named last before the number, comparisons and document numbers aside. */
  private Time time() {
    String before = sentence.substring(0, number);
    Time time = Time.UNTOLD;
    if (TIMES.stream().noneMatch(before::contains)) {
      return time;
    }
    for (MatchResult mention : TIME.matcher(before).results().toList()) {
      String ahead = before.substring(Math.max(0, mention.start() - NEAR), mention.start());
      String behind = before.substring(mention.end());
      boolean compared =
          COMPARED_BEFORE.matcher(ahead).find() || COMPARED_BEHIND.matcher(behind).lookingAt();
      boolean past = mention.group("other") != null && behind.contains("；");
      if (!compared && !past && !isInDocument(before, mention.start())) {
        time = time(mention, time, ahead);
      }
    }
    return time;
  }

  /** Whether a place is within a document's number or title: 国办函〔2020〕109号. */
  private static boolean isInDocument(String words, int place) {
    for (int at = place - 1; at >= 0; at--) {
      if (CLOSING.indexOf(words.charAt(at)) >= 0) {
        break;
      }
      if (OPENING.indexOf(words.charAt(at)) >= 0) {
        return true;
      }
    }
    return words.lastIndexOf('《', place) > words.lastIndexOf('》', place);
  }

  private Time time(MatchResult mention, Time before, String ahead) {
    if (mention.group("year") != null) {
      return Integer.parseInt(mention.group("year")) == year ? upTo(ahead) : Time.OTHER;
    }
    if (mention.group("this") != null) {
      return Time.THIS;
    }
    // 累计 within the year is the year's sum; else it goes back to the beginning.
    return mention.group("sum") != null && before == Time.THIS ? Time.THIS : Time.OTHER;
  }

  /** 截至2017年底: not the year alone, unless it goes on without 累计. */
  private static Time upTo(String ahead) {
    return SINCE_OR_UNTIL.matcher(ahead).find() ? Time.UNTOLD : Time.THIS;
  }
}
