package org.nianbao.export;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.page.BlockGrid;
import org.nianbao.page.GridCell;
import org.nianbao.page.Role;

/**
 * A block of a table on a web page. Heads stand over heads and labels beside labels, so that each
 * figure names the cells that head it (HTML, 4.9.12.2: {@code headers}).
 */
final class WebTable {
  private final Markup out;
  private final BlockGrid block;
  private final String title;
  private final String id;

  /**
   * @param title the table's name for those who cannot see what stands over it
   * @param id tells the table's cells from those of others on the page
   */
  WebTable(Markup out, BlockGrid block, String title, String id) {
    this.out = out;
    this.block = block;
    this.title = title;
    this.id = id;
  }

  void write() {
    // A wide table is scrolled by itself, by keyboard too.
    out.open("div", "class", "table", "tabindex", "0", "role", "region", "aria-label", title);
    out.open("table").element("caption", title).raw("\n");
    if (block.headRows() > 0) {
      out.open("thead").raw("\n");
      rows(block.headRows(), block.head(), "h");
      out.closeLine();
    }
    out.open("tbody").raw("\n");
    rows(block.bodyRows(), block.body(), "b");
    out.close().close().closeLine();
  }

  private void rows(int rows, List<GridCell> cells, String part) {
    for (int row = 0; row < rows; row++) {
      out.open("tr");
      for (GridCell cell : cells) {
        if (cell.row() == row) {
          cell(cell, part);
        }
      }
      out.closeLine();
    }
  }

  private void cell(GridCell cell, String part) {
    String rows = span(cell.rows());
    String columns = span(cell.columns());
    String words = cell.text().strip();
    if (cell.origin().role() == Role.FIGURE_CELL) {
      out.element("td", words, "rowspan", rows, "colspan", columns, "headers", headers(cell));
      return;
    }
    boolean head = part.equals("h");
    String scope = head ? cell.columns() > 1 ? "colgroup" : "col" : "row";
    String indent = cell.indent() > 0 ? "padding-left:" + (cell.indent() + 0.5) + "em" : "";
    out.element(
        words.isEmpty() ? "td" : "th",
        words,
        "id",
        id(cell, part),
        "scope",
        words.isEmpty() ? "" : scope,
        "class",
        cell.kind().centred() ? "" : "label",
        "style",
        indent,
        "rowspan",
        rows,
        "colspan",
        columns);
  }

  private String id(GridCell cell, String part) {
    return id + part + cell.row() + "-" + cell.column();
  }

  private String headers(GridCell figure) {
    List<String> ids = new ArrayList<>();
    int column = figure.column();
    for (GridCell head : block.head()) {
      boolean over = head.column() <= column && column < head.column() + head.columns();
      if (over && !head.text().isBlank()) {
        ids.add(id(head, "h"));
      }
    }
    for (GridCell label : block.body()) {
      boolean beside = label.row() <= figure.row() && figure.row() <= label.lastRow();
      if (beside && label.origin().role() == Role.LABEL_CELL && !label.text().isBlank()) {
        ids.add(id(label, "b"));
      }
    }
    return String.join(" ", ids);
  }

  private static String span(int cells) {
    return cells > 1 ? Integer.toString(cells) : "";
  }
}
