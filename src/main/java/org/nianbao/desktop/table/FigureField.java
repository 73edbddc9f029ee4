package org.nianbao.desktop.table;

import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.nianbao.desktop.open.EditorModel;
import org.nianbao.desktop.open.EntryField;
import org.nianbao.edition.Cell;
import org.nianbao.edition.Level;
import org.nianbao.intake.file.PastedBlock;
import org.nianbao.library.Source;
import org.nianbao.report.Place;

/**
 * A figure of a table. As in Excel, a cell gone to is selected whole and typing replaces it; F2 or
 * a second click puts the cursor into it, and only then the arrows move within it.
 */
final class FigureField extends EntryField {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");

  private final Cell cell;
  private Predicate<PastedBlock> paste = block -> false;
  private String pasted = "";
  private boolean within;
  private boolean wasFocused;

  FigureField(EditorModel model, Cell cell, Consumer<String> tell) {
    super(model, Place.of(cell.id()), cell.name(), tell);
    this.cell = cell;
    getStyleClass().add("figure");
    setMaxHeight(Double.MAX_VALUE);
    focusedProperty().addListener((property, was, is) -> within = false);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.F2) {
            within = true;
            end();
            event.consume();
          } else if (event.getCode() == KeyCode.ESCAPE) {
            within = false;
            selectAll();
          }
        });
    addEventFilter(MouseEvent.MOUSE_PRESSED, event -> wasFocused = isFocused());
    addEventHandler(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          if (wasFocused) {
            within = true;
          } else if (getSelection().getLength() == 0) {
            selectAll();
          }
        });
  }

  @Override
  public Source source() {
    return !pasted.isEmpty() && getText().equals(pasted) ? Source.PASTED : Source.TYPED;
  }

  Cell cell() {
    return cell;
  }

  /** Whether the cursor moves within the cell. */
  boolean within() {
    return within;
  }

  /** Goes to this cell as a whole. */
  void enter() {
    requestFocus();
    selectAll();
  }

  /** Marks it with the gravest that is said about it; null for nothing. */
  void mark(@Nullable Level level) {
    pseudoClassStateChanged(WRONG, level == Level.ERROR);
    pseudoClassStateChanged(DOUBTFUL, level == Level.WARNING);
  }

  /** What to do with a pasted block; it tells whether it took it. */
  void onPaste(Predicate<PastedBlock> action) {
    paste = action;
  }

  @Override
  public void paste() {
    if (!isEditable()) {
      return;
    }
    Clipboard clipboard = Clipboard.getSystemClipboard();
    PastedBlock block = PastedBlock.of(clipboard.getHtml(), clipboard.getString());
    if (block.single() && block.at(0, 0).length() > LONGEST_PASTE) {
      tooLong(block.at(0, 0).length());
    } else if (block.single() && block.at(0, 0).lines().count() <= 1) {
      replaceSelection(block.at(0, 0));
      pasted = getText();
    } else if (!paste.test(block)) {
      super.paste();
    }
  }
}
