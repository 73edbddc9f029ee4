package org.nianbao.intake.written;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Text in traditional characters as simplified ones, character for character, by Unicode's own
 * table. Unlike {@link Simplified}, which only compares labels, this rewrites a whole text.
 */
public final class Traditional {
  private static final String TABLE = "/org/nianbao/intake/traditional.txt";

  /** Fewer such characters may be names and quotations in a simplified text. */
  private static final int FEWEST = 12;

  private Traditional() {}

  /** Read only where a text has characters that might be in it. */
  private static final class Table {
    private static final Map<Character, Character> SIMPLIFIED = read();

    /** Characters that no traditional text has. */
    private static final Set<Character> ONLY_SIMPLIFIED = onlySimplified();

    private static Map<Character, Character> read() {
      Map<Character, Character> table = new HashMap<>();
      try (InputStream in = Traditional.class.getResourceAsStream(TABLE)) {
        String pairs = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s", "");
        for (int i = 0; i + 1 < pairs.length(); i += 2) {
          table.put(pairs.charAt(i), pairs.charAt(i + 1));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return table;
    }

    private static Set<Character> onlySimplified() {
      Set<Character> only = new HashSet<>(SIMPLIFIED.values());
      only.removeAll(SIMPLIFIED.keySet());
      return only;
    }
  }

  /** Whether a text is written in traditional characters, not only some names in it. */
  public static boolean is(String text) {
    int traditional = 0;
    int simplified = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      traditional += Table.SIMPLIFIED.containsKey(c) ? 1 : 0;
      simplified += Table.ONLY_SIMPLIFIED.contains(c) ? 1 : 0;
    }
    return traditional >= FEWEST && traditional > simplified;
  }

  /** The same text, equally long. */
  public static String simplified(String text) {
    StringBuilder turned = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      turned.append(Table.SIMPLIFIED.getOrDefault(c, c).charValue());
    }
    return turned.toString();
  }
}
