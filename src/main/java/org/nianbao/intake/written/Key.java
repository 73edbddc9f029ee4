package org.nianbao.intake.written;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is left of a label when everything that differs between files is taken off: width and
 * tradition of characters, spaces, brackets, punctuation.
 */
public final class Key {
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]");

  private Key() {}

  /** Letters and digits only, half width, simplified. "" for a label of punctuation alone. */
  public static String of(String label) {
    return Simplified.of(OTHER.matcher(wide(label)).replaceAll(""));
  }

  /** Half-width and composed, otherwise as it is. */
  public static String wide(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** How like two keys are: shared pairs of neighbours over all pairs (Dice), 0 to 1. */
  public static double likeness(String one, String other) {
    Set<String> a = pairs(one);
    Set<String> b = pairs(other);
    if (a.isEmpty() || b.isEmpty()) {
      return one.equals(other) ? 1 : 0;
    }
    Set<String> shared = new HashSet<>(a);
    shared.retainAll(b);
    return 2.0 * shared.size() / (a.size() + b.size());
  }

  private static Set<String> pairs(String key) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= key.length(); i++) {
      pairs.add(key.substring(i, i + 2));
    }
    return pairs;
  }
}
