package org.nianbao.export;

import org.nianbao.message.Messages;
import org.nianbao.page.GridCell;
import org.nianbao.page.Passage;
import org.nianbao.page.TableGrid;

/** A table of a Word file: merged cells, fixed widths, rows that are not broken. */
final class WordTable {
  /** One line of a cell to the next, in em, as on pages. */
  private static final double LEADING = 1.2;

  private static final int TWIPS = 20;

  /** What half a rule takes of a row, twips: Word counts rules in, pages do not. */
  private static final int RULE = 5;

  private static final int HALF_POINTS = 2;

  private final WordXml xml;
  private final Passage.Tabular tabular;
  private final TableGrid grid;
  private final String paragraph;
  private final String run;

  WordTable(WordXml xml, Passage.Tabular tabular) {
    this.xml = xml;
    this.tabular = tabular;
    this.grid = TableGrid.of(tabular.blocks());
    int line = (int) Math.round(tabular.size() * LEADING * TWIPS);
    this.paragraph = "<w:spacing w:line=\"" + line + "\" w:lineRule=\"exact\"/>";
    int size = (int) Math.round(tabular.size() * HALF_POINTS);
    this.run = "<w:sz w:val=\"" + size + "\"/><w:szCs w:val=\"" + size + "\"/>";
  }

  void write() {
    int padding = WordBody.twips(tabular.padding()) - RULE;
    int width = WordBody.twips(grid.edges().getLast());
    String words =
        tabular.title().isEmpty()
            ? Messages.text("page.table", tabular.table().id())
            : tabular.title();
    xml.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"FormTable\"/>");
    xml.raw("<w:tblW w:w=\"" + width + "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>");
    xml.raw("<w:tblCellMar><w:top w:w=\"" + padding + "\" w:type=\"dxa\"/>");
    xml.raw("<w:bottom w:w=\"" + padding + "\" w:type=\"dxa\"/></w:tblCellMar>");
    xml.raw("<w:tblCaption w:val=\"" + Markup.escaped(words) + "\"/></w:tblPr><w:tblGrid>");
    for (int column = 0; column < grid.edges().size() - 1; column++) {
      xml.raw("<w:gridCol w:w=\"" + width(column, 1) + "\"/>");
    }
    xml.raw("</w:tblGrid>\n");
    for (int row = 0; row < grid.rows().size(); row++) {
      row(row);
    }
    xml.raw("</w:tbl>\n");
  }

  private int width(int column, int columns) {
    int right = WordBody.twips(grid.edges().get(column + columns));
    return right - WordBody.twips(grid.edges().get(column));
  }

  /** The head stands on each page again, where the table has but one. */
  private void row(int index) {
    TableGrid.Row row = grid.rows().get(index);
    boolean repeated = row.head() && tabular.blocks().size() == 1;
    xml.raw("<w:tr><w:trPr><w:cantSplit/>" + (repeated ? "<w:tblHeader/>" : "") + "</w:trPr>");
    boolean last = index == grid.rows().size() - 1;
    boolean withNext = row.withNext() || (last && !tabular.people().isEmpty());
    int column = 0;
    while (column < grid.edges().size() - 1) {
      GridCell cell = grid.at(index, column);
      column += cell == null ? gap(column) : cell(cell, index, withNext);
    }
    xml.raw("</w:tr>\n");
  }

  private int gap(int column) {
    properties(column, 1, "");
    xml.paragraph("TableText", "").end().raw("</w:tc>");
    return 1;
  }

  private int cell(GridCell cell, int row, boolean withNext) {
    boolean continued = cell.row() < row;
    String merged = continued ? "<w:vMerge/>" : "<w:vMerge w:val=\"restart\"/>";
    String merge = cell.rows() == 1 ? "" : merged;
    properties(cell.column(), cell.columns(), merge);
    int indent = (int) Math.round(cell.indent() * tabular.size() * TWIPS);
    String left =
        cell.kind().centred()
            ? ""
            : "<w:ind w:left=\"" + indent + "\" w:firstLine=\"0\"/><w:jc w:val=\"left\"/>";
    xml.paragraph("TableText", (withNext ? WordXml.KEEP_NEXT : "") + paragraph + left);
    xml.run(cell.kind().face(), continued ? "" : cell.text().strip(), run);
    xml.end().raw("</w:tc>");
    return cell.columns();
  }

  private void properties(int column, int columns, String merge) {
    xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"" + width(column, columns) + "\" w:type=\"dxa\"/>");
    xml.raw(columns > 1 ? "<w:gridSpan w:val=\"" + columns + "\"/>" : "");
    xml.raw(merge + "<w:vAlign w:val=\"center\"/></w:tcPr>");
  }
}
