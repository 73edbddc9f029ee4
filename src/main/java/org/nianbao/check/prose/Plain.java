package org.nianbao.check.prose;

/**
 * A text as it is read: half-width figures, no blanks, and lines that end within a sentence joined.
 * Knows where each of its characters stands in the text.
 */
public final class Plain {
  private static final String ENDS = "。！？!?；;：:…”）)》";
  private static final String WITHIN = "，,、";

  /** A line without any mark of a sentence that is shorter than this is a heading. */
  private static final int HEADING = 22;

  private final String words;
  private final int[] places;

  private Plain(String words, int[] places) {
    this.words = words;
    this.places = places;
  }

  /** A text so read. */
  public static Plain of(String text) {
    String half = HalfWidth.of(text);
    StringBuilder words = new StringBuilder(half.length());
    int[] places = new int[half.length() + 1];
    int line = 0;
    for (int i = 0; i < half.length(); i++) {
      char c = half.charAt(i);
      boolean kept = c == '\n' ? !joins(half, line, i) : !isBlank(c);
      if (kept) {
        places[words.length()] = i;
        words.append(c);
      }
      line = c == '\n' ? i + 1 : line;
    }
    places[words.length()] = half.length();
    return new Plain(words.toString(), places);
  }

  /** The words, without blanks. */
  public String words() {
    return words;
  }

  /** Where the character at a place stands in the text. */
  public int from(int place) {
    return places[place];
  }

  /** Behind the character before a place, in the text. */
  public int to(int place) {
    return place == 0 ? 0 : places[place - 1] + 1;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '　' || c == '\t' || c == '\r' || c == '\u00A0' || c == '\u200B';
  }

  /** Whether the line that ends here goes on with the next one. */
  private static boolean joins(String text, int from, int end) {
    String line = text.substring(from, end).strip();
    int next = text.indexOf('\n', end + 1);
    String behind = text.substring(end + 1, next < 0 ? text.length() : next).strip();
    if (line.isEmpty() || behind.isEmpty() || isMarked(behind)) {
      return false;
    }
    char last = line.charAt(line.length() - 1);
    if (WITHIN.indexOf(last) >= 0) {
      return true;
    }
    if (ENDS.indexOf(last) >= 0) {
      return false;
    }
    boolean sentence = line.chars().anyMatch(c -> "，,。；：".indexOf(c) >= 0);
    return sentence || (line.length() >= HEADING && !isMarked(line));
  }

  /** Whether a line begins with the mark of a heading or of a list. */
  private static boolean isMarked(String line) {
    return Marks.HEADING.matcher(line).lookingAt();
  }
}
