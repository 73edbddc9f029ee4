package org.nianbao.check.prose;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One thing a text tells in a number, or without one that there is none, whatever the tables say.
 *
 * @param sentence which sentence of the text, from 0
 * @param from where the number begins in the plain text, or the words for none
 * @param to behind its unit, or behind those words
 * @param words what is written there
 * @param number the number told; 0 where it is told in words
 * @param unit its unit; "" for words
 * @param precision how exactly it is meant
 * @param kind what kind of telling it is
 * @param scope whose figures it is of
 * @param candidate what of the form it may be
 * @param reason why it is not compared; empty where it is to be
 * @param frame the clause's words up to the number
 * @param ahead the sentence up to the number
 * @param after the sentence behind it
 */
public record Told(
    int sentence,
    int from,
    int to,
    String words,
    BigDecimal number,
    String unit,
    Precision precision,
    Kind kind,
    Scope scope,
    Optional<Candidate> candidate,
    Optional<Reason> reason,
    String frame,
    String ahead,
    String after) {
  /** How it is told. */
  public enum Kind {
    /** In a number. */
    COUNT,
    /** 没有、未、无. */
    NONE,
    /** 均已办结: nothing is left. */
    ALL,
    /** A share of another number: 占20%. */
    SHARE,
    /** A comparison with the year before: 增长20%, 多3件. */
    CHANGE
  }

  Told with(Candidate other) {
    return new Told(
        sentence,
        from,
        to,
        words,
        number,
        unit,
        precision,
        kind,
        scope,
        Optional.of(other),
        reason,
        frame,
        ahead,
        after);
  }

  /** The same with other places, those of the text as it is kept. */
  Told at(int start, int end) {
    return new Told(
        sentence, start, end, words, number, unit, precision, kind, scope, candidate, reason, frame,
        ahead, after);
  }
}
