package org.nianbao.export;

import java.util.Map;
import java.util.TreeMap;
import org.nianbao.message.Messages;
import org.nianbao.page.Face;
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

  /** What the styles of a table's words are called, before their size in half points. */
  static final String TEXT_STYLE = "TableText";

  static final String HEAD_STYLE = "TableHead";

  private static final Map<Double, String> SIZES =
      Map.of(12.0, "小四", 10.5, "五号", 9.0, "小五", 7.5, "六号");

  /** Less blank beside figures and labels over several rows, whose columns are narrow. */
  private static final String NARROW =
      "<w:tcMar><w:left w:w=\"17\" w:type=\"dxa\"/><w:right w:w=\"17\" w:type=\"dxa\"/></w:tcMar>";

  private final WordXml xml;
  private final Passage.Tabular tabular;
  private final TableGrid grid;
  private final String caption;
  private final String size;

  /**
   * @param caption tells the table's name to those who cannot see what stands over it
   */
  WordTable(WordXml xml, Passage.Tabular tabular, String caption) {
    this.xml = xml;
    this.tabular = tabular;
    this.grid = TableGrid.of(tabular.blocks());
    this.caption = caption;
    this.size = suffix(tabular.size());
  }

  private static String suffix(double size) {
    return Long.toString(Math.round(size * HALF_POINTS));
  }

  /** The styles of the words in tables, one for each size: a change of a style changes its text. */
  static String styles() {
    StringBuilder styles = new StringBuilder();
    new TreeMap<>(SIZES)
        .forEach(
            (size, words) -> {
              styles.append(style(TEXT_STYLE, size, Messages.text("export.style.text", words), ""));
              String fonts = WordXml.fonts(Face.HEITI);
              styles.append(
                  style(HEAD_STYLE, size, Messages.text("export.style.head", words), fonts));
            });
    return styles.toString();
  }

  private static String style(String id, double size, String name, String fonts) {
    String full = id + suffix(size);
    String points = "w:val=\"" + suffix(size) + "\"/>";
    return ("<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"" + full + "\">")
        + ("<w:name w:val=\"" + name + "\"/><w:basedOn w:val=\"TableText\"/>")
        + ("<w:next w:val=\"" + full + "\"/><w:qFormat/><w:pPr><w:spacing w:line=\"")
        + (Math.round(size * LEADING * TWIPS) + "\" w:lineRule=\"exact\"/></w:pPr>")
        + ("<w:rPr>" + fonts + "<w:sz " + points + "<w:szCs " + points + "</w:rPr></w:style>\n");
  }

  void write() {
    int padding = WordBody.twips(tabular.padding()) - RULE;
    int width = WordBody.twips(grid.edges().getLast());
    xml.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"FormTable\"/>");
    xml.raw("<w:tblW w:w=\"" + width + "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>");
    xml.raw("<w:tblCellMar><w:top w:w=\"" + padding + "\" w:type=\"dxa\"/>");
    xml.raw("<w:bottom w:w=\"" + padding + "\" w:type=\"dxa\"/></w:tblCellMar>");
    xml.raw("<w:tblCaption w:val=\"" + Markup.escaped(caption) + "\"/></w:tblPr><w:tblGrid>");
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
    boolean withNext = last ? !tabular.people().isEmpty() : tabular.whole() || row.withNext();
    int column = 0;
    while (column < grid.edges().size() - 1) {
      GridCell cell = grid.at(index, column);
      column += cell == null ? gap(column) : cell(cell, index, withNext);
    }
    xml.raw("</w:tr>\n");
  }

  private int gap(int column) {
    properties(column, 1, "");
    xml.paragraph(TEXT_STYLE + size, "").end().raw("</w:tc>");
    return 1;
  }

  private int cell(GridCell cell, int row, boolean withNext) {
    boolean continued = cell.row() < row;
    String merged = continued ? "<w:vMerge/>" : "<w:vMerge w:val=\"restart\"/>";
    String merge = cell.rows() == 1 ? "" : merged;
    boolean narrow = cell.kind() == GridCell.Kind.FIGURE || cell.isSide();
    properties(cell.column(), cell.columns(), merge + (narrow ? NARROW : ""));
    int indent = (int) Math.round(cell.indent() * tabular.size() * TWIPS);
    String left =
        cell.kind().centred()
            ? ""
            : "<w:ind w:left=\"" + indent + "\" w:firstLine=\"0\"/><w:jc w:val=\"left\"/>";
    boolean head = cell.kind() == GridCell.Kind.HEAD;
    String style = (head ? HEAD_STYLE : TEXT_STYLE) + size;
    xml.paragraph(style, (withNext ? WordXml.KEEP_NEXT : "") + left);
    xml.run(cell.kind().face(), continued ? "" : cell.text().strip());
    xml.end().raw("</w:tc>");
    return cell.columns();
  }

  private void properties(int column, int columns, String merge) {
    xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"" + width(column, columns) + "\" w:type=\"dxa\"/>");
    xml.raw(columns > 1 ? "<w:gridSpan w:val=\"" + columns + "\"/>" : "");
    xml.raw(merge + "<w:vAlign w:val=\"center\"/></w:tcPr>");
  }
}
