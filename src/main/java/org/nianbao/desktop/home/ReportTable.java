package org.nianbao.desktop.home;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.nianbao.library.Listing;
import org.nianbao.message.Messages;

/** The list of reports: sorted by a click on a head, narrowed by words searched for. */
final class ReportTable extends TableView<Row> {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

  /**
   * The list.
   *
   * @param search the words searched for
   * @param open opens what is selected
   * @param delete deletes what is selected
   */
  ReportTable(HomeModel model, StringProperty search, Runnable open, Runnable delete) {
    setId("reports");
    setAccessibleText(Messages.text("desktop.home.list"));
    FilteredList<Row> found = new FilteredList<>(model.reports());
    search.addListener((property, was, words) -> found.setPredicate(row -> row.matches(words)));
    SortedList<Row> sorted = new SortedList<>(found);
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    Label none = new Label();
    none.textProperty()
        .bind(
            search.map(
                words ->
                    Messages.text(words.isBlank() ? "desktop.home.empty" : "desktop.home.none")));
    setPlaceholder(none);
    column("desktop.home.agency", 380, Listing::agency);
    column("desktop.home.year", 80, Listing::year);
    column("desktop.home.edition", 100, Listing::edition);
    add("desktop.home.status", 100, row -> constant(row.listing().status()), at -> at.words());
    add(
        "desktop.home.complete",
        90,
        row -> row.extentProperty().map(Row.Extent::percent),
        percent -> number("desktop.home.percent", percent),
        Comparator.comparing(percent -> percent.orElse(-1)));
    add(
        "desktop.home.findings",
        160,
        Row::extentProperty,
        ReportTable::findings,
        Comparator.comparing((Row.Extent extent) -> extent.errors().orElse(-1))
            .thenComparing(extent -> extent.others().orElse(-1)));
    TableColumn<Row, Instant> changed =
        add("desktop.home.changed", 170, row -> constant(row.listing().changed()), WHEN::format);
    changed.setId("changed");
    setRowFactory(table -> row(open));
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            open.run();
          } else if (event.getCode() == KeyCode.DELETE) {
            delete.run();
          }
        });
    getSelectionModel().selectFirst();
  }

  private static TableRow<Row> row(Runnable open) {
    TableRow<Row> row = new TableRow<>();
    row.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            open.run();
          }
        });
    return row;
  }

  private static String number(String key, OptionalInt number) {
    return number.isPresent() ? Messages.text(key, number.getAsInt()) : "";
  }

  private static String findings(Row.Extent extent) {
    if (extent.errors().isEmpty()) {
      return "";
    }
    int errors = extent.errors().getAsInt();
    int others = extent.others().orElse(0);
    return errors + others == 0
        ? Messages.text("desktop.home.nothing")
        : Messages.text("desktop.home.counts", errors, others);
  }

  private static <T> ObservableValue<T> constant(T value) {
    return new ReadOnlyObjectWrapper<>(value);
  }

  private <T extends Comparable<? super T>> void column(
      String key, double width, Function<Listing, T> value) {
    add(key, width, row -> constant(value.apply(row.listing())), Object::toString);
  }

  private <T> TableColumn<Row, T> add(
      String key,
      double width,
      Function<Row, ObservableValue<T>> value,
      Function<T, String> words,
      Comparator<T> order) {
    TableColumn<Row, T> column = add(key, width, value, words);
    column.setComparator(order);
    return column;
  }

  private <T> TableColumn<Row, T> add(
      String key,
      double width,
      Function<Row, ObservableValue<T>> value,
      Function<T, String> words) {
    TableColumn<Row, T> column = new TableColumn<>(Messages.text(key));
    column.setPrefWidth(width);
    column.setCellValueFactory(cell -> value.apply(cell.getValue()));
    column.setCellFactory(
        any ->
            new TableCell<>() {
              @Override
              protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : words.apply(item));
              }
            });
    getColumns().add(column);
    return column;
  }
}
