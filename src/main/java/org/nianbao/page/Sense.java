package org.nianbao.page;

import java.util.Arrays;
import java.util.List;

/**
 * Where a title, a heading or an agency's name may be parted by sense: what a break before each of
 * its characters costs. The agency's name, the year, 政府信息公开, 工作 and 年度报告 are kept whole, brackets
 * and numbers too, while lines are long enough.
 */
final class Sense {
  /** A break there is none. */
  static final double NEVER = Double.POSITIVE_INFINITY;

  private static final double AFTER_AGENCY = 0;
  private static final double AT_BRACKET = 0.5;
  private static final double AFTER_YEAR = 1;
  private static final double AFTER_LIST_COMMA = 1.5;
  private static final double AFTER_REGION = 2;
  private static final double BETWEEN_WORDS = 3;
  private static final double BEFORE_OFFICE = 10;
  private static final double WITHIN_AGENCY = 4;

  /** What any break costs that is not the one after the agency, in words that have its name. */
  private static final double BEHIND_AGENCY = 5;

  private static final double WITHIN_BRACKET = 20;
  private static final double UNKNOWN = 60;
  private static final double WITHIN_WORD = 90;
  private static final int YEAR_DIGITS = 4;
  private static final String OPENING = "（(《〈「『“‘〔[【";
  private static final String CLOSING = "）)》〉」』”’〕]】";
  private static final String LIST_COMMAS = "、，,;；：:";
  private static final String NUMERALS = "〇○零一二三四五六七八九";

  private final String text;
  private final double[] costs;
  private int agencyEnd = -1;

  private Sense(String text) {
    this.text = text;
    this.costs = new double[text.length() + 1];
    Arrays.fill(costs, UNKNOWN);
  }

  /**
   * The sense of a text.
   *
   * @param agency the report's, kept whole before all
   */
  static Sense of(List<Glyph> glyphs, String agency) {
    StringBuilder plain = new StringBuilder(glyphs.size());
    for (Glyph glyph : glyphs) {
      int point = glyph.codePoint();
      plain.append(Character.isBmpCodePoint(point) ? (char) point : '\u3013');
    }
    Sense sense = new Sense(plain.toString());
    sense.words();
    sense.years();
    sense.agency(agency);
    sense.brackets();
    sense.forbid(glyphs);
    return sense;
  }

  /** What a break before a glyph costs. */
  double cost(int at) {
    return costs[at];
  }

  /**
   * Whether a line of these glyphs begins with or within the agency's name and goes on after it.
   */
  boolean runsOn(int from, int end) {
    return from < agencyEnd && agencyEnd < end;
  }

  /** Breaks between known words, after regions and after commas of a list. */
  private void words() {
    int unknown = 0;
    boolean region = false;
    int at = 0;
    while (at < text.length()) {
      int length = Vocabulary.longest(text, at);
      if (length > 0) {
        at = word(at, length, unknown > 0, region);
        region = false;
        unknown = 0;
        continue;
      }
      char here = text.charAt(at);
      boolean known = unknown == 0;
      at++;
      unknown++;
      if (LIST_COMMAS.indexOf(here) >= 0) {
        costs[at] = AFTER_LIST_COMMA;
        unknown = 0;
        region = false;
      } else if (endsRegion(at, unknown)) {
        costs[at] = AFTER_REGION;
        unknown = 0;
        region = true;
      } else if (known && at > 1 && Vocabulary.JOINING.indexOf(here) >= 0 && knownAt(at)) {
        costs[at - 1] = BETWEEN_WORDS;
        unknown = 0;
        at = word(at, Vocabulary.longest(text, at), false, false);
        region = false;
      } else {
        region = false;
      }
    }
  }

  private boolean knownAt(int at) {
    return Vocabulary.longest(text, at) > 0;
  }

  /** Whether the character before this index ends a region's name of at least two characters. */
  private boolean endsRegion(int end, int length) {
    return length > 1
        && Vocabulary.REGION_ENDS.indexOf(text.charAt(end - 1)) >= 0
        && end < text.length()
        && Vocabulary.REGION_ENDS.indexOf(text.charAt(end)) < 0;
  }

