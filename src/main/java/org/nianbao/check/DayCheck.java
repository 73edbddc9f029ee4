package org.nianbao.check;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;

/** Days in the text that have lost a sign, or that no calendar has: 20241月1日, 2024年13月31日. */
final class DayCheck implements Check {
  private static final Pattern LOST =
      Pattern.compile(
          "(?<![\\d.])(?:(?:19|20)\\d\\d\\s?(?:1[0-2]|0?[1-9])\\s?月|(?:19|20)\\d\\d\\d{2,4}\\s?日"
              + "|(?:19|20)\\d\\d年\\s?(?:1[0-2]|0?[1-9])\\s?(?:[12]\\d|3[01]|0?[1-9])\\s?日)");

  private static final Pattern DAY =
      Pattern.compile("(?<![\\d.])(?:(\\d{4})年)?\\s?(\\d{1,2})月\\s?(\\d{1,3})\\s?日");

  private static final Pattern MONTH =
      Pattern.compile("(?<=年)\\s?(\\d{1,2})月(?!\\s?\\d{1,3}\\s?日)");
  private static final int MONTHS = 12;

  @Override
  public Stream<Finding> findings(Case of) {
    return of.report().sections().stream().flatMap(section -> findings(section).stream());
  }

  private static List<Finding> findings(Narrative section) {
    String text = section.text();
    List<Finding> findings = new ArrayList<>();
    Matcher lost = LOST.matcher(text);
    while (lost.find()) {
      findings.add(finding(section, "lost", lost.group(), lost.start(), lost.end()));
    }
    Matcher day = DAY.matcher(text);
    while (day.find()) {
      int month = Integer.parseInt(day.group(2));
      if (!isDay(month, Integer.parseInt(day.group(3)))) {
        findings.add(finding(section, "none", day.group(), day.start(), day.end()));
      }
    }
    Matcher month = MONTH.matcher(text);
    while (month.find()) {
      int number = Integer.parseInt(month.group(1));
      if (number < 1 || number > MONTHS) {
        findings.add(finding(section, "none", month.group(), month.start(), month.end()));
      }
    }
    return findings;
  }

  private static boolean isDay(int month, int day) {
    return month >= 1 && month <= MONTHS && day >= 1 && day <= Month.of(month).maxLength();
  }

  private static Finding finding(Narrative section, String kind, String words, int from, int to) {
    String message = Messages.text("check.wording.day." + kind, words);
    return Finding.of(
            Level.WARNING, "wording.day", new Place.Text(section.id()), message, words, "")
        .about(from, to);
  }
}
