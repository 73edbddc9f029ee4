package org.nianbao.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.nianbao.edition.Cell;
import org.nianbao.edition.Section;
import org.nianbao.edition.Table;
import org.nianbao.message.Messages;
import org.nianbao.report.Completeness;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/**
 * The parts of a report in the order printed: cover, sections each with its tables, attachments.
 */
final class Parts {
  private final EditorModel model;
  private final Consumer<String> tell;

  private Parts(EditorModel model, Consumer<String> tell) {
    this.model = model;
    this.tell = tell;
  }

  static List<Part> of(EditorModel model, Consumer<String> tell) {
    return new Parts(model, tell).list();
  }

  private List<Part> list() {
    List<Part> all = new ArrayList<>();
    all.add(
        new Part(
            Messages.text("desktop.editor.cover"),
            place -> place instanceof Place.Cover || place instanceof Place.Single,
            report -> Completeness.ofCover(report, model.edition()),
            () -> new CoverForm(model, tell)));
    List<Table> attachments = new ArrayList<>(model.edition().tables());
    for (Narrative section : model.report().sections()) {
      String name =
          section.heading().isEmpty()
              ? Messages.text("desktop.editor.preamble")
              : section.heading();
      all.add(text(section, name));
      model.edition().section(section.id()).map(Section::tables).orElse(List.of()).stream()
          .flatMap(id -> model.edition().table(id).stream())
          .forEach(
              table -> {
                attachments.remove(table);
                all.add(table(table, name));
              });
    }
    attachments.forEach(table -> all.add(table(table, table.title())));
    return all;
  }

  private Part text(Narrative section, String name) {
    String id = section.id();
    return new Part(
        name,
        place -> place.equals(new Place.Text(id)) || place.equals(new Place.Heading(id)),
        report -> written(report, id),
        () -> new NarrativeForm(model, section, tell));
  }

  private double written(Report report, String id) {
    return model
        .edition()
        .section(id)
        .map(section -> Completeness.ofText(report, section))
        .orElse(report.at(new Place.Text(id)).isBlank() ? 0.0 : 1.0);
  }

  private Part table(Table table, String name) {
    return new Part(
        Messages.text("desktop.editor.table", name),
        place ->
            place instanceof Place.Figure figure
                && model.edition().cell(figure.cell()).map(Cell::table).equals(Optional.of(table)),
        report -> Completeness.ofTable(report, table),
        () -> new TableForm(model, table, tell));
  }
}
