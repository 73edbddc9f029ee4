package org.nianbao.desktop.narrative;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.nianbao.check.Numbering;
import org.nianbao.message.Messages;

/**
 * The numbered headings of a text beside it, indented by level; one out of order is marked. Not
 * there while the text has none.
 */
final class OutlineStrip extends ListView<Numbering.Item> {
  private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");
  private static final double INDENT = 12;
  private static final double PADDING = 6;

  private final ObservableBooleanValue room;
  private boolean asked = true;

  /**
   * The strip.
   *
   * @param room whether there is room for it beside the text
   * @param go puts the cursor at a position of the text
   */
  OutlineStrip(ObservableBooleanValue room, IntConsumer go) {
    this.room = room;
    setId("outline");
    getStyleClass().add("outline");
    setAccessibleText(Messages.text("desktop.outline"));
    setCellFactory(view -> new ItemCell());
    setOnMouseClicked(event -> go(go));
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            go(go);
            event.consume();
          }
        });
    room.addListener((property, was, is) -> place());
    place();
  }

  /** Shows the headings of a text. */
  void show(String text) {
    List<Numbering.Item> items = Numbering.of(text);
    if (!items.equals(getItems())) {
      getItems().setAll(items);
    }
    place();
  }

  /** Gives way to something else, or takes its room again. */
  void giveWay(boolean other) {
    asked = !other;
    place();
  }

  private void place() {
    setVisible(asked && room.get() && !getItems().isEmpty());
    setManaged(isVisible());
  }

  private void go(IntConsumer go) {
    Numbering.Item chosen = getSelectionModel().getSelectedItem();
    if (chosen != null) {
      go.accept(chosen.from());
    }
  }

  /** What is wrong with a heading's number; "" for nothing. */
  private static String fault(Numbering.Item item) {
    String number = item.written();
    if (item.level() == 0) {
      return Messages.text("desktop.outline.chapter");
    }
    if (!item.broken()) {
      return "";
    }
    return item.before() == 0
        ? Messages.text("check.wording.numbering.first", number)
        : item.number() == item.before()
            ? Messages.text("check.wording.numbering.twice", number)
            : Messages.text("check.wording.numbering", number, item.before() + 1, item.before());
  }

  private static final class ItemCell extends ListCell<Numbering.Item> {
    ItemCell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Numbering.Item item, boolean empty) {
      super.updateItem(item, empty);
      boolean none = empty || item == null;
      setText(none ? null : item.title());
      String fault = none ? "" : fault(item);
      pseudoClassStateChanged(BROKEN, !fault.isEmpty());
      if (none) {
        setTooltip(null);
        setStyle("");
        return;
      }
      setStyle("-fx-padding: 3 4 3 " + (PADDING + INDENT * item.level()) + ";");
      setTooltip(new Tooltip(fault.isEmpty() ? item.title() : item.title() + "\n" + fault));
      setAccessibleText(fault.isEmpty() ? item.title() : item.title() + "　" + fault);
    }
  }
}
