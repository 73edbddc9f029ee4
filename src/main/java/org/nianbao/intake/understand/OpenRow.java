package org.nianbao.intake.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A row whose label was read and whose figures are being gathered, over one line or several. */
final class OpenRow {
  private final int row;
  private final Token label;
  private final String reason;
  private Optional<RowIndex.Group> group = Optional.empty();
  private final List<Token> tokens = new ArrayList<>();

  /**
   * A row.
   *
   * @param row its place in the {@link RowIndex}
   * @param reason why it is doubtful that it is this row; "" where it is not
   */
  OpenRow(int row, Token label, String reason) {
    this.row = row;
    this.label = label;
    this.reason = reason;
  }

  /** Under the head of these columns its figures stand; empty where the whole row has one. */
  Optional<RowIndex.Group> group() {
    return group;
  }

  void group(Optional<RowIndex.Group> under) {
    group = under;
  }

  int row() {
    return row;
  }

  /** The line its label stands on. */
  int line() {
    return label.line();
  }

  String words() {
    return label.text();
  }

  String reason() {
    return reason;
  }

  /** Adds a cell; blank ones of a line before the first figure's are forgotten. */
  void add(Token token) {
    if (!hasFigures()) {
      tokens.removeIf(blank -> blank.line() != token.line());
    }
    tokens.add(token);
  }

  /** The same figures as those of another row. */
  OpenRow movedTo(int other, String doubt) {
    OpenRow moved = new OpenRow(other, label, doubt);
    moved.tokens.addAll(tokens);
    return moved;
  }

  List<Token> tokens() {
    return tokens;
  }

  boolean hasFigures() {
    return tokens.stream().anyMatch(token -> !token.blank());
  }

  /** Whether all its figures stand on one line. */
  boolean oneLine() {
    return tokens.stream().mapToInt(Token::line).distinct().count() <= 1;
  }

  /**
   * Whether its figures are all there when a row of a table ends: they stand beside the label, or
   * beside one another.
   */
  boolean isWhole(int line) {
    int here =
        (int) tokens.stream().filter(token -> token.line() == line && !token.blank()).count();
    return here > 1 || (here == 1 && line() == line);
  }
}
