package org.nianbao.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A way of saying something in a report's prose, written in an edition as words parted by blanks:
 *
 * <ul>
 *   <li>{@code 收到|受理} one of these words
 *   <li>{@code …} up to {@value #GAP} characters of the same clause: no comma, no digit, no full
 *       stop
 *   <li>{@code ……} up to {@value #WIDE_GAP} characters of the same sentence, commas and digits too
 *   <li>{@code #件|份} a number with one of these units behind it; {@code #} a number with any
 * </ul>
 *
 * It is compiled to a bounded pattern, so a strange edition cannot make the checks hang.
 *
 * @param written as the edition writes it
 * @param words its words with their alternatives: where none of the alternatives of one stands in a
 *     text the phrase cannot either
 * @param pattern finds it within one sentence, and is to be given no more: a gap does not stop at a
 *     full stop; group {@code n} is the number, {@code m} what it is multiplied by, {@code a} a
 *     word that makes it a rough one, {@code u} the unit, {@code w0}, {@code w1} … the words
 */
public record Phrase(String written, List<List<String>> words, Pattern pattern) {
  public Phrase {
    words = words.stream().map(List::copyOf).toList();
  }

  private static final int GAP = 22;
  private static final int WIDE_GAP = 40;
  private static final int LONGEST = 200;

  /** With more gaps, or words that are one another's beginnings, looking could take long. */
  private static final int MOST_GAPS = 5;

  private static final long MOST_BEGINNINGS = 64;
  private static final String NUMBER =
      "(?<n>\\d[\\d,，]*(?:\\.\\d+)?|[零〇一二两三四五六七八九十百千万]{1,12})\\s*(?<m>[万亿千百]?)\\s*(?<a>[余多]?)(?<m2>[万亿]?)";

  /** Reads the way an edition writes it; empty if it cannot be read. */
  public static Optional<Phrase> parse(String written) {
    List<String> tokens = Arrays.stream(written.strip().split(" +")).toList();
    if (written.length() > LONGEST || !quick(tokens)) {
      return Optional.empty();
    }
    List<List<String>> all = new ArrayList<>();
    StringBuilder pattern = new StringBuilder();
    boolean number = false;
    for (String token : tokens) {
      if (token.equals("…")) {
        // Behind the number a list goes on to other things: 规章1件、规范性文件4件.
        pattern.append("[^，,\\d").append(number ? "、" : "").append("]{0,").append(GAP).append("}?");
      } else if (token.equals("……")) {
        pattern.append(".{0,").append(WIDE_GAP).append("}?");
      } else if (token.startsWith("#")) {
        if (number) {
          return Optional.empty();
        }
        number = true;
        pattern.append(number(token.substring(1)));
      } else {
        List<String> words = words(token);
        if (words.isEmpty()) {
          return Optional.empty();
        }
        pattern.append("(?<w").append(all.size()).append('>').append(anyOf(words)).append(')');
        all.add(words);
      }
    }
    if (all.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Phrase(written, all, Pattern.compile(pattern.toString())));
  }

  /** Whether it says a number. */
  public boolean hasNumber() {
    return written.contains("#");
  }

  /** Whether a text is searched quickly, whatever stands in it. */
  private static boolean quick(List<String> tokens) {
    int gaps = 0;
    long beginnings = 1;
    for (int i = 0; i < tokens.size(); i++) {
      if (isGap(tokens.get(i))) {
        gaps += i > 0 && isGap(tokens.get(i - 1)) ? MOST_GAPS : 1;
      } else {
        List<String> words = words(tokens.get(i));
        beginnings *=
            words.stream()
                .mapToLong(word -> words.stream().filter(word::startsWith).count())
                .max()
                .orElse(1);
      }
      if (gaps > MOST_GAPS || beginnings > MOST_BEGINNINGS) {
        return false;
      }
    }
    return true;
  }

  private static boolean isGap(String token) {
    return token.equals("…") || token.equals("……");
  }

  private static String number(String units) {
    List<String> known = words(units);
    return "[\\s：:为共约近是有达到计的数量（(]{0,4}?" + NUMBER + "\\s*(?<u>" + anyOf(known) + ")";
  }

  private static String anyOf(List<String> words) {
    return words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }

  private static List<String> words(String token) {
    List<String> words = new ArrayList<>();
    for (String word : token.split("\\|", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return List.copyOf(words);
  }
}
