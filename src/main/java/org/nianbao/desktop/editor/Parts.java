package org.nianbao.desktop.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.nianbao.desktop.narrative.NarrativeForm;
import org.nianbao.desktop.open.EditorModel;
import org.nianbao.desktop.table.TableForm;
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

  /** By section or table: a form stays what it is, however the sections are shifted. */
  private final Map<String, Part> made = new HashMap<>();

  Parts(EditorModel model, Consumer<String> tell) {
    this.model = model;
    this.tell = tell;
  }

  /** The parts that there are now. */
  List<Part> list() {
    List<Part> all = new ArrayList<>();
    all.add(made.computeIfAbsent("", key -> cover()));
    List<Table> attachments = new ArrayList<>(model.edition().tables());
    for (Narrative section : model.report().sections()) {
      all.add(made.computeIfAbsent("section:" + section.id(), key -> text(section)));
      model.edition().section(section.id()).map(Section::tables).orElse(List.of()).stream()
          .flatMap(id -> model.edition().table(id).stream())
          .filter(attachments::remove)
          .forEach(table -> all.add(table(table, section.heading())));
    }
    attachments.forEach(table -> all.add(table(table, table.title())));
    return all;
  }

  private Part cover() {
    return new Part(
        () -> Messages.text("desktop.editor.cover"),
        Optional.empty(),
        place ->
            place instanceof Place.Cover
                || (place instanceof Place.Single && place != Place.Single.SECTIONS),
        report -> Completeness.ofCover(report, model.edition()),
        () -> new CoverForm(model, tell));
  }

  private Part text(Narrative section) {
    String id = section.id();
    return new Part(
        () -> name(id),
        Optional.of(id),
        place -> place.equals(new Place.Text(id)) || place.equals(new Place.Heading(id)),
        report -> written(report, id),
        () -> new NarrativeForm(model, model.report().section(id).orElse(section), tell));
  }

  private String name(String id) {
    String heading = model.report().section(id).map(Narrative::heading).orElse("");
    return heading.isEmpty() ? Messages.text("desktop.editor.preamble") : heading;
  }

  private double written(Report report, String id) {
    return model
        .edition()
        .section(id)
        .map(section -> Completeness.ofText(report, section))
        .orElse(report.at(new Place.Text(id)).isBlank() ? 0.0 : 1.0);
  }

  private Part table(Table table, String name) {
    return made.computeIfAbsent("table:" + table.id(), key -> newTable(table, name));
  }

  private Part newTable(Table table, String name) {
    return new Part(
        () -> Messages.text("desktop.editor.table", name),
        Optional.empty(),
        place ->
            place instanceof Place.Figure figure
                && model.edition().cell(figure.cell()).map(Cell::table).equals(Optional.of(table)),
        report -> Completeness.ofTable(report, table),
        () -> new TableForm(model, table, tell));
  }
}
