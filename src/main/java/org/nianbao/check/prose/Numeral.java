package org.nianbao.check.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number that counts something: 1,136条, 十二件, 54.17%, 3.2万人次. Numbers of dates, laws, lists and
 * watchwords are none.
 *
 * @param from where it begins in the sentence
 * @param to behind its unit
 * @param number what it comes to
 * @param unit the unit behind it; "" where the words before tell that it counts: 行政许可数803
 * @param more whether it says 余 or 多: so many and some more
 */
public record Numeral(int from, int to, BigDecimal number, String unit, boolean more) {
  private static final String PLAIN = "[零〇一二两三四五六七八九十百千万]{1,12}";
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<n>\\d[\\d,]*(?:\\.\\d+)?|"
              + PLAIN
              + ")(?<m>[万亿千百]?)(?<a>[余多]?)(?<m2>[万亿]?)"
              + "(?<u>人次|件次|场次|篇次|万元|元|%|[件条份次篇人个名位场起宗期项部家处则幅张期封批台块本种类笔例户套册页村所点])?");

  /** Before a figure without a unit that counts all the same. */
  private static final Pattern COUNTS = Pattern.compile("(?:数量?|总量|件数)(?:为|是|有|共|达|:|：)?$");

  private static final Pattern ZERO_BEHIND = Pattern.compile("(?:为|是|均)$");

  /** Before a number that is none of what there is. */
  private static final Pattern NAMED =
      Pattern.compile("(?:第|令|号|〔|\\[|[A-Za-z\\-—/]|电话|邮编|传真|编号|代码|专线|热线)[:：为]?$");

  private static final Pattern BEHIND =
      Pattern.compile("号|年(?!报)|月|日|时|分钟?|秒|小时|个工作日|个月|个百分点|[、.．)）]$|人民|级|位一体|[—\\-]\\d");

  private static final String OPEN = "“《〔\"‘";
  private static final String CLOSE = "”》〕\"’";

  /** The numbers of a sentence that count something, in order. */
  public static List<Numeral> in(String sentence) {
    List<Numeral> found = new ArrayList<>();
    Matcher at = FIGURE.matcher(sentence);
    int from = 0;
    while (from < sentence.length() && at.find(from)) {
      from = Math.max(at.end(), at.start() + 1);
      Optional<Numeral> numeral = numeral(sentence, at);
      numeral.ifPresent(found::add);
      if (numeral.isEmpty()) {
        from = at.end("m2");
      }
    }
    return found;
  }

  private static Optional<Numeral> numeral(String sentence, Matcher at) {
    String before = sentence.substring(Math.max(0, at.start() - 4), at.start());
    String behind = sentence.substring(at.end("m2"), Math.min(sentence.length(), at.end("m2") + 4));
    boolean counted = at.group("u") != null;
    boolean digits = Character.isDigit(sentence.charAt(at.start()));
    if (!counted && !countsWithout(sentence, at, digits)) {
      return Optional.empty();
    }
    boolean named = NAMED.matcher(before).find() || BEHIND.matcher(behind).lookingAt();
    if (named || isQuoted(sentence, at.start())) {
      return Optional.empty();
    }
    if (!digits && isIdiom(sentence, at)) {
      return Optional.empty();
    }
    return NumberWords.read(at.group("n"))
        .map(number -> number.multiply(times(at.group("m"))).multiply(times(at.group("m2"))))
        .map(
            number ->
                new Numeral(
                    at.start(),
                    at.end(),
                    number,
                    counted ? at.group("u") : "",
                    !at.group("a").isEmpty()));
  }

  private static boolean countsWithout(String sentence, Matcher at, boolean digits) {
    String before = sentence.substring(Math.max(0, at.start() - 6), at.start());
    boolean ends =
        at.end() == sentence.length() || "，,、。；;）)".indexOf(sentence.charAt(at.end())) >= 0;
    if (digits) {
      return ends && COUNTS.matcher(before).find();
    }
    boolean zero = at.group("n").equals("零") || at.group("n").equals("〇");
    return zero && ends && ZERO_BEHIND.matcher(before).find();
  }

  /** Watchwords: 一件事, 三类人群 are figures, 一张网、一扇门 and 第一时间 none. */
  private static boolean isIdiom(String sentence, Matcher at) {
    if (at.group("n").equals("一") && at.group("u") != null) {
      String behind = sentence.substring(at.end());
      boolean paired =
          Pattern.compile("^[\\u4e00-\\u9fff]{1,8}[、，][^，。；\\d]{0,6}一[件个张次项份网扇站窗][\\u4e00-\\u9fff]")
                  .matcher(behind)
                  .find()
              || (!behind.isEmpty()
                  && Character.isIdeographic(behind.charAt(0))
                  && Pattern.compile(
                          "一[件个张次项份网扇站窗][\\u4e00-\\u9fff&&[^一]]{1,8}[、，][^，。；一\\d]{0,6}$")
                      .matcher(sentence.substring(0, at.start()))
                      .find());
      return paired || behind.startsWith("事") || behind.startsWith("通");
    }
    return at.group("u") == null && !at.group("n").equals("零");
  }

  private static boolean isQuoted(String sentence, int place) {
    for (int i = place - 1; i >= 0 && i > place - 30; i--) {
      if (CLOSE.indexOf(sentence.charAt(i)) >= 0) {
        return false;
      }
      if (OPEN.indexOf(sentence.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static BigDecimal times(String word) {
    return switch (word) {
      case "百" -> BigDecimal.valueOf(100);
      case "千" -> BigDecimal.valueOf(1_000);
      case "万" -> BigDecimal.valueOf(10_000);
      case "亿" -> BigDecimal.valueOf(100_000_000);
      default -> BigDecimal.ONE;
    };
  }
}
