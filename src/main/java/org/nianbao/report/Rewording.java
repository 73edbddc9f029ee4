package org.nianbao.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was done to a text to make another of it: what stayed, what went, what came. Paragraphs are
 * held against each other first, then the words of those that changed.
 */
public final class Rewording {
  /** More changes than this within one paragraph, and it is told as another paragraph. */
  private static final int MOST_CHANGES = 600;

  /** With more pairs of paragraphs than this to try, none are. */
  private static final int MOST_PAIRS = 10_000;

  /** The part of their pairs of characters that two wordings of one paragraph share. */
  private static final double ALIKE = 0.4;

  /** What became of a piece. */
  public enum Kind {
    SAME,
    /** Stands in the older text only. */
    GONE,
    /** Stands in the newer text only. */
    NEW
  }

  /** Some words of one or both of the texts. */
  public record Piece(Kind kind, String words) {}

  private final List<Piece> pieces = new ArrayList<>();

  private Rewording() {}

  /**
   * The pieces in reading order. Those that are not {@link Kind#NEW} make up the older text, those
   * that are not {@link Kind#GONE} the newer one.
   */
  public static List<Piece> of(String was, String is) {
    Rewording rewording = new Rewording();
    rewording.paragraphs(paragraphs(was), paragraphs(is));
    return List.copyOf(rewording.pieces);
  }

  /** Each with its line end. */
  private static String[] paragraphs(String text) {
    return text.isEmpty() ? new String[0] : text.split("(?<=\n)");
  }

  private void paragraphs(String[] was, String[] is) {
    int from = 0;
    int to = 0;
    for (int[] match : matches(was, is, was.length + is.length)) {
      between(was, from, match[0], is, to, match[1]);
      add(Kind.SAME, was[match[0]]);
      from = match[0] + 1;
      to = match[1] + 1;
    }
    between(was, from, was.length, is, to, is.length);
  }

  /** Paragraphs that are not the same: those much like each other are held against each other. */
  private void between(String[] was, int from, int end, String[] is, int to, int last) {
    boolean few = (long) (end - from) * (last - to) <= MOST_PAIRS;
    int next = to;
    for (int i = from; i < end; i++) {
      int like = few ? like(was[i], is, next, last) : -1;
      if (like < 0) {
        add(Kind.GONE, was[i]);
      } else {
        for (; next < like; next++) {
          add(Kind.NEW, is[next]);
        }
        words(was[i], is[next++]);
      }
    }
    for (; next < last; next++) {
      add(Kind.NEW, is[next]);
    }
  }

  /** The first paragraph of these that is much like this one; -1 where none is. */
  private static int like(String paragraph, String[] among, int from, int to) {
    Set<String> pairs = pairs(paragraph);
    for (int i = from; i < to; i++) {
      Set<String> others = pairs(among[i]);
      long shared = others.stream().filter(pairs::contains).count();
      if (shared >= ALIKE * Math.max(1, Math.min(pairs.size(), others.size()))) {
        return i;
      }
    }
    return -1;
  }

