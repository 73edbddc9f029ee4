package org.nianbao.desktop.review;

import javafx.scene.control.TextField;
import org.nianbao.desktop.open.ReviewModel;
import org.nianbao.message.Messages;
import org.nianbao.report.Fact;

/** Asks for the name of the person at the window; gone once it is known. */
final class NameField extends TextField {
  private final ReviewModel model;

  NameField(ReviewModel model, Fact usually) {
    this.model = model;
    setPromptText(Messages.text("desktop.step.name"));
    setAccessibleText(Messages.text("desktop.step.name"));
    setText(model.editor().report().fact(usually));
    visibleProperty().bind(model.person().nameProperty().isEmpty());
    managedProperty().bind(visibleProperty());
  }

  /** Makes the name known, where it was not. */
  void keep() {
    if (!model.person().known()) {
      model.person().name(getText());
    }
  }
}
