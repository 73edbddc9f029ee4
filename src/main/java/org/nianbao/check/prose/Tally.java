package org.nianbao.check.prose;

import java.util.List;

/**
 * How many numbers a text has, and how they stand to the tables.
 *
 * @param numbers all of them, and what it says there is none of
 * @param agree those that agree
 * @param differ those that contradict
 * @param open those that are not compared
 */
public record Tally(int numbers, int agree, int differ, int open) {
  /** The count of some numbers. */
  public static Tally of(List<Mention> mentions) {
    return new Tally(
        mentions.size(),
        count(mentions, Verdict.Result.AGREES),
        count(mentions, Verdict.Result.DIFFERS),
        count(mentions, Verdict.Result.UNCOMPARED));
  }

  private static int count(List<Mention> mentions, Verdict.Result result) {
    return (int) mentions.stream().filter(each -> each.verdict().result() == result).count();
  }
}
