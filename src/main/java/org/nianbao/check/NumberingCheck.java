package org.nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;

/** Numbering that leaves one out or has one twice: 一、二、四, （一）（一）, 一是…三是…. */
final class NumberingCheck implements Check {
  private static final String NUMERAL = "[一二三四五六七八九十]{1,3}";

  /** The levels of official documents in order, each at a paragraph's beginning. */
  private static final List<Pattern> LEVELS =
      List.of(
          Pattern.compile("^[ 　\\t]*(" + NUMERAL + ")、", Pattern.MULTILINE),
          Pattern.compile("^[ 　\\t]*[（(](" + NUMERAL + ")[）)]", Pattern.MULTILINE),
          Pattern.compile("^[ 　\\t]*(\\d{1,2})[.．、](?!\\d)", Pattern.MULTILINE),
          Pattern.compile("^[ 　\\t]*[（(](\\d{1,2})[）)]", Pattern.MULTILINE));

  private static final Pattern IN_SENTENCE = Pattern.compile("(" + NUMERAL + ")是");
  private static final String ENDS = "，。；：、,;: 　\n";

  @Override
  public Stream<Finding> findings(Case of) {
    return of.report().sections().stream()
        .flatMap(section -> Stream.concat(headings(section), listed(section)));
  }

  private record Mark(int level, int number, int from, int to) {}

  private static Stream<Finding> headings(Narrative section) {
    int[] last = new int[LEVELS.size()];
    List<Finding> findings = new ArrayList<>();
    for (Mark mark : marks(section.text())) {
      int before = last[mark.level()];
      if (mark.number() != before + 1 && (mark.number() != 1 || before == 1)) {
        findings.add(finding(section, mark, before));
      }
      last[mark.level()] = mark.number();
      for (int lower = mark.level() + 1; lower < last.length; lower++) {
        last[lower] = 0;
      }
    }
    return findings.stream();
  }

  private static List<Mark> marks(String text) {
    List<Mark> marks = new ArrayList<>();
    for (int level = 0; level < LEVELS.size(); level++) {
      Matcher matcher = LEVELS.get(level).matcher(text);
      while (matcher.find()) {
        Optional<Integer> number = NumberWords.read(matcher.group(1)).map(BigDecimal::intValue);
        if (number.isPresent()) {
          marks.add(new Mark(level, number.get(), matcher.start(1), matcher.end(1)));
        }
      }
    }
    marks.sort(java.util.Comparator.comparingInt(Mark::from));
    return marks;
  }

  /** 一是…二是… within a paragraph. */
  private static Stream<Finding> listed(Narrative section) {
    List<Finding> findings = new ArrayList<>();
    Matcher matcher = IN_SENTENCE.matcher(section.text());
    int last = 0;
    int paragraph = 0;
    while (matcher.find()) {
      boolean sameParagraph =
          section.text().indexOf('\n', paragraph) < 0
              || section.text().indexOf('\n', paragraph) > matcher.start(1);
      Optional<Integer> number = NumberWords.read(matcher.group(1)).map(BigDecimal::intValue);
      boolean begins =
          matcher.start() == 0 || ENDS.indexOf(section.text().charAt(matcher.start() - 1)) >= 0;
      if (number.isPresent() && begins) {
        boolean follows = number.get() == last + 1 || number.get() == 1 || !sameParagraph;
        if (!follows && last > 0) {
          findings.add(
              finding(section, new Mark(0, number.get(), matcher.start(1), matcher.end()), last));
        }
        last = number.get();
        paragraph = matcher.end();
      }
    }
    return findings.stream();
  }

  private static Finding finding(Narrative section, Mark mark, int before) {
    String written = section.text().substring(mark.from(), mark.to());
    String key =
        before == 0
            ? "check.wording.numbering.first"
            : mark.number() == before ? "check.wording.numbering.twice" : "check.wording.numbering";
    return Finding.of(
            Level.WARNING,
            "wording.numbering",
            new Place.Text(section.id()),
            Messages.text(key, written, before + 1, before),
            written,
            Integer.toString(before + 1))
        .about(mark.from(), mark.to());
  }
}
