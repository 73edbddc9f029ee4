package org.nianbao.page;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.message.Messages;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/**
 * The rows that some regions insert into the table: 本级日常工作机构 with its name, its head and whom to
 * ask. Printed only where something of it is known.
 *
 * @param after code of the row that they follow; "" for none
 */
record Office(String after, Report report) {
  /** Where the columns 本级日常工作机构 | 负责人 end, mm from the table's left side. */
  private static final double TITLE_WIDTH = 26;

  private static final double NAME_WIDTH = 78;
  private static final double TOLERANCE = 1e-6;
  private static final int ROWS = 3;

  /** The office of a table that has a place for it, if any of its facts is filled. */
  static Office of(String after, Report report) {
    boolean filled = report.facts().keySet().stream().anyMatch(Fact::isOffice);
    return new Office(filled ? after : "", report);
  }

  boolean follows(String code) {
    return !after.isEmpty() && after.equals(code);
  }

  /** Puts this block's own column edges among those of the table. */
  void edges(List<Double> edges) {
    for (double edge : new double[] {TITLE_WIDTH, NAME_WIDTH}) {
      if (edges.stream().noneMatch(each -> Math.abs(each - edge) < TOLERANCE)) {
        edges.add(edge);
      }
    }
    edges.sort(null);
  }

  /** Adds the rows' cells from a row on; returns how many rows they are. */
  int rows(int row, List<Double> edges, List<GridCell> cells) {
    int title = edges.indexOf(TITLE_WIDTH);
    int name = edges.indexOf(NAME_WIDTH);
    int end = edges.size() - 1;
    cells.add(
        cell(
            row,
            ROWS,
            0,
            title,
            Messages.text("page.office"),
            GridCell.Kind.CENTRED,
            Place.of(Fact.OFFICE_NAME)));
    cells.add(label(row, title, end, "page.office.name", Fact.OFFICE_NAME));
    person(
        row + 1,
        List.of(title, name, end),
        cells,
        "page.office.head",
        List.of(Fact.OFFICE_HEAD, Fact.OFFICE_HEAD_PHONE, Fact.OFFICE_HEAD_MOBILE));
    person(
        row + 2,
        List.of(title, name, end),
        cells,
        "page.office.contact",
        List.of(Fact.OFFICE_CONTACT, Fact.OFFICE_CONTACT_PHONE, Fact.OFFICE_CONTACT_MOBILE));
    return ROWS;
  }

  private void person(
      int row, List<Integer> columns, List<GridCell> cells, String key, List<Fact> facts) {
    cells.add(label(row, columns.get(0), columns.get(1), key, facts.get(0)));
    List<String> numbers = new ArrayList<>();
    for (int i = 1; i < facts.size(); i++) {
      String number = report.fact(facts.get(i));
      if (!number.isEmpty()) {
        numbers.add(Messages.text(i == 1 ? "page.office.phone" : "page.office.mobile", number));
      }
    }
    cells.add(
        cell(
            row,
            1,
            columns.get(1),
            columns.get(2),
            String.join("　", numbers),
            GridCell.Kind.LABEL,
            Place.of(facts.get(1))));
  }

  private GridCell label(int row, int left, int right, String key, Fact fact) {
    return cell(
        row,
        1,
        left,
        right,
        Messages.text(key, report.fact(fact)),
        GridCell.Kind.LABEL,
        Place.of(fact));
  }

  private static GridCell cell(
      int row, int rows, int left, int right, String words, GridCell.Kind kind, Place place) {
    Origin origin = new Origin(Role.LABEL_CELL, place);
    return new GridCell(row, rows, left, right - left, words, kind, 0, origin);
  }
}
