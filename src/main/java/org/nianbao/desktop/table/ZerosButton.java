package org.nianbao.desktop.table;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import org.nianbao.desktop.control.Deed;
import org.nianbao.desktop.open.EditorModel;
import org.nianbao.edition.Table;
import org.nianbao.message.Messages;
import org.nianbao.report.Value;

/** Fills what a table leaves blank, as one edit. Most cells of most agencies' tables are 0. */
final class ZerosButton extends Button {
  private final EditorModel model;
  private final Table table;
  private final Consumer<String> tell;

  ZerosButton(EditorModel model, Table table, Consumer<String> tell) {
    super(Messages.text("desktop.table.zeros"));
    this.model = model;
    this.table = table;
    this.tell = tell;
    setId("zeros");
    setMinWidth(USE_PREF_SIZE);
    managedProperty().bind(visibleProperty());
    setOnAction(event -> fill());
    model.reportProperty().addListener((property, was, is) -> refresh());
    refresh();
  }

  private void refresh() {
    setVisible(!model.locked() && blank() > 0);
  }

  private long blank() {
    return table
        .cells()
        .filter(cell -> model.report().value(cell.id()).equals(Value.BLANK))
        .count();
  }

  private void fill() {
    Deed.attempt(
        tell,
        () -> {
          int filled = model.open().fillBlanks(table);
          tell.accept(
              blank() == 0
                  ? Messages.text("desktop.table.zerosFilled", filled)
                  : Messages.text("desktop.table.zerosLeft", filled, blank()));
        });
  }
}
