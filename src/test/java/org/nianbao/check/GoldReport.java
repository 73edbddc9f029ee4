package org.nianbao.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.edition.Section;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report of the corpus: its text, its tables and what its author marked in it.
 *
 * @param name the file's name
 * @param report the report
 * @param lastYear last year's, where the corpus has it
 * @param mentions the numbers of the text
 * @param findings its mistakes
 */
record GoldReport(
    String name,
    Edition edition,
    Report report,
    Optional<Report> lastYear,
    List<Mark> mentions,
    List<Mark> findings) {
  private static final String NUMERALS = "一二三四五六七八九十";
  private static final Pattern HEADING = Pattern.compile("(?m)^([一二三四五六七八九])、[^\\n]*(?:\\n|$)");

  /**
   * A marked place.
   *
   * @param section the id of its section
   * @param from where it begins in the section's text; -1 where it is not found
   * @param to where it ends
   * @param quote its words
   * @param kind the verdict of a number, the kind of a mistake
   * @param why the author's reason
   */
  record Mark(String section, int from, int to, String quote, String kind, String why) {}

  static GoldReport read(Path gold) throws IOException {
    JsonNode json = JsonMapper.shared().readTree(Files.readString(gold));
    String text =
        Files.readString(
            gold.resolveSibling(gold.getFileName().toString().replace(".json", ".txt")));
    Edition edition = Editions.builtIn().byId(json.path("edition").stringValue()).orElseThrow();
    int year = json.path("year").intValue();
    String agency = json.path("agency").stringValue();
    Map<String, String> sections = sections(edition, text);
    Report report = filled(edition, agency, year, json.path("cells"));
    for (Map.Entry<String, String> section : sections.entrySet()) {
      report = report.with(new Place.Text(section.getKey()), section.getValue());
    }
    report = report.with(Fact.SIGNED, (year + 1) + "年1月20日");
    Optional<Report> lastYear =
        json.path("lastYear").isObject()
            ? Optional.of(filled(edition, agency, year - 1, json.path("lastYear").path("cells")))
            : Optional.empty();
    String name = gold.getFileName().toString().replace(".json", "");
    return new GoldReport(
        name,
        edition,
        report,
        lastYear,
        marks(edition, sections, json.path("mentions"), "verdict"),
        marks(edition, sections, json.path("findings"), "kind"));
  }

  private static Report filled(Edition edition, String agency, int year, JsonNode cells) {
    Report report = Report.empty(edition, agency, year);
    for (CellId cell : edition.cells().keySet()) {
      report = report.with(cell, Value.of(0));
    }
    for (Map.Entry<String, JsonNode> cell : cells.properties()) {
      report = report.with(CellId.parse(cell.getKey()), Value.of(cell.getValue().decimalValue()));
    }
    return report;
  }

  /** The texts of the numbered sections and of what stands before them, by section id. */
  private static Map<String, String> sections(Edition edition, String text) {
    Map<String, String> sections = new HashMap<>();
    List<Section> numbered =
        edition.sections().stream().filter(each -> !each.heading().isEmpty()).toList();
    String body = text.substring(text.indexOf('\n') + 1);
    Matcher at = HEADING.matcher(body);
    String id = "preamble";
    int from = 0;
    int next = 0;
    while (at.find()) {
      int number = NUMERALS.indexOf(at.group(1));
      if (number != next || number >= numbered.size()) {
        continue;
      }
      sections.put(id, body.substring(from, at.start()).strip());
      id = numbered.get(number).id();
      from = at.end();
      next++;
    }
    String last = body.substring(from);
    int signature = last.strip().lastIndexOf("\n\n");
    sections.put(id, (signature < 0 ? last : last.strip().substring(0, signature)).strip());
    return sections;
  }

  private static List<Mark> marks(
      Edition edition, Map<String, String> sections, JsonNode marks, String kind) {
    List<Mark> all = new ArrayList<>();
    Map<String, Integer> behind = new HashMap<>();
    for (JsonNode mark : marks.values()) {
      String id = section(edition, mark.path("section").stringValue());
      String quote = mark.path("quote").stringValue();
      String text = sections.getOrDefault(id, "");
      int from = text.indexOf(quote, behind.getOrDefault(id, 0));
      from = from < 0 || kind.equals("kind") ? text.indexOf(quote) : from;
      if (from >= 0 && !kind.equals("kind")) {
        behind.put(id, from);
      }
      int offset = mark.path("offset").asInt(0);
      String what = mark.path(kind).stringValue();
      String why = mark.path("why").stringValue();
      all.add(new Mark(id, from < 0 ? -1 : from + offset, from + quote.length(), quote, what, why));
    }
    return all;
  }

  private static String section(Edition edition, String numeral) {
    int number = NUMERALS.indexOf(numeral);
    List<Section> numbered =
        edition.sections().stream().filter(each -> !each.heading().isEmpty()).toList();
    return number < 0 ? "preamble" : numbered.get(number).id();
  }
}
