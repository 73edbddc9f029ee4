package org.nianbao.intake.written;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.report.Dates;

/** Years and dates as files write them, in digits or in characters (二〇二二年一月二十日). */
public final class WrittenDate {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String IN_CHARACTERS = "[〇○О零Oo一二三四五六七八九]";
  private static final Pattern YEAR =
      Pattern.compile("(?<!\\d)(20\\d{2})\\s*年|(" + IN_CHARACTERS + "{4})\\s*年");
  private static final Pattern DATE =
      Pattern.compile(
          "[(（]?\\s*("
              + IN_CHARACTERS
              + "{4})\\s*年\\s*([一二三四五六七八九十]{1,2})\\s*月"
              + "\\s*([一二三四五六七八九十]{1,3})\\s*日\\s*[)）]?");
  private static final Pattern EIGHT_DIGITS = Pattern.compile("(20\\d{2})(\\d{2})(\\d{2})");
  private static final Pattern BRACKETS = Pattern.compile("^[(（]\\s*(.*?)\\s*[)）]$");
  private static final int FIRST = 2000;
  private static final int LAST = 2099;

  private WrittenDate() {}

  /** The first year named, 2000 to 2099. */
  public static Optional<Integer> year(String line) {
    Matcher year = YEAR.matcher(Key.wide(line));
    while (year.find()) {
      int found = year.group(1) != null ? Integer.parseInt(year.group(1)) : number(year.group(2));
      if (found >= FIRST && found <= LAST) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** A line that is a date and nothing else, with digits; empty for any other. */
  public static Optional<String> of(String line) {
    String bare = BRACKETS.matcher(line.strip()).replaceFirst("$1").replaceAll("\\s", "");
    if (Dates.read(bare).isPresent()) {
      return Optional.of(bare);
    }
    Matcher eight = EIGHT_DIGITS.matcher(Key.wide(bare));
    if (eight.matches()) {
      String digits = eight.group(1) + "年" + eight.group(2) + "月" + eight.group(3) + "日";
      return Dates.read(digits).isPresent() ? Optional.of(digits) : Optional.empty();
    }
    Matcher date = DATE.matcher(bare);
    if (!date.matches()) {
      return Optional.empty();
    }
    String digits =
        number(date.group(1)) + "年" + tens(date.group(2)) + "月" + tens(date.group(3)) + "日";
    return Dates.read(digits).isPresent() ? Optional.of(digits) : Optional.empty();
  }

  private static int number(String characters) {
    int number = 0;
    for (int i = 0; i < characters.length(); i++) {
      number = number * 10 + Math.max(0, DIGITS.indexOf(characters.charAt(i)));
    }
    return number;
  }

  private static int tens(String characters) {
    int ten = characters.indexOf('十');
    if (ten < 0) {
      return number(characters);
    }
    int before = ten == 0 ? 1 : number(characters.substring(0, ten));
    return before * 10 + number(characters.substring(ten + 1));
  }
}
