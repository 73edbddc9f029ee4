package org.nianbao.desktop.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.nianbao.desktop.open.ReviewModel;
import org.nianbao.desktop.review.PlacePopOver;
import org.nianbao.report.Place;

/**
 * What can be asked for at the place of the report the cursor is at, by key and by the right mouse
 * button: what is known of it (F4, Ctrl+I), a comment on it (Ctrl+Alt+M), its history.
 */
final class PlaceTools implements PlacePopOver.Actions, PlaceMenu.Actions {
  private static final KeyCombination COMMENT = KeyCombination.keyCombination("Shortcut+Alt+M");
  private static final List<KeyCombination> ABOUT =
      List.of(KeyCombination.keyCombination("F4"), KeyCombination.keyCombination("Shortcut+I"));

  private final ReviewModel review;
  private final Parent root;
  private final SidePane side;
  private final Editing editing;
  private final PlacePopOver popOver;

  /** What is done to all of the report. */
  interface Editing {
    /** Keeps what was typed last. */
    void commit();

    /** Takes back the last edit, or does it again. */
    void stepBack(boolean again);
  }

  /**
   * The tools of an editor.
   *
   * @param root all of the editor
   * @param form where places are edited
   * @param tell shows a sentence in the window
   */
  PlaceTools(
      ReviewModel review,
      Parent root,
      Parent form,
      SidePane side,
      Editing editing,
      Consumer<String> tell) {
    this.review = review;
    this.root = root;
    this.side = side;
    this.editing = editing;
    this.popOver = new PlacePopOver(review, this, tell);
    root.sceneProperty()
        .flatMap(scene -> scene.focusOwnerProperty())
        .addListener((property, was, is) -> watch(is));
    // The letter of Ctrl+Alt+M would be the first of the comment it opens.
    root.addEventFilter(
        KeyEvent.KEY_TYPED,
        event -> {
          if (event.isShortcutDown() && event.isAltDown() && event.getCharacter().equals("m")) {
            event.consume();
          }
        });
    form.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
  }

  /** Takes its keys; whether it was one. */
  boolean takes(KeyEvent event) {
    if (COMMENT.match(event)) {
      comment();
      return true;
    }
    if (ABOUT.stream().anyMatch(keys -> keys.match(event))) {
      about();
      return true;
    }
    return false;
  }

  @Override
  public void undo() {
    editing.stepBack(false);
  }

  @Override
  public void redo() {
    editing.stepBack(true);
  }

  @Override
  public void comment() {
    editing.commit();
    side.comment(selected());
  }

  @Override
  public void history() {
    editing.commit();
    side.historyHere();
  }

  @Override
  public void about() {
    if (owner() instanceof TextInputControl field && place(field).isPresent()) {
      editing.commit();
      popOver.toggle(field, place(field).orElseThrow());
    }
  }

  /** Puts the popover away. */
  void close() {
    popOver.hide();
  }

  private Node owner() {
    return root.getScene().getFocusOwner();
  }

  /** Remembers at which place of the report the cursor is. */
  private void watch(Node owner) {
    if (owner instanceof TextInputControl) {
      place(owner).ifPresent(review.atProperty()::set);
    }
  }

  private void menu(ContextMenuEvent event) {
    if (owner() instanceof TextInputControl field && place(field).isPresent()) {
      new PlaceMenu(field, review.mayComment(), this)
          .show(field, event.getScreenX(), event.getScreenY());
      event.consume();
    }
  }

  /** The words of the text being written that are selected, "" for none. */
  private String selected() {
    return owner() instanceof TextArea text && place(text).isPresent()
        ? text.getSelectedText().strip()
        : "";
  }

  /** The place of the report that a field is for; empty for any other field. */
  private static Optional<Place> place(Node field) {
    return Optional.ofNullable(field.getId()).flatMap(Place::parse);
  }
}
