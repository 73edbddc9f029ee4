package org.nianbao.check.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Expression;
import org.nianbao.edition.Field;

/** Reads a section's text: what each of its numbers counts, and what it says there is none of. */
public final class TextReader {
  private static final String ENDS = "。！？!?\n";
  private static final int LONGEST = 800;
  private static final List<String> TOTALS =
      List.of("共", "共计", "合计", "总计", "一共", "总共", "累计", "全年累计", "共有", "合计为", "合计办结");

  private static final Pattern PART = Pattern.compile("其中|含|包括|内有");

  private final int year;
  private final Optional<Field> subject;
  private final Lexicon lexicon;
  private final Resolver resolver;
  private final List<Told> told = new ArrayList<>();
  private int sentences;

  /** A sentence with its numbers and known words, and where it stands in the plain text. */
  record Part(int number, int at, String words, List<Numeral> numerals, Resolver.Setting setting) {}

  private TextReader(Edition edition, int year, Optional<Field> subject) {
    this.year = year;
    this.subject = subject;
    this.lexicon = Lexicon.of(edition);
    this.resolver = new Resolver(edition);
  }

  /**
   * What a text tells, in order.
   *
   * @param subject the field that the section is about; empty for a section about all of them
   */
  public static List<Told> read(Edition edition, int year, Optional<Field> subject, Plain text) {
    TextReader reader = new TextReader(edition, year, subject);
    reader.read(text.words());
    return List.copyOf(reader.told);
  }

