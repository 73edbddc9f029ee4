package org.nianbao.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import org.nianbao.desktop.open.EditorModel;
import org.nianbao.desktop.open.EntryField;
import org.nianbao.message.Messages;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;

/** The cover facts: agency, dates, people, office. */
final class CoverForm extends GridPane {
  private static final int COLUMNS = 28;

  private final List<EntryField> fields = new ArrayList<>();

  CoverForm(EditorModel model, Consumer<String> tell) {
    getStyleClass().add("cover-form");
    row(0, model, Place.Single.AGENCY, Messages.text("desktop.home.agency"), tell);
    int line = 1;
    boolean office =
        model.edition().tables().stream().anyMatch(table -> !table.officeAfter().isEmpty());
    boolean signed = model.edition().tables().stream().anyMatch(table -> table.signed());
    for (Fact fact : Fact.values()) {
      boolean people = fact.key().startsWith("people.");
      if (fact != Fact.TITLE && (!fact.isOffice() || office) && (!people || signed)) {
        row(line++, model, Place.of(fact), Messages.text("fact." + fact.key()), tell);
      }
    }
  }

  private void row(int line, EditorModel model, Place place, String name, Consumer<String> tell) {
    EntryField field = new EntryField(model, place, name, tell);
    field.setPrefColumnCount(COLUMNS);
    if (place instanceof Place.Cover cover && cover.fact().isDate()) {
      field.setPromptText(Messages.text("desktop.cover.date", model.report().year() + 1));
    }
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> keys(event, line));
    fields.add(field);
    Label label = new Label(name);
    label.setWrapText(true);
    label.setLabelFor(field);
    addRow(line, label, field);
  }

  /** Enter and ↓ lead to the next fact, Shift+Enter and ↑ back; what was typed is kept. */
  private void keys(KeyEvent event, int line) {
    boolean enter = event.getCode() == KeyCode.ENTER;
    boolean down = event.getCode() == KeyCode.DOWN || (enter && !event.isShiftDown());
    if (down || enter || event.getCode() == KeyCode.UP) {
      fields.get(line).commit();
      EntryField next = fields.get(Math.clamp(line + (down ? 1 : -1), 0, fields.size() - 1));
      next.requestFocus();
      next.selectAll();
      event.consume();
    }
  }
}
