package org.nianbao.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Reads the rules of an edition's JSON against its tables. A rule with {@code "each":"column"} or
 * {@code "each":"row"} over a {@code "table"} is written once and becomes one rule a column or row.
 */
final class RuleReader {
  /**
   * Rules and figures in them that an edition may have, each rule counted as often as it is for.
   */
  static final int MOST_RULES = 2000;

  static final int MOST_FIGURES = 20_000;
  static final int MOST_STATEMENTS = 300;

  private final List<Table> tables;
  private final ExpressionReader expressions;
  private final RuleSense sense;
  private final Map<CellId, List<CellId>> sums = new HashMap<>();

  RuleReader(List<Table> tables) {
    this.tables = tables;
    this.expressions = new ExpressionReader(tables);
    this.sense = new RuleSense(tables);
  }

  List<Rule> read(Cursor edition) {
    List<Rule> rules = new ArrayList<>();
    long figures = 0;
    for (Cursor at : edition.few("rules", MOST_RULES)) {
      List<Function<String, CellId>> each = each(at);
      figures += (long) each.size() * Math.max(1, leaves(at.node()));
      if (rules.size() + each.size() > MOST_RULES || figures > MOST_FIGURES) {
        at.fault("edition.rules", MOST_RULES, MOST_FIGURES);
        break;
      }
      for (Function<String, CellId> names : each) {
        rules.add(at.has("sum") ? sum(at, names) : comparison(at, names));
      }
    }
    return rules;
  }

  List<Statement> statements(Cursor edition) {
    List<Statement> statements = new ArrayList<>();
    for (Cursor at : edition.few("statements", MOST_STATEMENTS)) {
      statements.add(statement(at));
    }
    return statements;
  }

  private static int leaves(JsonNode node) {
    return node.isContainer() ? node.values().stream().mapToInt(RuleReader::leaves).sum() : 1;
  }

  private Statement statement(Cursor at) {
    at.only("code", "level", "phrases", "without", "equals", "claim", "channels", "says", "remedy");
    List<Phrase> phrases = new ArrayList<>();
    for (Cursor phrase : at.list("phrases")) {
      Optional<Phrase> read =
          phrase.node().isString() ? Phrase.parse(phrase.node().stringValue()) : Optional.empty();
      if (read.isEmpty() || read.get().hasNumber() != at.has("equals")) {
        phrase.fault("edition.phrase");
      }
      read.ifPresent(phrases::add);
    }
    if (phrases.isEmpty() || at.has("equals") == at.has("claim")) {
      at.fault("edition.statement");
    }
    List<Expression> equals =
        at.list("equals").stream()
            .map(expression -> expressions.expression(expression, CellId::parse))
            .toList();
    Optional<Rule.Condition> claim =
        at.has("claim")
            ? Optional.of(
                expressions.condition(at.at("claim").only("left", "is", "right"), CellId::parse))
            : Optional.empty();
    return new Statement(
        at.text("code"),
        at.word("level", Level.class, Level.ERROR),
        phrases,
        at.words("without"),
        equals,
        claim,
        channels(at.at("channels")),
        at.textOrNone("says"),
        at.textOrNone("remedy"));
  }

  private Map<List<String>, CellId> channels(Cursor at) {
    Map<List<String>, CellId> channels = new LinkedHashMap<>();
    for (String words : at.keys()) {
      List<String> names =
          Arrays.stream(words.split("\\|")).filter(name -> !name.isBlank()).toList();
      if (names.isEmpty()) {
        at.at(words).fault("edition.text");
      }
      channels.put(names, expressions.cell(at.at(words), CellId::parse));
    }
    return channels;
  }

  /** How the names in a rule become cell ids, once for every row or column the rule is for. */
  private List<Function<String, CellId>> each(Cursor at) {
    if (!at.has("each")) {
      return List.of(CellId::parse);
    }
    String name = at.text("table");
    Optional<Table> table = tables.stream().filter(each -> each.id().equals(name)).findFirst();
    if (table.isEmpty()) {
      at.at("table").fault("edition.table");
      return List.of();
    }
    return switch (at.text("each")) {
      case "column" ->
          table.get().blocks().stream()
              .flatMap(block -> block.leafColumns().stream())
              .map(Column::id)
              .distinct()
              .<Function<String, CellId>>map(column -> code -> new CellId(code, column))
              .toList();
      case "row" ->
          table
              .get()
              .rows()
              .filter(row -> !row.heading())
              .<Function<String, CellId>>map(row -> column -> new CellId(row.code(), column))
              .toList();
      default -> {
        at.at("each").fault("edition.word", "[column, row]");
        yield List.of();
      }
    };
  }

  private Rule.Sum sum(Cursor at, Function<String, CellId> names) {
    at.only("sum", "of", "each", "table", "level", "code", "explainable");
    CellId total = expressions.cell(at.at("sum"), names);
    List<CellId> parts =
        at.at("of").items().stream().map(part -> expressions.cell(part, names)).toList();
    if (parts.isEmpty()) {
      at.at("of").fault("edition.empty");
    }
    sums.merge(total, parts, RuleReader::joined);
    if (reaches(total, total, new HashSet<>())) {
      at.at("sum").fault("edition.cycle", total);
    }
    String code = at.has("code") ? at.text("code") : "sum";
    Level level = at.word("level", Level.class, Level.ERROR);
    Rule.Sum sum = new Rule.Sum(code, level, explainable(at, level), total, parts);
    sense.look(at, sum);
    return sum;
  }

  private static List<CellId> joined(List<CellId> one, List<CellId> other) {
    List<CellId> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  private boolean reaches(CellId from, CellId to, Set<CellId> seen) {
    for (CellId part : sums.getOrDefault(from, List.of())) {
      if (part.equals(to) || (seen.add(part) && reaches(part, to, seen))) {
        return true;
      }
    }
    return false;
  }

  private Rule.Comparison comparison(Cursor at, Function<String, CellId> names) {
    at.only(
        "code",
        "level",
        "left",
        "is",
        "right",
        "when",
        "exempt",
        "says",
        "remedy",
        "explainable",
        "each",
        "table");
    Level level = at.word("level", Level.class, Level.ERROR);
    Optional<Rule.Condition> when =
        at.has("when")
            ? Optional.of(expressions.condition(at.at("when").only("left", "is", "right"), names))
            : Optional.empty();
    Rule.Condition condition = expressions.condition(at, names);
    sense.look(at, condition);
    when.ifPresent(each -> sense.look(at.at("when"), each));
    return new Rule.Comparison(
        at.text("code"),
        level,
        explainable(at, level),
        condition,
        when,
        at.words("exempt"),
        at.text("says"),
        at.text("remedy"));
  }

  private static boolean explainable(Cursor at, Level level) {
    return at.flag("explainable", level != Level.ERROR);
  }
}
