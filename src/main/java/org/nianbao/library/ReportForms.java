package org.nianbao.library;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.edition.Edition;
import org.nianbao.edition.EditionReader;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Place;
import org.nianbao.report.Status;

/** Which text of a form a report stays on. What was reviewed or issued keeps the one it had. */
final class ReportForms {
  private static final String OF_FORM =
      """
      FROM report WHERE edition = ? AND deleted IS NULL
      AND id NOT IN (SELECT report FROM report_form)
      """;

  private final Database database;

  ReportForms(Database database) {
    this.database = database;
  }

  /**
   * Has the reports that can't be edited stay on the newest text of a form, before another comes.
   */
  void hold(String id) throws SQLException {
    database.run(
        """
        INSERT INTO report_form (report, form)
        SELECT id, (SELECT max(number) FROM edition WHERE edition.id = ?1)
        FROM report WHERE edition = ?1 AND status IN (?2, ?3)
        AND id NOT IN (SELECT report FROM report_form)
        """,
        id,
        Status.REVIEWED.words(),
        Status.APPROVED.words());
  }

  /** The form that a report stays on; empty for what is installed last under its id. */
  Optional<Edition> of(long report) throws SQLException, Refusal {
    List<String> texts =
        database.rows(
            row -> row.getString(1),
            """
            SELECT edition.json FROM report_form
            JOIN report ON report.id = report_form.report
            JOIN edition ON edition.number = report_form.form AND edition.id = report.edition
            WHERE report_form.report = ?
            """,
            report);
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(EditionReader.stored(texts.getFirst().getBytes(StandardCharsets.UTF_8)));
  }

  /** How many reports of a form stay on an earlier text of it. */
  long held(String id) throws SQLException {
    return database.number(
        """
        SELECT count(*) FROM report_form JOIN report ON report.id = report_form.report
        WHERE report.edition = ?
        """,
        id);
  }

  /**
   * The reports that go over to a new text of their form, a sentence each, with the figures that
   * stand in cells which the new text no longer has. Those stay in the report and are found there.
   */
  List<String> moved(Edition form) throws SQLException {
    Map<Long, String> reports = new LinkedHashMap<>();
    database.rows(
        row ->
            reports.put(
                row.getLong(1),
                Messages.text("library.edition.report", row.getString(2), row.getInt(3))),
        "SELECT id, agency, year " + OF_FORM + " ORDER BY year DESC, agency",
        form.id());
    List<String> moved = new ArrayList<>();
    for (Map.Entry<Long, String> report : reports.entrySet()) {
      List<String> gone = gone(report.getKey(), form);
      moved.add(
          gone.isEmpty()
              ? Messages.text("library.edition.moves", report.getValue())
              : Messages.text("library.edition.loses", report.getValue(), String.join("、", gone)));
    }
    return moved;
  }

  private List<String> gone(long report, Edition form) throws SQLException {
    List<String> gone = new ArrayList<>();
    database.rows(
        row -> {
          if (Store.place(row.getString(1)) instanceof Place.Figure figure
              && form.cell(figure.cell()).isEmpty()) {
            gone.add(Messages.text("library.edition.gone", figure.cell(), row.getString(2)));
          }
          return "";
        },
        "SELECT place, content FROM entry WHERE report = ? ORDER BY place",
        report);
    return gone;
  }
}
