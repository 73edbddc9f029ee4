package org.nianbao.desktop.narrative;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.nianbao.check.Finding;
import org.nianbao.desktop.control.Deed;
import org.nianbao.desktop.open.EditorModel;
import org.nianbao.message.Messages;
import org.nianbao.report.Place;

/** Over a text that was carried over from last year, until it is edited or confirmed. */
final class CarriedBar extends HBox {
  private final EditorModel model;
  private final Place place;
  private final Consumer<String> tell;

  /** Held here as the model holds it weakly: a form that was left is not kept. */
  private final ListChangeListener<Finding> follow = change -> refresh();

  CarriedBar(EditorModel model, Place place, Consumer<String> tell) {
    this.model = model;
    this.place = place;
    this.tell = tell;
    getStyleClass().add("carried-bar");
    Label tag = new Label(Messages.text("desktop.carried.tag"));
    tag.getStyleClass().add("carried-tag");
    tag.setMinWidth(Region.USE_PREF_SIZE);
    Label words = new Label(Messages.text("desktop.carried"));
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button confirm = new Button(Messages.text("desktop.carried.confirm"));
    confirm.setId("confirm-carried");
    confirm.setMinWidth(Region.USE_PREF_SIZE);
    confirm.setOnAction(event -> confirm());
    getChildren().addAll(tag, words, confirm);
    model.findings().addListener(new WeakListChangeListener<>(follow));
    refresh();
  }

  private void refresh() {
    setVisible(!model.locked() && model.carried(place).isPresent());
    setManaged(isVisible());
  }

  private void confirm() {
    model
        .carried(place)
        .ifPresent(
            finding -> {
              Deed.attempt(
                  tell,
                  () ->
                      model
                          .open()
                          .explain(
                              finding.fingerprint(), Messages.text("desktop.carried.confirmed")));
            });
  }
}
