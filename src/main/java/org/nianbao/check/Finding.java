package org.nianbao.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.nianbao.edition.Level;
import org.nianbao.report.Place;

/**
 * Something a check says about a report.
 *
 * @param level how much it matters
 * @param code the rule it comes from; stable, for machines
 * @param place where to look and mend
 * @param span which words of the place's text it is about; empty for the whole place
 * @param message what is wrong, both sides' figures and what to do, in whole Chinese sentences
 * @param left the figure or words found, "" if there are none
 * @param right the figure or words they are held against, "" if there are none
 * @param explainable whether it may stand with a reason given
 * @param fix the one certain way to mend it; empty where the clerk must decide
 * @param fingerprint the same for the same finding at every run, another as soon as the code, the
 *     place or a figure differs
 */
public record Finding(
    Level level,
    String code,
    Place place,
    Optional<Span> span,
    String message,
    String left,
    String right,
    boolean explainable,
    Optional<Fix> fix,
    String fingerprint) {
  private static final int FINGERPRINT_BYTES = 6;

  /** Part of a text, in UTF-16 units; the end is behind the last one. */
  public record Span(int from, int to) {
    boolean overlaps(Span other) {
      return from < other.to && other.from < to;
    }
  }

  /**
   * These words at this place would mend it.
   *
   * @param part which part of what stands there they are for; empty for all of it
   */
  public record Fix(Place place, Optional<Span> part, String words) {
    /** What is to stand at the place instead of what stands there now. */
    public String in(String now) {
      return part.map(span -> now.substring(0, span.from()) + words + now.substring(span.to()))
          .orElse(words);
    }
  }

  /** A finding about a whole place, with both sides' figures. */
  public static Finding of(
      Level level, String code, Place place, String message, String left, String right) {
    return new Finding(
        level,
        code,
        place,
        Optional.empty(),
        message,
        left,
        right,
        level != Level.ERROR,
        Optional.empty(),
        fingerprint(code, place, left, right));
  }

  /** The same, where a rule says whether a reason may be given. */
  public Finding explainable(boolean may) {
    return new Finding(level, code, place, span, message, left, right, may, fix, fingerprint);
  }

  /** The same, with words that are certain to mend it. */
  public Finding fixedBy(Place where, String words) {
    return fixedBy(new Fix(where, Optional.empty(), words));
  }

  /** The same, with words for a part of the place's text that are certain to mend it. */
  public Finding fixedBy(Place where, int from, int to, String words) {
    return fixedBy(new Fix(where, Optional.of(new Span(from, to)), words));
  }

  private Finding fixedBy(Fix remedy) {
    return new Finding(
        level,
        code,
        place,
        span,
        message,
        left,
        right,
        explainable,
        Optional.of(remedy),
        fingerprint);
  }

  /** The same, about some words of the place's text. */
  public Finding about(int from, int to) {
    return new Finding(
        level,
        code,
        place,
        Optional.of(new Span(from, to)),
        message,
        left,
        right,
        explainable,
        fix,
        fingerprint);
  }

  /** The same, about other words and with another remedy, or none. */
  Finding with(Optional<Span> words, Optional<Fix> remedy) {
    return new Finding(
        level, code, place, words, message, left, right, explainable, remedy, fingerprint);
  }

  private static String fingerprint(String code, Place place, String left, String right) {
    String what = String.join("\n", code, place.id(), left, right);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
