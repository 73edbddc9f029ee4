package org.nianbao.intake.understand;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.nianbao.edition.Cell;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Column;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Row;
import org.nianbao.intake.written.Key;
import org.nianbao.intake.written.WrittenFigure;
import org.nianbao.message.Messages;
import org.nianbao.report.Figures;
import org.nianbao.report.Value;

/** Puts the figures of a row into its cells, or says why not. */
final class RowFigures {
  private final Edition edition;
  private final RowIndex index;
  private final Columns columns;
  private final Gathered found;

  /** Heading rows for which a file gives figures, as one row without its parts. */
  private final Map<Integer, OpenRow> whole = new LinkedHashMap<>();

  private boolean inYuan;

  RowFigures(Edition edition, RowIndex index, Gathered found) {
    this.edition = edition;
    this.index = index;
    this.columns = new Columns(edition);
    this.found = found;
  }

  /** A column's head was met. */
  void head(String words) {
    columns.head(words);
  }

  void keep(OpenRow open) {
    RowIndex.Entry entry = index.at(open.row());
    List<Token> written = Token.written(open.tokens());
    if (entry.heading()) {
      heading(open, written);
      return;
    }
    List<Columns.Fit> fit = fit(entry, open, written);
    int wanted = entry.block().leafColumns().size();
    if (fit.isEmpty() && open.oneLine() && written.size() == 1 && isZero(written.getFirst())) {
      String reason = Messages.text("intake.unsure.loneZero", wanted);
      zeros(entry.row(), entry.block().leafColumns(), written.getFirst(), reason);
    } else if (fit.isEmpty()) {
      String reason = Messages.text("intake.figureCount", wanted, written.size());
      found.doubt(open.line(), words(open), reason);
    } else {
      fit.forEach(each -> keep(new CellId(entry.row().code(), each.column().id()), each, open));
    }
  }

  private List<Columns.Fit> fit(RowIndex.Entry entry, OpenRow open, List<Token> written) {
    List<Columns.Fit> whole = columns.fit(entry, open.tokens(), open.oneLine());
    Optional<RowIndex.Group> group = open.group().filter(each -> each.row() == open.row());
    if (!whole.isEmpty() || group.isEmpty() || written.size() != group.get().size()) {
      return whole;
    }
    List<Column> all = entry.block().leafColumns();
    int from = group.get().from();
    return Columns.paired(all.subList(from, from + written.size()), written);
  }

  /** Money is counted in yuan from here on, or in the form's ten thousands again. */
  void inYuan(boolean counted) {
    inYuan = counted;
  }

  private Optional<WrittenFigure.Understood> read(Token token, Cell cell) {
    Optional<WrittenFigure.Understood> yuan =
        inYuan && cell.isMoney() ? WrittenFigure.inYuan(token.text()) : Optional.empty();
    return yuan.isPresent() ? yuan : WrittenFigure.read(token.text(), cell);
  }

  private void keep(CellId id, Columns.Fit fit, OpenRow open) {
    Token token = fit.token();
    if (token.blank()) {
      return;
    }
    Cell cell = edition.cell(id).orElseThrow();
    Optional<WrittenFigure.Understood> read = read(token, cell);
    if (read.isEmpty()) {
      String why =
          Figures.read(token.text()) instanceof Figures.Refused refused ? refused.reason() : "";
      String reason = Messages.text("intake.figure", token.text(), why);
      found.doubt(token.line(), words(open), reason);
      return;
    }
    String reason = open.reason() + read.get().reason();
    Source source =
        reason.isEmpty()
            ? Source.sure(token.line(), token.cell(), token.text())
            : Source.doubtful(token.line(), token.cell(), token.text(), reason);
    Value before = found.keep(id, read.get().value(), source);
    if (before != null) {
      String twice = Messages.text("intake.twice", before.written());
      found.doubt(token.line(), words(open), twice);
    }
  }

  private void heading(OpenRow open, List<Token> written) {
    if (written.stream().anyMatch(RowFigures::isNumber)) {
      whole.putIfAbsent(open.row(), open);
    }
  }

  /**
   * Where a heading stands with figures in place of its parts, as older forms have it: they go into
   * the part called 其他, and the other parts are 0. Of 0 all parts are 0: none can be less.
   *
   * @param met the rows that have lines of their own; the parts found are added
   */
  void headingsWithoutParts(Set<Integer> met) {
    whole.forEach(
        (heading, open) -> {
          int parts = (int) index.at(heading).row().all().count() - 1;
          List<Integer> below =
              IntStream.rangeClosed(heading + 1, heading + parts)
                  .filter(row -> !index.at(row).heading())
                  .boxed()
                  .toList();
          boolean alone = below.stream().noneMatch(met::contains);
          boolean nothing = Token.written(open.tokens()).stream().allMatch(RowFigures::isZero);
          Optional<Integer> other =
              below.stream().filter(row -> isOther(index.at(row).row())).findFirst();
          if (alone && (nothing || other.isPresent())) {
            parts(open, below, nothing ? Optional.empty() : other);
            met.addAll(below);
          } else if (!nothing) {
            found.doubt(open.line(), words(open), Messages.text("intake.headingFigure"));
          }
        });
  }

  private void parts(OpenRow open, List<Integer> below, Optional<Integer> other) {
    String reason =
        other
            .map(row -> index.at(row).row().label())
            .map(label -> Messages.text("intake.unsure.wholeRow", open.words(), label))
            .orElseGet(() -> Messages.text("intake.unsure.partsOfNothing", open.words()));
    Token first = Token.written(open.tokens()).getFirst();
    for (int row : below) {
      RowIndex.Entry entry = index.at(row);
      if (other.filter(each -> each == row).isPresent()) {
        OpenRow moved = open.movedTo(row, reason);
        keep(moved);
      } else {
        zeros(entry.row(), entry.block().leafColumns(), first, reason);
      }
    }
    found.doubt(open.line(), words(open), reason);
  }

  private static boolean isOther(Row row) {
    return Key.of(row.name()).equals("其他");
  }

  private void zeros(Row row, List<Column> all, Token token, String reason) {
    Source source = Source.doubtful(token.line(), token.cell(), token.text(), reason);
    for (Column column : all) {
      found.keep(new CellId(row.code(), column.id()), Value.of(0), source);
    }
  }

  /** Takes a row's figures back. */
  void drop(int row) {
    cells(row).forEach(found::drop);
  }

  /** The rest of a torn label was found: its row is sure. */
  void confirm(int row) {
    cells(row).forEach(found::confirm);
  }

  private List<CellId> cells(int row) {
    RowIndex.Entry entry = index.at(row);
    return entry.block().leafColumns().stream()
        .map(column -> new CellId(entry.row().code(), column.id()))
        .toList();
  }

  private static boolean isNumber(Token token) {
    return Figures.read(token.text()) instanceof Figures.Understood understood
        && understood.value() instanceof Value.Number;
  }

  private static boolean isZero(Token token) {
    return Figures.read(token.text()) instanceof Figures.Understood understood
        && understood.value().equals(Value.of(BigDecimal.ZERO));
  }

  private static String words(OpenRow open) {
    StringBuilder words = new StringBuilder(open.words());
    Token.written(open.tokens()).stream()
        .filter(token -> !token.text().equals(open.words()))
        .forEach(token -> words.append(" | ").append(token.text()));
    return words.toString();
  }
}
