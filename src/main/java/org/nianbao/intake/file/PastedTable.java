package org.nianbao.intake.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads the clipboard's HTML, as spreadsheets put it there: what is seen of it. */
final class PastedTable {
  private static final Pattern HASHES = Pattern.compile("#+");

  /** A zero in the form of accounts, with its currency or without. */
  private static final Pattern DASH = Pattern.compile("[¥￥$€\\s]*[-—–－]+\\s*");

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,15})?");
  private static final String HIDDEN = "[style~=(?i)display\\s*:\\s*none], [hidden]";

  /** The same cells as plain text, hidden ones too. */
  private final PastedBlock plain;

  private final List<List<String>> rows = new ArrayList<>();
  private int line;

  PastedTable(PastedBlock plain) {
    this.plain = plain;
  }

  PastedBlock read(String html) {
    Element page = Jsoup.parse(html);
    page.select(WebText.STRUCK).remove();
    for (Element table : page.select("table")) {
      if (table.parents().is("table")) {
        continue;
      }
      List<Boolean> hidden = hiddenColumns(table);
      List<Integer> covered = new ArrayList<>();
      for (Element row : table.select("tr")) {
        if (rows.size() < PastedBlock.MOST_ROWS && row.closest("table") == table) {
          List<String> cells = row(row, covered);
          if (!row.is(HIDDEN)) {
            rows.add(seen(cells, hidden));
          }
          line++;
        }
      }
    }
    return new PastedBlock(rows);
  }

  private static List<Boolean> hiddenColumns(Element table) {
    List<Boolean> hidden = new ArrayList<>();
    for (Element column : table.select("col")) {
      if (column.closest("table") == table) {
        for (int i = 0; i < span(column, "span"); i++) {
          hidden.add(column.is(HIDDEN));
        }
      }
    }
    return hidden;
  }

  private static List<String> seen(List<String> cells, List<Boolean> hidden) {
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i) != null && (i >= hidden.size() || !hidden.get(i))) {
        seen.add(cells.get(i));
      }
    }
    return List.copyOf(seen);
  }

  /** A row's cells in their columns; null for one that is hidden by itself. */
  private List<String> row(Element row, List<Integer> covered) {
    List<String> cells = new ArrayList<>();
    for (Element cell : row.select("> td, > th")) {
      skip(covered, cells);
      int across = span(cell, "colspan");
      int down = span(cell, "rowspan");
      for (int i = 0; i < across; i++) {
        cover(covered, cells.size(), down - 1);
        cells.add(cell.is(HIDDEN) ? null : i == 0 ? words(cell, cells.size()) : "");
      }
    }
    skip(covered, cells);
    return cells;
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

  /**
   * Excel shows #### in a narrow column and - for the 0 of an account, and keeps the figure in an
   * attribute, or at least in the plain text beside.
   */
  private String words(Element cell, int column) {
    Element shown = cell.clone();
    shown.select(HIDDEN).removeIf(part -> part != shown);
    String words = WebText.of(shown).replace('\u00a0', ' ').strip();
    String figure = cell.attr("x:num").strip();
    boolean stands = HASHES.matcher(words).matches() || DASH.matcher(words).matches();
    if (stands && NUMBER.matcher(figure).matches()) {
      return figure;
    }
    String beside = plain.at(line, column);
    return HASHES.matcher(words).matches() && !beside.isEmpty() ? beside : words;
  }
}
