package org.nianbao.check.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.edition.Expression;
import org.nianbao.edition.Field;
import org.nianbao.edition.Term;

/** What a sentence says there is none of: 没有收到申请, 未发生行政复议, 均已办结. */
final class Denials {
  private static final Pattern NOT = Pattern.compile("没有|未曾|不曾|不存在|尚未|未有|未|无|没|不产生|零(?=申请|复议|诉讼)");
  private static final String STOPS = "，,；;：:（(）)。";

  /** Ends a clause that denies: what is denied has been named before. */
  private static final Pattern ENDS = Pattern.compile("(?:发生|产生|出现|收到|收取)?(?:的情况|的情形)?$");

  private static final Pattern TAIL =
      Pattern.compile(
          "(?:的?(?:情况|情形|事项|案件|事件|案|问题|发生|产生|出现|数据|方面|记录|行为|事宜|出台|制发|相关|文件|件|等|[”’\"]))*");

  /** 3件没有审结: says of the three what they are. */
  private static final Pattern OF_A_NUMBER = Pattern.compile("(?:案件|申请)?[尚仍还暂的]?");

  private static final Pattern UNSURE = Pattern.compile("如果|如有|若|可以|可依法|应当|不服|的，可");

  private final Resolver resolver;
  private final int year;

  Denials(Resolver resolver, int year) {
    this.resolver = resolver;
    this.year = year;
  }

  void in(TextReader.Part part, List<Told> here) {
    List<Told> counted = List.copyOf(here);
    Matcher not = NOT.matcher(part.words());
    while (not.find()) {
      boolean ofAName =
          part.setting().hits().stream()
              .anyMatch(
                  hit ->
                      hit.from() <= not.start()
                          && hit.to() > not.end()
                          && !hit.word().uses.isEmpty());
      String clause =
          part.words()
              .substring(
                  clauseStart(part.words(), not.start()), clauseEnd(part.words(), not.end()));
      if (!ofAName && !UNSURE.matcher(clause).find()) {
        denied(part, not.start(), not.end(), here);
      }
    }
    claims(part, counted, here);
  }

  private void denied(TextReader.Part part, int from, int to, List<Told> here) {
    int start = clauseStart(part.words(), from);
    int end = clauseEnd(part.words(), to);
    boolean counted =
        part.numerals().stream().anyMatch(each -> each.from() >= to && each.to() <= end);
    boolean describes =
        part.numerals().stream()
            .anyMatch(
                each ->
                    each.to() <= from
                        && OF_A_NUMBER.matcher(part.words().substring(each.to(), from)).matches());
    if (counted || describes) {
      return;
    }
    List<Word.Hit> behind =
        part.setting().hits().stream().filter(hit -> isName(hit) && hit.within(to, end)).toList();
    if (!behind.isEmpty()) {
      for (int[] noun : nouns(part, to, end)) {
        add(part, new Frame(part.words(), to, to, noun[0], noun[1], -1, -1), from, noun[1], here);
      }
    } else if (ENDS.matcher(part.words().substring(to, end)).matches()) {
      for (int[] noun : nouns(part, start, from)) {
        add(part, new Frame(part.words(), noun[0], from, end, end, -1, -1), start, end, here);
      }
    }
  }

  private static boolean isName(Word.Hit hit) {
    return !hit.word().uses.isEmpty() || !hit.word().about.isEmpty();
  }

  /** The parts of a list of nouns: each is denied by itself. */
  private List<int[]> nouns(TextReader.Part part, int from, int to) {
    List<int[]> nouns = new ArrayList<>();
    int at = from;
    Matcher join = Pattern.compile("[、和及与或]|以及").matcher(part.words()).region(from, to);
    while (join.find()) {
      int here = at;
      boolean named =
          part.setting().hits().stream()
              .anyMatch(hit -> isName(hit) && hit.within(here, join.start()));
      boolean within =
          part.setting().hits().stream()
              .anyMatch(hit -> hit.from() < join.start() && hit.to() > join.end());
      boolean goesOn =
          part.setting().hits().stream()
              .anyMatch(hit -> !hit.word().uses.isEmpty() && hit.within(join.end(), to));
      if (named && !within && goesOn) {
        nouns.add(new int[] {at, join.start()});
        at = join.end();
      }
    }
    nouns.add(new int[] {at, to});
    return nouns;
  }

  private void add(TextReader.Part part, Frame frame, int from, int to, List<Told> here) {
    String noun = part.words().substring(frame.behind(), frame.to());
    Optional<Candidate> candidate =
        resolver.candidate(frame, part.setting(), "", true).filter(_ -> isHead(part, frame));
    if (candidate.isEmpty() || noun.contains("率")) {
      return;
    }
    int end = frame.number() > frame.from() ? to : Math.max(from, lastName(part, frame));
    here.add(told(part, frame, from, end, Told.Kind.NONE, candidate.get()));
  }

  /**
   * Whether the noun that is denied is a known one, and not one that a known one only describes.
   */
  private static boolean isHead(TextReader.Part part, Frame frame) {
    if (frame.behind() > frame.number() + 40) {
      return false;
    }
    int last = lastName(part, frame);
    if (frame.number() > frame.from()) {
      return last >= 0;
    }
    return last >= 0 && TAIL.matcher(part.words().substring(last, frame.to())).matches();
  }

  private static int lastName(TextReader.Part part, Frame frame) {
    return part.setting().hits().stream()
        .filter(hit -> hit.from() >= frame.from() && hit.to() <= frame.to() && isName(hit))
        .mapToInt(Word.Hit::to)
        .max()
        .orElse(-1);
  }

