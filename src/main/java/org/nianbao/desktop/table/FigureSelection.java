package org.nianbao.desktop.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.nianbao.report.Place;

/** A rectangle of figures chosen with Shift and the arrows or the mouse, or all by Ctrl+A. */
final class FigureSelection {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  /** The form's lines as printed; a heading line has no fields. */
  private final List<List<FigureField>> lines;

  private int line;
  private int column;
  private int toLine;
  private int toColumn;
  private boolean many;

  FigureSelection(List<List<FigureField>> lines) {
    this.lines = lines;
  }

  /** Begins anew at a cell, which alone is no selection. */
  void begin(int atLine, int atColumn) {
    mark(false);
    line = atLine;
    column = atColumn;
    toLine = atLine;
    toColumn = atColumn;
    many = false;
  }

  /** Takes in everything between where it began and a cell. */
  void extend(int atLine, int atColumn) {
    mark(false);
    toLine = atLine;
    toColumn = atColumn;
    many = line != toLine || column != toColumn;
    mark(many);
  }

  /** Takes Shift and an arrow, as the key of a cell; whether it was that. */
  boolean takes(KeyEvent event) {
    if (!event.isShiftDown() || event.isShortcutDown() || event.isAltDown()) {
      return false;
    }
    KeyCode code = event.getCode();
    if (code == KeyCode.DOWN || code == KeyCode.UP) {
      extend(next(code == KeyCode.DOWN ? 1 : -1), toColumn);
    } else if (code == KeyCode.LEFT || code == KeyCode.RIGHT) {
      int most = Math.max(0, lines.get(toLine).size() - 1);
      extend(toLine, Math.clamp(toColumn + (code == KeyCode.RIGHT ? 1L : -1L), 0, most));
    } else {
      return false;
    }
    return true;
  }

  private int next(int by) {
    int next = toLine + by;
    while (next >= 0 && next < lines.size() && lines.get(next).isEmpty()) {
      next += by;
    }
    return next < 0 || next >= lines.size() ? toLine : next;
  }

  /** Chooses every figure of the table. */
  void all() {
    int widest = lines.stream().mapToInt(List::size).max().orElse(1);
    begin(next(0, 1), 0);
    extend(next(lines.size() - 1, -1), widest - 1);
  }

  private int next(int from, int by) {
    int at = from;
    while (lines.get(at).isEmpty()) {
      at += by;
    }
    return at;
  }

  /** Whether more than one cell is chosen. */
  boolean many() {
    return many;
  }

  int top() {
    return Math.min(line, toLine);
  }

  int left() {
    return Math.min(column, toColumn);
  }

  /** The chosen fields line by line; a heading line has none. */
  private List<List<FigureField>> fields() {
    List<List<FigureField>> chosen = new ArrayList<>();
    for (List<FigureField> each : lines.subList(top(), Math.max(line, toLine) + 1)) {
      int from = Math.min(left(), each.size());
      int to = Math.min(Math.max(column, toColumn) + 1, each.size());
      chosen.add(each.subList(from, to));
    }
    return chosen;
  }

  /** What the chosen cells show, line by line; a heading line of the form is an empty one. */
  List<List<String>> words() {
    return fields().stream()
        .map(
            each -> each.isEmpty() ? List.of("") : each.stream().map(FigureField::getText).toList())
        .toList();
  }

  /** An edit that leaves the chosen cells blank. */
  Map<Place, String> blanks() {
    Map<Place, String> blanks = new LinkedHashMap<>();
    fields().stream().flatMap(List::stream).forEach(field -> blanks.put(field.place(), ""));
    return blanks;
  }

  private void mark(boolean chosen) {
    fields().stream()
        .flatMap(List::stream)
        .forEach(field -> field.pseudoClassStateChanged(CHOSEN, chosen));
  }
}
