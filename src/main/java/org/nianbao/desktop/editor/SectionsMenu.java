package org.nianbao.desktop.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.nianbao.desktop.control.Deed;
import org.nianbao.desktop.narrative.NarrativeForm;
import org.nianbao.edition.Section;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/** What can be done with the sections of a form that leaves them to the agency. */
final class SectionsMenu extends MenuButton {
  private final SectionsModel sections;
  private final PartsPane parts;
  private final Runnable commit;
  private final Consumer<String> tell;
  private final ContextMenu over = new ContextMenu();

  SectionsMenu(SectionsModel sections, PartsPane parts, Runnable commit, Consumer<String> tell) {
    super(Messages.text("desktop.sections"));
    this.sections = sections;
    this.parts = parts;
    this.commit = commit;
    this.tell = tell;
    setId("sections");
    setPopupSide(Side.TOP);
    setMaxWidth(Double.MAX_VALUE);
    setOnShowing(event -> fill());
    // An empty menu is never shown.
    fill();
    parts.setOnContextMenuRequested(this::menu);
    parts.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
  }

  /** The same for the right mouse button and the menu key, over the list. */
  private void menu(ContextMenuEvent event) {
    over.hide();
    over.getItems().setAll(items());
    over.show(parts, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  private void fill() {
    getItems().setAll(items());
  }

  private List<MenuItem> items() {
    String id = chosen().orElse("");
    Menu back = new Menu(Messages.text("desktop.sections.back"));
    for (Section section : sections.leftOut()) {
      String name =
          section.heading().isEmpty()
              ? Messages.text("desktop.editor.preamble")
              : section.heading();
      back.getItems().add(item(name, true, () -> bringBack(section)));
    }
    back.setDisable(back.getItems().isEmpty() || !sections.free());
    return List.of(
        item(Messages.text("desktop.sections.add"), sections.free(), () -> add(id)),
        item(Messages.text("desktop.sections.up"), sections.canMove(id, -1), () -> move(-1)),
        item(Messages.text("desktop.sections.down"), sections.canMove(id, 1), () -> move(1)),
        item(
            Messages.text("desktop.sections.leaveOut"),
            sections.canLeaveOut(id),
            () -> leaveOut(id)),
        back);
  }

  /** Alt+Shift+↑ and ↓ move a section, as Word moves a paragraph. */
  private void keys(KeyEvent event) {
    boolean up = event.getCode() == KeyCode.UP;
    if (event.isAltDown() && event.isShiftDown() && (up || event.getCode() == KeyCode.DOWN)) {
      attempt(() -> move(up ? -1 : 1));
      event.consume();
    }
  }

  private void add(String after) throws Refusal {
    String id = sections.add(after).id();
    parts.section(id).ifPresent(parts::open);
    parts.section(id).map(Part::form).ifPresent(form -> ((NarrativeForm) form).rename());
  }

  private void move(int by) throws Refusal {
    Optional<String> id = chosen();
    if (id.isPresent()) {
      sections.move(id.get(), by);
    }
  }

  private void leaveOut(String id) throws Refusal {
    String name = parts.section(id).map(Part::name).orElse(id);
    sections.leaveOut(id);
    tell.accept(Messages.text("desktop.sections.isLeftOut", name));
  }

  private void bringBack(Section section) throws Refusal {
    sections.bringBack(section);
    parts.section(section.id()).ifPresent(parts::open);
  }

  private Optional<String> chosen() {
    return parts.chosen().flatMap(Part::section);
  }

  private MenuItem item(String words, boolean enabled, Deed deed) {
    MenuItem item = new MenuItem(words);
    item.setDisable(!enabled);
    item.setOnAction(event -> attempt(deed));
    return item;
  }

  /** What was typed before comes before the deed in the history as well. */
  private void attempt(Deed deed) {
    commit.run();
    Deed.attempt(tell, deed);
  }
}
