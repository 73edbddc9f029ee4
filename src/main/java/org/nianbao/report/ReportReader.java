package org.nianbao.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nianbao.edition.CellId;
import org.nianbao.message.Refusal;
import tools.jackson.databind.JsonNode;

/** Takes a report from its JSON tree; anything unknown in it is refused rather than dropped. */
final class ReportReader {
  private static final String FORMAT_NAME = "nianbao-report/";
  private static final Set<String> KEYS =
      Set.of("format", "edition", "agency", "year", "sections", "values", "status", "explanations");

  private static final String FIRST = Integer.toString(Report.FIRST_YEAR);
  private static final String LAST = Integer.toString(Report.LAST_YEAR);
  private static final int MOST_SECTIONS = 500;
  private static final int MOST_VALUES = 20_000;
  private static final int MOST_EXPLANATIONS = 5_000;

  private final JsonNode root;

  ReportReader(JsonNode root) {
    this.root = root;
  }

  Report read() throws Refusal {
    if (!root.isObject()) {
      throw Refusal.of("json.notReport");
    }
    String format = root.path("format").asString("");
    if (!format.equals(ReportJson.FORMAT)) {
      throw Refusal.of(format.startsWith(FORMAT_NAME) ? "json.newer" : "json.notReport");
    }
    Map<Fact, String> facts = new EnumMap<>(Fact.class);
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      if (!KEYS.contains(entry.getKey())) {
        facts(facts, entry.getKey(), entry.getValue());
      }
    }
    JsonNode year = root.path("year");
    if (!year.isInt()) {
      throw wrong("year");
    }
    if (year.intValue() < Report.FIRST_YEAR || year.intValue() > Report.LAST_YEAR) {
      String told = Integer.toString(year.intValue());
      throw Refusal.of("json.year", told, FIRST, LAST);
    }
    return new Report(
        text(root, "edition", ""),
        text(root, "agency", ""),
        year.intValue(),
        sections(),
        values(),
        facts,
        Status.of(text(root, "status", "")).orElseThrow(() -> wrong("status")),
        explanations());
  }

  private static void facts(Map<Fact, String> facts, String key, JsonNode node) throws Refusal {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        facts(facts, key + "." + entry.getKey(), entry.getValue());
      }
      return;
    }
    Fact fact = Fact.of(key).orElseThrow(() -> wrong(key));
    if (!node.isString()) {
      throw wrong(key);
    }
    facts.put(fact, node.stringValue());
  }

  private List<Narrative> sections() throws Refusal {
    List<Narrative> sections = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    JsonNode nodes = root.path("sections");
    if (!nodes.isArray()) {
      throw wrong("sections");
    }
    bound(nodes, MOST_SECTIONS, "sections");
    for (int i = 0; i < nodes.size(); i++) {
      String path = "sections[" + i + "]";
      JsonNode node = nodes.get(i);
      if (!node.isObject() || !Set.of("id", "heading", "text").containsAll(node.propertyNames())) {
        throw wrong(path);
      }
      String id = text(node, "id", path);
      if (!Narrative.isId(id) || !ids.add(id)) {
        throw wrong(path + ".id");
      }
      sections.add(
          new Narrative(id, optional(node, "heading", path), optional(node, "text", path)));
    }
    return sections;
  }

  private SortedMap<CellId, Value> values() throws Refusal {
    SortedMap<CellId, Value> values = new TreeMap<>();
    JsonNode nodes = object("values");
    bound(nodes, MOST_VALUES, "values");
    for (Map.Entry<String, JsonNode> entry : nodes.properties()) {
      String path = "values." + entry.getKey();
      JsonNode node = entry.getValue();
      boolean cell = !entry.getKey().isEmpty() && Character.isDigit(entry.getKey().charAt(0));
      if (!cell || !(node.isNumber() || node.isString())) {
        throw wrong(path);
      }
      if (node.isNumber()) {
        if (!Value.Number.fits(node.decimalValue())) {
          throw wrong(path);
        }
        values.put(CellId.parse(entry.getKey()), Value.of(node.decimalValue()));
      } else {
        values.put(CellId.parse(entry.getKey()), Figures.valueOrText(node.stringValue()));
      }
    }
    return values;
  }

  private SortedMap<String, String> explanations() throws Refusal {
    SortedMap<String, String> explanations = new TreeMap<>();
    if (root.has("explanations")) {
      JsonNode node = object("explanations");
      bound(node, MOST_EXPLANATIONS, "explanations");
      for (String fingerprint : node.propertyNames()) {
        explanations.put(fingerprint, text(node, fingerprint, "explanations"));
      }
    }
    return explanations;
  }

  /** What is made of a report takes time for each thing in it; no report has as many. */
  private static void bound(JsonNode nodes, int most, String key) throws Refusal {
    if (nodes.size() > most) {
      throw Refusal.of("json.many", key, nodes.size(), most);
    }
  }

  private JsonNode object(String key) throws Refusal {
    JsonNode node = root.path(key);
    if (!node.isObject()) {
      throw wrong(key);
    }
    return node;
  }

  private static String optional(JsonNode node, String key, String path) throws Refusal {
    return node.has(key) ? text(node, key, path) : "";
  }

  private static String text(JsonNode node, String key, String path) throws Refusal {
    JsonNode child = node.path(key);
    if (!child.isString()) {
      throw wrong(path.isEmpty() ? key : path + "." + key);
    }
    return child.stringValue();
  }

  private static Refusal wrong(String path) {
    return Refusal.of("json.wrong", path);
  }
}
