package org.nianbao.intake.understand;

import java.util.List;
import org.nianbao.intake.written.WrittenFigure;

/**
 * A cell of a table's row, or words between blanks in a line that is not parted.
 *
 * @param line the line in the file, from 1
 * @param cell which of the line's cells, from 0
 */
record Token(int line, int cell, String text) {
  boolean blank() {
    return text.isBlank();
  }

  boolean figure() {
    return WrittenFigure.is(text);
  }

  /** Those that hold something. */
  static List<Token> written(List<Token> tokens) {
    return tokens.stream().filter(token -> !token.blank()).toList();
  }
}