  /** Two neighbouring characters each, figures all alike. */
  private static Set<String> pairs(String paragraph) {
    String bare = paragraph.replaceAll("\\{[^}]*}|[0-9]+", "0").strip();
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= bare.length(); i++) {
      pairs.add(bare.substring(i, i + 2));
    }
    return pairs;
  }

  private void words(String was, String is) {
    String[] old = tokens(was);
    String[] now = tokens(is);
    List<int[]> same = matches(old, now, MOST_CHANGES);
    int from = 0;
    int to = 0;
    for (int[] match : same) {
      add(Kind.GONE, join(old, from, match[0]));
      add(Kind.NEW, join(now, to, match[1]));
      add(Kind.SAME, old[match[0]]);
      from = match[0] + 1;
      to = match[1] + 1;
    }
    add(Kind.GONE, join(old, from, old.length));
    add(Kind.NEW, join(now, to, now.length));
  }

  private void add(Kind kind, String words) {
    if (words.isEmpty()) {
      return;
    }
    if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
      pieces.set(pieces.size() - 1, new Piece(kind, pieces.getLast().words() + words));
    } else {
      pieces.add(new Piece(kind, words));
    }
  }

  private static String join(String[] tokens, int from, int to) {
    return String.join("", Arrays.asList(tokens).subList(from, to));
  }

  /** A character each, but numbers and Latin words whole: 106 did not become 126 by its middle. */
  private static String[] tokens(String text) {
    List<String> tokens = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = text.offsetByCodePoints(from, 1);
      while (to < text.length() && isOfWord(text.charAt(to - 1)) && isOfWord(text.charAt(to))) {
        to++;
      }
      tokens.add(text.substring(from, to));
      from = to;
    }
    return tokens.toArray(String[]::new);
  }

  private static boolean isOfWord(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '{' || c == '}');
  }

  /**
   * The longest way through both lists along equal elements (E. Myers, An O(ND) Difference
   * Algorithm, 1986): pairs of indices, ascending; only the common ends where there are more
   * changes than allowed.
   */
  private static List<int[]> matches(String[] a, String[] b, int most) {
    int head = 0;
    while (head < Math.min(a.length, b.length) && a[head].equals(b[head])) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(a.length, b.length) - head
        && a[a.length - 1 - tail].equals(b[b.length - 1 - tail])) {
      tail++;
    }
    List<int[]> all = new ArrayList<>();
    for (int i = 0; i < head; i++) {
      all.add(new int[] {i, i});
    }
    String[] left = Arrays.copyOfRange(a, head, a.length - tail);
    String[] right = Arrays.copyOfRange(b, head, b.length - tail);
    for (int[] match : middle(left, right, Math.min(most, MOST_CHANGES))) {
      all.add(new int[] {match[0] + head, match[1] + head});
    }
    for (int i = tail; i > 0; i--) {
      all.add(new int[] {a.length - i, b.length - i});
    }
    return all;
  }

  private static List<int[]> middle(String[] a, String[] b, int most) {
    int limit = Math.min(a.length + b.length, most);
    int[] furthest = new int[2 * limit + 3];
    int zero = limit + 1;
    List<int[]> trace = new ArrayList<>();
    for (int changes = 0; changes <= limit; changes++) {
      trace.add(Arrays.copyOfRange(furthest, zero - changes - 1, zero + changes + 2));
      for (int k = -changes; k <= changes; k += 2) {
        int x = step(furthest, zero, changes, k);
        int y = x - k;
        while (x < a.length && y < b.length && a[x].equals(b[y])) {
          x++;
          y++;
        }
        furthest[zero + k] = x;
        if (x >= a.length && y >= b.length) {
          return back(trace, a.length, b.length);
        }
      }
    }
    return List.of();
  }

  private static int step(int[] furthest, int zero, int changes, int k) {
    boolean down =
        k == -changes || (k != changes && furthest[zero + k - 1] < furthest[zero + k + 1]);
    return down ? furthest[zero + k + 1] : furthest[zero + k - 1] + 1;
  }

  /** Goes the way back from the end by what was noted before each change. */
  private static List<int[]> back(List<int[]> trace, int length, int other) {
    List<int[]> matches = new ArrayList<>();
    int x = length;
    int y = other;
    for (int changes = trace.size() - 1; changes >= 0; changes--) {
      int[] furthest = trace.get(changes);
      int zero = changes + 1;
      int k = x - y;
      boolean down =
          k == -changes || (k != changes && furthest[zero + k - 1] < furthest[zero + k + 1]);
      int before = changes == 0 ? 0 : down ? furthest[zero + k + 1] : furthest[zero + k - 1];
      int beforeOther = changes == 0 ? 0 : before - (down ? k + 1 : k - 1);
      while (x > before && y > beforeOther) {
        x--;
        y--;
        matches.add(new int[] {x, y});
      }
      x = before;
      y = beforeOther;
    }
    return matches.reversed();
  }
}
