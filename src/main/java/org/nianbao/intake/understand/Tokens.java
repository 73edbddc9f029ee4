package org.nianbao.intake.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts a line into cells: at its bars or tabs, else at blanks that are not within a label. */
final class Tokens {
  static final Pattern BAR = Pattern.compile("[|｜\\t]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\u3000]+");

  /** A label with its figure in one cell: 收到申请数：5件, 当面申请数5. */
  private static final Pattern GLUED =
      Pattern.compile(
          "^(.*?[^\\d.,，\\s:：])\\s*[:：]?\\s*([-−+]?\\d[\\d,，]*(?:\\.\\d+)?\\s*\\p{IsHan}{0,2})$");

  private static final Pattern LETTER = Pattern.compile("\\p{IsHan}");

  /** No label has as many letters. */
  private static final int MOST_SPACED = 200;

  /** How many words at most before a label are looked over. */
  private static final int MOST_BEFORE = 5;

  private final RowIndex index;

  Tokens(RowIndex index) {
    this.index = index;
  }

  /** Whether a line has the shape of a table's row: cells parted by bars or tabs. */
  static boolean barred(String line) {
    return BAR.matcher(line).find();
  }

  List<Token> of(int number, String line) {
    List<String> parts = barred(line) ? cells(line) : words(line);
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      Matcher glued = GLUED.matcher(part);
      if (part.length() <= RowIndex.LONGEST_LABEL
          && !index.isLabel(part)
          && glued.matches()
          && index.isLabel(glued.group(1))) {
        tokens.add(new Token(number, i, glued.group(1)));
        tokens.add(new Token(number, i, glued.group(2)));
      } else {
        tokens.add(new Token(number, i, part));
      }
    }
    return tokens;
  }

  /** The last bar ends the last cell, it begins none; a tab begins one. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : BAR.split(line, -1)) {
      cells.add(cell.strip());
    }
    if (cells.getLast().isEmpty() && !line.endsWith("\t")) {
      cells.removeLast();
    }
    return cells;
  }

  private List<String> words(String line) {
    List<String> words = BLANKS.splitAsStream(line.strip()).toList();
    if (isSpaced(words)) {
      return joined(words);
    }
    for (int from = 0; from < Math.min(words.size(), MOST_BEFORE); from++) {
      for (int to = furthest(words, from); to > from; to--) {
        String joined = String.join("", words.subList(from, to));
        if (index.isLabel(joined)) {
          List<String> parts = new ArrayList<>(words.subList(0, from));
          parts.add(joined);
          parts.addAll(words.subList(to, words.size()));
          return parts;
        }
      }
    }
    return words;
  }

  /** How far from a word on a label may reach. */
  private static int furthest(List<String> words, int from) {
    int to = from;
    int letters = 0;
    while (to < words.size() && letters <= RowIndex.LONGEST_LABEL) {
      letters += words.get(to++).length();
    }
    return to;
  }

  /** Whether the letters stand apart as words do: 规 章 3. */
  private static boolean isSpaced(List<String> words) {
    long letters = words.stream().filter(word -> LETTER.matcher(word).matches()).count();
    return letters > 1 && 2 * letters >= words.size() && words.size() <= MOST_SPACED;
  }

  /** From each word on, as many as are one label, head or unit of the form. */
  private List<String> joined(List<String> words) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from < words.size()) {
      int to = words.size();
      while (to > from + 1 && !isKnown(String.join("", words.subList(from, to)))) {
        to--;
      }
      parts.add(String.join("", words.subList(from, to)));
      from = to;
    }
    return parts;
  }

  private boolean isKnown(String words) {
    return index.isLabel(words) || index.isWord(words) || index.isUnit(words);
  }
}
