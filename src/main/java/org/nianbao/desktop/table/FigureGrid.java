package org.nianbao.desktop.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;
import org.nianbao.desktop.control.Deed;
import org.nianbao.desktop.open.EditorModel;
import org.nianbao.intake.file.PastedBlock;

/** The figures of a table by line and column as printed, and the keys that move among them. */
final class FigureGrid {
  private final EditorModel model;
  private final Consumer<String> tell;
  private final List<List<FigureField>> lines = new ArrayList<>();
  private final FigureSelection selection = new FigureSelection(lines);
  private final FormWords form;

  /**
   * An empty grid.
   *
   * @param form what the form prints besides figures, which a pasted block may have along
   */
  FigureGrid(EditorModel model, FormWords form, Consumer<String> tell) {
    this.model = model;
    this.form = form;
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
      mouse(field, line, column);
    }
  }

  private void mouse(FigureField field, int line, int column) {
    field
        .focusedProperty()
        .addListener(
            (property, was, is) -> {
              if (is) {
                selection.begin(line, column);
              }
            });
    field.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (event.isShiftDown() && !field.isFocused()) {
            selection.extend(line, column);
            event.consume();
          } else {
            selection.begin(line, column);
          }
        });
    field.setOnDragDetected(event -> field.startFullDrag());
    field.addEventHandler(
        MouseDragEvent.MOUSE_DRAG_ENTERED,
        event -> {
          if (event.getGestureSource() instanceof FigureField from
              && lines.stream().anyMatch(each -> each.contains(from))) {
            selection.extend(line, column);
          }
        });
  }

  /** What Ctrl+A, C, X, Delete and Shift with an arrow do to cells as a whole. */
  private boolean chooses(KeyEvent event, FigureField field) {
    KeyCode code = event.getCode();
    if (field.within()) {
      return false;
    }
    if (event.isShortcutDown() && !event.isShiftDown() && code == KeyCode.A) {
      selection.all();
      return true;
    }
    if (selection.takes(event)) {
      return true;
    }
    if (!selection.many()) {
      return false;
    }
    boolean cut = event.isShortcutDown() && code == KeyCode.X;
    if (cut || (event.isShortcutDown() && !event.isShiftDown() && code == KeyCode.C)) {
      TableClip.of(selection.words()).copy();
    } else if (code != KeyCode.DELETE && code != KeyCode.BACK_SPACE) {
      return false;
    }
    if (cut || !event.isShortcutDown()) {
      blank();
    }
    return true;
  }

  private void blank() {
    Deed.attempt(tell, () -> model.edit(selection.blanks()));
  }

  private void keys(KeyEvent event, FigureField field, int line, int column) {
    if (chooses(event, field)) {
      event.consume();
      return;
    }
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
    boolean chosen = selection.many();
    int top = chosen ? selection.top() : line;
    int left = chosen ? selection.left() : column;
    Deed.attempt(tell, () -> tell.accept(new Pasting(model, lines, form).paste(block, top, left)));
    return true;
  }
}
