package org.nianbao.desktop.narrative;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.nianbao.desktop.open.EditorModel;
import org.nianbao.desktop.open.EntryField;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Numerals;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/** A section's heading with the number printed before it; a field where the form leaves it free. */
final class HeadingLine extends HBox {
  private final EditorModel model;
  private final String section;
  private final Label number = new Label();
  private final Node words;

  HeadingLine(EditorModel model, Narrative narrative, Consumer<String> tell) {
    this.model = model;
    this.section = narrative.id();
    getStyleClass().add("heading-line");
    number.getStyleClass().add("section-number");
    number.setMinWidth(Region.USE_PREF_SIZE);
    boolean free = !model.edition().head().sectionsFixed() && !narrative.heading().isEmpty();
    words = free ? field(tell) : label(narrative);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(number, words);
    model.reportProperty().addListener((property, was, is) -> number(is));
    number(model.report());
  }

  /** Puts the cursor on the heading, where it may be changed; tells whether it may. */
  boolean rename() {
    if (words instanceof EntryField field) {
      field.requestFocus();
      field.selectAll();
      return true;
    }
    return false;
  }

  private void number(Report report) {
    int printed = report.number(section);
    number.setText(printed == 0 ? "" : Messages.text("page.heading", Numerals.of(printed), ""));
    number.setVisible(printed > 0);
    number.setManaged(printed > 0);
  }

  private EntryField field(Consumer<String> tell) {
    EntryField field =
        new EntryField(
            model, new Place.Heading(section), Messages.text("desktop.sections.heading"), tell) {
          @Override
          public void commit() {
            if (model.report().section(section).isEmpty()) {
              return;
            }
            if (getText().isBlank() && unkept()) {
              tell.accept(Messages.text("desktop.sections.noHeading"));
              restore();
            }
            super.commit();
          }
        };
    field.getStyleClass().add("heading-field");
    return field;
  }

  private static Label label(Narrative narrative) {
    Label label =
        new Label(
            narrative.heading().isEmpty()
                ? Messages.text("desktop.editor.preamble")
                : narrative.heading());
    label.getStyleClass().add("section-heading");
    label.setWrapText(true);
    return label;
  }
}
