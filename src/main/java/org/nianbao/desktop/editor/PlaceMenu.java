package org.nianbao.desktop.editor;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import org.nianbao.message.Messages;

/** The menu of the right mouse button over a place of the report. */
final class PlaceMenu extends ContextMenu {
  /** What else can be asked for at a place. */
  interface Actions {
    void undo();

    void redo();

    void about();

    void comment();

    void history();
  }

  /** A menu over a field. */
  PlaceMenu(TextInputControl field, boolean mayComment, Actions actions) {
    add("desktop.menu.undo", field.isEditable(), actions::undo);
    add("desktop.menu.redo", field.isEditable(), actions::redo);
    getItems().add(new SeparatorMenuItem());
    boolean selected = field.getSelection().getLength() > 0;
    add("desktop.menu.cut", selected && field.isEditable(), field::cut);
    add("desktop.menu.copy", selected, field::copy);
    boolean full = Clipboard.getSystemClipboard().hasString();
    add("desktop.menu.paste", full && field.isEditable(), field::paste);
    add("desktop.menu.all", !field.getText().isEmpty(), field::selectAll);
    getItems().add(new SeparatorMenuItem());
    add("desktop.menu.about", true, actions::about);
    add("desktop.menu.comment", mayComment, actions::comment);
    add("desktop.menu.history", true, actions::history);
  }

  private void add(String key, boolean open, Runnable action) {
    MenuItem item = new MenuItem(Messages.text(key));
    item.setId(key);
    item.setDisable(!open);
    item.setOnAction(event -> action.run());
    getItems().add(item);
  }
}
