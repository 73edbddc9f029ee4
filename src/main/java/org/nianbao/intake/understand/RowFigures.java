package org.nianbao.intake.understand;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.edition.Cell;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Column;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Row;
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

  /** Heading rows for which a file gives 0 throughout, as one row without its parts. */
  private final Map<Integer, OpenRow> nothing = new LinkedHashMap<>();

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
    List<Columns.Fit> fit = columns.fit(entry, open.tokens(), open.oneLine());
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

  private void keep(CellId id, Columns.Fit fit, OpenRow open) {
    Token token = fit.token();
    if (token.blank()) {
      return;
    }
    Cell cell = edition.cell(id).orElseThrow();
    Optional<WrittenFigure.Understood> read = WrittenFigure.read(token.text(), cell);
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
    if (written.stream().allMatch(RowFigures::isZero)) {
      nothing.putIfAbsent(open.row(), open);
    } else if (written.stream().anyMatch(RowFigures::isNumber)) {
      found.doubt(open.line(), words(open), Messages.text("intake.headingFigure"));
    }
  }

  /**
   * Where a heading stands with 0 in place of its parts, each part is 0: none can be less.
   *
   * @param met the rows that have lines of their own; the parts found are added
   */
  void groupsOfNothing(Set<Integer> met) {
    nothing.forEach(
        (heading, open) -> {
          int parts = (int) index.at(heading).row().all().count() - 1;
          boolean alone = true;
          for (int row = heading + 1; row <= heading + parts; row++) {
            alone &= !met.contains(row);
          }
          for (int row = heading + 1; alone && row <= heading + parts; row++) {
            RowIndex.Entry entry = index.at(row);
            String reason = Messages.text("intake.unsure.partsOfNothing", open.words());
            if (!entry.heading()) {
              zeros(
                  entry.row(),
                  entry.block().leafColumns(),
                  Token.written(open.tokens()).getFirst(),
                  reason);
              met.add(row);
            }
          }
        });
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
