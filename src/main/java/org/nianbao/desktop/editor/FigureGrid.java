package org.nianbao.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.nianbao.message.Refusal;

/** The figures of a table by line and column as printed, and the keys that move among them. */
final class FigureGrid {
  private final EditorModel model;
  private final Consumer<String> tell;
  private final List<List<FigureField>> lines = new ArrayList<>();

  FigureGrid(EditorModel model, Consumer<String> tell) {
    this.model = model;
    this.tell = tell;
  }

  /** Adds the next line; one without cells is a heading. */
  void add(List<FigureCell> cells) {
    int line = lines.size();
    lines.add(cells.stream().map(FigureCell::field).toList());
    for (int i = 0; i < cells.size(); i++) {
      int column = i;
      FigureCell cell = cells.get(i);
      FigureField field = cell.field();
      field.addEventFilter(KeyEvent.KEY_PRESSED, event -> keys(event, field, line, column));
      field.addEventFilter(KeyEvent.KEY_TYPED, event -> equals(event, cell));
      field.onPaste(block -> paste(block, line, column));
    }
  }

  private void keys(KeyEvent event, FigureField field, int line, int column) {
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    KeyCode code = event.getCode();
    boolean enter = code == KeyCode.ENTER;
    int down = 0;
    int across = 0;
    if (code == KeyCode.DOWN || (enter && !event.isShiftDown())) {
      down = 1;
    } else if (code == KeyCode.UP || (enter && event.isShiftDown())) {
      down = -1;
    } else if (code == KeyCode.RIGHT && !field.within() && !event.isShiftDown()) {
      across = 1;
    } else if (code == KeyCode.LEFT && !field.within() && !event.isShiftDown()) {
      across = -1;
    } else {
      return;
    }
    event.consume();
    field.commit();
    if (across != 0) {
      List<FigureField> row = lines.get(line);
      row.get(Math.clamp(column + across, 0, row.size() - 1)).enter();
    } else {
      step(field, line, column, down);
    }
  }

  private void step(FigureField field, int line, int column, int by) {
    int next = line + by;
    while (next >= 0 && next < lines.size() && lines.get(next).isEmpty()) {
      next += by;
    }
    if (next < 0 || next >= lines.size()) {
      field.selectAll();
      return;
    }
    List<FigureField> row = lines.get(next);
    row.get(Math.min(column, row.size() - 1)).enter();
  }

  /** “=” in a figure can only mean its sum. */
  private void equals(KeyEvent event, FigureCell cell) {
    if (event.getCharacter().equals("=") || event.getCharacter().equals("＝")) {
      event.consume();
      cell.useSum();
    }
  }

  private boolean paste(PastedBlock block, int line, int column) {
    try {
      tell.accept(new Pasting(model, lines).paste(block, line, column));
    } catch (Refusal e) {
      tell.accept(e.getMessage());
    }
    return true;
  }
}
