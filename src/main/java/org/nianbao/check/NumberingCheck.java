package org.nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.check.prose.NumberWords;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;

/** Numbering that leaves one out or has one twice: 一、二、四, （一）（一）, 一是…三是…. */
final class NumberingCheck implements Check {
  private static final Pattern NUMERAL = Pattern.compile(Numbering.NUMERAL + "$");
  private static final Pattern MARK =
      Pattern.compile("(?<=[：:；;。，,])(?<mark>[（(](?<number>\\d{1,2})[）)])");

  private static final int LONGEST_NUMERAL = 3;
  private static final char IS = '是';
  private static final String ENDS = "，。；：、,;: 　\n";

  @Override
  public Stream<Finding> findings(Case of) {
    return of.report().sections().stream()
        .flatMap(
            section ->
                Stream.of(headings(section), listed(section), marked(section))
                    .flatMap(each -> each));
  }

  private static Stream<Finding> headings(Narrative section) {
    return Numbering.of(section.text()).stream()
        .filter(Numbering.Item::broken)
        .map(item -> finding(section, item.number(), item.before(), item.from(), item.to()));
  }

  /** 一是…二是… within a paragraph. */
  private static Stream<Finding> listed(Narrative section) {
    String text = section.text();
    List<Finding> findings = new ArrayList<>();
    int last = 0;
    int listed = 0;
    int taken = 0;
    for (int is = text.indexOf(IS); is >= 0; is = text.indexOf(IS, is + 1)) {
      String before = text.substring(Math.max(taken, is - LONGEST_NUMERAL), is);
      Matcher numeral = NUMERAL.matcher(before);
      if (!numeral.find()) {
        continue;
      }
      int from = is - numeral.group().length();
      taken = is + 1;
      Optional<Integer> number = NumberWords.read(numeral.group()).map(BigDecimal::intValue);
      boolean begins = from == 0 || ENDS.indexOf(text.charAt(from - 1)) >= 0;
      if (number.isPresent() && begins) {
        boolean sameParagraph = text.indexOf('\n', listed, from) < 0;
        boolean follows = number.get() == last + 1 || number.get() == 1 || !sameParagraph;
        if (!follows && last > 0) {
          findings.add(finding(section, number.get(), last, from, taken));
        }
        last = number.get();
        listed = taken;
      }
    }
    return findings.stream();
  }

  /** （1）…；（2）… within a paragraph; at its beginning it is a heading. */
  private static Stream<Finding> marked(Narrative section) {
    List<Finding> findings = new ArrayList<>();
    Matcher mark = MARK.matcher(section.text());
    int last = 0;
    int listed = 0;
    while (mark.find()) {
      int number = Integer.parseInt(mark.group("number"));
      boolean sameParagraph = section.text().indexOf('\n', listed, mark.start()) < 0;
      boolean follows = number == last + 1 || number == 1 || !sameParagraph || last == 0;
      if (!follows) {
        findings.add(finding(section, number, last, mark.start("mark"), mark.end("mark")));
      }
      last = number == 1 || (sameParagraph && last > 0) ? number : 0;
      listed = mark.end();
    }
    return findings.stream();
  }

  private static Finding finding(Narrative section, int number, int before, int from, int to) {
    String written = section.text().substring(from, to);
    String key =
        before == 0
            ? "check.wording.numbering.first"
            : number == before ? "check.wording.numbering.twice" : "check.wording.numbering";
    return Finding.of(
            Level.WARNING,
            "wording.numbering",
            new Place.Text(section.id()),
            Messages.text(key, written, before + 1, before),
            written,
            Integer.toString(before + 1))
        .about(from, to);
  }
}
