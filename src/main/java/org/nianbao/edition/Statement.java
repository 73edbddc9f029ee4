package org.nianbao.edition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the prose may say that the tables say too: a number, or a fact about figures.
 *
 * @param code stable name, the code of its findings
 * @param level of a finding where prose and tables differ
 * @param phrases the ways of saying it
 * @param without words that make it about something else when they stand within the phrase
 * @param equals where the phrases say a number: expressions of which one must equal it. Empty for
 *     phrases without a number
 * @param claim where the phrases say no number: what they claim. Empty for phrases with one
 * @param channels the words that name the ways the number came about, and the cell that counts
 *     each: together they must come to the number where a sentence names them; usually none
 * @param says what is wrong where it does not hold, as a Chinese clause; "" for the usual words
 * @param remedy what to do then, as a Chinese sentence; "" for the usual words
 */
public record Statement(
    String code,
    Level level,
    List<Phrase> phrases,
    List<String> without,
    List<Expression> equals,
    Optional<Rule.Condition> claim,
    Map<List<String>, CellId> channels,
    String says,
    String remedy) {
  public Statement {
    phrases = List.copyOf(phrases);
    without = List.copyOf(without);
    equals = List.copyOf(equals);
    channels = Collections.unmodifiableMap(new LinkedHashMap<>(channels));
  }

  /** A statement and one way of saying it. */
  public record Said(Statement statement, Phrase phrase) {}
}
