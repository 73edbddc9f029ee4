package org.nianbao.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the names that prose has for an edition's rows and columns. A row or column named by a
 * single code has the form's own label as a name, too.
 */
final class FieldReader {
  static final int MOST_FIELDS = 40;
  static final int MOST_TERMS = 400;

  /** A shorter label, as 其他, says too little; a longer one is never said in full. */
  private static final int SHORTEST_LABEL = 3;

  private static final int LONGEST_LABEL = 20;

  private final Map<String, Row> rows = new HashMap<>();
  private final Map<String, String> headings = new HashMap<>();
  private final Set<CellId> cells = new HashSet<>();

  FieldReader(List<Table> tables) {
    for (Table table : tables) {
      table.rows().forEach(row -> rows.put(row.code(), row));
      table
          .cells()
          .forEach(
              cell -> {
                cells.add(cell.id());
                headings.put(cell.column().id(), cell.column().heading());
              });
    }
  }

  List<Field> read(Cursor edition) {
    return edition.few("fields", MOST_FIELDS).stream().map(this::field).toList();
  }

  private Field field(Cursor at) {
    at.only(
        "code",
        "cell",
        "units",
        "about",
        "others",
        "without",
        "elsewhere",
        "rows",
        "columns",
        "column",
        "rowless",
        "claims",
        "remedy");
    String cell = at.text("cell");
    if (!cell.contains("{row}")) {
      at.at("cell").fault("edition.fieldCell");
    }
    Field field =
        new Field(
            at.text("code"),
            cell,
            Set.copyOf(words(at.text("units"))),
            at.texts("about"),
            at.texts("others"),
            at.texts("without"),
            at.texts("elsewhere"),
            at.few("rows", MOST_TERMS).stream().map(row -> term(row, true)).toList(),
            at.few("columns", MOST_TERMS).stream().map(column -> term(column, false)).toList(),
            at.textOrNone("column"),
            at.texts("rowless").stream().map(this::leaves).toList(),
            at.few("claims", MOST_TERMS).stream().map(this::claim).toList(),
            at.textOrNone("remedy"));
    known(at, field);
    return field;
  }

  /** Every name must lead to cells that the form has. */
  private void known(Cursor at, Field field) {
    List<String> all =
        field.columns().isEmpty()
            ? List.of(field.column())
            : Stream.concat(
                    field.columns().stream().flatMap(term -> term.readings().stream()),
                    Stream.of(List.of(field.column())))
                .flatMap(List::stream)
                .toList();
    for (Term row : field.rows()) {
      for (List<String> reading : row.readings()) {
        if (field.sum(reading, all, cells).isEmpty()) {
          at.at("rows").fault("edition.code", String.join(" ", reading));
        }
      }
    }
  }

  private Field.Claim claim(Cursor at) {
    boolean columns = at.has("columns");
    at.only("code", "rows", "columns", "words", "without", "general");
    if (columns == at.has("rows")) {
      at.fault("edition.claim");
    }
    Term term = term(at, columns ? "columns" : "rows", !columns);
    return new Field.Claim(term, columns);
  }

  private Term term(Cursor at, boolean isRow) {
    at.only("code", "is", "or", "words", "without", "when", "general", "loose");
    return term(at, "is", isRow);
  }

  private Term term(Cursor at, String key, boolean isRow) {
    List<List<String>> readings = new ArrayList<>();
    Stream.concat(Stream.of(at.text(key)), at.texts("or").stream())
        .map(codes -> isRow ? leaves(codes) : Arrays.asList(codes.split(" +")))
        .forEach(readings::add);
    List<List<List<String>>> ways = new ArrayList<>();
    for (String way : at.texts("words")) {
      ways.add(Arrays.stream(way.split(" +")).map(FieldReader::words).toList());
    }
    String label = label(at.text(key), isRow);
    if (key.equals("is") && label.length() >= SHORTEST_LABEL && label.length() <= LONGEST_LABEL) {
      ways.add(List.of(List.of(label)));
    }
    if (ways.isEmpty()) {
      at.at("words").fault("edition.empty");
    }
    return new Term(
        at.text("code"),
        readings,
        ways,
        at.texts("without"),
        at.texts("when"),
        at.flag("general", false),
        at.flag("loose", false));
  }

  private String label(String code, boolean isRow) {
    if (isRow) {
      return rows.containsKey(code) ? rows.get(code).name() : "";
    }
    return headings.getOrDefault(code, "");
  }

  /** Row codes with a heading's rows in its place. */
  private List<String> leaves(String codes) {
    return Arrays.stream(codes.split(" +"))
        .flatMap(
            code ->
                rows.containsKey(code) && rows.get(code).heading()
                    ? rows.get(code).all().filter(row -> !row.heading()).map(Row::code)
                    : Stream.of(code))
        .toList();
  }

  private static List<String> words(String alternatives) {
    return Arrays.stream(alternatives.split("\\|")).filter(word -> !word.isEmpty()).toList();
  }
}
