package org.nianbao.desktop.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A block of cells as Excel and WPS put it on the clipboard. Rows may be of different lengths.
 *
 * @param rows the words of each cell, blanks around them taken off
 */
record PastedBlock(List<List<String>> rows) {
  private static final Pattern HASHES = Pattern.compile("#+");
  private static final int MOST_ROWS = 2000;
  private static final int MOST_HTML = 2_000_000;

  /** Whether it is no more than one cell. */
  boolean single() {
    return rows.size() <= 1 && rows.stream().allMatch(row -> row.size() <= 1);
  }

  /** The words at a row and a column, "" outside. */
  String at(int row, int column) {
    return row < rows.size() && column < rows.get(row).size() ? rows.get(row).get(column) : "";
  }

  int width() {
    return rows.stream().mapToInt(List::size).max().orElse(0);
  }

  /** The same without its first columns and rows. */
  PastedBlock from(int column, int row) {
    return new PastedBlock(rows.subList(Math.min(row, rows.size()), rows.size())).from(column);
  }

  /** The same without some rows. */
  PastedBlock without(Predicate<List<String>> some) {
    return new PastedBlock(rows.stream().filter(some.negate()).toList());
  }

  /** The same without its first columns. */
  PastedBlock from(int column) {
    return new PastedBlock(
        rows.stream().map(row -> row.subList(Math.min(column, row.size()), row.size())).toList());
  }

  /** Reads what the clipboard has: a table as HTML, unless that is huge, before it as text. */
  static PastedBlock of(String html, String text) {
    if (html != null
        && html.length() <= MOST_HTML
        && html.toLowerCase(Locale.ROOT).contains("<t")) {
      PastedBlock table = html(html);
      if (!table.rows().isEmpty()) {
        return table;
      }
    }
    return text(text == null ? "" : text);
  }

  /** Tab-separated lines; a cell with line breaks or tabs in it stands in double quotes. */
  static PastedBlock text(String text) {
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
  static PastedBlock html(String html) {
    List<List<String>> rows = new ArrayList<>();
    for (Element table : Jsoup.parse(html).select("table")) {
      if (table.parents().is("table")) {
        continue;
      }
      List<Integer> covered = new ArrayList<>();
      for (Element line : table.select("tr")) {
        if (rows.size() < MOST_ROWS && line.closest("table") == table) {
          rows.add(row(line, covered));
        }
      }
    }
    return new PastedBlock(rows);
  }

  private static List<String> row(Element line, List<Integer> covered) {
    List<String> row = new ArrayList<>();
    for (Element cell : line.select("> td, > th")) {
      skip(covered, row);
      int across = span(cell, "colspan");
      int down = span(cell, "rowspan");
      for (int i = 0; i < across; i++) {
        cover(covered, row.size(), down - 1);
        row.add(i == 0 ? words(cell) : "");
      }
    }
    skip(covered, row);
    return List.copyOf(row);
  }

  /** Fills in the places that cells of rows above reach down to. */
  private static void skip(List<Integer> covered, List<String> row) {
    while (row.size() < covered.size() && covered.get(row.size()) > 0) {
      covered.set(row.size(), covered.get(row.size()) - 1);
      row.add("");
    }
  }

  private static void cover(List<Integer> covered, int column, int rows) {
    while (covered.size() <= column) {
      covered.add(0);
    }
    covered.set(column, rows);
  }

  private static int span(Element cell, String attribute) {
    try {
      return Math.clamp(Integer.parseInt(cell.attr(attribute).strip()), 1, 100);
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  /** Excel shows #### in a narrow column and keeps the figure in an attribute. */
  private static String words(Element cell) {
    String shown = cell.text().replace('\u00a0', ' ').strip();
    String figure = cell.attr("x:num").strip();
    return HASHES.matcher(shown).matches() && !figure.isEmpty() ? figure : shown;
  }
}
