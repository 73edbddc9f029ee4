package org.nianbao.check.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.nianbao.edition.Phrase;
import org.nianbao.edition.Statement;

/**
 * A place of the prose where a statement is made about the report's own year.
 *
 * @param statement what is said
 * @param number the number said; empty for a statement without one
 * @param precision how exactly the number is meant
 * @param figure number and unit as written; "" for a statement without a number
 * @param unit the unit written behind the number
 * @param from where the number, or the whole phrase, begins in the text
 * @param to behind its end
 * @param words what is written from the phrase's beginning to its end
 * @param weight how many of the phrase's own characters are written there
 * @param scope what the sentence says it speaks of
 */
public record Saying(
    Statement statement,
    Optional<BigDecimal> number,
    Precision precision,
    String figure,
    String unit,
    int from,
    int to,
    String words,
    int weight,
    Scope scope) {
  private static final char BLANKED = '\0';

  /** What a sentence says in the phrases that may stand in it, whatever the tables say. */
  public static List<Saying> in(Sentence sentence, List<Statement.Said> phrases, int year) {
    List<Saying> sayings = new ArrayList<>();
    for (Statement.Said said : phrases) {
      Matcher matcher = said.phrase().pattern().matcher(sentence.words());
      int from = 0;
      while (from <= sentence.words().length() && matcher.find(from)) {
        if (!said.phrase().hasNumber()) {
          narrow(matcher);
        }
        Optional<Saying> saying = saying(sentence, said, matcher, year);
        saying.filter(each -> each.scope() != Scope.BELOW).ifPresent(sayings::add);
        from = saying.isPresent() ? matcher.end() : matcher.start() + 1;
      }
    }
    return sayings;
  }

  /** From 无行政复议，无行政诉讼 to the 无 that stands nearest: the last beginning with the same end. */
  private static void narrow(Matcher at) {
    int start = at.start();
    int end = at.end();
    int next = start + 1;
    while (next < end && at.find(next) && at.end() == end) {
      start = at.start();
      next = start + 1;
    }
    at.find(start);
  }

  private static Optional<Saying> saying(
      Sentence sentence, Statement.Said said, Matcher at, int year) {
    boolean hasNumber = said.phrase().hasNumber();
    int end = hasNumber ? at.start("n") : at.end();
    String blanked = blanked(sentence.words(), said.phrase(), at);
    int clause = sentence.clauseStart(at.start());
    String around = blanked.substring(clause, at.end());
    if (said.statement().without().stream().anyMatch(around::contains)) {
      return Optional.empty();
    }
    Context context = new Context(blanked, clause, end, year);
    if (!context.speaksOfTheYear() || (hasNumber && !context.countsWhatIs(at.end("u")))) {
      return Optional.empty();
    }
    if (!hasNumber) {
      return Optional.of(of(sentence, said, at, Optional.empty(), Precision.EXACT));
    }
    Precision precision =
        at.group("a").isEmpty() ? context.precision(at.end("u")) : Precision.OR_MORE;
    return number(at).map(number -> of(sentence, said, at, Optional.of(number), precision));
  }

  private static Saying of(
      Sentence sentence,
      Statement.Said said,
      Matcher at,
      Optional<BigDecimal> number,
      Precision precision) {
    int from = number.isPresent() ? at.start("n") : at.start();
    int to = number.isPresent() ? at.end("u") : at.end();
    return new Saying(
        said.statement(),
        number,
        precision,
        number.isPresent() ? sentence.words().substring(from, to) : "",
        number.isPresent() ? at.group("u") : "",
        sentence.at() + from,
        sentence.at() + to,
        at.group(),
        weight(said.phrase(), at),
        Scope.of(sentence.words().substring(0, at.end())));
  }

  private static Optional<BigDecimal> number(Matcher at) {
    return NumberWords.read(at.group("n"))
        .map(number -> number.multiply(times(at.group("m"))).multiply(times(at.group("m2"))));
  }

  private static BigDecimal times(String word) {
    return switch (word) {
      case "百" -> BigDecimal.valueOf(100);
      case "千" -> BigDecimal.valueOf(1_000);
      case "万" -> BigDecimal.valueOf(10_000);
      case "亿" -> BigDecimal.valueOf(100_000_000);
      default -> BigDecimal.ONE;
    };
  }

  /** The sentence with the phrase's own words blanked: what is left tells what they are about. */
  private static String blanked(String words, Phrase phrase, Matcher at) {
    StringBuilder blanked = new StringBuilder(words);
    for (int i = 0; i < phrase.words().size(); i++) {
      for (int j = at.start("w" + i); j < at.end("w" + i); j++) {
        blanked.setCharAt(j, BLANKED);
      }
    }
    return blanked.toString();
  }

  private static int weight(Phrase phrase, Matcher at) {
    int weight = 0;
    for (int i = 0; i < phrase.words().size(); i++) {
      weight += at.end("w" + i) - at.start("w" + i);
    }
    return weight;
  }
}
