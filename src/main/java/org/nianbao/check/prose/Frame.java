package org.nianbao.check.prose;

import java.util.List;

/**
 * The words of a sentence that say what one of its numbers counts: those before it back to the
 * clause's beginning or the number before, and those behind it to the clause's end.
 *
 * @param sentence the sentence
 * @param from where the words before begin
 * @param number where the number begins
 * @param behind behind the number and its unit
 * @param to where the words behind end
 * @param skipFrom where words in brackets begin that stand before the number and are about
 *     something else; -1 for none
 * @param skipTo where they end
 */
record Frame(String sentence, int from, int number, int behind, int to, int skipFrom, int skipTo) {
  private static final String STOPS = "，,；;：:（(。";
  private static final String ENDS = "，,；;：:（(）)。、";
  private static final List<String> REST = List.of("余下", "其余", "剩余", "剩下", "余");

  /** The frame of one number among the numbers of a sentence. */
  static Frame of(String sentence, List<Numeral> numerals, int which) {
    Numeral numeral = numerals.get(which);
    int floor = which == 0 ? 0 : numerals.get(which - 1).to();
    int limit = which + 1 < numerals.size() ? numerals.get(which + 1).from() : sentence.length();
    Frame left = before(sentence, numeral.from(), floor, numerals);
    String words = sentence.substring(left.from, numeral.from());
    boolean rest = REST.stream().anyMatch(words::startsWith);
    int to = rest ? limit : end(sentence, numeral.to(), limit);
    return new Frame(
        sentence, left.from, numeral.from(), numeral.to(), to, left.skipFrom, left.skipTo);
  }

  private static Frame before(String sentence, int number, int floor, List<Numeral> numerals) {
    int at = number;
    int skipFrom = -1;
    int skipTo = -1;
    while (at > 0) {
      char c = sentence.charAt(at - 1);
      if ((c == '）' || c == ')') && skipFrom < 0) {
        int open = Math.max(sentence.lastIndexOf('（', at - 1), sentence.lastIndexOf('(', at - 1));
        if (open > 0) {
          skipFrom = open;
          skipTo = at;
          at = open;
          floor = floorBefore(numerals, open);
          continue;
        }
      }
      boolean listed = c == '、' && at - 1 == floor && floor > 0;
      if (at <= floor || listed || STOPS.indexOf(c) >= 0) {
        break;
      }
      at--;
    }
    return new Frame(sentence, at, number, number, number, skipFrom, skipTo);
  }

  private static int floorBefore(List<Numeral> numerals, int place) {
    return numerals.stream().mapToInt(Numeral::to).filter(to -> to <= place).max().orElse(0);
  }

  private static int end(String sentence, int from, int limit) {
    int at = from;
    while (at < limit && ENDS.indexOf(sentence.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /** The same with the clause before taken in; itself where that has a number or there is none. */
  Frame wider(List<Numeral> numerals) {
    int end = from;
    while (end > 0 && STOPS.indexOf(sentence.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end == from || end == 0) {
      return this;
    }
    Frame left = before(sentence, end, floorBefore(numerals, end), numerals);
    int last = end;
    boolean counted =
        numerals.stream().anyMatch(each -> each.from() >= left.from && each.to() <= last);
    return counted || left.from == end
        ? this
        : new Frame(sentence, left.from, number, behind, to, left.skipFrom, left.skipTo);
  }

  /** The same without the words behind. */
  Frame withoutBehind() {
    return new Frame(sentence, from, number, behind, behind, skipFrom, skipTo);
  }

  boolean isLeft(Word.Hit hit) {
    return hit.from() >= from
        && hit.to() <= number
        && !(hit.from() >= skipFrom && hit.to() <= skipTo);
  }

  boolean isRight(Word.Hit hit) {
    return hit.from() >= behind && hit.to() <= to;
  }

  String left() {
    return skipFrom < from
        ? sentence.substring(from, number)
        : sentence.substring(from, skipFrom) + sentence.substring(skipTo, number);
  }

  String right() {
    return sentence.substring(behind, to);
  }
}
