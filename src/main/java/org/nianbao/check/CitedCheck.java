package org.nianbao.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.edition.Cited;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;

/** Numbers of laws and orders that the form rests on, cited wrongly: 国务院令第711条. */
final class CitedCheck implements Check {
  private static final Pattern DIGITS = Pattern.compile("\\D+");

  /** A law that was: cited as such. */
  private static final Pattern PAST = Pattern.compile("原|旧|废止|2007年4月|2008年|同时");

  private static final int NEAR = 16;

  @Override
  public Stream<Finding> findings(Case of) {
    return of.edition().cited().stream()
        .flatMap(
            cited ->
                of.report().sections().stream()
                    .flatMap(section -> findings(section, cited).stream()));
  }

  private static List<Finding> findings(Narrative section, Cited cited) {
    List<Finding> findings = new ArrayList<>();
    String text = section.text();
    Matcher at =
        Pattern.compile(
                Pattern.quote(cited.begins())
                    + "(?<n>[\\s第〔〕\\[\\]（）()【】［］\\d年]{0,16})(?<u>[号条令]?)")
            .matcher(text);
    while (at.find()) {
      String told = DIGITS.matcher(at.group("n")).replaceAll("");
      String right = DIGITS.matcher(cited.right()).replaceAll("");
      boolean same = told.equals(right);
      boolean whole = isRight(at.group(), cited.right());
      boolean meant = same || cited.with().isEmpty() || isMeant(text, at.start(), at.end(), cited);
      if (!told.isEmpty() && !whole && meant && !isPast(text, at.start(), at.end())) {
        findings.add(finding(section, at, cited));
      }
    }
    return findings;
  }

  /** Whether the same is written, whatever the brackets and blanks. */
  private static boolean isRight(String told, String right) {
    return bare(told).equals(bare(right));
  }

  private static String bare(String words) {
    return words.replaceAll("\\s", "").replaceAll("[\\[（(【［]", "〔").replaceAll("[\\]）)】］]", "〕");
  }

  private static boolean isMeant(String text, int from, int to, Cited cited) {
    int start = Math.max(text.lastIndexOf('。', from), text.lastIndexOf('\n', from)) + 1;
    String near = text.substring(Math.max(start, from - NEAR), Math.min(text.length(), to + NEAR));
    return cited.with().stream().anyMatch(near::contains);
  }

  private static boolean isPast(String text, int from, int to) {
    String near =
        text.substring(Math.max(0, from - NEAR / 2), from)
            + text.substring(to, Math.min(text.length(), to + NEAR / 2));
    return PAST.matcher(near).find();
  }

  private static Finding finding(Narrative section, Matcher at, Cited cited) {
    Place place = new Place.Text(section.id());
    String message = Messages.text("check.wording.cited", at.group().strip(), cited.right());
    return Finding.of(
            Level.WARNING, "wording.cited", place, message, at.group().strip(), cited.right())
        .fixedBy(place, at.start(), at.end(), cited.right())
        .about(at.start(), at.end());
  }
}
