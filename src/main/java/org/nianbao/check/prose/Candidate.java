package org.nianbao.check.prose;

import java.util.List;
import org.nianbao.edition.Expression;

/**
 * What a number may count by the words around it.
 *
 * @param code stable name
 * @param subject the part of the form it is of; "" for a statement of the edition
 * @param readings what the words say; several where the words themselves leave it open
 * @param excuses what they may mean as well: an agreement with one of them is one
 * @param each whether each of the figures is to be the number by itself
 * @param remedy what to do where it differs; "" for the usual
 * @param exact whether the words say it exactly, so that a difference is a contradiction
 */
public record Candidate(
    String code,
    String subject,
    List<Expression> readings,
    List<Expression> excuses,
    boolean each,
    boolean exact,
    String remedy) {
  public Candidate {
    readings = List.copyOf(readings);
    excuses = List.copyOf(excuses);
  }

  /** The same where a difference is no contradiction. */
  Candidate loosely() {
    return new Candidate(code, subject, readings, excuses, each, false, remedy);
  }
}
