package org.nianbao.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Fact;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;

/** The agency's own name with one character too many, too few or wrong. */
final class AgencyCheck implements Check {
  /** Shorter names have too many neighbours that are names too. */
  private static final int SHORTEST = 5;

  /** What is left out on purpose when an agency speaks of itself: 平桥移民局 for 平桥区移民局. */
  private static final String LEFT_OUT = "省市县区州盟旗镇乡人民政府";

  @Override
  public Stream<Finding> findings(Case of) {
    String agency = of.report().agency();
    if (agency.length() < SHORTEST) {
      return Stream.empty();
    }
    return Stream.concat(
        title(of, agency), of.report().sections().stream().flatMap(text -> text(text, agency)));
  }

  private static Stream<Finding> title(Case of, String agency) {
    String title = of.report().fact(Fact.TITLE);
    String words = title.replaceAll("\\s", "");
    if (words.isEmpty() || words.contains(agency)) {
      return Stream.empty();
    }
    Place place = Place.of(Fact.TITLE);
    Optional<Slip> slip = slips(words, agency).stream().findFirst();
    String found = slip.map(each -> words.substring(each.from(), each.to())).orElse(words);
    String key = slip.isPresent() ? "check.wording.agency" : "check.wording.agency.title";
    Finding finding =
        Finding.of(
            Level.WARNING,
            "wording.agency",
            place,
            Messages.text(key, found, agency),
            found,
            agency);
    return Stream.of(
        title.contains(found) && slip.isPresent()
            ? finding.fixedBy(place, title.replace(found, agency))
            : finding);
  }

  private static Stream<Finding> text(Narrative section, String agency) {
    String text = section.text();
    Place place = new Place.Text(section.id());
    return slips(text, agency).stream()
        .map(
            slip -> {
              String found = text.substring(slip.from(), slip.to());
              String message = Messages.text("check.wording.agency", found, agency);
              return Finding.of(Level.WARNING, "wording.agency", place, message, found, agency)
                  .fixedBy(place, slip.from(), slip.to(), agency)
                  .about(slip.from(), slip.to());
            });
  }

  private record Slip(int from, int to) {}

  /** Where the name stands with one slip; the name's first character must be right. */
  private static List<Slip> slips(String text, String agency) {
    List<Slip> slips = new ArrayList<>();
    int at = text.indexOf(agency.charAt(0));
    while (at >= 0) {
      int from = at;
      int end = text.startsWith(agency, at) ? -1 : slipEnd(text, at, agency);
      if (end > 0) {
        slips.add(new Slip(from, end));
      }
      at = text.indexOf(agency.charAt(0), Math.max(at + 1, end));
    }
    return slips;
  }

  /** Behind the name with one slip that begins here; -1 where none does. */
  private static int slipEnd(String text, int at, String agency) {
    int same = 0;
    while (same < agency.length()
        && at + same < text.length()
        && agency.charAt(same) == text.charAt(at + same)) {
      same++;
    }
    if (at + same >= text.length() || same == agency.length()) {
      return -1;
    }
    String rest = agency.substring(same);
    String restBehind = agency.substring(same + 1);
    boolean doubled = text.charAt(at + same) == agency.charAt(Math.max(0, same - 1));
    if (doubled && text.startsWith(rest, at + same + 1)) {
      return at + same + 1 + rest.length();
    }
    boolean longEnough = !restBehind.isEmpty() && same + restBehind.length() >= SHORTEST - 1;
    if (longEnough
        && text.startsWith(restBehind, at + same + 1)
        && isWord(text.charAt(at + same))) {
      return at + same + 1 + restBehind.length();
    }
    boolean leftOut = LEFT_OUT.indexOf(agency.charAt(same)) >= 0;
    if (longEnough && !leftOut && same > 1 && text.startsWith(restBehind, at + same)) {
      return at + same + restBehind.length();
    }
    return -1;
  }

  private static boolean isWord(char c) {
    return Character.isIdeographic(c) && LEFT_OUT.indexOf(c) < 0;
  }
}
