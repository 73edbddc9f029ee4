package org.nianbao.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.edition.Block;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Table;
import org.nianbao.message.Messages;
import org.nianbao.report.Dates;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/** Sets the tables of an edition with a report's figures, each in the size that suits it. */
final class TableSetter {
  /** 小四, 五号 and 小五. */
  private static final List<Double> SIZES = List.of(12.0, 10.5, 9.0);

  /** 六号, only where a figure goes on no page otherwise, even one laid crosswise. */
  private static final double SMALLEST = 7.5;

  /** Blank over and under a row's words in mm, the airiest first. */
  private static final List<Double> PADDINGS = List.of(1.4, 1.0, 0.7);

  /** The same in 小五, so that a long table goes on one page laid crosswise. */
  private static final List<Double> TIGHT_PADDINGS = List.of(1.4, 1.0, 0.7, 0.5, 0.35, 0.2);

  /** 小四, for the lines over and under a table. */
  private static final double NOTE_SIZE = 12;

  /** The lines of people responsible. */
  private static final List<List<Fact>> PEOPLE =
      List.of(List.of(Fact.HEAD, Fact.REVIEWER, Fact.PREPARER), List.of(Fact.PHONE, Fact.DATE));

  private static final Face FIGURE_FACE = GridCell.Kind.FIGURE.face();
  private static final double NOTE_LEADING = 1.5;
  private static final double NOTE_GAP = 1.5;
  private static final String AGENCY = "{agency}";

  private final Report report;
  private final Options options;
  private final Characters characters;
  private final Map<String, Area> areas = new HashMap<>();

  TableSetter(Report report, Options options, Characters characters) {
    this.report = report;
    this.options = options;
    this.characters = characters;
  }

  /**
   * The table in the largest size that takes as few pages as any, its rows as airy as goes with it.
   *
   * @param linesOver what stands over it on the page where it begins, mm
   */
  TableSetting set(Table table, double linesOver) {
    Area area = area(table);
    double firstRoom = area.height() - linesOver;
    Item.Strip lead = lead(table, area.width());
    Item.Strip tail = tail(table, area.width());
    List<BlockGrid> grids = grids(table, area);
    List<Double> sizes = new ArrayList<>(SIZES);
    if (!layouts(grids, SIZES.getLast()).stream().allMatch(BlockLayout::figuresFit)) {
      sizes.add(SMALLEST);
    }
    TableSetting best = null;
    int fewest = Integer.MAX_VALUE;
    for (double size : sizes) {
      List<BlockLayout> layouts = layouts(grids, size);
      boolean smallest = size == sizes.getLast();
      if (!smallest && !layouts.stream().allMatch(BlockLayout::figuresFit)) {
        continue;
      }
      for (double padding : size > SIZES.getLast() ? PADDINGS : TIGHT_PADDINGS) {
        List<BlockLayout> padded = layouts.stream().map(layout -> layout.padded(padding)).toList();
        TableSetting setting = new TableSetting(area, lead, padded, tail);
        int pages = setting.pages(firstRoom);
        if (pages < fewest) {
          best = setting;
          fewest = pages;
        }
      }
    }
    return Objects.requireNonNull(best, "the smallest size always sets the table");
  }

  /**
   * Where the table stands: on pages laid crosswise where the form says so, or where its figures go
   * on no upright page in 小五.
   */
  private Area area(Table table) {
    return areas.computeIfAbsent(
        table.id(),
        _ -> table.landscape() || !holds(table, Area.UPRIGHT) ? Area.TURNED : Area.UPRIGHT);
  }

  private boolean holds(Table table, Area area) {
    return table.blocks().stream()
        .allMatch(block -> new ColumnWidths(block, area.width()).holding(needs(block)).isPresent());
  }

  /** What each column of figures needs in 小五, mm. */
  private List<Double> needs(Block block) {
    double em = SIZES.getLast() * Sheet.POINT;
    return block.leafColumns().stream()
        .map(
            column ->
                2 * CellText.NARROW_SIDE
                    + em
                        * block
                            .allRows()
                            .filter(row -> !row.heading())
                            .map(row -> report.at(Place.of(new CellId(row.code(), column.id()))))
                            .mapToDouble(figure -> characters.width(figure.strip(), FIGURE_FACE))
                            .max()
                            .orElse(0))
        .toList();
  }

  private List<BlockGrid> grids(Table table, Area area) {
    Office office = Office.of(table.officeAfter(), report);
    return table.blocks().stream()
        .map(
            block -> {
              ColumnWidths columns = new ColumnWidths(block, area.width());
              List<Double> widths = columns.holding(needs(block)).orElse(columns.form());
              return new BlockGridBuilder(block, report, widths, office).build();
            })
        .toList();
  }

