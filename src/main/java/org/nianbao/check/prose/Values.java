package org.nianbao.check.prose;

import java.math.BigDecimal;
import java.util.Optional;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Expression;

/** The figures that a text is held against. */
public interface Values {
  /** What an expression comes to; a blank total counts as the sum of its parts. */
  Optional<BigDecimal> of(Expression expression);

  /** Last year's figure of the same meaning; empty where it is not known. */
  Optional<BigDecimal> lastYear(CellId cell);

  /** Whether a cell's figure is in 万元. */
  boolean isMoney(CellId cell);

  /** Every figure of the tables. */
  Iterable<BigDecimal> all();

  /** Whose figures the tables hold. */
  Scope scope();

  /** The name of the agency whose they are. */
  String agency();

  /** Whether the agency speaks for its whole region. */
  boolean ofRegion();
}
