package org.nianbao.edition;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** How two figures must stand to one another. */
public enum Relation {
  EQUAL("="),
  AT_MOST("<="),
  AT_LEAST(">="),
  LESS("<"),
  MORE(">");

  private final String sign;

  Relation(String sign) {
    this.sign = sign;
  }

  /** How an edition's JSON writes it. */
  public String sign() {
    return sign;
  }

  /** The relation written as this sign in an edition's JSON. */
  public static Optional<Relation> of(String sign) {
    return Arrays.stream(values()).filter(relation -> relation.sign.equals(sign)).findFirst();
  }

  /** Whether the relation holds; 0.80 equals 0.8. */
  public boolean holds(BigDecimal left, BigDecimal right) {
    int order = left.compareTo(right);
    return switch (this) {
      case EQUAL -> order == 0;
      case AT_MOST -> order <= 0;
      case AT_LEAST -> order >= 0;
      case LESS -> order < 0;
      case MORE -> order > 0;
    };
  }
}
