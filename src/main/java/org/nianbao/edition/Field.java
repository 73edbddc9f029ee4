package org.nianbao.edition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A part of the form that prose speaks of by parts: a clause names a row, a column or both, and
 * what it leaves out it has said before.
 *
 * @param code stable name
 * @param cell how a row and a column make a cell id: {@code {row}/{column}}
 * @param units what the figures may be counted in
 * @param about words for the subject as a whole
 * @param others words for things that are counted and told in the same way but are not of the form
 * @param without words that make a clause about something else
 * @param elsewhere words that make a whole sentence about something else
 * @param rows names of rows
 * @param columns names of columns; none where the form has one column here
 * @param column the column that is meant where none is named; "" where one must be
 * @param rowless the rows that are meant where only a column is named; none where one must be
 * @param claims words that say all are of one kind, so that these rows or columns must be 0
 * @param remedy what to do where prose and tables differ, as a Chinese sentence; "" for the usual
 */
public record Field(
    String code,
    String cell,
    Set<String> units,
    List<String> about,
    List<String> others,
    List<String> without,
    List<String> elsewhere,
    List<Term> rows,
    List<Term> columns,
    String column,
    List<List<String>> rowless,
    List<Claim> claims,
    String remedy) {
  public Field {
    units = Set.copyOf(units);
    about = List.copyOf(about);
    others = List.copyOf(others);
    without = List.copyOf(without);
    elsewhere = List.copyOf(elsewhere);
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    rowless = List.copyOf(rowless);
    claims = List.copyOf(claims);
  }

  /**
   * Words that leave nothing for a row, or for columns of the row spoken of.
   *
   * @param term the words, and the rows or columns that must be 0
   * @param ofColumns whether they are columns
   */
  public record Claim(Term term, boolean ofColumns) {}

  /** Whether its rows are of a table. */
  public boolean isOf(Table table) {
    return rows.stream()
        .flatMap(term -> term.readings().stream())
        .flatMap(List::stream)
        .map(row -> cell(row, column).row())
        .anyMatch(row -> table.row(row).isPresent());
  }

  /** The cell of a row and a column. */
  public CellId cell(String row, String column) {
    return CellId.parse(cell.replace("{row}", row).replace("{column}", column));
  }

  /** All names, those of claims too. */
  public Stream<Term> terms() {
    return Stream.of(rows.stream(), columns.stream(), claims.stream().map(Claim::term))
        .flatMap(terms -> terms);
  }

  /** The cells of these rows and columns added up; empty where the form has none of them. */
  public Optional<Expression> sum(List<String> rows, List<String> columns, Set<CellId> known) {
    List<Expression.Figure> figures =
        rows.stream()
            .flatMap(row -> columns.stream().map(column -> cell(row, column)))
            .filter(known::contains)
            .map(cell -> new Expression.Figure(cell, false, false))
            .toList();
    return figures.isEmpty() ? Optional.empty() : Optional.of(new Expression.Sum(figures));
  }
}
