package org.nianbao.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.PlaceWords;
import org.nianbao.report.Report;

/**
 * Findings as a web page to hand to a colleague: one file without scripts, pictures or addresses,
 * that prints on A4.
 */
public final class FindingsPage {
  private final Report report;
  private final Edition edition;
  private final List<Finding> findings;
  private final StringBuilder out = new StringBuilder();

  private FindingsPage(Report report, Edition edition, List<Finding> findings) {
    this.report = report;
    this.edition = edition;
    this.findings = findings;
  }

  /**
   * Writes the page.
   *
   * @param doubts what was not understood when the report was read from a file, in words
   * @param day printed as the day of the check
   * @throws Refusal if the name has another ending than .html or the file cannot be written
   */
  public static void write(
      Path target,
      Report report,
      Edition edition,
      List<Finding> findings,
      List<String> doubts,
      LocalDate day)
      throws Refusal {
    String name = target.toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".html") && !name.endsWith(".htm")) {
      throw Refusal.of("export.findings.ending", target.getFileName());
    }
    String page = html(report, edition, findings, doubts, day);
    WholeFile.write(page.getBytes(StandardCharsets.UTF_8), target);
  }

  /** The page's text. */
  static String html(
      Report report, Edition edition, List<Finding> findings, List<String> doubts, LocalDate day) {
    return new FindingsPage(report, edition, findings).page(doubts, day);
  }

  private String page(List<String> doubts, LocalDate day) {
    String title = Messages.text("export.findings.title", report.agency(), report.year());
    out.append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.append("<meta http-equiv=\"Content-Security-Policy\" ");
    out.append("content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    element("title", "", title);
    out.append("<style>\n").append(Resource.text("findings.css"));
    out.append("</style>\n</head>\n<body>\n<main>\n");
    element("h1", "", title);
    facts(day);
    counts();
    if (findings.isEmpty()) {
      element("p", "", Messages.text("command.nothingFound"));
    }
    parts().forEach(this::part);
    if (!doubts.isEmpty()) {
      element("h2", "", Messages.text("export.findings.doubts", doubts.size()));
      out.append("<ul>\n");
      doubts.forEach(doubt -> element("li", "", doubt.strip()));
      out.append("</ul>\n");
    }
    out.append("</main>\n");
    element("footer", "", Messages.text("export.findings.foot"));
    return out.append("</body>\n</html>\n").toString();
  }

  private void facts(LocalDate day) {
    out.append("<dl>\n");
    fact("export.findings.agency", report.agency());
    fact("export.findings.year", Messages.text("export.findings.ofYear", report.year()));
    fact(
        "export.findings.edition",
        Messages.text("export.findings.ofEdition", edition.name(), edition.id()));
    fact("export.findings.status", report.status().words());
    fact("export.findings.day", day.toString());
    out.append("</dl>\n");
  }

  private void fact(String key, String words) {
    element("dt", "", Messages.text(key));
    element("dd", "", words.isEmpty() ? Messages.text("export.findings.none") : words);
  }

  private void counts() {
    out.append("<ul class=\"counts\">\n");
    for (Level level : Level.values()) {
      List<Finding> of = findings.stream().filter(finding -> finding.level() == level).toList();
      long explained = of.stream().filter(finding -> Checker.explained(finding, report)).count();
      out.append("<li>").append(escaped(Messages.text("level." + level)));
      out.append(" <b>").append(of.size()).append("</b> ");
      out.append(escaped(Messages.text("export.findings.entries")));
      if (explained > 0) {
        out.append(escaped(Messages.text("export.findings.explainedOf", explained)));
      }
      out.append("</li>\n");
    }
    out.append("</ul>\n");
  }

  /** Findings by the part of the report they are in, in the order printed. */
  private Map<String, List<Finding>> parts() {
    PlaceWords words = new PlaceWords(report, edition);
    Map<String, List<Finding>> parts = new LinkedHashMap<>();
    words.parts().forEach(part -> parts.put(part, new ArrayList<>()));
    findings.forEach(
        finding ->
            parts
                .computeIfAbsent(words.part(finding.place()), _ -> new ArrayList<>())
                .add(finding));
    parts.values().removeIf(List::isEmpty);
    return parts;
  }

  private void part(String heading, List<Finding> in) {
    PlaceWords words = new PlaceWords(report, edition);
    Map<String, List<Finding>> places = new LinkedHashMap<>();
    in.stream()
        .sorted(Comparator.comparing(Finding::place, PlaceWords.ORDER))
        .forEach(
            finding ->
                places.computeIfAbsent(finding.place().id(), _ -> new ArrayList<>()).add(finding));
    out.append("<section>\n");
    element("h2", "", heading);
    out.append("<table>\n<colgroup><col class=\"place\"><col class=\"level\"><col>");
    out.append("<col class=\"figure\"><col class=\"figure\"></colgroup>\n<thead><tr>");
    for (String head : List.of("place", "level", "message", "left", "right")) {
      element("th", " scope=\"col\"", Messages.text("export.findings.head." + head));
    }
    out.append("</tr></thead>\n");
    places.values().forEach(found -> place(words, found));
    out.append("</table>\n</section>\n");
  }

  private void place(PlaceWords words, List<Finding> found) {
    List<Finding> sorted = found.stream().sorted(Comparator.comparing(Finding::level)).toList();
    out.append("<tbody>\n");
    for (Finding finding : sorted) {
      out.append("<tr>");
      if (finding == sorted.getFirst()) {
        out.append("<th scope=\"rowgroup\" rowspan=\"").append(sorted.size()).append("\">");
        out.append(escaped(words.name(finding.place())));
        element("span", " class=\"id\"", finding.place().id());
        out.append("</th>");
      }
      element(
          "td",
          " class=\"level " + finding.level() + "\"",
          Messages.text("level." + finding.level()));
      out.append("<td>");
      element("p", "", finding.message());
      element("p", " class=\"state\"", state(finding));
      out.append("</td>");
      element("td", " class=\"figure\"", finding.left());
      element("td", " class=\"figure\"", finding.right());
      out.append("</tr>\n");
    }
    out.append("</tbody>\n");
  }

  private String state(Finding finding) {
    if (Checker.explained(finding, report)) {
      return Messages.text(
          "export.findings.explained",
          report.explanations().getOrDefault(finding.fingerprint(), ""));
    }
    if (finding.level() != Level.ERROR) {
      return Messages.text("export.findings.look");
    }
    return Messages.text(
        finding.explainable() ? "export.findings.mayExplain" : "export.findings.must");
  }

  private void element(String name, String attributes, String words) {
    out.append('<').append(name).append(attributes).append('>').append(escaped(words));
    out.append("</").append(name).append(">\n");
  }

  private static String escaped(String words) {
    return words.lines().map(Markup::escaped).collect(Collectors.joining("<br>"));
  }
}
