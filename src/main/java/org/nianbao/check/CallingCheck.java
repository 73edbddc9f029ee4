package org.nianbao.check;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;

/**
 * The agency calling itself what it is not: 我镇 in the report of a bureau, as texts copied from
 * another agency do. What it may call the region around it, 我市 and 我县, is let be.
 */
final class CallingCheck implements Check {
  private static final Pattern CALLING =
      Pattern.compile("[我本](?<!自.)(局|委(?!托)|厅|镇|乡|街道|院|中心(?!城))");

  /** An agency's name is known by these; a town's and a district's have their own bureaus speak. */
  private static final int SHORTEST = 4;

  @Override
  public Stream<Finding> findings(Case of) {
    String agency = of.report().agency();
    return agency.length() < SHORTEST
        ? Stream.empty()
        : of.report().sections().stream().flatMap(section -> findings(section, agency));
  }

  private static Stream<Finding> findings(Narrative section, String agency) {
    Set<String> told = new HashSet<>();
    return CALLING
        .matcher(section.text())
        .results()
        .filter(found -> !agency.contains(found.group(1)) && told.add(found.group()))
        .map(found -> finding(section, found, agency));
  }

  private static Finding finding(Narrative section, MatchResult found, String agency) {
    return Finding.of(
            Level.WARNING,
            "wording.calling",
            new Place.Text(section.id()),
            Messages.text("check.wording.calling", found.group(), agency),
            found.group(),
            agency)
        .about(found.start(), found.end());
  }
}
