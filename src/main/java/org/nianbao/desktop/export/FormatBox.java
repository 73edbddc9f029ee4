package org.nianbao.desktop.export;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.nianbao.export.Format;
import org.nianbao.message.Messages;

/** Chooses one of the formats, called by their Chinese names. */
final class FormatBox extends ComboBox<Format> {
  FormatBox(ObjectProperty<Format> chosen) {
    getItems().setAll(Format.values());
    setVisibleRowCount(Format.values().length);
    setMinWidth(USE_PREF_SIZE);
    setAccessibleText(Messages.text("desktop.export.format"));
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Format format) {
            return format == null ? "" : format.words();
          }

          @Override
          public Format fromString(String words) {
            return chosen.get();
          }
        });
    valueProperty().bindBidirectional(chosen);
  }
}
