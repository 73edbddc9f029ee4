package org.nianbao.check.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Statement;

/** What a text says in the phrases that an edition lists word by word. */
public final class Statements {
  private Statements() {}

  /** All that is said in listed phrases, in order. */
  public static List<Saying> in(Edition edition, int year, Plain text) {
    List<Saying> all = new ArrayList<>();
    for (Sentence sentence : Sentence.of(text.words())) {
      List<Statement.Said> phrases = edition.mayBeSaidIn(sentence.words());
      if (!phrases.isEmpty()) {
        all.addAll(mostExact(Saying.in(sentence, phrases, year)));
      }
    }
    return all;
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

  /** What was read by parts, with the numbers that only a listed phrase explains. */
  public static List<Told> explained(Edition edition, List<Told> read, List<Saying> sayings) {
    Map<Integer, Saying> numbers = new LinkedHashMap<>();
    sayings.stream()
        .filter(saying -> saying.number().isPresent())
        .forEach(saying -> numbers.putIfAbsent(saying.from(), saying));
    List<Told> all = new ArrayList<>();
    for (Told told : read) {
      Saying saying = numbers.remove(told.from());
      boolean open = told.candidate().isEmpty() && told.kind() == Told.Kind.COUNT;
      all.add(saying != null && open ? told.with(candidate(saying, isAlone(edition, told))) : told);
    }
    return all;
  }

  /** Whether the sentence has spoken of nothing that is counted alike but is not of the form. */
  private static boolean isAlone(Edition edition, Told told) {
    return edition.fields().stream()
        .flatMap(field -> field.others().stream())
        .noneMatch(told.ahead()::contains);
  }

  private static Candidate candidate(Saying saying, boolean exact) {
    Statement statement = saying.statement();
    return new Candidate(
        statement.code(),
        "",
        statement.equals().stream().limit(1).toList(),
        statement.equals(),
        false,
        exact,
        statement.remedy());
  }
}
