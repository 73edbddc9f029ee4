package org.nianbao.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nianbao.desk.OpenReport;
import org.nianbao.library.Cause;
import org.nianbao.library.Source;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fills cells, texts and cover facts: all that is given, or nothing. */
@Command(name = "set")
final class SetCommand implements Callable<Integer> {
  @Mixin private ChosenReport report;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "ENTRY")
  private List<String> assignments;

  @Option(names = "--by", paramLabel = "NAME")
  private String by = Cause.user();

  private final Tools tools;

  SetCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws Refusal {
    report.edit(tools, by, this::fill);
    tools.out().println(Messages.text("command.set", assignments.size()));
    return ExitCode.DONE;
  }

  private void fill(OpenReport report) throws Refusal {
    Map<Place, String> words = new LinkedHashMap<>();
    for (String assignment : assignments) {
      read(report, assignment, words);
    }
    report.edit(words, Source.TYPED);
  }

  private static void read(OpenReport report, String assignment, Map<Place, String> into)
      throws Refusal {
    int sign = assignment.indexOf('=');
    if (sign <= 0) {
      throw Refusal.of("command.assignment", assignment);
    }
    String id = assignment.substring(0, sign);
    String words = assignment.substring(sign + 1);
    Place place = Known.place(id, report.report(), report.edition());
    boolean fixed = place instanceof Place.Heading && report.edition().head().sectionsFixed();
    if (fixed || (place instanceof Place.Single && place != Place.Single.AGENCY)) {
      throw Refusal.of("command.noPlace", id);
    }
    Optional<String> refused = place.refusal(words);
    if (refused.isPresent()) {
      throw Refusal.of("command.figure", id, words, refused.get());
    }
    if (place == Place.Single.AGENCY && words.isBlank()) {
      throw Refusal.of("command.blankAgency");
    }
    into.put(place, words);
  }
}
