package org.nianbao.intake;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.edition.Block;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Column;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Row;
import org.nianbao.edition.Section;
import org.nianbao.edition.Table;
import org.nianbao.report.Narrative;
import org.nianbao.report.Report;

/** A report as an office types it: paragraphs and tables with merged cells, as a web page. */
final class FormPage {
  private static final String NUMBERS = "一二三四五六七八九";

  private final Report report;
  private final Edition edition;
  private final boolean ruled;
  private final StringBuilder page = new StringBuilder();

  private FormPage(Report report, Edition edition, boolean ruled) {
    this.report = report;
    this.edition = edition;
    this.ruled = ruled;
  }

  /**
   * The page.
   *
   * @param ruled whether lines are drawn around the tables' cells
   */
  static String of(Report report, Edition edition, boolean ruled) {
    return new FormPage(report, edition, ruled).write();
  }

  private String write() {
    page.append("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>x</title><style>")
        .append(ruled ? "table{border-collapse:collapse}td{border:1px solid #000;" : "td{")
        .append("font-size:9pt}</style></head><body>");
    for (String line : report.title(edition).split("\n")) {
      paragraph(line);
    }
    int number = 0;
    for (Section section : edition.sections()) {
      if (!section.heading().isEmpty()) {
        paragraph(NUMBERS.charAt(number++) + "、" + section.heading());
      }
      report.section(section.id()).map(Narrative::text).stream()
          .flatMap(String::lines)
          .forEach(this::paragraph);
      section.tables().forEach(id -> table(edition.table(id).orElseThrow()));
    }
    paragraph(report.agency());
    paragraph((report.year() + 1) + "年1月28日");
    for (Table table : edition.tables()) {
      if (!table.attachment().isEmpty()) {
        paragraph(table.attachment());
        paragraph(table.title());
        paragraph("（" + report.year() + "年度）");
        paragraph("填报单位（盖章）：" + report.agency());
        table(table);
      }
    }
    return page.append("</body></html>").toString();
  }

  private void paragraph(String words) {
    page.append("<p>").append(words).append("</p>\n");
  }

  private void table(Table table) {
    for (Block block : table.blocks()) {
      page.append("<table").append(ruled ? " border=1" : "").append(">\n");
      int columns =
          block.stubColumns()
              + (block.unitHeading().isEmpty() ? 0 : 1)
              + block.leafColumns().size();
      if (!block.heading().isEmpty()) {
        row(cell(block.heading(), columns, 1));
      }
      heads(block);
      block.rows().forEach(row -> rows(row, new ArrayList<>(), 0, block));
      page.append("</table>\n");
    }
  }

  private void heads(Block block) {
    int deep = block.columns().stream().mapToInt(Column::depth).max().orElse(1);
    List<Column> level = block.columns();
    for (int at = 0; at < deep; at++) {
      StringBuilder cells = new StringBuilder();
      if (at == 0 && block.stubColumns() > 0) {
        String words = block.stubHeadings().isEmpty() ? "" : block.stubHeadings().getFirst();
        cells.append(cell(words, block.stubColumns(), deep));
      }
      if (at == 0 && !block.unitHeading().isEmpty()) {
        cells.append(cell(block.unitHeading(), 1, deep));
      }
      List<Column> below = new ArrayList<>();
      for (Column column : level) {
        boolean leaf = column.columns().isEmpty();
        int across = (int) column.leaves().count();
        cells.append(cell(column.heading(), across, leaf ? deep - at : 1));
        below.addAll(column.columns());
      }
      row(cells.toString());
      level = below;
    }
  }

  /** Merged labels stand beside all the rows they are for, in the line of the first. */
  private void rows(Row row, List<String> before, int depth, Block block) {
    if (block.stub() == Block.Stub.MERGED && row.heading()) {
      int down = (int) row.all().filter(each -> !each.heading()).count();
      List<String> front = new ArrayList<>(before);
      front.add(cell(row.label(), 1, down));
      for (Row each : row.rows()) {
        rows(each, front, depth + 1, block);
        front = new ArrayList<>();
      }
      return;
    }
    StringBuilder cells = new StringBuilder(String.join("", before));
    if (block.stubColumns() > 0) {
      cells.append(cell(row.label(), block.stubColumns() - depth, 1));
    }
    if (!block.unitHeading().isEmpty()) {
      cells.append(cell(row.heading() ? "——" : row.unit(), 1, 1));
    }
    for (Column column : block.leafColumns()) {
      CellId id = new CellId(row.code(), column.id());
      cells.append(cell(row.heading() ? "——" : report.value(id).written(), 1, 1));
    }
    row(cells.toString());
    if (block.stub() != Block.Stub.MERGED) {
      row.rows().forEach(each -> rows(each, List.of(), 0, block));
    }
  }

  private void row(String cells) {
    page.append("<tr>").append(cells).append("</tr>\n");
  }

  private static String cell(String words, int across, int down) {
    return "<td"
        + (across > 1 ? " colspan=\"" + across + "\"" : "")
        + (down > 1 ? " rowspan=\"" + down + "\"" : "")
        + ">"
        + words
        + "</td>";
  }
}
