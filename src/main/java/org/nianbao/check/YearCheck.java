package org.nianbao.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.check.prose.Sentence;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Fact;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;

/** Years left standing from last year's report, where only the reported year can be meant. */
final class YearCheck implements Check {
  /** The period that the figures are of; group 1 and 2 are years. */
  private static final Pattern PERIOD =
      Pattern.compile(
          "(20\\d\\d)\\s*年\\s*1\\s*月\\s*1\\s*日.{0,6}?(?:(20\\d\\d)\\s*年)?\\s*12\\s*月\\s*31\\s*日");

  private static final Pattern UNTIL =
      Pattern.compile("截[至止]到?\\s*(20\\d\\d)\\s*年\\s*(?:12\\s*月\\s*31\\s*日|12\\s*月底|底|年底)");

  /** A sentence that begins with a year and goes on with what was done. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "^\\s*(20\\d\\d)\\s*年度?\\s*[，,]?\\s*(?:我|本|全[省市县区州旗镇乡局系年]|[省市县区州旗镇乡]|共|主动|收到|未|没有|新收)");

  private static final Pattern YEAR = Pattern.compile("(20\\d\\d)\\s*年");

  @Override
  public Stream<Finding> findings(Case of) {
    int year = of.report().year();
    return Stream.concat(
        title(of, year), of.report().sections().stream().flatMap(text -> text(text, year)));
  }

  private static Stream<Finding> title(Case of, int year) {
    String title = of.report().fact(Fact.TITLE);
    List<String> years =
        YEAR.matcher(title).results().map(found -> found.group(1)).distinct().toList();
    if (years.isEmpty() || years.contains(Integer.toString(year))) {
      return Stream.empty();
    }
    String message = Messages.text("check.wording.year.title", years.getFirst(), year);
    return Stream.of(
        Finding.of(
                Level.ERROR,
                "wording.year",
                Place.of(Fact.TITLE),
                message,
                years.getFirst(),
                "" + year)
            .explainable(true));
  }

  private static Stream<Finding> text(Narrative section, int year) {
    List<Finding> findings = new ArrayList<>();
    String text = section.text();
    for (Pattern pattern : List.of(PERIOD, UNTIL)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        Level level = pattern == PERIOD ? Level.ERROR : Level.WARNING;
        List<Integer> stale =
            IntStream.rangeClosed(1, matcher.groupCount())
                .filter(group -> matcher.group(group) != null)
                .filter(group -> !matcher.group(group).equals("" + year))
                .boxed()
                .toList();
        if (!stale.isEmpty()) {
          findings.add(finding(level, section, matcher, stale, 0, year));
        }
      }
    }
    for (Sentence sentence : Sentence.of(text)) {
      Matcher matcher = BEGINNING.matcher(sentence.words());
      if (matcher.find() && isStale(sentence.words(), Integer.parseInt(matcher.group(1)), year)) {
        findings.add(finding(Level.WARNING, section, matcher, List.of(1), sentence.at(), year));
      }
    }
    return findings.stream();
  }

  /** The years just before, and where the sentence does not go on to the reported year. */
  private static boolean isStale(String sentence, int told, int year) {
    int back = 3;
    return told < year
        && told >= year - back
        && YEAR.matcher(sentence)
            .results()
            .map(MatchResult::group)
            .noneMatch(other -> other.startsWith("" + year))
        && !sentence.contains("相比")
        && !sentence.contains("结转");
  }

  /** Of the two years of a period that are both wrong, one remedy puts both right. */
  private static Finding finding(
      Level level, Narrative section, MatchResult at, List<Integer> stale, int offset, int year) {
    int from = offset + at.start(stale.getFirst());
    int to = offset + at.end(stale.getLast());
    Place place = new Place.Text(section.id());
    String right = Integer.toString(year);
    String told =
        stale.stream()
            .map(at::group)
            .distinct()
            .collect(Collectors.joining(Messages.text("check.wording.year.and")));
    String between =
        stale.size() == 1
            ? ""
            : section.text().substring(offset + at.end(1), offset + at.start(2)) + right;
    String message = Messages.text("check.wording.year", at.group().strip(), told, right);
    return Finding.of(level, "wording.year", place, message, told, right)
        .explainable(true)
        .fixedBy(place, from, to, right + between)
        .about(from, to);
  }
}
