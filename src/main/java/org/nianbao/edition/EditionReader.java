package org.nianbao.edition;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads an edition's JSON, format {@value #FORMAT}, and refuses one with any fault. */
public final class EditionReader {
  /** The value of {@code format} in every edition's file. */
  public static final String FORMAT = "nianbao-edition/1";

  /** Sections, tables and cells that an edition may have. */
  static final int MOST_SECTIONS = 60;

  static final int MOST_CITED = 40;
  static final int MOST_TABLES = 40;
  static final int MOST_CELLS = 4000;

  /** Files above this many bytes are refused. */
  public static final int LARGEST = EditionJson.LARGEST;

  private static final String AGENCY = "{agency}";
  private static final String YEAR = "{year}";
  private static final int MOST_BLOCKS = 40;
  private static final double WIDEST = 1000;
  private static final int LAST_YEAR = 9999;
  private static final String ID = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}";
  private static final String SECTION_ID = "[A-Za-z0-9_-]{1,40}";
  private static final String COLUMN_ID = "[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,39}";
  private static final String CODE = "[0-9][\\p{L}\\p{N}._-]{0,39}";

  private final Set<String> codes = new HashSet<>();
  private final Editions older;

  private EditionReader(Editions older) {
    this.older = older;
  }

  /**
   * The edition in this JSON.
   *
   * @throws EditionFault if anything in it is missing, unknown or contradicts itself; the exception
   *     names every fault with its path
   */
  public static Edition read(byte[] json) throws EditionFault {
    return read(json, Editions.NONE);
  }

  /**
   * The same, where the map from older editions is held against those at hand, too.
   *
   * @param older an edition that it does not have is believed
   */
  public static Edition read(byte[] json, Editions older) throws EditionFault {
    return read(json, older, new Faults(false));
  }

  /**
   * An edition that was taken once: what no longer is taken in new files does not keep reports from
   * being opened.
   */
  public static Edition stored(byte[] json) throws EditionFault {
    return read(json, Editions.NONE, new Faults(true));
  }

  private static Edition read(byte[] json, Editions older, Faults faults) throws EditionFault {
    EditionReader reader = new EditionReader(older);
    Edition edition = reader.edition(new Cursor(EditionJson.tree(json), "", faults));
    faults.refuse();
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
        "fields",
        "cited",
        "leap",
        "deadline",
        "before");
    if (!FORMAT.equals(at.textOrNone("format"))) {
      at.at("format").fault("edition.format", FORMAT);
    }
    Edition.Head head = head(at);
    List<Section> sections =
        at.few("sections", MOST_SECTIONS).stream().map(EditionReader::section).toList();
    unique(at.list("sections"), "id");
    List<Table> tables = at.few("tables", MOST_TABLES).stream().map(this::table).toList();
    unique(at.list("tables"), "id");
    if (sections.isEmpty() && tables.isEmpty()) {
      at.at("sections").fault("edition.empty");
    }
    placed(at);
    if (tables.stream().mapToLong(Table::size).sum() > MOST_CELLS) {
      at.at("tables").fault("edition.cells", MOST_CELLS);
      tables = List.of();
    }
    RuleReader rules = new RuleReader(tables);
    return new Edition(
        head,
        sections,
        tables,
        rules.read(at),
        rules.statements(at),
        new FieldReader(tables).read(at),
        at.few("cited", MOST_CITED).stream().map(EditionReader::cited).toList(),
        habits(at),
        new PredecessorReader(head.id(), tables, older).read(at));
  }

  private static Cited cited(Cursor at) {
    at.only("begins", "right", "with");
    return new Cited(at.text("begins"), at.text("right"), at.texts("with"));
  }

  private Edition.Head head(Cursor at) {
    Cursor years = at.at("years").only("from", "to");
    int from = years.number("from", 0);
    int to = years.number("to", Integer.MAX_VALUE);
    if (from == 0 || from > to || from > LAST_YEAR) {
      years.fault("edition.years");
    }
    String title = at.needed("title", AGENCY, YEAR);
    if (!title.contains(YEAR) || !title.contains(AGENCY)) {
      at.at("title").fault("edition.title");
    }
    return new Edition.Head(
        at.name("id", ID),
        at.needed("name"),
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
      int times = leap.number("factor", 2);
      if (times < 2) {
        leap.at("factor").fault("edition.factor");
      }
      factor = Optional.of(BigDecimal.valueOf(Math.max(2, times)));
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

  private static Section section(Cursor at) {
    at.only("id", "heading", "guidance", "due", "shortest", "mentions", "tables");
    return new Section(
        at.name("id", SECTION_ID),
        at.label("heading", YEAR),
        at.textOrNone("guidance"),
        at.has("due") ? Optional.of(at.word("due", Level.class, Level.WARNING)) : Optional.empty(),
        at.number("shortest", 1),
        at.words("mentions"),
        at.texts("tables"));
  }

  /** Every table stands in one section, or is an attachment. */
  private static void placed(Cursor at) {
    Set<String> known = new HashSet<>();
    at.list("tables").forEach(table -> known.add(table.textOrNone("id")));
    Set<String> placed = new HashSet<>();
    for (Cursor section : at.list("sections")) {
      for (Cursor name : section.list("tables")) {
        if (!name.node().isString() || !known.contains(name.node().stringValue())) {
          name.fault("edition.table");
        } else if (!placed.add(name.node().stringValue())) {
          name.fault("edition.twice", name.node().stringValue());
        }
      }
    }
    for (Cursor table : at.list("tables")) {
      if (!table.has("attachment") && !placed.contains(table.textOrNone("id"))) {
        table.fault("edition.unplaced");
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
        "landscape",
        "officeAfter",
        "blank",
        "blocks");
    List<Block> blocks = at.few("blocks", MOST_BLOCKS).stream().map(this::block).toList();
    if (blocks.isEmpty()) {
      at.at("blocks").fault("edition.empty");
    }
    Table table =
        new Table(
            at.name("id", ID),
            at.label("attachment"),
            at.label("title"),
            at.label("subtitle", AGENCY, YEAR),
            at.label("caption", AGENCY, YEAR),
            at.flag("signed", false),
            at.flag("landscape", false),
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
            at.label("heading"),
            at.word("stub", Block.Stub.class, Block.Stub.INDENTED),
            at.texts("stubHeadings"),
            at.label("unitHeading"),
            at.list("columns").stream().map(column -> column(column, "")).toList(),
            at.list("rows").stream().map(this::row).toList(),
            at.list("widths").stream().map(EditionReader::width).toList());
    if (block.rows().isEmpty()) {
      at.at("rows").fault("edition.empty");
    }
    if (block.columns().isEmpty()) {
      at.at("columns").fault("edition.empty");
    }
    labelled(at, block);
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

  /** Every row and column can be told from the others by its words. */
  private static void labelled(Cursor at, Block block) {
    if (block.stub() != Block.Stub.NONE) {
      labelled(at.list("rows"));
    }
    headed(at.list("columns"), block.leafColumns().size() > 1);
  }

  private static void labelled(List<Cursor> rows) {
    for (Cursor row : rows) {
      if (row.textOrNone("label").isBlank()) {
        row.at("label").fault("edition.noLabel", row.textOrNone("code"));
      }
      labelled(row.list("rows"));
    }
  }

  private static void headed(List<Cursor> columns, boolean several) {
    for (Cursor column : columns) {
      boolean head = column.has("columns");
      if (column.textOrNone("heading").isBlank()) {
        column.at("heading").fault("edition.noHeading");
      }
      if (several && !head && column.textOrNone("id").isEmpty()) {
        column.at("id").fault("edition.noId");
      }
      headed(column.list("columns"), several);
    }
  }

  private static Double width(Cursor at) {
    double width = at.node().isNumber() ? at.node().asDouble(0) : 0;
    if (!(width > 0 && width <= WIDEST)) {
      at.fault("edition.number");
      return 1.0;
    }
    return width;
  }

  private Column column(Cursor at, String group) {
    at.only("id", "heading", "columns", "decimals", "signed");
    String own = at.has("id") && !at.textOrNone("id").isEmpty() ? at.name("id", COLUMN_ID) : "";
    String id = group.isEmpty() || own.isEmpty() ? group + own : group + "." + own;
    List<Column> below = at.list("columns").stream().map(column -> column(column, id)).toList();
    return new Column(id, at.label("heading"), below, at.decimals(), at.flag("signed", false));
  }

  private Row row(Cursor at) {
    at.only("code", "label", "unit", "heading", "decimals", "signed", "rows");
    String code = at.text("code");
    if (!code.isEmpty() && !code.matches(CODE)) {
      at.at("code").fault("edition.codeDigit");
    }
    if (!code.isEmpty() && !codes.add(code)) {
      at.at("code").fault("edition.twice", code);
    }
    return new Row(
        code,
        at.label("label"),
        at.label("unit"),
        at.flag("heading", false),
        at.decimals(),
        at.flag("signed", false),
        at.list("rows").stream().map(this::row).toList());
  }

  private static void unique(List<Cursor> places, String key) {
    Set<String> seen = new HashSet<>();
    for (Cursor place : places) {
      String id = place.textOrNone(key);
      if (!id.isEmpty() && !seen.add(id)) {
        place.at(key).fault("edition.twice", id);
      }
    }
  }
}
