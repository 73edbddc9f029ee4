package org.nianbao.check.prose;

/**
 * A number in the prose, read and held against the tables.
 *
 * @param told what is told, with places in the text as it is kept
 * @param verdict how it stands
 */
public record Mention(Told told, Verdict verdict) {
  private static final int LONGEST = 24;

  /** The number with the words before it that say what it counts. */
  public String inContext() {
    String frame = told.frame();
    int from = Math.max(0, frame.length() - LONGEST);
    return (from > 0 ? "…" : "") + frame.substring(from) + told.words();
  }

  /** The same with its place in the text that was read. */
  public Mention at(Plain plain) {
    return at(plain.from(told.from()), plain.to(told.to()));
  }

  /** The same at another place. */
  public Mention at(int from, int to) {
    return new Mention(told.at(from, to), verdict);
  }
}
