package org.nianbao.check.prose;

import java.math.BigDecimal;

/** How exactly a number in prose is meant. */
public enum Precision {
  EXACT,
  /** 约100, 近100, 100左右: up to a tenth away. */
  ABOUT,
  /** 100余, 100多, 超过100: at least so many, and not so many that the next round number fits. */
  OR_MORE;

  /** Whether a figure can be told by a number so meant. */
  public boolean fits(BigDecimal said, BigDecimal figure) {
    return switch (this) {
      case EXACT -> said.compareTo(figure) == 0;
      case ABOUT -> {
        BigDecimal tenth = figure.abs().movePointLeft(1).max(BigDecimal.ONE);
        yield said.subtract(figure).abs().compareTo(tenth) <= 0;
      }
      case OR_MORE -> {
        // The place of the last digit that is not 0: 10余 is below 20, 1300余 below 1400.
        BigDecimal place = said.stripTrailingZeros().ulp();
        yield said.compareTo(figure) <= 0 && figure.compareTo(said.add(place)) < 0;
      }
    };
  }
}
