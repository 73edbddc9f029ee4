package org.nianbao.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.check.prose.Apart;
import org.nianbao.check.prose.Precision;
import org.nianbao.check.prose.Saying;
import org.nianbao.check.prose.Scope;
import org.nianbao.check.prose.Sentence;
import org.nianbao.edition.Cell;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Expression;
import org.nianbao.edition.Level;
import org.nianbao.edition.Rule;
import org.nianbao.edition.Statement;
import org.nianbao.message.Messages;
import org.nianbao.report.Fact;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;
import org.nianbao.report.Value;

/** What the prose says against what the tables say: every number and every claim. */
final class ProseCheck implements Check {
  private static final String YUAN = "元";
  private static final int DECIMALS = 6;
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private final LastTime<Reading, List<Said>> read = new LastTime<>();

  /** A text and what counts for how it is read. */
  private record Reading(Edition edition, int year, String text) {
    static Reading of(Case of, Narrative section) {
      return new Reading(of.edition(), of.report().year(), section.text());
    }
  }

  /** A sentence and what it says, whatever the tables say. */
  private record Said(Sentence sentence, List<Saying> sayings) {}

  @Override
  public Stream<Finding> findings(Case of) {
    List<Narrative> sections = of.report().sections();
    List<List<Said>> texts =
        read.each(
            sections.stream().map(section -> Reading.of(of, section)).toList(), ProseCheck::read);
    Map<String, Saying> told = new HashMap<>();
    return IntStream.range(0, sections.size())
        .boxed()
        .flatMap(i -> findings(of, sections.get(i), texts.get(i), told).stream());
  }

