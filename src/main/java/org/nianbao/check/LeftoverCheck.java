package org.nianbao.check;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.edition.Level;
import org.nianbao.edition.Section;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;

/** What a template leaves to be filled, still standing in the text. */
final class LeftoverCheck implements Check {
  private static final Pattern LEFTOVER =
      Pattern.compile(
          // None begins with a Chinese character but 请 and 待: most of a text is passed over at
          // once.
          "(?=[请待\\x00-\\u4DFF\\uA000-\\uFFFF])(?:(?<![A-Za-z])[XxＸｘ]{2,}(?![A-Za-z])|[×✕╳]{2,}|[_＿]{3,}|…{3,}|[（(【\\[](?:此处|这里|请|填写|示例|例如|说明|备注|可)[^）)】\\]\\n"
              + "]{0,40}[）)】\\]]|请(?:在此|在这里|据实|如实)?填写|待补充|待填写|待核实|待定|[（(]略[）)])");

  private static final int SHORTEST_GUIDANCE = 12;

  @Override
  public Stream<Finding> findings(Case of) {
    return of.report().sections().stream()
        .flatMap(section -> Stream.concat(leftovers(section), guidance(of, section)));
  }

  private static Stream<Finding> leftovers(Narrative section) {
    return LEFTOVER
        .matcher(section.text())
        .results()
        .map(found -> finding(section, found.start(), found.group()));
  }

  /** The form's own guidance, taken over as if it were the text. */
  private static Stream<Finding> guidance(Case of, Narrative section) {
    String guidance = of.edition().section(section.id()).map(Section::guidance).orElse("");
    return Arrays.stream(guidance.split("[。；]"))
        .filter(words -> words.length() >= SHORTEST_GUIDANCE && section.text().contains(words))
        .map(words -> finding(section, section.text().indexOf(words), words));
  }

  private static Finding finding(Narrative section, int from, String words) {
    return Finding.of(
            Level.WARNING,
            "wording.leftover",
            new Place.Text(section.id()),
            Messages.text("check.wording.leftover", words),
            words,
            "")
        .about(from, from + words.length());
  }
}
