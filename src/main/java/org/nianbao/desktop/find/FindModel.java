package org.nianbao.desktop.find;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.check.Finding;
import org.nianbao.desktop.open.EditorModel;
import org.nianbao.edition.Block;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Column;
import org.nianbao.edition.Row;
import org.nianbao.edition.Table;
import org.nianbao.library.Comment;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Bound;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.nianbao.report.PlaceWords;
import org.nianbao.report.Report;

/**
 * Words looked for in the whole report: texts, headings, cover facts, figures and the labels of the
 * tables; behind them reasons for findings, notes and comments. Upper and lower case, full and half
 * width are the same. A text is read with its bound figures as numbers, unless braces are looked
 * for.
 */
public final class FindModel {
  private static final int AROUND = 14;

  private final EditorModel model;

  /**
   * Where the words stand.
   *
   * @param name what the place is called
   * @param span where in what is kept at the place; a label's hits have the whole place
   * @param before what stands before the words, {@code after} what stands behind, some of it
   * @param mayChange whether they can be replaced: bound figures, labels, figures and comments can
   *     not
   * @param comment whether they stand in a comment on the place
   */
  public record Hit(
      Place place,
      String name,
      Finding.Span span,
      String before,
      String words,
      String after,
      boolean mayChange,
      boolean comment) {}

  /**
   * What was replaced.
   *
   * @param all in how many places, {@code inNotes} in how many of them in notes, each a step of its
   *     own
   */
  record Replaced(int all, int inNotes) {}

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
    search.aside();
    return List.copyOf(search.found);
  }

  /**
   * Puts other words in the place of a hit.
   *
   * @throws Refusal if it could not be kept
   */
  void replace(Hit hit, String by) throws Refusal {
    if (hit.mayChange()) {
      put(Map.of(hit.place(), replaced(hit.place(), List.of(hit), by)));
    }
  }

  /**
   * Replaces all hits that may change, those in the report as one edit.
   *
   * @throws Refusal if it could not be kept; nothing of the report is replaced then
   */
  Replaced replaceAll(String words, String by) throws Refusal {
    Map<Place, List<Hit>> byPlace =
        hits(words).stream()
            .filter(Hit::mayChange)
            .collect(Collectors.groupingBy(Hit::place, LinkedHashMap::new, Collectors.toList()));
    Map<Place, String> edit = new LinkedHashMap<>();
    byPlace.forEach((place, hits) -> edit.put(place, replaced(place, hits, by)));
    put(edit);
    int all = byPlace.values().stream().mapToInt(List::size).sum();
    byPlace.keySet().removeIf(place -> !(place instanceof Place.Note));
    return new Replaced(all, byPlace.values().stream().mapToInt(List::size).sum());
  }

  private void put(Map<Place, String> edit) throws Refusal {
    Map<Place, String> inReport = new LinkedHashMap<>(edit);
    inReport.keySet().removeIf(Place.Note.class::isInstance);
    if (!inReport.isEmpty()) {
      model.edit(inReport);
    }
    for (Map.Entry<Place, String> entry : edit.entrySet()) {
      if (entry.getKey() instanceof Place.Note note) {
        model.note(note.of(), entry.getValue());
      }
    }
  }

  private String kept(Place place) {
    return place instanceof Place.Note note
        ? model.notes().getOrDefault(note.of(), "")
        : model.report().at(place);
  }

  private String replaced(Place place, List<Hit> hits, String by) {
    StringBuilder text = new StringBuilder(kept(place));
    for (Hit hit : hits.reversed()) {
      text.replace(hit.span().from(), hit.span().to(), by);
    }
    return text.toString();
  }

  /** Where a text is; {@code bound} where it is read with its bound figures as numbers. */
  private record Where(
      Place place, String name, boolean may, Optional<Bound> bound, boolean comment) {}

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
          .forEach(place -> in(report.at(place), place, names.name(place), free));
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
                in(section.heading(), heading, name, headings);
                Bound bound = Bound.of(section.text(), report);
                in(
                    asKept ? section.text() : bound.text(),
                    new Where(
                        text, name, free, asKept ? Optional.empty() : Optional.of(bound), false));
              });
    }

    /** What stands beside the report. */
    void aside() {
      report.explanations().forEach((finding, why) -> beside(why, new Place.Explanation(finding)));
      model.notes().entrySet().stream()
          .sorted(Map.Entry.comparingByKey(PlaceWords.ORDER))
          .forEach(note -> beside(note.getValue(), new Place.Note(note.getKey())));
      for (Comment comment : model.review().comments()) {
        Place place = comment.place();
        String name = Messages.text("desktop.find.comment", names.shortly(place));
        in(comment.words(), new Where(place, name, false, Optional.empty(), true));
      }
    }

    private void beside(String text, Place place) {
      in(text, place, names.name(place), free);
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
        in(report.at(place), place, names.name(place), false);
      }
    }

    private void label(String label, Row row, Column column, String name) {
      Place place = Place.of(new CellId(row.code(), column.id()));
      in(label, place, Messages.text("desktop.find.label", name), false);
    }

    private void in(String text, Place place, String name, boolean may) {
      in(text, new Where(place, name, may, Optional.empty(), false));
    }

    private void in(String text, Where where) {
      String folded = Folding.of(text);
      int from = folded.indexOf(wanted);
      while (from >= 0) {
        int to = from + wanted.length();
        found.add(hit(text, from, to, where));
        from = folded.indexOf(wanted, to);
      }
    }

    private Hit hit(String text, int from, int to, Where where) {
      boolean torn =
          where
              .bound()
              .map(bound -> bound.touches(from, to))
              .orElseGet(() -> tears(text, from, to));
      return new Hit(
          where.place(),
          where.name(),
          where
              .bound()
              .map(bound -> new Finding.Span(bound.from(from), bound.to(to)))
              .orElseGet(() -> new Finding.Span(from, to)),
          line(text.substring(back(text, from), from)),
          line(text.substring(from, to)),
          line(text.substring(to, ahead(text, to))),
          where.may() && !torn,
          where.comment());
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
