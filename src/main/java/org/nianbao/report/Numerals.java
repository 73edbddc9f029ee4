package org.nianbao.report;

/** Chinese numerals as headings are numbered with. */
public final class Numerals {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final int TEN = 10;
  private static final int MOST = 99;

  private Numerals() {}

  /** 1 → 一, 12 → 十二, 21 → 二十一; beyond 99 in Arabic digits. */
  public static String of(int number) {
    if (number < 1 || number > MOST) {
      return Integer.toString(number);
    }
    int tens = number / TEN;
    int ones = number % TEN;
    StringBuilder numeral = new StringBuilder();
    if (tens > 1) {
      numeral.append(DIGITS.charAt(tens));
    }
    if (tens > 0) {
      numeral.append('十');
    }
    if (ones > 0) {
      numeral.append(DIGITS.charAt(ones));
    }
    return numeral.toString();
  }
}
