package org.nianbao.check.prose;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of a text, or a part of one up to a semicolon.
 *
 * @param words its words with full-width digits, letters and signs as half-width ones; as long as
 *     in the text
 * @param at where it begins in the text, in UTF-16 units
 */
public record Sentence(String words, int at) {
  private static final String ENDS = "。！？；!?;\n";
  private static final String CLAUSE_ENDS = "，,：:（(）)";
  private static final String PARTS = "，,、：:";

  /**
   * Characters after which a sentence is parted at its next comma: what stands so far ahead tells
   * nothing of a number, and reading all of it for each number would take minutes.
   */
  static final int LONG = 600;

  private static final int LONGEST = 2 * LONG;
  private static final String COUNTED = "件条份次篇人个元场起宗期项名部0123456789";

  /** The sentences of a text, in order. */
  public static List<Sentence> of(String text) {
    String plain = HalfWidth.of(text);
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= plain.length(); i++) {
      if (i == plain.length() || ends(plain.charAt(i), i - start)) {
        if (i > start) {
          sentences.add(new Sentence(plain.substring(start, i), start));
        }
        start = i + 1;
      } else if (i - start == LONGEST) {
        sentences.add(new Sentence(plain.substring(start, i), start));
        start = i;
      }
    }
    return sentences;
  }

  private static boolean ends(char c, int length) {
    return ENDS.indexOf(c) >= 0 || (length >= LONG && PARTS.indexOf(c) >= 0);
  }

  /** Where the clause begins that a place of this sentence is in. */
  int clauseStart(int place) {
    int start = place;
    while (start > 0 && !endsClause(start - 1)) {
      start--;
    }
    return start;
  }

  /** A comma ends a clause, and so does the mark of a list after a counted thing: 7件、信函2件. */
  private boolean endsClause(int at) {
    char c = words.charAt(at);
    return CLAUSE_ENDS.indexOf(c) >= 0
        || (c == '、' && at > 0 && COUNTED.indexOf(words.charAt(at - 1)) >= 0);
  }
}
