package org.nianbao.edition;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One side of a comparison: figures added up, the greatest of several, one as a percentage of
 * another, or a fixed number.
 */
public sealed interface Expression {
  /** The cells of the report itself that this reads. */
  default Stream<CellId> cells() {
    return figures().filter(figure -> !figure.lastYear()).map(Figure::cell);
  }

  /** All figures this reads, last year's too. */
  Stream<Figure> figures();

  /**
   * A cell's figure.
   *
   * @param lastYear true for the figure in last year's report
   * @param minus true where it is taken off rather than added
   */
  record Figure(CellId cell, boolean lastYear, boolean minus) {}

  /** Figures added up. One figure is a sum of one. */
  record Sum(List<Figure> terms) implements Expression {
    public Sum {
      terms = List.copyOf(terms);
    }

    @Override
    public Stream<Figure> figures() {
      return terms.stream();
    }
  }

  /** The greatest of some figures. */
  record Greatest(List<Figure> among) implements Expression {
    public Greatest {
      among = List.copyOf(among);
    }

    @Override
    public Stream<Figure> figures() {
      return among.stream();
    }
  }

  /**
   * How many of a hundred one sum is of another; nothing where the other is 0.
   *
   * @param decimals to how many places it is rounded, half up, before it is compared; empty for not
   *     at all
   */
  record Percent(Sum part, Sum whole, OptionalInt decimals) implements Expression {
    /** The same, rounded to so many places where nothing else was said of it. */
    Percent roundedTo(int places) {
      return decimals.isPresent() ? this : new Percent(part, whole, OptionalInt.of(places));
    }

    @Override
    public Stream<Figure> figures() {
      return Stream.concat(part.figures(), whole.figures());
    }
  }

  /** A fixed number. */
  record Constant(BigDecimal number) implements Expression {
    @Override
    public Stream<Figure> figures() {
      return Stream.empty();
    }
  }
}
