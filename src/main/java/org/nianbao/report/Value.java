package org.nianbao.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a cell holds. Blank, 0 and — are three different things, from entry to export. */
public sealed interface Value {
  /** Nothing was entered. */
  Value BLANK = new Blank();

  /** The cell does not apply; printed —. */
  Value NOT_APPLICABLE = new NotApplicable();

  /** A number, exact; 0.80 becomes 0.8. */
  static Value of(BigDecimal number) {
    return new Number(number);
  }

  /** A whole number. */
  static Value of(long number) {
    return new Number(BigDecimal.valueOf(number));
  }

  /** As entered and printed: "" when blank, 1200 without grouping. */
  String written();

  /** Nothing entered. */
  record Blank() implements Value {
    @Override
    public String written() {
      return "";
    }
  }

  /** Not applicable. */
  record NotApplicable() implements Value {
    /** How it is printed. */
    public static final String SIGN = "—";

    @Override
    public String written() {
      return SIGN;
    }
  }

  /**
   * A number: one that was entered, which {@link #fits}, or one worked out of such, which may be
   * longer. Whoever reads numbers from outside refuses those that do not fit.
   *
   * @param number held without trailing zeros behind the point
   */
  record Number(BigDecimal number) implements Value {
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 10;

    public Number {
      BigDecimal bare = number.stripTrailingZeros();
      number = bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** Whether a number has at most 15 digits before the point and 10 behind it. */
    public static boolean fits(BigDecimal number) {
      BigDecimal bare = number.stripTrailingZeros();
      return bare.scale() <= MOST_DECIMALS
          && (bare.signum() == 0 || bare.precision() - (long) bare.scale() <= MOST_DIGITS);
    }

    /** With ten places at most; only what was worked out has more. */
    @Override
    public String written() {
      if (number.scale() <= MOST_DECIMALS) {
        return number.toPlainString();
      }
      return number
          .setScale(MOST_DECIMALS, RoundingMode.HALF_UP)
          .stripTrailingZeros()
          .toPlainString();
    }
  }

  /**
   * Words standing where a figure belongs, as other programs' files have them.
   *
   * @param words never blank and never what {@link Figures} would understand
   */
  record Text(String words) implements Value {
    public Text {
      words = Wording.oneLine(words);
      if (Figures.read(words) instanceof Figures.Understood) {
        throw new IllegalArgumentException("understood as a value: " + words);
      }
    }

    @Override
    public String written() {
      return words;
    }
  }
}
