package org.nianbao.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.check.Checker;
import org.nianbao.check.MentionWords;
import org.nianbao.check.prose.Mention;
import org.nianbao.check.prose.Tally;
import org.nianbao.desk.LastYear;
import org.nianbao.edition.Edition;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/** The numbers of a report's texts, section by section, each with its verdict. */
final class NumbersInWords {
  private NumbersInWords() {}

  /** For machines. */
  record Line(String section, int from, int to, String words, String verdict, String why) {}

  static void print(
      Report report, Edition edition, LastYear before, boolean json, PrintWriter out) {
    List<Line> lines = new ArrayList<>();
    for (Narrative section : report.sections()) {
      List<Mention> mentions =
          Checker.mentions(report, edition, before.report(), new Place.Text(section.id()));
      if (mentions.isEmpty()) {
        continue;
      }
      if (!json) {
        String heading =
            section.heading().isEmpty()
                ? Messages.text("desktop.editor.preamble")
                : section.heading();
        out.println(Messages.text("command.numbers", heading, MentionWords.of(Tally.of(mentions))));
      }
      for (Mention mention : mentions) {
        String why = MentionWords.verdict(mention, report, edition);
        if (json) {
          lines.add(line(section, mention, why));
        } else {
          out.println(Messages.text("command.number", mention.inContext(), why));
        }
      }
    }
    if (json) {
      out.println(JsonOutput.of(lines));
    }
  }

  private static Line line(Narrative section, Mention mention, String why) {
    return new Line(
        section.id(),
        mention.told().from(),
        mention.told().to(),
        mention.told().words(),
        mention.verdict().result().name(),
        why);
  }
}