  private Told told(
      TextReader.Part part, Frame frame, int from, int to, Told.Kind kind, Candidate candidate) {
    String blanked = TextReader.blanked(part);
    Context context =
        new Context(blanked, clauseStart(part.words(), from), Math.max(from, frame.number()), year);
    return new Told(
        part.number(),
        part.at() + from,
        part.at() + to,
        part.words().substring(from, to),
        BigDecimal.ZERO,
        "",
        Precision.EXACT,
        kind,
        Scope.of(part.words().substring(0, to)),
        Optional.of(candidate),
        context.speaksOfTheYear() ? Optional.empty() : Optional.of(Reason.TIME),
        "",
        part.words().substring(0, from),
        part.words().substring(to));
  }

  /** Words that say all are of one kind: nothing is left of the others. */
  private void claims(TextReader.Part part, List<Told> counted, List<Told> here) {
    String words = part.words();
    int start = 0;
    int since = 0;
    for (int i = 0; i <= words.length(); i++) {
      if (i == words.length() || STOPS.indexOf(words.charAt(i)) >= 0) {
        if (claim(part, since, start, i, counted, here)) {
          since = i;
        }
        start = i + 1;
      }
    }
  }

  /**
   * @param since behind the claim before: what was spoken of before that is not meant
   */
  private boolean claim(
      TextReader.Part part, int since, int start, int end, List<Told> counted, List<Told> here) {
    Frame frame = new Frame(part.words(), start, end, end, end, -1, -1);
    String clause = part.words().substring(start, end);
    Optional<Named> found =
        Named.in(frame, part.setting().hits()).stream()
            .filter(name -> name.axis() == Word.Axis.CLAIM)
            .filter(name -> name.term().without().stream().noneMatch(clause::contains))
            .filter(name -> resolver.isOf(name, frame, part.setting()))
            .findFirst();
    if (found.isEmpty()) {
      return false;
    }
    Named name = found.get();
    boolean counts =
        part.numerals().stream().anyMatch(each -> each.from() >= name.to() && each.to() <= end);
    if (counts || UNSURE.matcher(clause).find()) {
      return false;
    }
    Field field = name.field();
    Set<Expression> told = new LinkedHashSet<>();
    counted.stream()
        .flatMap(each -> each.candidate().stream())
        .forEach(each -> told.addAll(each.readings()));
    List<Term> rows = rows(part, field, since, Math.max(start, name.to()));
    List<Expression> zero =
        zeros(part, name, rows).stream().filter(each -> !told.contains(each)).toList();
    if (zero.isEmpty()) {
      return false;
    }
    List<Expression.Figure> figures =
        zero.stream().flatMap(Expression::figures).distinct().toList();
    Candidate candidate =
        new Candidate(
            (rows.isEmpty() ? "" : rows.getFirst().code() + ".") + name.term().code(),
            field.code(),
            List.of(new Expression.Sum(figures)),
            List.of(),
            false,
            isExact(part, name, counted),
            field.remedy());
    here.add(told(part, frame, name.from(), name.to(), Told.Kind.ALL, candidate));
    return true;
  }

  /** Whether all that the sentence spoke of is meant, and nothing but what is of the field. */
  private static boolean isExact(TextReader.Part part, Named name, List<Told> counted) {
    boolean others =
        part.setting().hits().stream()
            .anyMatch(hit -> hit.to() <= name.from() && hit.word().others.contains(name.field()));
    return !others
        && counted.stream()
            .flatMap(each -> each.candidate().stream())
            .filter(each -> each.subject().equals(name.field().code()))
            .allMatch(Candidate::exact);
  }

  /** What must be 0 for a claim to hold, figure by figure. */
  private List<Expression> zeros(TextReader.Part part, Named name, List<Term> rows) {
    Field field = name.field();
    List<String> codes = name.term().readings().getFirst();
    if (!isOfColumns(name)) {
      return resolver.sums(
          field, codes.stream().map(List::of).toList(), List.of(List.of(field.column())));
    }
    List<List<String>> of =
        rows.isEmpty()
            ? part.setting().before().row(field).map(Term::readings).orElse(List.of()).stream()
                .limit(1)
                .toList()
            : rows.stream().map(term -> term.readings().getFirst()).toList();
    return resolver.sums(field, of, codes.stream().map(List::of).toList());
  }

  private static boolean isOfColumns(Named name) {
    return name.field().claims().stream()
        .anyMatch(each -> each.term() == name.term() && each.ofColumns());
  }

  /** The rows named between two places, where the field's claims are of columns. */
  private static List<Term> rows(TextReader.Part part, Field field, int from, int to) {
    if (field.claims().stream().noneMatch(Field.Claim::ofColumns)) {
      return List.of();
    }
    return part.setting().hits().stream()
        .filter(hit -> hit.within(from, to))
        .flatMap(hit -> hit.word().uses.stream())
        .filter(use -> use.field() == field && use.axis() == Word.Axis.ROW)
        .filter(use -> use.term().ways().get(use.way()).size() == 1)
        .map(Word.Use::term)
        .distinct()
        .toList();
  }

  private static int clauseStart(String words, int at) {
    int start = at;
    while (start > 0 && STOPS.indexOf(words.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  private static int clauseEnd(String words, int at) {
    int end = at;
    while (end < words.length() && STOPS.indexOf(words.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
