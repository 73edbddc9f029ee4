package org.nianbao.check.prose;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How many of a hundred one figure is of another. */
public final class Percentages {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Percentages() {}

  /** The percentage, to 16 digits; the whole must not be 0. */
  public static BigDecimal of(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
  }

  /** The percentage, rounded half up to so many places; the whole must not be 0. */
  public static BigDecimal rounded(BigDecimal part, BigDecimal whole, int places) {
    return part.multiply(HUNDRED).divide(whole, places, RoundingMode.HALF_UP);
  }

  /** To two places at most, without the sign. */
  public static String written(BigDecimal percentage) {
    return percentage.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }

  /** Whether a percentage may be told by these digits, rounded or cut off. */
  public static boolean isTold(BigDecimal exact, BigDecimal told) {
    return exact.subtract(told).abs().compareTo(told.ulp()) < 0;
  }
}
