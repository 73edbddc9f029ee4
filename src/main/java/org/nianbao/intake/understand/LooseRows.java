package org.nianbao.intake.understand;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nianbao.edition.Block;
import org.nianbao.edition.Cell;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Column;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Rule;
import org.nianbao.intake.written.WrittenFigure;
import org.nianbao.message.Messages;
import org.nianbao.report.Value;

/**
 * Rows of figures whose labels came loose, as PDFs leave them whose labels break over lines. They
 * go where the rows without figures and the file's own sums leave one place only; else they are
 * left out, and that is said.
 */
final class LooseRows {
  private static final int MOST = 60;
  private static final int MOST_WAYS = 2_000;

  private final Edition edition;
  private final RowIndex index;
  private final Gathered found;
  private final Map<Block, List<Loose>> rows = new HashMap<>();
  private int tried;

  private record Loose(int line, String words, List<Token> figures) {}

  LooseRows(Edition edition, RowIndex index, Gathered found) {
    this.edition = edition;
    this.index = index;
    this.found = found;
  }

  /** Keeps a line of figures until all others are read. */
  void add(int line, String words, List<Token> parts, Block block) {
    List<Loose> all = rows.computeIfAbsent(block, any -> new ArrayList<>());
    List<Token> figures = Token.written(parts);
    if (figures.size() == block.leafColumns().size() && all.size() < MOST) {
      all.add(new Loose(line, words, figures));
    } else {
      found.doubt(line, words, Messages.text("intake.line"));
    }
  }

  /**
   * Puts them where they belong.
   *
   * @param met the rows that were seen; those found are added
   */
  void place(Set<Integer> met) {
    rows.forEach(
        (block, loose) -> {
          List<Integer> free = free(block);
          List<List<Integer>> ways = new ArrayList<>();
          ways(loose, free, 0, new ArrayList<>(), ways);
          if (ways.size() == 1) {
            for (int i = 0; i < loose.size(); i++) {
              keep(ways.getFirst().get(i), loose.get(i));
              met.add(ways.getFirst().get(i));
            }
          } else {
            loose.forEach(row -> found.doubt(row.line(), row.words(), reason()));
          }
        });
  }

  private static String reason() {
    return Messages.text("intake.loose");
  }

  private List<Integer> free(Block block) {
    List<Integer> free = new ArrayList<>();
    for (int i = 0; i < index.size(); i++) {
      RowIndex.Entry entry = index.at(i);
      boolean empty = cells(entry).stream().noneMatch(found.values()::containsKey);
      if (entry.block() == block && !entry.heading() && empty) {
        free.add(i);
      }
    }
    return free;
  }

  /**
   * All ways to give the rows places in their order with which every sum they are part of holds.
   */
  private void ways(
      List<Loose> loose,
      List<Integer> free,
      int from,
      List<Integer> chosen,
      List<List<Integer>> ways) {
    if (ways.size() > 1 || tried > MOST_WAYS) {
      return;
    }
    if (chosen.size() == loose.size()) {
      tried++;
      if (holds(loose, chosen)) {
        ways.add(List.copyOf(chosen));
      }
      return;
    }
    for (int i = from; i <= free.size() - (loose.size() - chosen.size()); i++) {
      chosen.add(free.get(i));
      ways(loose, free, i + 1, chosen, ways);
      chosen.removeLast();
    }
  }

  private boolean holds(List<Loose> loose, List<Integer> chosen) {
    Map<CellId, BigDecimal> figures = new HashMap<>();
    found
        .values()
        .forEach(
            (cell, value) -> {
              if (value instanceof Value.Number number) {
                figures.put(cell, number.number());
              }
            });
    Set<CellId> placed = new TreeSet<>();
    for (int i = 0; i < chosen.size(); i++) {
      List<CellId> cells = cells(index.at(chosen.get(i)));
      for (int c = 0; c < cells.size(); c++) {
        Cell cell = edition.cell(cells.get(c)).orElseThrow();
        String written = loose.get(i).figures().get(c).text();
        if (WrittenFigure.read(written, cell).map(WrittenFigure.Understood::value).orElse(null)
            instanceof Value.Number number) {
          figures.put(cells.get(c), number.number());
          placed.add(cells.get(c));
        }
      }
    }
    int held = 0;
    for (Rule rule : edition.rules()) {
      if (rule instanceof Rule.Sum sum && sum.cells().anyMatch(placed::contains)) {
        if (!holds(sum, figures)) {
          return false;
        }
        held++;
      }
    }
    return held > 0;
  }

  private static boolean holds(Rule.Sum sum, Map<CellId, BigDecimal> figures) {
    BigDecimal total = figures.get(sum.total());
    BigDecimal parts =
        sum.parts().stream()
            .map(part -> figures.getOrDefault(part, BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return total != null && total.compareTo(parts) == 0;
  }

  private void keep(int row, Loose loose) {
    List<CellId> cells = cells(index.at(row));
    String reason = Messages.text("intake.unsure.loose", index.at(row).row().label());
    for (int c = 0; c < cells.size(); c++) {
      Token token = loose.figures().get(c);
      Cell cell = edition.cell(cells.get(c)).orElseThrow();
      Optional<WrittenFigure.Understood> read = WrittenFigure.read(token.text(), cell);
      Source source = Source.doubtful(token.line(), token.cell(), token.text(), reason);
      CellId id = cells.get(c);
      read.ifPresent(figure -> found.keep(id, figure.value(), source));
    }
  }

  private static List<CellId> cells(RowIndex.Entry entry) {
    return entry.block().leafColumns().stream()
        .map(Column::id)
        .map(id -> new CellId(entry.row().code(), id))
        .toList();
  }
}
