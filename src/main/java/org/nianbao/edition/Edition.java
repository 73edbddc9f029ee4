package org.nianbao.edition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One official form: its sections, tables, rules and wording. Immutable; made by {@link
 * EditionReader}.
 */
public final class Edition {
  private final Head head;
  private final List<Section> sections;
  private final List<Table> tables;
  private final List<Rule> rules;
  private final List<Statement> statements;
  private final List<Field> fields;
  private final List<Cited> cited;
  private final PhraseIndex phrases;
  private final Habits habits;
  private final Map<String, Map<CellId, CellId>> predecessors;
  private final Map<CellId, Cell> cells = new LinkedHashMap<>();
  private final Map<CellId, List<CellId>> sums = new LinkedHashMap<>();

  /**
   * What an edition says of itself.
   *
   * @param id stable name, written into every report
   * @param name its name on screens
   * @param source the document that orders the form
   * @param from first year of reports it is for
   * @param to last year, or {@link Integer#MAX_VALUE} where it is in force
   * @param title the report's title, with {@code {agency}} and {@code {year}}; lines parted by \n
   * @param sectionsFixed whether headings may be renamed, added, left out or moved
   */
  public record Head(
      String id,
      String name,
      String source,
      int from,
      int to,
      String title,
      boolean sectionsFixed) {}

  Edition(
      Head head,
      List<Section> sections,
      List<Table> tables,
      List<Rule> rules,
      List<Statement> statements,
      List<Field> fields,
      List<Cited> cited,
      Habits habits,
      Map<String, Map<CellId, CellId>> predecessors) {
    this.predecessors = Map.copyOf(predecessors);
    this.head = head;
    this.sections = List.copyOf(sections);
    this.tables = List.copyOf(tables);
    this.rules = List.copyOf(rules);
    this.statements = List.copyOf(statements);
    this.fields = List.copyOf(fields);
    this.cited = List.copyOf(cited);
    this.phrases = new PhraseIndex(statements);
    this.habits = habits;
    tables.stream().flatMap(Table::cells).forEach(cell -> cells.put(cell.id(), cell));
    for (Rule rule : rules) {
      if (rule instanceof Rule.Sum sum) {
        sums.putIfAbsent(sum.total(), sum.parts());
      }
    }
  }

  public String id() {
    return head.id();
  }

  public String name() {
    return head.name();
  }

  /** What the edition says of itself. */
  public Head head() {
    return head;
  }

  public List<Section> sections() {
    return sections;
  }

  public List<Table> tables() {
    return tables;
  }

  public List<Rule> rules() {
    return rules;
  }

  /** What the prose may say that the tables say too. */
  public List<Statement> statements() {
    return statements;
  }

  /** What prose calls the rows and columns of the tables. */
  public List<Field> fields() {
    return fields;
  }

  /** The laws and orders that reports cite by their numbers. */
  public List<Cited> cited() {
    return cited;
  }

  /** The statements that a text may make, each with the phrase it may make it by. */
  public List<Statement.Said> mayBeSaidIn(String text) {
    return phrases.in(text);
  }

  /** What is usual for reports of this edition. */
  public Habits habits() {
    return habits;
  }

  /** Every cell that holds a figure, by id, in the order printed. */
  public Map<CellId, Cell> cells() {
    return Collections.unmodifiableMap(cells);
  }

  /** The cell of an id; empty where this edition has none such. */
  public Optional<Cell> cell(CellId id) {
    return Optional.ofNullable(cells.get(id));
  }

  public Optional<Section> section(String id) {
    return sections.stream().filter(section -> section.id().equals(id)).findFirst();
  }

  public Optional<Table> table(String id) {
    return tables.stream().filter(table -> table.id().equals(id)).findFirst();
  }

  /** The cells whose sum this cell must be; empty where it is not a sum. */
  public Optional<List<CellId>> partsOf(CellId total) {
    return Optional.ofNullable(sums.get(total));
  }

  /** The older editions whose cells are known to this one's, by id. */
  public List<String> predecessors() {
    return predecessors.keySet().stream().sorted().toList();
  }

  /**
   * The cell of last year's report that means what this cell means.
   *
   * @param editionBefore the edition last year's report was made in
   * @return empty where that edition has nothing of the kind
   */
  public Optional<CellId> before(CellId cell, String editionBefore) {
    if (editionBefore.equals(id())) {
      return Optional.of(cell);
    }
    Map<CellId, CellId> map = predecessors.get(editionBefore);
    return map == null ? Optional.empty() : Optional.ofNullable(map.get(cell));
  }

  /** The report's title for an agency and a year, in lines. */
  public String title(String agency, int year) {
    return head.title().replace("{agency}", agency).replace("{year}", Integer.toString(year));
  }

  /** Whether reports of this year are made on this form. */
  public boolean isFor(int year) {
    return head.from() <= year && year <= head.to();
  }

  @Override
  public String toString() {
    return "Edition " + id();
  }
}
