package org.nianbao.desktop.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import org.nianbao.desktop.open.EditorModel;
import org.nianbao.edition.Cell;
import org.nianbao.edition.Table;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Place;
import org.nianbao.report.Value;

/**
 * Fills what a table leaves blank, as one edit: 0 for what did not happen, the sum where one is
 * offered. Most cells of most agencies' tables are 0.
 */
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
    setVisible(!model.locked() && !blank().isEmpty());
  }

  private List<Cell> blank() {
    return table
        .cells()
        .filter(cell -> model.report().value(cell.id()).equals(Value.BLANK))
        .toList();
  }

  private void fill() {
    Map<Place, String> words = new HashMap<>();
    blank().forEach(cell -> words.put(Place.of(cell.id()), "0"));
    model.findings().stream()
        .flatMap(finding -> finding.fix().stream())
        .filter(fix -> words.containsKey(fix.place()))
        .forEach(fix -> words.put(fix.place(), fix.words()));
    try {
      model.edit(words);
      tell.accept(Messages.text("desktop.table.zerosFilled", words.size()));
    } catch (Refusal e) {
      tell.accept(e.getMessage());
    }
  }
}
