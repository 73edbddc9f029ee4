package org.nianbao.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
        boolean period = pattern == PERIOD;
        for (int group = 1; group <= matcher.groupCount(); group++) {
          if (matcher.group(group) != null && !matcher.group(group).equals("" + year)) {
            Level level = period ? Level.ERROR : Level.WARNING;
            findings.add(finding(level, section, matcher, group, 0, year));
          }
        }
      }
    }
    for (Sentence sentence : Sentence.of(text)) {
      Matcher matcher = BEGINNING.matcher(sentence.words());
      if (matcher.find() && isStale(sentence.words(), Integer.parseInt(matcher.group(1)), year)) {
        findings.add(finding(Level.WARNING, section, matcher, 1, sentence.at(), year));
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

  private static Finding finding(
      Level level, Narrative section, MatchResult at, int group, int offset, int year) {
    int from = offset + at.start(group);
    int to = offset + at.end(group);
    Place place = new Place.Text(section.id());
    String message =
        Messages.text(
            "check.wording.year", at.group().strip(), at.group(group), Integer.toString(year));
    return Finding.of(
            level, "wording.year", place, message, at.group(group), Integer.toString(year))
        .explainable(true)
        .fixedBy(place, from, to, Integer.toString(year))
        .about(from, to);
  }
}
