package org.nianbao.desktop.editor;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.nianbao.message.Messages;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;

/** The cover facts: agency, dates, people, office. */
final class CoverForm extends GridPane {
  private static final int COLUMNS = 28;

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
    Label label = new Label(name);
    label.setWrapText(true);
    label.setLabelFor(field);
    addRow(line, label, field);
  }
}
