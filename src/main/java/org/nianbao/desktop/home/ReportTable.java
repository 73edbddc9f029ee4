package org.nianbao.desktop.home;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.nianbao.library.Listing;
import org.nianbao.message.Messages;

/** The list of reports: sorted by a click on a head, narrowed by words searched for. */
final class ReportTable extends TableView<ReportRow> {
  private static final double HUNDRED = 100;
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

  private static final double FONT_SIZE = 14;

  /** Of agency, year, edition, status, completeness, findings, last change. */
  private static final double[] LEAST = {270, 62, 66, 72, 138, 136, 150};

  private final StringProperty search;
  private final BooleanProperty trash;

  /** How large the letters are that the columns have room for, of their usual size. */
  private double size;

  /**
   * The list.
   *
   * @param search the words searched for
   */
  ReportTable(HomeModel model, StringProperty search) {
    this.search = search;
    this.trash = model.trashProperty();
    setId("reports");
    setAccessibleText(Messages.text("desktop.home.list"));
    FilteredList<ReportRow> found = new FilteredList<>(model.reports());
    search.addListener((property, was, words) -> found.setPredicate(row -> row.matches(words)));
    SortedList<ReportRow> sorted = new SortedList<>(found);
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    column("desktop.home.agency", 380, Listing::agency).setCellFactory(any -> new AgencyCell());
    column("desktop.home.year", 80, Listing::year);
    column("desktop.home.edition", 100, Listing::edition);
    add("desktop.home.status", 100, row -> constant(row.listing().status()), at -> at.words());
    TableColumn<ReportRow, OptionalInt> complete =
        add(
            "desktop.home.complete",
            150,
            row -> row.extentProperty().map(ReportRow.Extent::percent),
            percent -> number("desktop.home.percent", percent),
            Comparator.comparingInt(percent -> percent.orElse(-1)));
    complete.setCellFactory(any -> new PercentCell());
    add(
        "desktop.home.findings",
        150,
        ReportRow::extentProperty,
        ReportTable::findings,
        Comparator.comparingInt((ReportRow.Extent extent) -> extent.errors().orElse(-1))
            .thenComparingInt(extent -> extent.others().orElse(-1)));
    TableColumn<ReportRow, Instant> changed =
        add("desktop.home.changed", 170, row -> constant(row.listing().changed()), WHEN::format);
    changed.setId("changed");
    widen(1);
    getSelectionModel().selectFirst();
    model
        .reports()
        .addListener((ListChangeListener<ReportRow>) change -> keepChoice(model.chosen()));
    getSelectionModel()
        .selectedItemProperty()
        .addListener((property, was, is) -> model.choose(is == null ? model.chosen() : is.id()));
  }

  /**
   * What is done with the report chosen.
   *
   * @param open by Enter or a double click
   * @param delete by the key of that name
   * @param menu by the right mouse button
   */
  void onKeysAndClicks(Runnable open, Runnable delete, ContextMenu menu) {
    setRowFactory(
        table -> {
          TableRow<ReportRow> row = row(open, menu);
          // Rows have the font that zooming sets: the columns grow with it.
          row.fontProperty()
              .addListener((property, was, font) -> widen(row, font.getSize() / FONT_SIZE));
          return row;
        });
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            open.run();
          } else if (event.getCode() == KeyCode.DELETE) {
            delete.run();
          }
        });
  }

  /** What stands in place of the list where the library has no report. */
  void whileEmpty(Node firstSteps) {
    Label none = new Label();
    placeholderProperty()
        .bind(
            Bindings.createObjectBinding(
                () -> {
                  if (search.get().isBlank() && !trash.get()) {
                    return firstSteps;
                  }
                  none.setText(
                      Messages.text(trash.get() ? "desktop.home.noTrash" : "desktop.home.none"));
                  return none;
                },
                search,
                trash));
  }

  /** Chooses a report, if it is in the list. */
  void select(long id) {
    getItems().stream()
        .filter(row -> row.id() == id)
        .findFirst()
        .ifPresent(
            row -> {
              getSelectionModel().select(row);
              scrollTo(row);
            });
  }

  private void keepChoice(long id) {
    select(id);
    if (getSelectionModel().isEmpty()) {
      getSelectionModel().selectFirst();
    }
  }

  private void widen(TableRow<ReportRow> row, double letters) {
    if (row.getScene() != null && letters != size) {
      widen(letters);
      Platform.runLater(this::share);
    }
  }

  private void widen(double letters) {
    size = letters;
    for (int i = 0; i < LEAST.length; i++) {
      getColumns().get(i).setMinWidth(LEAST[i] * letters);
    }
  }

  /** A policy shares a width out once: set anew, it does so among the columns as they are now. */
  private void share() {
    setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
  }

  private static TableRow<ReportRow> row(Runnable open, ContextMenu menu) {
    TableRow<ReportRow> row = new TableRow<>();
    row.contextMenuProperty().bind(row.emptyProperty().map(empty -> empty ? null : menu));
    row.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY
              && event.getClickCount() == 2
              && !row.isEmpty()) {
            open.run();
          }
        });
    return row;
  }

  private static String number(String key, OptionalInt number) {
    return number.isPresent() ? Messages.text(key, number.getAsInt()) : "";
  }

  private static String findings(ReportRow.Extent extent) {
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

  private <T extends Comparable<? super T>> TableColumn<ReportRow, T> column(
      String key, double width, Function<Listing, T> value) {
    return add(key, width, row -> constant(value.apply(row.listing())), Object::toString);
  }

  private <T> TableColumn<ReportRow, T> add(
      String key,
      double width,
      Function<ReportRow, ObservableValue<T>> value,
      Function<T, String> words,
      Comparator<T> order) {
    TableColumn<ReportRow, T> column = add(key, width, value, words);
    column.setComparator(order);
    return column;
  }

  private <T> TableColumn<ReportRow, T> add(
      String key,
      double width,
      Function<ReportRow, ObservableValue<T>> value,
      Function<T, String> words) {
    TableColumn<ReportRow, T> column = new TableColumn<>(Messages.text(key));
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

  /** An agency's name; the tip tells one that is too long for its column. */
  private static final class AgencyCell extends TableCell<ReportRow, String> {
    private final Tooltip whole = new Tooltip();

    @Override
    protected void updateItem(String agency, boolean empty) {
      super.updateItem(agency, empty);
      setText(empty ? null : agency);
      whole.setText(agency);
      setTooltip(empty ? null : whole);
    }
  }

  /** How complete a report is, as a bar and in figures. */
  private static final class PercentCell extends TableCell<ReportRow, OptionalInt> {
    private final ProgressBar bar = new ProgressBar();

    PercentCell() {
      bar.getStyleClass().add("small-bar");
    }

    @Override
    protected void updateItem(OptionalInt percent, boolean empty) {
      super.updateItem(percent, empty);
      boolean known = !empty && percent != null && percent.isPresent();
      setText(known ? number("desktop.home.percent", percent) : null);
      setGraphic(known ? bar : null);
      if (known) {
        bar.setProgress(percent.getAsInt() / HUNDRED);
      }
    }
  }
}
