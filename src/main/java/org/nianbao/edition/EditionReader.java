package org.nianbao.edition;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.message.Messages;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an edition's JSON, format {@value #FORMAT}, and refuses one with any fault. */
public final class EditionReader {
  /** The value of {@code format} in every edition's file. */
  public static final String FORMAT = "nianbao-edition/1";

  private static final int MOST_DECIMALS = 6;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final List<EditionFault.Fault> faults = new ArrayList<>();
  private final Set<String> codes = new HashSet<>();

  private EditionReader() {}

  /**
   * The edition in this JSON.
   *
   * @throws EditionFault if anything in it is missing, unknown or contradicts itself; the exception
   *     names every fault with its path
   */
  public static Edition read(byte[] json) throws EditionFault {
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JacksonException e) {
      var at = e.getLocation();
      int line = at == null ? 0 : at.getLineNr();
      throw new EditionFault(
          List.of(new EditionFault.Fault("", Messages.text("edition.json", line))));
    }
    EditionReader reader = new EditionReader();
    Edition edition = reader.edition(new Cursor(root, "", reader.faults));
    if (!reader.faults.isEmpty()) {
      throw new EditionFault(reader.faults);
    }
    return edition;
  }

  private Edition edition(Cursor at) {
    at.only(
        "format",
        "id",
        "name",
        "source",
        "years",
        "title",
        "sectionsFixed",
        "sections",
        "tables",
        "rules",
        "statements",
        "leap",
        "deadline",
        "before");
    if (!FORMAT.equals(at.textOrNone("format"))) {
      at.at("format").fault("edition.format", FORMAT);
    }
    Edition.Head head = head(at);
    List<Section> sections = at.list("sections").stream().map(this::section).toList();
    unique(at.list("sections"), "id");
    List<Table> tables = at.list("tables").stream().map(this::table).toList();
    unique(at.list("tables"), "id");
    if (tables.isEmpty()) {
      at.at("tables").fault("edition.empty");
    }
    sectionTables(at, tables);
    RuleReader rules = new RuleReader(tables);
    return new Edition(
        head,
        sections,
        tables,
        rules.read(at),
        rules.statements(at),
        habits(at),
        predecessors(at, tables));
  }

  /**
   * Which cells of older editions mean what this one's cells mean: {@code "before":{"2019":
   * {"same":true,"cells":{"3.3.6.3/natural":"3.3.6/natural"}}}}. With {@code same}, cells of equal
   * id mean the same unless named otherwise; "" for a cell that has no like in the older edition.
   */
  private static Map<String, Map<CellId, CellId>> predecessors(Cursor at, List<Table> tables) {
    Map<String, Map<CellId, CellId>> predecessors = new LinkedHashMap<>();
    if (!at.has("before")) {
      return predecessors;
    }
    Set<CellId> known = new HashSet<>();
    tables.forEach(table -> table.cells().map(Cell::id).forEach(known::add));
    for (String edition : at.at("before").keys()) {
      Cursor one = at.at("before").at(edition).only("same", "cells");
      Map<CellId, CellId> map = new LinkedHashMap<>();
      if (one.flag("same", false)) {
        known.forEach(cell -> map.put(cell, cell));
      }
      for (String cell : one.at("cells").keys()) {
        CellId id = CellId.parse(cell);
        if (!known.contains(id)) {
          one.at("cells").at(cell).fault("edition.code", cell);
        }
        String old = one.at("cells").textOrNone(cell);
        if (old.isEmpty()) {
          map.remove(id);
        } else {
          map.put(id, CellId.parse(old));
        }
      }
      predecessors.put(edition, map);
    }
    return predecessors;
  }

  private Edition.Head head(Cursor at) {
    Cursor years = at.at("years").only("from", "to");
    int from = years.number("from", 0);
    int to = years.number("to", Integer.MAX_VALUE);
    if (from == 0 || from > to) {
      years.fault("edition.years");
    }
    String title = at.text("title");
    if (!title.contains("{year}") || !title.contains("{agency}")) {
      at.at("title").fault("edition.title");
    }
    return new Edition.Head(
        at.text("id"),
        at.text("name"),
        at.text("source"),
        from,
        to,
        title,
        at.flag("sectionsFixed", false));
  }

  private static Habits habits(Cursor at) {
    Cursor leap = at.at("leap");
    Cursor deadline = at.at("deadline");
    Optional<BigDecimal> factor = Optional.empty();
    if (at.has("leap")) {
      leap.only("factor", "least");
      factor = Optional.of(BigDecimal.valueOf(Math.max(2, leap.number("factor", 2))));
    }
    if (at.has("deadline")) {
      deadline.only("day", "region", "basis");
      deadline.text("day");
    }
    return new Habits(
        factor,
        BigDecimal.valueOf(leap.number("least", 0)),
        day(deadline, "day"),
        day(deadline, "region"),
        deadline.textOrNone("basis"));
  }

  /** A day of the year as {@code "03-31"}. */
  private static Optional<MonthDay> day(Cursor deadline, String key) {
    String day = deadline.textOrNone(key);
    if (day.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(MonthDay.parse("--" + day));
    } catch (DateTimeParseException e) {
      deadline.at(key).fault("edition.day");
      return Optional.empty();
    }
  }

  private Section section(Cursor at) {
    at.only("id", "heading", "guidance", "due", "shortest", "mentions", "tables");
    return new Section(
        at.text("id"),
        at.textOrNone("heading"),
        at.textOrNone("guidance"),
        at.has("due") ? Optional.of(at.word("due", Level.class, Level.WARNING)) : Optional.empty(),
        at.number("shortest", 1),
        at.texts("mentions"),
        at.texts("tables"));
  }

  private static void sectionTables(Cursor at, List<Table> tables) {
    List<String> known = tables.stream().map(Table::id).toList();
    for (Cursor section : at.list("sections")) {
      for (Cursor name : section.list("tables")) {
        if (!name.node().isString() || !known.contains(name.node().stringValue())) {
          name.fault("edition.table");
        }
      }
    }
  }

  private Table table(Cursor at) {
    at.only(
        "id",
        "attachment",
        "title",
        "subtitle",
        "caption",
        "signed",
        "officeAfter",
        "blank",
        "blocks");
    List<Block> blocks = at.list("blocks").stream().map(this::block).toList();
    if (blocks.isEmpty()) {
      at.at("blocks").fault("edition.empty");
    }
    Table table =
        new Table(
            at.text("id"),
            at.textOrNone("attachment"),
            at.textOrNone("title"),
            at.textOrNone("subtitle"),
            at.textOrNone("caption"),
            at.flag("signed", false),
            at.textOrNone("officeAfter"),
            at.word("blank", Level.class, Level.WARNING),
            blocks);
    if (!table.officeAfter().isEmpty() && table.row(table.officeAfter()).isEmpty()) {
      at.at("officeAfter").fault("edition.code", table.officeAfter());
    }
    return table;
  }

  private Block block(Cursor at) {
    at.only("heading", "stub", "stubHeadings", "unitHeading", "columns", "rows", "widths");
    Block block =
        new Block(
            at.textOrNone("heading"),
            at.word("stub", Block.Stub.class, Block.Stub.INDENTED),
            at.texts("stubHeadings"),
            at.textOrNone("unitHeading"),
            at.list("columns").stream().map(column -> column(column, "")).toList(),
            at.list("rows").stream().map(this::row).toList(),
            at.list("widths").stream().map(EditionReader::width).toList());
    if (block.rows().isEmpty()) {
      at.at("rows").fault("edition.empty");
    }
    if (block.columns().isEmpty()) {
      at.at("columns").fault("edition.empty");
    }
    Set<String> ids = new LinkedHashSet<>();
    for (Column column : block.leafColumns()) {
      if (!ids.add(column.id())) {
        at.at("columns").fault("edition.twice", column.id());
      }
    }
    int expected =
        block.stubColumns() + (block.unitHeading().isEmpty() ? 0 : 1) + block.leafColumns().size();
    if (block.widths().size() != expected) {
      at.at("widths").fault("edition.widths", expected);
    }
    return block;
  }

  private static Double width(Cursor at) {
    if (!at.node().isNumber() || !(at.node().doubleValue() > 0)) {
      at.fault("edition.number");
      return 1.0;
    }
    return at.node().doubleValue();
  }

  private Column column(Cursor at, String group) {
    at.only("id", "heading", "columns", "decimals", "signed");
    String own = at.textOrNone("id");
    String id = group.isEmpty() || own.isEmpty() ? group + own : group + "." + own;
    List<Column> below = at.list("columns").stream().map(column -> column(column, id)).toList();
    return new Column(id, at.textOrNone("heading"), below, decimals(at), at.flag("signed", false));
  }

  private Row row(Cursor at) {
    at.only("code", "label", "unit", "heading", "decimals", "signed", "rows");
    String code = at.text("code");
    if (!code.isEmpty() && !Character.isDigit(code.charAt(0))) {
      at.at("code").fault("edition.codeDigit");
    }
    if (!codes.add(code)) {
      at.at("code").fault("edition.twice", code);
    }
    return new Row(
        code,
        at.textOrNone("label"),
        at.textOrNone("unit"),
        at.flag("heading", false),
        decimals(at),
        at.flag("signed", false),
        at.list("rows").stream().map(this::row).toList());
  }

  private static int decimals(Cursor at) {
    int decimals = at.number("decimals", 0);
    if (decimals > MOST_DECIMALS) {
      at.at("decimals").fault("edition.number");
    }
    return Math.min(decimals, MOST_DECIMALS);
  }

  private static void unique(List<Cursor> places, String key) {
    Set<String> seen = new HashSet<>();
    for (Cursor place : places) {
      String id = place.textOrNone(key);
      if (!seen.add(id)) {
        place.at(key).fault("edition.twice", id);
      }
    }
  }
}
