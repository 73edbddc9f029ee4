package org.nianbao.report;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.nianbao.message.Messages;

/**
 * Reads what people type and paste for figures. Full-width digits, grouping commas and spaces
 * around are understood; anything else is refused with a reason, never made 0.
 */
public final class Figures {
  private static final Pattern NONE = Pattern.compile("[-—–―−/]{1,4}");
  private static final Pattern PLAIN = Pattern.compile("[-−]?\\d+(?:\\.\\d+)?");
  private static final Pattern GROUPED = Pattern.compile("[-−]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
  private static final Pattern HASHES = Pattern.compile("#+");
  private static final Pattern EXPONENT = Pattern.compile("[-+]?\\d+(?:\\.\\d+)?[eE][-+]?\\d+");
  private static final Pattern WITH_UNIT =
      Pattern.compile("[-−]?[\\d,.]+\\s*[件条次篇人个元万亿页%份部项场期]+.*", Pattern.DOTALL);
  private static final Pattern WITH_COMMAS = Pattern.compile("[-−]?[\\d,.]*,[\\d,.]*");
  private static final int LONGEST = 64;

  private Figures() {}

  /** What came of reading. */
  public sealed interface Reading {}

  /** It is this value. */
  public record Understood(Value value) implements Reading {}

  /**
   * It is no value.
   *
   * @param reason a Chinese clause saying why, without full stop
   */
  public record Refused(String reason) implements Reading {}

  /** Reads typed or pasted words; blank words are a blank value, — - / are not-applicable. */
  public static Reading read(String entered) {
    String words = Unseen.removed(entered);
    String bare =
        words.length() > LONGEST ? words : Normalizer.normalize(words, Normalizer.Form.NFKC);
    String text = bare.strip();
    if (text.isEmpty()) {
      return new Understood(Value.BLANK);
    }
    if (text.length() > LONGEST) {
      return refused("figure.long");
    }
    // Normalised, 5² would be 52 and ③ be 3.
    if (words.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_NUMBER)) {
      return refused("figure.words");
    }
    if (NONE.matcher(text).matches()) {
      return new Understood(Value.NOT_APPLICABLE);
    }
    if (PLAIN.matcher(text).matches() || GROUPED.matcher(text).matches()) {
      BigDecimal number = new BigDecimal(text.replace(",", "").replace('−', '-'));
      return Value.Number.fits(number) ? new Understood(Value.of(number)) : refused("figure.long");
    }
    return refused(reason(text));
  }

  /** The value these words are, or the words themselves where they are none. */
  static Value valueOrText(String words) {
    String kept = Wording.oneLine(words);
    return read(kept) instanceof Understood understood ? understood.value() : new Value.Text(kept);
  }

  private static String reason(String text) {
    if (HASHES.matcher(text).matches()) {
      return "figure.hashes";
    }
    if (EXPONENT.matcher(text).matches()) {
      return "figure.exponent";
    }
    if (WITH_UNIT.matcher(text).matches()) {
      return "figure.unit";
    }
    if (WITH_COMMAS.matcher(text).matches()) {
      return "figure.grouping";
    }
    return "figure.words";
  }

  private static Refused refused(String key) {
    return new Refused(Messages.text(key));
  }
}