  /**
   * The table as a passage.
   *
   * @param attached whether it stands on pages of its own
   */
  Passage.Tabular passage(Table table, boolean attached) {
    long over =
        1
            + Stream.of(table.attachment(), table.title(), table.subtitle())
                .filter(words -> !words.isEmpty())
                .count();
    TableSetting setting = set(table, over * Sheet.LINE_PITCH);
    return new Passage.Tabular(
        table,
        attached,
        replaced(table.title()),
        replaced(table.subtitle()),
        replaced(table.caption()),
        people(table),
        setting.grids(),
        setting.size(),
        setting.padding(),
        setting.area().turned(),
        over * Sheet.LINE_PITCH + setting.height() <= setting.area().height(),
        seal(table.caption(), setting.area().width()));
  }

  private List<BlockLayout> layouts(List<BlockGrid> grids, double size) {
    return grids.stream()
        .map(grid -> new BlockLayout(grid, size, PADDINGS.getFirst(), characters))
        .toList();
  }

  /** The caption over the table's left edge. */
  private Item.Strip lead(Table table, double width) {
    if (table.caption().isEmpty()) {
      return strip(0, List.of());
    }
    List<Mark> marks = new ArrayList<>();
    String words = replaced(table.caption());
    double bottom = note(words, 0, width, 0, Origin.of(Role.CAPTION), marks);
    seal(table.caption(), width).ifPresent(marks::add);
    return strip(bottom + NOTE_GAP, marks);
  }

  /** The seal over the agency's name, where the form says that it is to be put there. */
  private Optional<Mark.Seal> seal(String caption, double room) {
    int name = caption.indexOf(AGENCY);
    if (!options.sealed()
        || !report.issued()
        || name < 0
        || !caption.contains(Messages.text("page.toBeSealed"))) {
      return Optional.empty();
    }
    double em = NOTE_SIZE * Sheet.POINT;
    double before = characters.width(replaced(caption.substring(0, name)), Face.FANGSONG) * em;
    double width = characters.width(report.agency(), Face.FANGSONG) * em;
    double size = options.sealSize();
    double middle = Math.min(before + width / 2, room - size / 2);
    double y = NOTE_LEADING * em / 2 - size / 2;
    return Optional.of(new Mark.Seal(Math.max(0, middle - size / 2), y, size));
  }

  /** The lines of responsible people under the table. */
  private Item.Strip tail(Table table, double width) {
    if (!table.signed() || !options.contacts()) {
      return strip(0, List.of());
    }
    List<Mark> marks = new ArrayList<>();
    double bottom = NOTE_GAP;
    for (List<Fact> line : PEOPLE) {
      bottom = people(line, width, bottom, marks);
    }
    return strip(bottom, marks);
  }

  private List<List<String>> people(Table table) {
    return table.signed() && options.contacts()
        ? PEOPLE.stream().map(line -> line.stream().map(this::person).toList()).toList()
        : List.of();
  }

  private String person(Fact fact) {
    String filled = report.fact(fact);
    return Messages.text("page." + fact.key(), fact.isDate() ? Dates.printed(filled) : filled);
  }

  private double people(List<Fact> facts, double room, double top, List<Mark> marks) {
    double width = room / facts.size();
    double bottom = top;
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      Origin origin = new Origin(Role.PEOPLE, Place.of(fact));
      bottom = Math.max(bottom, note(person(fact), i * width, width, top, origin, marks));
    }
    return bottom;
  }

  /** Sets words from a left edge within a width; returns how far down they reach. */
  private double note(
      String words, double left, double width, double top, Origin origin, List<Mark> marks) {
    double em = NOTE_SIZE * Sheet.POINT;
    double leading = NOTE_LEADING * em;
    double y = top;
    List<Glyph> glyphs = characters.glyphs(words, Face.FANGSONG);
    for (Line line : new LineBreaker(glyphs, width / em, 0).lines()) {
      for (Mark.Text run : line.set(em, NOTE_SIZE, false, origin)) {
        marks.add(run.moved(left, y + leading / 2 + Sheet.baseline(NOTE_SIZE)));
      }
      y += leading;
    }
    return Math.max(y, top + leading);
  }

  /** The edition's words with the report's agency and year in them. */
  String replaced(String words) {
    return words
        .replace(AGENCY, report.agency())
        .replace("{year}", Integer.toString(report.year()));
  }

  private static Item.Strip strip(double height, List<Mark> marks) {
    return new Item.Strip(height, marks, false, Optional.empty());
  }
}
