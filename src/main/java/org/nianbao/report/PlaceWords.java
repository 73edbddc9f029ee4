package org.nianbao.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.edition.Cell;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Section;
import org.nianbao.edition.Table;
import org.nianbao.message.Messages;

/** What the places of a report are called in speech, and which part of it each is in. */
public final class PlaceWords {
  /** Cells by their codes, behind what is no cell. */
  public static final Comparator<Place> ORDER =
      Comparator.comparing(
          PlaceWords::cell, Comparator.nullsFirst(Comparator.<CellId>naturalOrder()));

  private final Report report;
  private final Edition edition;

  public PlaceWords(Report report, Edition edition) {
    this.report = report;
    this.edition = edition;
  }

  private static @Nullable CellId cell(Place place) {
    return place instanceof Place.Figure figure ? figure.cell() : null;
  }

  /** The parts of the report, in the order printed. */
  public List<String> parts() {
    List<String> parts = new ArrayList<>();
    parts.add(Messages.text("export.findings.whole"));
    for (Narrative section : report.sections()) {
      parts.add(section(section.id()));
      edition.section(section.id()).map(Section::tables).orElse(List.of()).stream()
          .flatMap(id -> edition.table(id).stream())
          .forEach(table -> parts.add(table(table)));
    }
    edition.tables().forEach(table -> parts.add(table(table)));
    return parts.stream().distinct().toList();
  }

  /** The part a place is in. */
  public String part(Place place) {
    return switch (place) {
      case Place.Figure figure ->
          edition
              .cell(figure.cell())
              .map(cell -> table(cell.table()))
              .orElseGet(() -> Messages.text("export.findings.whole"));
      case Place.Text text -> section(text.section());
      case Place.Heading heading -> section(heading.section());
      case Place.Note note -> part(note.of());
      default -> Messages.text("export.findings.whole");
    };
  }

  /** The place's own name. */
  public String name(Place place) {
    return switch (place) {
      case Place.Figure figure ->
          edition.cell(figure.cell()).map(Cell::name).orElse(figure.cell().toString());
      case Place.Text text -> Messages.text("export.findings.text");
      case Place.Heading heading -> Messages.text("export.findings.heading");
      case Place.Cover cover ->
          cover.fact() == Fact.TITLE
              ? Messages.text("export.findings.reportTitle")
              : Messages.text("fact." + cover.fact().key());
      case Place.Explanation explanation -> Messages.text("export.findings.explanation");
      case Place.Note note -> Messages.text("library.note.of", shortly(note.of()));
      case Place.Single single ->
          switch (single) {
            case AGENCY -> Messages.text("export.findings.agency");
            case YEAR -> Messages.text("export.findings.year");
            case EDITION -> Messages.text("export.findings.edition");
            case STATUS -> Messages.text("export.findings.status");
            case SECTIONS -> Messages.text("export.findings.sections");
            case REPORT -> Messages.text("export.findings.report");
          };
    };
  }

  /** Where to look, short: a cell's or fact's name, the heading of a text. */
  public String shortly(Place place) {
    return place instanceof Place.Text || place instanceof Place.Heading
        ? part(place)
        : name(place);
  }

  private String section(String id) {
    String heading =
        report
            .section(id)
            .map(Narrative::heading)
            .or(() -> edition.section(id).map(Section::heading))
            .orElse(id);
    return heading.isEmpty() ? Messages.text("desktop.editor.preamble") : heading;
  }

  private String table(Table table) {
    Optional<String> of =
        edition.sections().stream()
            .filter(section -> section.tables().contains(table.id()))
            .map(Section::heading)
            .findFirst();
    String title = table.title().isEmpty() ? of.orElse(table.id()) : table.title();
    return Messages.text("desktop.editor.table", title);
  }
}
