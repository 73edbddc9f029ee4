package org.nianbao.check.prose;

import java.util.List;
import java.util.Optional;
import org.nianbao.edition.Expression;

/**
 * How a number in the prose stands to the tables.
 *
 * @param result agrees, differs or not compared
 * @param against the figures it agrees with, or those it differs from
 * @param reason why it is not compared; empty where it is
 */
public record Verdict(Result result, List<Expression> against, Optional<Reason> reason) {
  public Verdict {
    against = List.copyOf(against);
  }

  /** 相符, 不符, 没有对照. */
  public enum Result {
    AGREES,
    DIFFERS,
    UNCOMPARED
  }

  static Verdict agrees(Expression with) {
    return new Verdict(Result.AGREES, List.of(with), Optional.empty());
  }

  static Verdict agrees(List<Expression> with) {
    return new Verdict(Result.AGREES, with, Optional.empty());
  }

  static Verdict differs(List<Expression> from) {
    return new Verdict(Result.DIFFERS, from, Optional.empty());
  }

  static Verdict uncompared(Reason reason) {
    return new Verdict(Result.UNCOMPARED, List.of(), Optional.of(reason));
  }

  /** Whether it contradicts the tables. */
  public boolean differs() {
    return result == Result.DIFFERS;
  }
}
