package org.nianbao.desktop.receive;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.nianbao.desktop.control.Shortened;
import org.nianbao.message.Messages;

/** What was understood, place by place. */
final class ItemTable extends TableView<ReadPlace> {
  private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");
  private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
  private static final int LONGEST = 60;
  private static final double WIDEST_TIP = 480;

  private final ImportReview review;
  private final FilteredList<ReadPlace> shown;

  ItemTable(ImportReview review) {
    this.review = review;
    this.shown = new FilteredList<>(FXCollections.observableArrayList(review.all()));
    setId("understood");
    setAccessibleText(Messages.text("desktop.receive.understood"));
    setItems(shown);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    Label none = new Label(Messages.text("desktop.receive.nothingHere"));
    none.setWrapText(true);
    setPlaceholder(none);
    column("desktop.receive.place", 280, ReadPlace::name);
    column("desktop.receive.state", 80, item -> review.mark(item).words());
    column("desktop.receive.value", 250, item -> Shortened.of(review.shown(item.place()), LONGEST));
    setRowFactory(table -> new MarkedRow());
    review.stepsProperty().addListener((property, was, is) -> refresh());
  }

  FilteredList<ReadPlace> shown() {
    return shown;
  }

  /** Goes to an item that is shown. */
  void go(ReadPlace item) {
    getSelectionModel().select(item);
    scrollTo(Math.max(0, shown.indexOf(item) - 3));
  }

  private void column(String key, double width, Function<ReadPlace, String> words) {
    TableColumn<ReadPlace, String> column = new TableColumn<>(Messages.text(key));
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
    column.setCellFactory(each -> new WholeCell());
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    getColumns().add(column);
  }

  /**
   * Words too long for their column lose their middle, for those of a table begin alike; the cell's
   * tip tells them whole.
   */
  private static final class WholeCell extends TableCell<ReadPlace, String> {
    private final Tooltip whole = new Tooltip();

    WholeCell() {
      setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      whole.setWrapText(true);
      whole.setMaxWidth(WIDEST_TIP);
    }

    @Override
    protected void updateItem(String words, boolean empty) {
      super.updateItem(words, empty);
      setText(empty ? null : words);
      whole.setText(words);
      setTooltip(empty || words.isEmpty() ? null : whole);
    }
  }

  private final class MarkedRow extends TableRow<ReadPlace> {
    @Override
    protected void updateItem(ReadPlace item, boolean empty) {
      super.updateItem(item, empty);
      ReadMark mark = empty ? ReadMark.SURE : review.mark(item);
      pseudoClassStateChanged(DOUBTFUL, mark == ReadMark.DOUBTFUL);
      pseudoClassStateChanged(MISSING, mark == ReadMark.MISSING);
    }
  }
}
