package org.nianbao.check;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;

/** What a template leaves to be filled, still standing in the text. */
final class LeftoverCheck implements Check {
  private static final Pattern LEFTOVER =
      Pattern.compile(
          "(?<![A-Za-z])[XxＸｘ]{2,}(?![A-Za-z])|[×✕╳]{2,}|[_＿]{3,}|…{3,}"
              + "|[（(【\\[](?:此处|这里|请|填写|示例|例如|说明|备注|可)[^）)】\\]\\n]{0,40}[）)】\\]]"
              + "|请(?:在此|在这里|据实|如实)?填写|待补充|待填写|待核实|待定|[（(]略[）)]");

  @Override
  public Stream<Finding> findings(Case of) {
    return of.report().sections().stream()
        .flatMap(
            section ->
                LEFTOVER.matcher(section.text()).results().map(found -> finding(section, found)));
  }

  private static Finding finding(Narrative section, MatchResult found) {
    return Finding.of(
            Level.WARNING,
            "wording.leftover",
            new Place.Text(section.id()),
            Messages.text("check.wording.leftover", found.group()),
            found.group(),
            "")
        .about(found.start(), found.end());
  }
}
