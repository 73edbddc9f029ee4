package org.nianbao.edition;

import java.util.List;

/**
 * A name that prose has for a row or a column, or for several together.
 *
 * @param code stable name, part of the code of findings
 * @param readings what it may mean: each reading a list of row codes or column ids to be added up;
 *     the first is what the words say, the others what they may mean as well
 * @param ways the ways of saying it; each a list of groups of words of which one each must stand in
 *     the clause
 * @param without words that make it about something else when they stand in the clause
 * @param when words of which one must stand in the sentence for the other readings; none for always
 * @param general whether the words are said of many things, so that the clause or what was spoken
 *     of before must name the field's subject
 * @param loose whether only an agreement tells something, for the words leave open what is counted
 */
public record Term(
    String code,
    List<List<String>> readings,
    List<List<List<String>>> ways,
    List<String> without,
    List<String> when,
    boolean general,
    boolean loose) {
  public Term {
    readings = readings.stream().map(List::copyOf).toList();
    ways = ways.stream().map(way -> way.stream().map(List::copyOf).toList()).toList();
    without = List.copyOf(without);
    when = List.copyOf(when);
  }

  /** What it may mean in a sentence. */
  public List<List<String>> readings(String sentence) {
    boolean all = when.isEmpty() || when.stream().anyMatch(sentence::contains);
    return all ? readings : readings.subList(0, 1);
  }
}
