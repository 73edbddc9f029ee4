package org.nianbao.check;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Numbers that prove themselves by a check digit. */
final class CheckDigits {
  private static final int[] IDENTITY_WEIGHTS = {
    7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2
  };
  private static final String IDENTITY_DIGITS = "10X98765432";
  private static final int BIRTH = 6;
  private static final int EARLIEST = 1900;

  private CheckDigits() {}

  /**
   * Whether 18 characters are a citizen's identity number: birthday and check digit hold (GB
   * 11643-1999).
   */
  static boolean isIdentityNumber(String number) {
    int sum = 0;
    for (int i = 0; i < IDENTITY_WEIGHTS.length; i++) {
      sum += (number.charAt(i) - '0') * IDENTITY_WEIGHTS[i];
    }
    char last = Character.toUpperCase(number.charAt(IDENTITY_WEIGHTS.length));
    return last == IDENTITY_DIGITS.charAt(sum % IDENTITY_DIGITS.length()) && isBirthday(number);
  }

  private static boolean isBirthday(String number) {
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(number.substring(BIRTH, BIRTH + 4)),
              Integer.parseInt(number.substring(BIRTH + 4, BIRTH + 6)),
              Integer.parseInt(number.substring(BIRTH + 6, BIRTH + 8)));
      return day.getYear() >= EARLIEST;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Whether digits hold by Luhn's formula, as bank cards' numbers do (ISO/IEC 7812-1). */
  static boolean isCardNumber(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int counted = i % 2 == 0 ? digit : 2 * digit;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10 == 0;
  }
}
