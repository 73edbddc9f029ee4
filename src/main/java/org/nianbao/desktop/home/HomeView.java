package org.nianbao.desktop.home;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.nianbao.desktop.control.Notices;
import org.nianbao.library.Listing;
import org.nianbao.message.Messages;

/** The list of reports, with the ways to get another above it. */
public final class HomeView {
  private static final KeyCombination NEW = KeyCombination.keyCombination("Shortcut+N");
  private static final KeyCombination FIND = KeyCombination.keyCombination("Shortcut+F");
  private static final KeyCombination RECEIVE = KeyCombination.keyCombination("Shortcut+O");
  private static final double SEARCH_WIDTH = 280;

  private final HomeModel model;
  private final Consumer<List<Path>> receive;
  private final TextField search = new TextField();
  private final ReportTable reports;
  private final NewReportPane beginning;
  private final ReportActions actions;
  private final ToggleButton trash = new ToggleButton();
  private final HBox tools = new HBox();
  private final VBox top = new VBox();
  private final BorderPane root = new BorderPane();

  /**
   * The screen.
   *
   * @param edit opens the report of an id
   * @param receive takes files in
   * @param openLibrary opens a library dropped on the list
   */
  public HomeView(
      HomeModel model,
      NewReportModel another,
      LongConsumer edit,
      Consumer<List<Path>> receive,
      Consumer<Path> openLibrary,
      Notices notices) {
    this.model = model;
    this.receive = receive;
    reports = new ReportTable(model, search.textProperty());
    beginning = new NewReportPane(another, edit, this::receive, notices);
    Consumer<Listing> next = beginning::ask;
    actions =
        new ReportActions(
            model, reports.getSelectionModel().selectedItemProperty(), notices, edit, next);
    reports.onKeysAndClicks(actions::open, actions::delete, actions.menu());
    reports.whileEmpty(new FirstSteps(model.readOnly(), beginning::ask, this::receive));
    top.getChildren().setAll(tools(), beginning, actions);
    root.setTop(top);
    root.setCenter(reports);
    root.getStyleClass().add("home");
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
    new DroppedFiles(receive, openLibrary).on(root, model.readOnly());
  }

  public Parent node() {
    return root;
  }

  /** Takes the keys: the list is gone through and opened by them. */
  public void focus() {
    reports.requestFocus();
  }

  /** Chooses a report in the list, if it is there. */
  public void select(long id) {
    reports.select(id);
  }

  /** Puts another control at the end of the line over the list. */
  public void add(Node control) {
    tools.getChildren().add(control);
  }

  /** Puts what is asked at times between that line and the list. */
  public void addAbove(Node pane) {
    top.getChildren().add(top.getChildren().indexOf(actions), pane);
  }

  private HBox tools() {
    Button begin = button("desktop.home.new", "new", "desktop.home.newKeys", beginning::ask);
    begin.getStyleClass().add("primary");
    begin.setDisable(model.readOnly());
    Button receive =
        button("desktop.home.receive", "receive", "desktop.home.receiveKeys", this::receive);
    receive.setDisable(model.readOnly());
    search.setId("search");
    search.setPromptText(Messages.text("desktop.home.search"));
    search.setAccessibleText(Messages.text("desktop.home.search"));
    search.setPrefWidth(SEARCH_WIDTH);
    search.setOnAction(event -> reports.requestFocus());
    search.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveSearch);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    trash.setId("trash");
    trash.setMinWidth(Region.USE_PREF_SIZE);
    trash
        .textProperty()
        .bind(model.trashedProperty().map(number -> Messages.text("desktop.home.trash", number)));
    model.trashProperty().bind(trash.selectedProperty());
    tools.getChildren().setAll(begin, receive, gap, search, trash);
    tools.getStyleClass().add("tools");
    return tools;
  }

  private void leaveSearch(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN) {
      reports.requestFocus();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
      search.clear();
      event.consume();
    }
  }

  private void keys(KeyEvent event) {
    if (NEW.match(event) && !model.readOnly()) {
      beginning.ask();
    } else if (FIND.match(event)) {
      search.requestFocus();
      search.selectAll();
    } else if (RECEIVE.match(event) && !model.readOnly()) {
      receive();
    } else {
      return;
    }
    event.consume();
  }

  private static Button button(String key, String id, String tip, Runnable action) {
    Button button = new Button(Messages.text(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(Messages.text(tip)));
    button.setOnAction(event -> action.run());
    return button;
  }

  private void receive() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text("desktop.home.receive"));
    List<File> files = chooser.showOpenMultipleDialog(root.getScene().getWindow());
    if (files != null) {
      receive.accept(files.stream().map(File::toPath).toList());
    }
  }
}
