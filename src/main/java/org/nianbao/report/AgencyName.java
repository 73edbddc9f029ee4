package org.nianbao.report;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An agency's name as it is kept and as it is compared. What nobody sees makes no second agency:
 * blanks of any kind, the width of brackets and letters, characters without a picture.
 */
public final class AgencyName {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  /** Blanks beside a Chinese character or mark, where none is ever written on purpose. */
  private static final Pattern LOOSE =
      Pattern.compile("(?<=[^\\p{L}\\p{N}]|\\p{IsHan}) | (?=[^\\p{L}\\p{N}]|\\p{IsHan})");

  private AgencyName() {}

  /**
   * The name without characters that cannot be seen or turn the order of others round, radicals as
   * the characters they stand for, and blanks only where letters of words need them.
   */
  public static String clean(String written) {
    String seen = Ideographs.of(written);
    StringBuilder kept = new StringBuilder(seen.length());
    seen.codePoints().filter(c -> !isUnseen(c)).forEach(kept::appendCodePoint);
    return LOOSE.matcher(BLANKS.matcher(kept).replaceAll(" ").strip()).replaceAll("");
  }

  /** What two ways of writing one name have in common; equal for equal names only. */
  public static String key(String name) {
    String plain = Normalizer.normalize(clean(name), Normalizer.Form.NFKC);
    return BLANKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** Whether both are one name, differently typed. */
  public static boolean same(String one, String other) {
    return key(one).equals(key(other));
  }

  private static boolean isUnseen(int c) {
    return Unseen.is(c) || (Character.isISOControl(c) && !Character.isWhitespace(c));
  }
}
