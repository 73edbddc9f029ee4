package org.nianbao.intake.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * A block of cells as Excel and WPS put it on the clipboard. Rows may be of different lengths.
 *
 * @param rows the words of each cell, blanks around them taken off
 */
public record PastedBlock(List<List<String>> rows) {
  static final int MOST_ROWS = 2000;
  private static final int MOST_HTML = 2_000_000;

  /** Whether it is no more than one cell. */
  public boolean single() {
    return rows.size() <= 1 && rows.stream().allMatch(row -> row.size() <= 1);
  }

  /** The words at a row and a column, "" outside. */
  public String at(int row, int column) {
    return row < rows.size() && column < rows.get(row).size() ? rows.get(row).get(column) : "";
  }

  public int width() {
    return rows.stream().mapToInt(List::size).max().orElse(0);
  }

  /** The same without its first columns and rows. */
  public PastedBlock from(int column, int row) {
    return new PastedBlock(rows.subList(Math.min(row, rows.size()), rows.size())).from(column);
  }

  /** The same without some rows. */
  public PastedBlock without(Predicate<List<String>> some) {
    return new PastedBlock(rows.stream().filter(some.negate()).toList());
  }

  /** The same without its first columns. */
  public PastedBlock from(int column) {
    return new PastedBlock(
        rows.stream().map(row -> row.subList(Math.min(column, row.size()), row.size())).toList());
  }

  /** Reads what the clipboard has: a table as HTML, unless that is huge, before it as text. */
  public static PastedBlock of(String html, String text) {
    if (html != null
        && html.length() <= MOST_HTML
        && html.toLowerCase(Locale.ROOT).contains("<t")) {
      PastedBlock plain = text(text == null ? "" : text);
      PastedBlock table = new PastedTable(plain).read(html);
      if (!table.rows().isEmpty()) {
        return table;
      }
    }
    return text(text == null ? "" : text);
  }

  /** Tab-separated lines; a cell with line breaks or tabs in it stands in double quotes. */
  public static PastedBlock text(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length() && rows.size() < MOST_ROWS; i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append(c);
          i++;
        } else if (c == '"') {
          quoted = false;
        } else {
          cell.append(c);
        }
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == '\t' || c == '\n') {
        row.add(cell.toString().strip());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(List.copyOf(row));
          row.clear();
        }
      } else {
        cell.append(c);
      }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
      row.add(cell.toString().strip());
      rows.add(List.copyOf(row));
    }
    return new PastedBlock(rows);
  }

  /** The tables of a page under one another; a merged cell's words stand at its upper left. */
  public static PastedBlock html(String html) {
    return new PastedTable(new PastedBlock(List.of())).read(html);
  }
}