  private static List<Finding> findings(
      Case of, Narrative section, List<Said> text, Map<String, Saying> told) {
    Place place = new Place.Text(section.id());
    List<Finding> findings = new ArrayList<>();
    for (Said said : text) {
      Sentence sentence = said.sentence();
      for (Saying saying : said.sayings()) {
        Optional<Finding> finding =
            saying.statement().claim().isPresent()
                ? claim(of, place, saying)
                : number(of, place, saying, Apart.readings(saying, sentence, said.sayings()), told);
        finding.ifPresent(findings::add);
        Shares.finding(of, section, sentence, saying).ifPresent(findings::add);
        Channels.finding(of, section, sentence, saying).ifPresent(findings::add);
        Growth.finding(of, section, sentence, saying).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** What a section says, in order. */
  static List<Saying> sayings(Case of, Narrative section) {
    return read(Reading.of(of, section)).stream().flatMap(said -> said.sayings().stream()).toList();
  }

  private static List<Said> read(Reading reading) {
    return Sentence.of(reading.text()).stream()
        .map(sentence -> new Said(sentence, sayings(reading, sentence)))
        .filter(said -> !said.sayings().isEmpty())
        .toList();
  }

  private static List<Saying> sayings(Reading reading, Sentence sentence) {
    List<Statement.Said> phrases = reading.edition().mayBeSaidIn(sentence.words());
    return phrases.isEmpty() ? List.of() : mostExact(Saying.in(sentence, phrases, reading.year()));
  }

  /** One saying for each number or claim: the one that says most about it. */
  private static List<Saying> mostExact(List<Saying> sayings) {
    Comparator<Saying> exactness =
        Comparator.comparingInt(Saying::weight)
            .thenComparing(Comparator.comparingInt((Saying s) -> s.words().length()).reversed());
    Map<Object, Saying> best = new LinkedHashMap<>();
    for (Saying saying : sayings) {
      Object what = saying.number().isPresent() ? saying.from() : saying.statement().code();
      best.merge(what, saying, (a, b) -> exactness.compare(b, a) > 0 ? b : a);
    }
    return List.copyOf(best.values());
  }

  private static Optional<Finding> number(
      Case of, Place place, Saying saying, List<Expression> readings, Map<String, Saying> told) {
    List<Optional<BigDecimal>> values = readings.stream().map(of::value).toList();
    for (int i = 0; i < readings.size(); i++) {
      if (values.get(i).isPresent() && agrees(of, saying, readings.get(i), values.get(i).get())) {
        return i > 0 && values.getFirst().isPresent()
            ? Optional.of(reading(of, place, saying, readings.get(i)))
            : Optional.empty();
      }
    }
    if (!values.isEmpty() && values.stream().allMatch(Optional::isPresent)) {
      return Optional.of(differs(of, place, saying, readings));
    }
    boolean once = readings.size() <= 1 && saying.statement().channels().isEmpty();
    return once ? twice(place, saying, told) : Optional.empty();
  }

  private static boolean agrees(Case of, Saying saying, Expression reading, BigDecimal value) {
    BigDecimal said = inUnitOf(of, reading, saying);
    if (saying.precision() != Precision.EXACT) {
      return saying.precision().fits(said, value);
    }
    boolean rounded = reading instanceof Expression.Percent || isMoney(of, reading);
    BigDecimal exact =
        rounded ? value.setScale(Math.max(0, said.scale()), RoundingMode.HALF_UP) : value;
    return said.compareTo(exact) == 0;
  }

  private static BigDecimal inUnitOf(Case of, Expression reading, Saying saying) {
    BigDecimal said = saying.number().orElseThrow();
    return saying.unit().equals(YUAN) && isMoney(of, reading)
        ? said.divide(TEN_THOUSAND).stripTrailingZeros()
        : said;
  }

  private static boolean isMoney(Case of, Expression reading) {
    return reading
        .cells()
        .findFirst()
        .flatMap(of.edition()::cell)
        .filter(Cell::isMoney)
        .isPresent();
  }

  /** The number is right in another meaning of the words than the first one. */
  private static Finding reading(Case of, Place place, Saying saying, Expression held) {
    String message = Messages.text("check.prose.reading", saying.words(), Side.inWords(of, held));
    return finding(Level.HINT, saying, place, message, of.value(held).orElseThrow());
  }

  private static Finding differs(Case of, Place place, Saying saying, List<Expression> readings) {
    String sides =
        readings.stream()
            .map(reading -> Side.inWords(of, reading))
            .collect(Collectors.joining(Messages.text("check.or")));
    Scope tables = Scope.of(of.report().fact(Fact.SCOPE));
    boolean scope = saying.scope().mayDifferFrom(tables);
    String key =
        scope ? "check.prose.scope" : isRough(saying) ? "check.prose.rough" : "check.prose.differs";
    String message =
        Messages.text(key, saying.words(), sides, saying.figure(), saying.statement().remedy());
    Level level = lesser(saying.statement().level(), scope || isRough(saying));
    return finding(level, saying, place, message, of.value(readings.getFirst()).orElseThrow());
  }

  private static Level lesser(Level level, boolean doubtful) {
    return doubtful && level == Level.ERROR ? Level.WARNING : level;
  }

  /** Where the table is still blank, or has no such figure: one thing told with two numbers. */
  private static Optional<Finding> twice(Place place, Saying saying, Map<String, Saying> told) {
    Saying before = told.putIfAbsent(saying.statement().code(), saying);
    if (before == null
        || isRough(saying)
        || isRough(before)
        || !before.scope().isLike(saying.scope())
        || !before.unit().equals(saying.unit())
        || before.number().orElseThrow().compareTo(saying.number().orElseThrow()) == 0) {
      return Optional.empty();
    }
    String message = Messages.text("check.prose.twice", before.words(), saying.words());
    BigDecimal other = before.number().orElseThrow();
    return Optional.of(finding(Level.WARNING, saying, place, message, other));
  }

  private static Optional<Finding> claim(Case of, Place place, Saying saying) {
    Rule.Condition claim = saying.statement().claim().orElseThrow();
    Optional<BigDecimal> left = of.value(claim.left());
    if (left.isEmpty() || of.value(claim.right()).isEmpty() || of.holds(claim)) {
      return Optional.empty();
    }
    Scope tables = Scope.of(of.report().fact(Fact.SCOPE));
    boolean scope = saying.scope().mayDifferFrom(tables);
    String sides =
        Stream.of(claim.left(), claim.right())
            .map(side -> Side.inWords(of, side))
            .filter(side -> !side.isEmpty())
            .collect(Collectors.joining(Messages.text("check.and")));
    String message =
        Messages.text(
            saying.statement().says().isEmpty() ? "check.prose.claim" : "check.prose.claim.says",
            saying.words(),
            sides,
            saying.statement().says(),
            saying.statement().remedy());
    Level level = lesser(saying.statement().level(), scope);
    return Optional.of(
        Finding.of(
                level, code(saying), place, message, saying.words(), Value.of(left.get()).written())
            .explainable(true)
            .about(saying.from(), saying.to()));
  }

  private static Finding finding(
      Level level, Saying saying, Place place, String message, BigDecimal right) {
    BigDecimal shown =
        right.scale() > DECIMALS ? right.setScale(DECIMALS, RoundingMode.HALF_UP) : right;
    return Finding.of(
            level, code(saying), place, message, saying.figure(), Value.of(shown).written())
        .explainable(true)
        .about(saying.from(), saying.to());
  }

  private static String code(Saying saying) {
    return "prose." + saying.statement().code();
  }

  private static boolean isRough(Saying saying) {
    return saying.precision() != Precision.EXACT;
  }
}
