package org.nianbao.desktop.home;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.nianbao.desktop.control.Deed;
import org.nianbao.desktop.control.Notices;
import org.nianbao.library.Listing;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/** What can be done with the report chosen in the list, as a line over it and as its menu. */
final class ReportActions extends HBox {
  private final HomeModel model;
  private final ReadOnlyObjectProperty<ReportRow> selected;
  private final Notices notices;
  private final LongConsumer edit;
  private final Button empty = new Button(Messages.text("desktop.home.emptyTrash"));

  /** Something done to a report that may be refused. */
  private interface OnReport {
    void run(Listing listing) throws Refusal;
  }

  /**
   * The line.
   *
   * @param selected the report chosen; null for none
   * @param edit opens the report of an id
   * @param next asks for the year after a report's
   */
  ReportActions(
      HomeModel model,
      ReadOnlyObjectProperty<ReportRow> selected,
      Notices notices,
      LongConsumer edit,
      Consumer<Listing> next) {
    this.model = model;
    this.selected = selected;
    this.notices = notices;
    this.edit = edit;
    getStyleClass().add("report-actions");
    Label heading = new Label();
    heading.getStyleClass().add("pane-head");
    heading
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    Messages.text(
                        model.trashProperty().get()
                            ? "desktop.home.trashed"
                            : "desktop.home.listed",
                        model.reports().size()),
                model.trashProperty(),
                model.reports()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    BooleanBinding none = selected.isNull();
    BooleanBinding fixed = none.or(Bindings.createBooleanBinding(model::readOnly));
    empty.setId("emptyTrash");
    empty.getStyleClass().add("danger");
    empty.setMinWidth(USE_PREF_SIZE);
    empty.setOnAction(event -> emptyTrash());
    empty.focusedProperty().addListener((property, was, is) -> askAgain(is));
    empty.setDisable(model.readOnly());
    inTrash(empty, true);
    getChildren()
        .setAll(
            heading,
            gap,
            button("desktop.home.open", "open", this::open, none, false),
            button(
                "desktop.home.nextYear", "nextYear", () -> chosen().ifPresent(next), fixed, false),
            button("desktop.home.duplicate", "duplicate", this::duplicate, fixed, false),
            button("desktop.home.delete", "delete", this::delete, fixed, false),
            button("desktop.home.restore", "restore", this::restore, fixed, true),
            empty);
  }

  /** The same for the right mouse button and the menu key. */
  ContextMenu menu() {
    ContextMenu menu = new ContextMenu();
    for (Button button : buttons()) {
      MenuItem item = new MenuItem(button.getText());
      item.disableProperty().bind(button.disabledProperty());
      item.visibleProperty().bind(button.visibleProperty());
      item.setOnAction(event -> button.fire());
      menu.getItems().add(item);
    }
    return menu;
  }

  private List<Button> buttons() {
    return getChildren().stream()
        .filter(node -> node instanceof Button && node != empty)
        .map(Button.class::cast)
        .toList();
  }

  private Button button(
      String key, String id, Runnable action, BooleanBinding disabled, boolean forTrash) {
    Button button = new Button(Messages.text(key));
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    button.disableProperty().bind(disabled);
    inTrash(button, forTrash);
    return button;
  }

  private void inTrash(Button button, boolean there) {
    button.visibleProperty().bind(there ? model.trashProperty() : model.trashProperty().not());
    button.managedProperty().bind(button.visibleProperty());
  }

  private Optional<Listing> chosen() {
    return Optional.ofNullable(selected.get()).map(ReportRow::listing);
  }

  void open() {
    if (!model.trashProperty().get()) {
      chosen().ifPresent(listing -> edit.accept(listing.id()));
    }
  }

  private void duplicate() {
    with(
        listing -> {
          model.duplicate(listing);
          notices.accept(told("desktop.home.duplicated", listing));
        });
  }

  void delete() {
    if (!model.trashProperty().get()) {
      with(
          listing -> {
            model.delete(listing);
            notices.offer(
                told("desktop.home.deleted", listing),
                Messages.text("desktop.home.undelete"),
                () -> bringBack(listing));
          });
    }
  }

  private void restore() {
    chosen().ifPresent(this::bringBack);
  }

  private void bringBack(Listing listing) {
    attempt(
        listing,
        each -> {
          model.restore(each);
          notices.accept(told("desktop.home.restored", each));
        });
  }

  private static String told(String key, Listing listing) {
    return Messages.text(key, listing.agency(), Integer.toString(listing.year()));
  }

  private void with(OnReport deed) {
    chosen().ifPresent(listing -> attempt(listing, deed));
  }

  private void attempt(Listing listing, OnReport deed) {
    Deed.attempt(notices, () -> deed.run(listing));
  }

  /** The first click asks, the second does it; leaving the button takes the question back. */
  private void emptyTrash() {
    String sure = Messages.text("desktop.home.emptyTrashSure", model.trashedProperty().get());
    if (!empty.getText().equals(sure)) {
      empty.setText(sure);
      return;
    }
    askAgain(false);
    Deed.attempt(notices, model::emptyTrash);
  }

  private void askAgain(boolean focused) {
    if (!focused) {
      empty.setText(Messages.text("desktop.home.emptyTrash"));
    }
  }
}
