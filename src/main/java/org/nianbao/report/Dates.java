package org.nianbao.report;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as documents write them. */
public final class Dates {
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*日?");

  private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*日?");

  private Dates() {}

  /** 2018年2月26日, 2018-02-26, 2018.2.26, full width too; empty for anything else. */
  public static Optional<LocalDate> read(String words) {
    Matcher date = DATE.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC).strip());
    if (!date.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(date.group(1)),
              Integer.parseInt(date.group(2)),
              Integer.parseInt(date.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A day of any year: 01-20, 1.20, 1月20日; empty for anything else. */
  public static Optional<MonthDay> day(String words) {
    Matcher day = DAY.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC).strip());
    if (!day.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          MonthDay.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** As official documents print a date (GB/T 9704-2012, 7.3.5.5): 2018年2月26日. */
  public static String printed(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  /** A fact's date as documents print it; words that are no date as they are. */
  public static String printed(String words) {
    return read(words).map(Dates::printed).orElse(words);
  }

  /** ISO where the words are a date, else the words. */
  static String canonical(String words) {
    return read(words).map(LocalDate::toString).orElse(words);
  }
}