  /**
   * A known word; returns where it ends with what belongs to it.
   *
   * @param behindUnknown whether what stands before it belongs to no known word
   * @param behindRegion whether a region's name ends before it
   */
  private int word(int at, int length, boolean behindUnknown, boolean behindRegion) {
    String word = text.substring(at, at + length);
    boolean joined =
        (behindUnknown && Vocabulary.joinsUnknown(word))
            || (behindRegion && Vocabulary.governs(word));
    if (at > 0 && joined) {
      costs[at] = UNKNOWN;
    } else if (at > 0 && Vocabulary.namesOffice(word) && !behindRegion) {
      costs[at] = BEFORE_OFFICE;
    } else if (at > 0 && behindUnknown) {
      costs[at] = Math.min(costs[at], BETWEEN_WORDS);
    }
    int end = at + length;
    Arrays.fill(costs, at + 1, end, WITHIN_WORD);
    while (end < text.length()
        && Vocabulary.OFFICE_ENDS.indexOf(text.charAt(end)) >= 0
        && !knownAt(end)) {
      costs[end++] = WITHIN_WORD;
    }
    if (Vocabulary.LEADING.contains(word)) {
      costs[end] = UNKNOWN;
    } else {
      boolean region = Vocabulary.endsRegion(word) || Vocabulary.governs(word);
      costs[end] = region ? AFTER_REGION : BETWEEN_WORDS;
    }
    return end;
  }

  /** A year is kept with 年 or 年度; before it and after it is a good place. */
  private void years() {
    for (int at = 0; at + YEAR_DIGITS < text.length(); at++) {
      int end = at;
      while (end < text.length() && numeral(end)) {
        end++;
      }
      if (end - at == YEAR_DIGITS && end < text.length() && text.charAt(end) == '年') {
        costs[at] = costs[at] == UNKNOWN && at > 1 && follows(at) ? UNKNOWN : AFTER_AGENCY;
        Arrays.fill(costs, at + 1, end + 1, NEVER);
        int behind = text.startsWith("年度", end) && !text.startsWith("年度报告", end) ? 2 : 1;
        Arrays.fill(costs, end + 1, end + behind, NEVER);
        costs[end + behind] = AFTER_YEAR;
      }
      at = Math.max(at, end - 1);
    }
  }

  /** Whether a word that leads to what follows ends here. */
  private boolean follows(int at) {
    return Vocabulary.LEADING.stream().anyMatch(word -> text.startsWith(word, at - word.length()));
  }

  private boolean numeral(int at) {
    return digit(at) || NUMERALS.indexOf(text.charAt(at)) >= 0;
  }

  private boolean digit(int at) {
    return Character.isDigit(text.charAt(at));
  }

  /** The name is parted only where it must be. */
  private void agency(String agency) {
    String bare = agency.strip();
    int at = bare.isEmpty() ? -1 : text.indexOf(bare);
    if (at < 0) {
      return;
    }
    int end = at + bare.length();
    if (end == text.length() && at == 0) {
      return;
    }
    costs[at] = Math.min(costs[at], BETWEEN_WORDS);
    for (int i = at + 1; i < text.length(); i++) {
      costs[i] += i < end ? WITHIN_AGENCY : BEHIND_AGENCY;
    }
    costs[end] = AFTER_AGENCY;
    agencyEnd = end;
  }

  /** Before and after brackets is a good place, within them a bad one. */
  private void brackets() {
    int depth = 0;
    for (int at = 0; at < text.length(); at++) {
      if (depth > 0) {
        costs[at] += WITHIN_BRACKET;
      }
      if (OPENING.indexOf(text.charAt(at)) >= 0) {
        costs[at] = depth == 0 ? Math.min(costs[at], AT_BRACKET) : costs[at];
        depth++;
      } else if (CLOSING.indexOf(text.charAt(at)) >= 0 && depth > 0) {
        depth--;
        if (depth == 0) {
          costs[at + 1] = Math.min(costs[at + 1], AT_BRACKET);
        }
      }
    }
  }

  /** Where no line of any text is parted, and numbers with what they count. */
  private void forbid(List<Glyph> glyphs) {
    boolean[] breakable = new LineBreaker(glyphs, Double.MAX_VALUE, 0).breakable();
    for (int at = 1; at < text.length(); at++) {
      boolean counted = digit(at - 1) || (digit(at) && text.charAt(at - 1) == '第');
      if (!breakable[at] || (digit(at - 1) && digit(at))) {
        costs[at] = NEVER;
      } else if (counted) {
        costs[at] = Math.max(costs[at], UNKNOWN);
      }
    }
  }
}
