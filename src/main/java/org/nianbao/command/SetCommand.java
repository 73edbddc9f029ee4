package org.nianbao.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.nianbao.edition.Edition;
import org.nianbao.library.Library;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Figures;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fills cells, texts and cover facts: all that is given, or nothing. */
@Command(name = "set")
final class SetCommand implements Callable<Integer> {
  @Mixin private ReportArgument report;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "ENTRY")
  private List<String> assignments;

  @Mixin private LibraryOption library;

  @Option(names = "--by", paramLabel = "NAME")
  private String by = System.getProperty("user.name");

  private final Tools tools;

  SetCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws Refusal {
    try (Library open = library.forWriting()) {
      long id = report.in(open).id();
      Report before = open.report(id);
      Known.requireEditable(before);
      Edition edition = Known.edition(tools.in(open).editions(), before);
      Report after = before;
      for (String assignment : assignments) {
        after = with(after, edition, assignment);
      }
      open.save(id, before, after, by);
    }
    tools.out().println(Messages.text("command.set", assignments.size()));
    return ExitCode.DONE;
  }

  private static Report with(Report report, Edition edition, String assignment) throws Refusal {
    int sign = assignment.indexOf('=');
    if (sign <= 0) {
      throw Refusal.of("command.assignment", assignment);
    }
    String id = assignment.substring(0, sign);
    String words = assignment.substring(sign + 1);
    Place place = Known.place(id, report, edition);
    boolean fixed = place instanceof Place.Heading && edition.head().sectionsFixed();
    if (fixed || (place instanceof Place.Single && place != Place.Single.AGENCY)) {
      throw Refusal.of("command.noPlace", id);
    }
    if (place instanceof Place.Figure && Figures.read(words) instanceof Figures.Refused refused) {
      throw Refusal.of("command.figure", id, words, refused.reason());
    }
    return report.with(place, words);
  }
}
