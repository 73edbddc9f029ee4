package org.nianbao.desktop.home;

import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.nianbao.library.Listing;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/** The list of reports, with a line to begin a new one and a button to take one in from a file. */
public final class HomeView {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

  private final HomeModel model;
  private final LongConsumer edit;
  private final Consumer<String> tell;
  private final TableView<Listing> reports = new TableView<>();
  private final TextField agency = new TextField();
  private final TextField year = new TextField();
  private final HBox tools = new HBox();
  private final BorderPane root = new BorderPane();

  /**
   * The screen.
   *
   * @param edit opens the report of an id
   * @param tell shows a sentence in the window
   */
  public HomeView(HomeModel model, LongConsumer edit, Consumer<String> tell) {
    this.model = model;
    this.edit = edit;
    this.tell = tell;
    buildTable();
    buildTools();
    root.setTop(tools);
    root.setCenter(reports);
    root.getStyleClass().add("home");
  }

  public Parent node() {
    return root;
  }

  private void buildTable() {
    reports.setId("reports");
    reports.setItems(model.reports());
    reports.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    reports.setPlaceholder(new Label(Messages.text("desktop.home.empty")));
    column("desktop.home.agency", 420, Listing::agency);
    column("desktop.home.year", 90, listing -> Integer.toString(listing.year()));
    column("desktop.home.edition", 110, Listing::edition);
    column("desktop.home.status", 120, listing -> listing.status().words());
    column("desktop.home.changed", 200, listing -> WHEN.format(listing.changed()));
    reports.setRowFactory(
        table -> {
          TableRow<Listing> row = new TableRow<>();
          row.setOnMouseClicked(
              event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                  openSelected();
                }
              });
          return row;
        });
    reports.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            openSelected();
          }
        });
    reports.getSelectionModel().selectFirst();
  }

  private void column(String key, double width, Function<Listing, String> text) {
    TableColumn<Listing, String> column = new TableColumn<>(Messages.text(key));
    column.setPrefWidth(width);
    column.setCellValueFactory(cell -> new SimpleStringProperty(text.apply(cell.getValue())));
    reports.getColumns().add(column);
  }

  /** Puts another control at the end of the line over the list. */
  public void add(Node control) {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    tools.getChildren().addAll(gap, control);
  }

  private void buildTools() {
    Button open = button("desktop.home.open", this::openSelected);
    open.setId("open");
    open.disableProperty().bind(reports.getSelectionModel().selectedItemProperty().isNull());
    Button receive = button("desktop.home.receive", this::receive);
    receive.setDisable(model.readOnly());
    agency.setPromptText(Messages.text("desktop.home.agency"));
    agency.setAccessibleText(Messages.text("desktop.home.agency"));
    agency.setId("agency");
    agency.setPrefColumnCount(16);
    year.setPromptText(Messages.text("desktop.home.year"));
    year.setAccessibleText(Messages.text("desktop.home.year"));
    year.setId("year");
    year.setPrefColumnCount(5);
    year.setOnAction(event -> begin());
    Button begin = button("desktop.home.begin", this::begin);
    begin.setId("begin");
    begin.setDisable(model.readOnly());
    Region gap = new Region();
    gap.setMinWidth(24);
    Label begins = new Label(Messages.text("desktop.home.new"));
    tools.getChildren().setAll(open, receive, gap, begins, agency, year, begin);
    tools.getStyleClass().add("tools");
  }

  private static Button button(String key, Runnable action) {
    Button button = new Button(Messages.text(key));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void openSelected() {
    Listing selected = reports.getSelectionModel().getSelectedItem();
    if (selected != null) {
      edit.accept(selected.id());
    }
  }

  private void begin() {
    try {
      edit.accept(model.begin(agency.getText(), year.getText()));
    } catch (Refusal e) {
      tell.accept(e.getMessage());
    }
  }

  private void receive() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text("desktop.home.receive"));
    File file = chooser.showOpenDialog(root.getScene().getWindow());
    if (file != null) {
      receive(file.toPath());
    }
  }

  private void receive(Path file) {
    try {
      tell.accept(model.receive(file));
    } catch (Refusal e) {
      tell.accept(e.getMessage());
    }
  }
}
