package org.nianbao.edition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An edition's own declared check over the figures of its tables. */
public sealed interface Rule {
  /** Stable name of the rule, the code of its findings. */
  String code();

  Level level();

  /** Whether a report may go on with a reason given instead of mended figures. */
  boolean explainable();

  /** The cells of the report itself that the rule reads. */
  Stream<CellId> cells();

  /** A cell that is the sum of others: the program can work it out. */
  record Sum(String code, Level level, boolean explainable, CellId total, List<CellId> parts)
      implements Rule {
    public Sum {
      parts = List.copyOf(parts);
    }

    @Override
    public Stream<CellId> cells() {
      return Stream.concat(Stream.of(total), parts.stream());
    }
  }

  /**
   * Two figures that must stand in a relation.
   *
   * @param when the rule applies only where this holds; empty for always
   * @param exempt endings of the names of agencies that the rule does not bind; usually none
   * @param says what is wrong where it does not hold, as a Chinese clause without full stop
   * @param remedy what to do then, as a Chinese sentence
   */
  record Comparison(
      String code,
      Level level,
      boolean explainable,
      Condition condition,
      Optional<Condition> when,
      List<String> exempt,
      String says,
      String remedy)
      implements Rule {
    public Comparison {
      exempt = List.copyOf(exempt);
    }

    /** Whether the rule is for the reports of an agency of this name. */
    public boolean binds(String agency) {
      return exempt.stream().noneMatch(agency::endsWith);
    }

    @Override
    public Stream<CellId> cells() {
      return Stream.concat(condition.cells(), when.stream().flatMap(Condition::cells));
    }
  }

  /** Two sides and how they must stand to one another. */
  record Condition(Expression left, Relation relation, Expression right) {
    /** The cells of the report itself that both sides read. */
    public Stream<CellId> cells() {
      return Stream.concat(left.cells(), right.cells());
    }
  }
}