  private void read(String text) {
    Spoken spoken = new Spoken(subject);
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean ends =
          i == text.length()
              || ENDS.indexOf(text.charAt(i)) >= 0
              || (i - start >= LONGEST && "，,；;、".indexOf(text.charAt(i)) >= 0)
              || i - start >= 2 * LONGEST;
      if (ends) {
        if (i > start) {
          sentence(text.substring(start, i), start, spoken);
        }
        start = i + 1;
      }
    }
  }

  private void sentence(String words, int at, Spoken spoken) {
    if (Marks.HEADING.matcher(words).lookingAt()) {
      spoken.begin(subject);
    }
    List<Word.Hit> hits = lexicon.in(words, year);
    Part part =
        new Part(
            sentences++,
            at,
            words,
            numerals(words),
            new Resolver.Setting(words, hits, spoken, year));
    List<Told> here = new ArrayList<>();
    counts(part, here);
    evens(part, here);
    doublings(part, here);
    if (!hits.isEmpty()) {
      new Denials(resolver, year).in(part, here);
    }
    told.addAll(here);
    spoken.heard(hits);
  }

  /** Without the number that only marks the sentence's place in a list. */
  private static List<Numeral> numerals(String words) {
    Matcher mark = Marks.HEADING.matcher(words);
    int behind = mark.lookingAt() ? mark.end() : 0;
    return Numeral.in(words).stream().filter(numeral -> numeral.from() >= behind).toList();
  }

  private void counts(Part part, List<Told> here) {
    List<Numeral> numerals = part.numerals();
    List<Optional<Frame>> dealt = Dealt.frames(part.words(), numerals);
    for (int i = 0; i < numerals.size(); i++) {
      Numeral numeral = numerals.get(i);
      Frame frame = dealt.get(i).orElse(Frame.of(part.words(), numerals, i));
      Told.Kind kind = kind(part.words(), numeral);
      Optional<Candidate> candidate =
          kind == Told.Kind.COUNT ? candidate(part, frame, numeral, here) : Optional.empty();
      here.add(told(part, frame, numeral, kind, candidate));
    }
  }

  /** 与上年持平: a comparison by 0. */
  private void evens(Part part, List<Told> here) {
    if (!part.words().contains("持平")) {
      return;
    }
    Matcher even = Changes.EVEN.matcher(part.words());
    while (even.find()) {
      Numeral none = new Numeral(even.start("even"), even.end("even"), BigDecimal.ZERO, "", false);
      Frame frame = Frame.of(part.words(), List.of(none), 0);
      here.add(told(part, frame, none, Told.Kind.CHANGE, Optional.empty()));
    }
  }

  /** 翻一番, 翻两番: a comparison by one time and by three times as much, in hundreds of a hundred. */
  private void doublings(Part part, List<Told> here) {
    if (!part.words().contains("翻")) {
      return;
    }
    Matcher doubled = Changes.DOUBLED.matcher(part.words());
    while (doubled.find()) {
      int times = 1 << ("一两三".indexOf(doubled.group("times")) + 1);
      BigDecimal more = BigDecimal.valueOf(times - 1L, -2);
      Numeral number = new Numeral(doubled.start(), doubled.end(), more, "%", false);
      Frame frame = Frame.of(part.words(), List.of(number), 0);
      here.add(told(part, frame, number, Told.Kind.CHANGE, Optional.empty()));
    }
  }

  private Told.Kind kind(String words, Numeral numeral) {
    if (Changes.isChange(words, numeral)) {
      return Told.Kind.CHANGE;
    }
    return numeral.unit().equals("%") && !Changes.isRate(words, numeral)
        ? Told.Kind.SHARE
        : Told.Kind.COUNT;
  }

  private Optional<Candidate> candidate(
      Part part, Frame frame, Numeral numeral, List<Told> before) {
    Resolver.Setting in = part.setting();
    Optional<Candidate> found = resolver.candidate(frame, in, numeral.unit(), false);
    if (found.isPresent()) {
      boolean foreign =
          resolver.namesNoSubject(frame, in) && isOfSomethingElse(part, numeral, before);
      return found
          .map(each -> foreign ? each.loosely() : each)
          .filter(each -> !isPartOf(each, frame, numeral, before));
    }
    if (TOTALS.contains(frame.left()) && frame.right().isEmpty()) {
      Optional<Candidate> total = total(numeral, before);
      if (total.isPresent()) {
        return total;
      }
    }
    boolean bare = Exactness.isBare(frame, in);
    Frame wider = bare ? frame.wider(part.numerals()) : frame;
    return wider == frame
        ? Optional.empty()
        : resolver
            .candidate(wider.withoutBehind(), in, numeral.unit(), false)
            .filter(Candidate::exact);
  }

  /** 受理噪声投诉880宗，办结880宗: so many at most of what the form does not know. */
  private static boolean isOfSomethingElse(Part part, Numeral numeral, List<Told> before) {
    if (before.isEmpty()) {
      return false;
    }
    Told last = before.getLast();
    int from = last.from() - part.at() - last.frame().length();
    boolean told =
        part.setting().hits().stream()
            .anyMatch(
                hit -> !hit.word().about.isEmpty() && hit.within(from, last.from() - part.at()));
    return last.kind() == Told.Kind.COUNT
        && last.candidate().filter(each -> told || each.exact()).isEmpty()
        && last.unit().equals(numeral.unit())
        && last.number().compareTo(numeral.number()) >= 0;
  }

  /** 制发3件，其中联合印发1件: of the same thing, but not all of it. */
  private static boolean isPartOf(
      Candidate candidate, Frame frame, Numeral numeral, List<Told> before) {
    boolean part = PART.matcher(frame.left()).lookingAt();
    return part
        && before.stream()
            .filter(each -> each.number().compareTo(numeral.number()) > 0)
            .flatMap(each -> each.candidate().stream())
            .anyMatch(each -> each.readings().equals(candidate.readings()));
  }

  /** 38件，外加1件，共39件: what the numbers before count together, where they come to it. */
  private static Optional<Candidate> total(Numeral numeral, List<Told> before) {
    List<Expression.Figure> figures = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    String subject = null;
    boolean exact = true;
    for (int i = before.size() - 1; i >= 0; i--) {
      Told each = before.get(i);
      if (each.kind() != Told.Kind.COUNT || each.candidate().isEmpty()) {
        continue;
      }
      Candidate candidate = each.candidate().get();
      if ((subject != null && !candidate.subject().equals(subject))
          || candidate.readings().isEmpty()) {
        break;
      }
      subject = candidate.subject();
      exact &= candidate.exact();
      sum = sum.add(each.number());
      figures.addAll(candidate.readings().getFirst().figures().toList());
      if (sum.compareTo(numeral.number()) == 0) {
        Expression all = new Expression.Sum(figures);
        return Optional.of(
            new Candidate(subject + ".all", subject, List.of(all), List.of(), false, exact, ""));
      }
    }
    return Optional.empty();
  }

  private Told told(
      Part part, Frame frame, Numeral numeral, Told.Kind kind, Optional<Candidate> candidate) {
    String blanked = blanked(part);
    Context context = new Context(blanked, frame.from(), numeral.from(), year);
    Precision precision = numeral.more() ? Precision.OR_MORE : context.precision(numeral.to());
    boolean year =
        context.speaksOfTheYear()
            && (kind != Told.Kind.COUNT
                || (context.countsWhatIs(numeral.to())
                    && !Changes.isOfTheYearBefore(part.words(), numeral)));
    return new Told(
        part.number(),
        part.at() + numeral.from(),
        part.at() + numeral.to(),
        part.words().substring(numeral.from(), numeral.to()),
        numeral.number(),
        numeral.unit(),
        precision,
        kind,
        Scope.of(part.words().substring(0, numeral.to())),
        candidate,
        year ? Optional.empty() : Optional.of(Reason.TIME),
        frame.left(),
        part.words().substring(0, numeral.from()),
        part.words().substring(numeral.to()));
  }

  /** The sentence with the words blanked that name what is counted: the rest tells the time. */
  static String blanked(Part part) {
    StringBuilder blanked = new StringBuilder(part.words());
    for (Word.Hit hit : part.setting().hits()) {
      Word word = hit.word();
      boolean isYear = word.word.equals(Lexicon.LAST) || word.word.equals(Lexicon.NEXT);
      boolean blank = isYear ? isCarried(part, hit) : !word.uses.isEmpty() || !word.about.isEmpty();
      for (int i = hit.from(); blank && i < hit.to(); i++) {
        blanked.setCharAt(i, '\0');
      }
    }
    return blanked.toString();
  }

  /** Whether a year is part of a name that stands there in full: 上年结转, 转入2025年. */
  private static boolean isCarried(Part part, Word.Hit year) {
    int from = year.from();
    int to = year.to();
    String words = part.words();
    while (from > 0 && "，；：。、（".indexOf(words.charAt(from - 1)) < 0) {
      from--;
    }
    while (to < words.length() && "，；：。、）".indexOf(words.charAt(to)) < 0) {
      to++;
    }
    for (Word.Hit hit : part.setting().hits()) {
      if (hit.within(from, to) && hit != year) {
        for (Word.Use use : hit.word().uses) {
          boolean together =
              use.term().ways().get(use.way()).size() > 1
                  && use.term().ways().get(use.way()).stream()
                      .anyMatch(group -> group.contains(year.word().word));
          if (together) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
