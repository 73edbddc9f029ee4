package org.nianbao.intake.understand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.edition.Block;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Column;
import org.nianbao.edition.Edition;
import org.nianbao.intake.written.Key;

/**
 * Which figure of a row belongs to which column. Files leave out columns of totals, keep blank
 * cells that merging left, or drop blank cells at the end.
 */
final class Columns {
  private final Edition edition;

  /** How often each head was met since the last row of another block. */
  private final Map<String, Integer> heads = new HashMap<>();

  private final Map<Block, List<Column>> withoutTotals = new HashMap<>();

  /** In which cells of a line the first figures of a block's rows stand, where that was plain. */
  private final Map<Block, List<Integer>> firsts = new HashMap<>();

  Columns(Edition edition) {
    this.edition = edition;
  }

  void head(String words) {
    heads.merge(Key.of(words), 1, Integer::sum);
  }

  /** A column and the token for it. */
  record Fit(Column column, Token token) {}

  /**
   * Fits a row's figures to columns.
   *
   * @param tokens all behind the label, blank ones too
   * @param oneLine whether they are one row of a table, so that blank ones count
   * @return empty where they cannot be told apart
   */
  List<Fit> fit(RowIndex.Entry row, List<Token> tokens, boolean oneLine) {
    List<Column> all = row.block().leafColumns();
    List<Column> fewer =
        withoutTotals.computeIfAbsent(row.block(), block -> withoutTotals(row, all));
    heads.clear();
    List<Fit> fit = fit(row.block(), all, tokens, oneLine);
    return fit.isEmpty() && fewer.size() < all.size()
        ? fit(row.block(), fewer, tokens, oneLine)
        : fit;
  }

  private List<Fit> fit(Block block, List<Column> columns, List<Token> tokens, boolean oneLine) {
    List<Token> written = Token.written(tokens);
    int wanted = columns.size();
    while (written.size() > wanted && !written.getLast().figure()) {
      written = written.subList(0, written.size() - 1);
    }
    if (written.size() == wanted) {
      if (oneLine && wanted > 1) {
        int first = written.getFirst().cell();
        firsts.computeIfAbsent(block, any -> new ArrayList<>()).add(first);
      }
      return paired(columns, written);
    }
    int extra = tokens.size() - wanted;
    if (!oneLine || extra < 0 || written.size() > wanted) {
      return List.of();
    }
    boolean before = leading(tokens) >= extra;
    boolean behind = leading(tokens.reversed()) >= extra;
    if (extra == 0 || before != behind) {
      int from = before ? extra : 0;
      return paired(columns, tokens.subList(from, from + wanted));
    }
    return before ? column(block, columns, tokens) : List.of();
  }

  /** Blank cells on both sides: the figures stand below those of all rows before, or nowhere. */
  private List<Fit> column(Block block, List<Column> columns, List<Token> tokens) {
    List<Integer> known = firsts.getOrDefault(block, List.of());
    if (known.size() < 2 || known.stream().distinct().count() > 1) {
      return List.of();
    }
    for (int from = 0; from + columns.size() <= tokens.size(); from++) {
      if (tokens.get(from).cell() == known.getFirst()) {
        return paired(columns, tokens.subList(from, from + columns.size()));
      }
    }
    return List.of();
  }

  private static int leading(List<Token> tokens) {
    return (int) tokens.stream().takeWhile(Token::blank).count();
  }

  static List<Fit> paired(List<Column> columns, List<Token> tokens) {
    return IntStream.range(0, columns.size())
        .mapToObj(i -> new Fit(columns.get(i), tokens.get(i)))
        .toList();
  }

  /** The columns but those of totals that the file's heads do not name. */
  private List<Column> withoutTotals(RowIndex.Entry row, List<Column> all) {
    boolean headed =
        all.stream()
            .filter(column -> !isTotal(row, column))
            .allMatch(column -> heads.containsKey(Key.of(column.heading())));
    Stream<Column> kept =
        all.stream()
            .filter(
                column ->
                    !headed
                        || !isTotal(row, column)
                        || heads.containsKey(Key.of(column.heading())));
    return kept.toList();
  }

  private boolean isTotal(RowIndex.Entry row, Column column) {
    return edition.partsOf(new CellId(row.row().code(), column.id())).isPresent();
  }
}
