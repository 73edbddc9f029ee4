package org.nianbao.check.prose;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads numbers as prose writes them: 1,136 and 一千一百三十六, 两百 and 一百零六. */
public final class NumberWords {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String UNITS = "十百千";
  private static final int TEN_THOUSAND = 10_000;

  private NumberWords() {}

  /** The number; empty for words that are none, such as 万 alone or 三三两两. */
  public static Optional<BigDecimal> read(String words) {
    if (Character.isDigit(words.charAt(0))) {
      return Optional.of(new BigDecimal(words.replaceAll("[,，]", "")));
    }
    String plain = words.replace('〇', '零').replace('两', '二');
    if (plain.length() > 1 && plain.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)) {
      return digits(plain);
    }
    int tenThousands = plain.indexOf('万');
    if (tenThousands < 0) {
      return upToTenThousand(plain);
    }
    Optional<BigDecimal> high = upToTenThousand(plain.substring(0, tenThousands));
    String rest = plain.substring(tenThousands + 1);
    Optional<BigDecimal> low =
        rest.isEmpty() ? Optional.of(BigDecimal.ZERO) : upToTenThousand(rest);
    return high.isEmpty() || low.isEmpty()
        ? Optional.empty()
        : Optional.of(high.get().multiply(BigDecimal.valueOf(TEN_THOUSAND)).add(low.get()));
  }

  /** 一二六 as 126; 三三 or 二三 are no number but 两三 and the like. */
  private static Optional<BigDecimal> digits(String plain) {
    if (plain.length() < 3) {
      return Optional.empty();
    }
    StringBuilder number = new StringBuilder();
    plain.chars().forEach(c -> number.append(DIGITS.indexOf(c)));
    return Optional.of(new BigDecimal(number.toString()));
  }

  private static Optional<BigDecimal> upToTenThousand(String plain) {
    if (plain.equals("零")) {
      return Optional.of(BigDecimal.ZERO);
    }
    int sum = 0;
    int digit = -1;
    int last = TEN_THOUSAND;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      int unit = UNITS.indexOf(c) < 0 ? 0 : (int) Math.pow(10, UNITS.indexOf(c) + 1);
      if (c == '零' && digit < 0 && sum > 0) {
        continue;
      }
      if (unit == 0) {
        if (digit >= 0 || DIGITS.indexOf(c) < 1) {
          return Optional.empty();
        }
        digit = DIGITS.indexOf(c);
      } else {
        boolean bareTen = c == '十' && digit < 0 && i == 0;
        if (unit >= last || (digit < 0 && !bareTen)) {
          return Optional.empty();
        }
        sum += unit * (bareTen ? 1 : digit);
        last = unit;
        digit = -1;
      }
    }
    if (digit >= 0) {
      // 一百二 is 120 in speech and would be a slip of the pen here: not read.
      boolean slip = last > 10 && last < TEN_THOUSAND && plain.charAt(plain.length() - 2) != '零';
      return slip ? Optional.empty() : Optional.of(BigDecimal.valueOf(sum + digit));
    }
    return sum > 0 ? Optional.of(BigDecimal.valueOf(sum)) : Optional.empty();
  }
}
