package org.nianbao.desktop.home;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.nianbao.library.Listing;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/** The list of reports, with a line to begin a new one and a button to take one in from a file. */
public final class HomeView {
  private final HomeModel model;
  private final LongConsumer edit;
  private final Consumer<List<Path>> receive;
  private final Consumer<String> tell;
  private final TextField search = new TextField();
  private final ReportTable reports;
  private final TextField agency = new TextField();
  private final TextField year = new TextField();
  private final CheckBox carry = new CheckBox(Messages.text("desktop.home.carry"));
  private final ToggleButton trash = new ToggleButton();
  private final HBox tools = new HBox();
  private final BorderPane root = new BorderPane();

  /** Something done to a report that may be refused. */
  private interface Deed {
    void run(Listing listing) throws Refusal;
  }

  /**
   * The screen.
   *
   * @param edit opens the report of an id
   * @param receive takes files in
   * @param tell shows a sentence in the window
   */
  public HomeView(
      HomeModel model,
      LongConsumer edit,
      Consumer<List<Path>> receive,
      Consumer<String> tell) {
    this.model = model;
    this.receive = receive;
    this.edit = edit;
    this.tell = tell;
    reports =
        new ReportTable(model, search.textProperty(), this::openSelected, this::deleteSelected);
    root.setTop(new VBox(tools(), beginning()));
    root.setCenter(reports);
    root.getStyleClass().add("home");
    acceptFiles();
    countTrash();
  }

  public Parent node() {
    return root;
  }

  /** Takes the keys: the list is gone through and opened by them. */
  public void focus() {
    reports.requestFocus();
  }

  /** Puts another control at the end of the line over the list. */
  public void add(Node control) {
    tools.getChildren().add(control);
  }

  private HBox tools() {
    BooleanBinding none = reports.getSelectionModel().selectedItemProperty().isNull();
    Button open = button("desktop.home.open", "open", this::openSelected);
    open.disableProperty().bind(none.or(model.trashProperty()));
    Button copy =
        button(
            "desktop.home.duplicate",
            "duplicate",
            () -> with(listing -> model.duplicate(listing), "desktop.home.duplicated"));
    copy.disableProperty().bind(open.disableProperty());
    Button delete = button("desktop.home.delete", "delete", this::deleteSelected);
    delete.disableProperty().bind(open.disableProperty());
    Button restore =
        button(
            "desktop.home.restore", "restore", () -> with(model::restore, "desktop.home.restored"));
    restore.disableProperty().bind(none);
    Button empty = button("desktop.home.emptyTrash", "emptyTrash", () -> {});
    empty.setOnAction(event -> emptyTrash(empty));
    onlyInTrash(restore, true);
    onlyInTrash(empty, true);
    onlyInTrash(open, false);
    onlyInTrash(copy, false);
    onlyInTrash(delete, false);
    trash.setId("trash");
    trash.setMinWidth(Region.USE_PREF_SIZE);
    model.trashProperty().bind(trash.selectedProperty());
    search.setId("search");
    search.setPromptText(Messages.text("desktop.home.search"));
    search.setAccessibleText(Messages.text("desktop.home.search"));
    HBox.setHgrow(search, Priority.ALWAYS);
    search.setMaxWidth(320);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    if (model.readOnly()) {
      List.of(copy, delete, restore, empty)
          .forEach(
              button -> {
                button.disableProperty().unbind();
                button.setDisable(true);
              });
    }
    tools.getChildren().setAll(open, copy, delete, restore, empty, search, gap, trash);
    tools.getStyleClass().add("tools");
    return tools;
  }

  private void onlyInTrash(Button button, boolean there) {
    button.visibleProperty().bind(there ? model.trashProperty() : model.trashProperty().not());
    button.managedProperty().bind(button.visibleProperty());
  }

  private HBox beginning() {
    agency.setPromptText(Messages.text("desktop.home.agency"));
    agency.setAccessibleText(Messages.text("desktop.home.agency"));
    agency.setId("agency");
    agency.setPrefColumnCount(20);
    year.setPromptText(Messages.text("desktop.home.year"));
    year.setAccessibleText(Messages.text("desktop.home.year"));
    year.setId("year");
    year.setPrefColumnCount(5);
    year.setOnAction(event -> begin());
    carry.setId("carry");
    carry.setMinWidth(Region.USE_PREF_SIZE);
    Button begin = button("desktop.home.begin", "begin", this::begin);
    begin.setDisable(model.readOnly());
    Button next = button("desktop.home.nextYear", "nextYear", this::fillNextYear);
    next.disableProperty().bind(reports.getSelectionModel().selectedItemProperty().isNull());
    Button receive = button("desktop.home.receive", "receive", this::receive);
    receive.setDisable(model.readOnly());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label begins = new Label(Messages.text("desktop.home.new"));
    begins.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(begins, agency, year, carry, begin, next, gap, receive);
    line.getStyleClass().add("tools");
    return line;
  }

  private static Button button(String key, String id, Runnable action) {
    Button button = new Button(Messages.text(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private Optional<Listing> selected() {
    return Optional.ofNullable(reports.getSelectionModel().getSelectedItem()).map(Row::listing);
  }

  private void openSelected() {
    if (!model.trashProperty().get()) {
      selected().ifPresent(listing -> edit.accept(listing.id()));
    }
  }

  private void deleteSelected() {
    if (!model.trashProperty().get()) {
      with(model::delete, "desktop.home.deleted");
    }
  }

  private void with(Deed deed, String done) {
    selected()
        .ifPresent(
            listing -> {
              try {
                deed.run(listing);
                tell.accept(Messages.text(done, listing.agency(), listing.year()));
              } catch (Refusal e) {
                tell.accept(e.getMessage());
              }
              countTrash();
            });
  }

  /** The first click asks, the second does it. */
  private void emptyTrash(Button button) {
    String sure = Messages.text("desktop.home.emptyTrashSure", model.trashed());
    if (!button.getText().equals(sure)) {
      button.setText(sure);
      return;
    }
    button.setText(Messages.text("desktop.home.emptyTrash"));
    try {
      model.emptyTrash();
    } catch (Refusal e) {
      tell.accept(e.getMessage());
    }
    countTrash();
  }

  private void countTrash() {
    trash.setText(Messages.text("desktop.home.trash", model.trashed()));
  }

  private void begin() {
    try {
      edit.accept(model.begin(agency.getText(), year.getText(), carry.isSelected()));
    } catch (Refusal e) {
      tell.accept(e.getMessage());
    }
  }

  /** Fills the line for a report on the year after the one selected. */
  private void fillNextYear() {
    selected()
        .ifPresent(
            listing -> {
              agency.setText(listing.agency());
              year.setText(Integer.toString(listing.year() + 1));
              carry.setSelected(true);
              year.requestFocus();
            });
  }

  private void receive() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text("desktop.home.receive"));
    List<File> files = chooser.showOpenMultipleDialog(root.getScene().getWindow());
    if (files != null) {
      receive.accept(files.stream().map(File::toPath).toList());
    }
  }

  private void acceptFiles() {
    root.setOnDragOver(
        event -> {
          if (event.getDragboard().hasFiles() && !model.readOnly()) {
            event.acceptTransferModes(TransferMode.COPY);
          }
          event.consume();
        });
    root.setOnDragDropped(
        event -> {
          receive.accept(event.getDragboard().getFiles().stream().map(File::toPath).toList());
          event.setDropCompleted(true);
          event.consume();
        });
  }
}
