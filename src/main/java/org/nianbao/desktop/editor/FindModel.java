package org.nianbao.desktop.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.check.Finding;
import org.nianbao.edition.Block;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Column;
import org.nianbao.edition.Row;
import org.nianbao.edition.Table;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Bound;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.nianbao.report.PlaceWords;
import org.nianbao.report.Report;

/**
 * Words looked for in the whole report: texts, headings, cover facts, figures and the labels of the
 * tables. Upper and lower case, full and half width are the same. A text is read with its bound
 * figures as numbers, unless braces are looked for.
 */
final class FindModel {
  private static final int AROUND = 14;

  private final EditorModel model;

  /**
   * Where the words stand.
   *
   * @param name what the place is called
   * @param span where in what is kept at the place; a label's hits have the whole place
   * @param before what stands before the words, {@code after} what stands behind, some of it
   * @param mayChange whether they can be replaced: bound figures, labels and figures can not
   */
  record Hit(
      Place place,
      String name,
      Finding.Span span,
      String before,
      String words,
      String after,
      boolean mayChange) {}

  FindModel(EditorModel model) {
    this.model = model;
  }

  /** Every place where these words stand, in the order printed; nothing for blank words. */
  List<Hit> hits(String words) {
    if (words.isBlank()) {
      return List.of();
    }
    Search search = new Search(Folding.of(words), words.contains("{"));
    search.cover();
    search.sections();
    model.edition().tables().forEach(search::table);
    return List.copyOf(search.found);
  }

  /**
   * Puts other words in the place of a hit.
   *
   * @throws Refusal if it could not be kept
   */
  void replace(Hit hit, String by) throws Refusal {
    if (hit.mayChange()) {
      model.edit(Map.of(hit.place(), replaced(hit.place(), List.of(hit), by)));
    }
  }

  /**
   * Replaces all hits that may change, as one edit; returns how many.
   *
   * @throws Refusal if it could not be kept; nothing is replaced then
   */
  int replaceAll(String words, String by) throws Refusal {
    Map<Place, List<Hit>> byPlace =
        hits(words).stream()
            .filter(Hit::mayChange)
            .collect(Collectors.groupingBy(Hit::place, LinkedHashMap::new, Collectors.toList()));
    Map<Place, String> edit = new LinkedHashMap<>();
    byPlace.forEach((place, hits) -> edit.put(place, replaced(place, hits, by)));
    if (!edit.isEmpty()) {
      model.edit(edit);
    }
    return byPlace.values().stream().mapToInt(List::size).sum();
  }

  private String replaced(Place place, List<Hit> hits, String by) {
    StringBuilder text = new StringBuilder(model.report().at(place));
    for (Hit hit : hits.reversed()) {
      text.replace(hit.span().from(), hit.span().to(), by);
    }
    return text.toString();
  }

  /** One run over the report. */
  private final class Search {
    private final Report report = model.report();
    private final PlaceWords names = new PlaceWords(report, model.edition());
    private final boolean free = !model.locked();
    private final String wanted;
    private final boolean asKept;
    private final List<Hit> found = new ArrayList<>();

    Search(String wanted, boolean asKept) {
      this.wanted = wanted;
      this.asKept = asKept;
    }

    void cover() {
      Stream.concat(Stream.of(Place.Single.AGENCY), Stream.of(Fact.values()).map(Place::of))
          .forEach(
              place -> in(report.at(place), place, names.name(place), free, Bound.of("", report)));
    }

    void sections() {
      boolean headings = free && !model.edition().head().sectionsFixed();
      report
          .sections()
          .forEach(
              section -> {
                Place heading = new Place.Heading(section.id());
                Place text = new Place.Text(section.id());
                String name = names.part(text);
                in(section.heading(), heading, name, headings, Bound.of("", report));
                Bound bound = Bound.of(section.text(), report);
                in(asKept ? section.text() : bound.text(), text, name, free, bound);
              });
    }

    void table(Table table) {
      String name = names.part(Place.of(table.cells().findFirst().orElseThrow().id()));
      for (Block block : table.blocks()) {
        List<Row> rows = block.allRows().toList();
        for (Column column : block.leafColumns()) {
          Row first = rows.stream().filter(row -> !row.heading()).findFirst().orElseThrow();
          label(column.heading(), first, column, name);
        }
        for (int i = 0; i < rows.size(); i++) {
          Row figures =
              rows.subList(i, rows.size()).stream()
                  .filter(row -> !row.heading())
                  .findFirst()
                  .orElse(rows.getLast());
          label(rows.get(i).label(), figures, block.leafColumns().getFirst(), name);
          figures(rows.get(i), block);
        }
      }
    }

    private void figures(Row row, Block block) {
      for (Column column : block.leafColumns()) {
        Place place = Place.of(new CellId(row.code(), column.id()));
        in(report.at(place), place, names.name(place), false, Bound.of("", report));
      }
    }

    private void label(String label, Row row, Column column, String name) {
      Place place = Place.of(new CellId(row.code(), column.id()));
      in(label, place, Messages.text("desktop.find.label", name), false, Bound.of("", report));
    }

    private void in(String text, Place place, String name, boolean may, Bound bound) {
      String folded = Folding.of(text);
      int from = folded.indexOf(wanted);
      while (from >= 0) {
        int to = from + wanted.length();
        boolean resolved = place instanceof Place.Text && !asKept;
        Finding.Span span =
            resolved
                ? new Finding.Span(bound.from(from), bound.to(to))
                : new Finding.Span(from, to);
        boolean torn = resolved ? bound.touches(from, to) : tears(text, from, to);
        found.add(
            new Hit(
                place,
                name,
                span,
                line(text.substring(back(text, from), from)),
                line(text.substring(from, to)),
                line(text.substring(to, ahead(text, to))),
                may && !torn));
        from = folded.indexOf(wanted, to);
      }
    }

    /** Whether a marker would be left in pieces. */
    private boolean tears(String text, int from, int to) {
      return asKept
          && Bound.markers(text).stream()
              .anyMatch(
                  marker ->
                      from < marker.to()
                          && marker.from() < to
                          && !(from <= marker.from() && marker.to() <= to));
    }

    private static int back(String text, int from) {
      int at = Math.max(0, from - AROUND);
      return at > 0 && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static int ahead(String text, int to) {
      int at = Math.min(text.length(), to + 2 * AROUND);
      return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    private static String line(String words) {
      return words.replace('\n', ' ');
    }
  }
}
