package org.nianbao.desktop.home;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.nianbao.desktop.control.Deed;
import org.nianbao.library.Listing;
import org.nianbao.message.Messages;

/** Asks what a new report needs, above the list. */
final class NewReportPane extends GridPane {
  private static final int MOST_SUGGESTED = 6;
  private static final int AGENCY_COLUMNS = 24;
  private static final int YEAR_COLUMNS = 6;

  private final NewReportModel model;
  private final Consumer<String> tell;
  private final LongConsumer edit;
  private final TextField agency = new TextField();
  private final TextField year = new TextField();
  private final FlowPane suggested = new FlowPane();

  /**
   * The pane, not shown yet.
   *
   * @param edit opens the report of an id
   * @param receive has last year's file chosen and read in
   * @param tell shows a sentence in the window
   */
  NewReportPane(NewReportModel model, LongConsumer edit, Runnable receive, Consumer<String> tell) {
    this.model = model;
    this.edit = edit;
    this.tell = tell;
    getStyleClass().add("new-report");
    agency.setId("agency");
    agency.setPrefColumnCount(AGENCY_COLUMNS);
    agency.textProperty().bindBidirectional(model.agencyProperty());
    agency.setOnAction(event -> year.requestFocus());
    year.setId("year");
    year.setPrefColumnCount(YEAR_COLUMNS);
    year.setMaxWidth(USE_PREF_SIZE);
    year.textProperty().bindBidirectional(model.yearProperty());
    year.setOnAction(event -> begin());
    CheckBox carry = new CheckBox();
    carry.setId("carry");
    carry.textProperty().bind(model.carryWords());
    carry.selectedProperty().bindBidirectional(model.carryProperty());
    carry.disableProperty().bind(model.lastYearProperty().map(Optional::isEmpty));
    Label edition = new Label();
    edition.setId("editionOfYear");
    edition.getStyleClass().add("guidance");
    edition.textProperty().bind(model.editionWords());
    edition.setWrapText(true);
    Button begin = new Button(Messages.text("desktop.new.begin"));
    begin.setId("begin");
    begin.getStyleClass().add("primary");
    begin.setMinWidth(Region.USE_PREF_SIZE);
    begin.setOnAction(event -> begin());
    Button cancel = new Button(Messages.text("desktop.new.cancel"));
    cancel.setId("cancelNew");
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setOnAction(event -> show(false));
    suggested.getStyleClass().add("suggested");
    // As high as its one line where there is room, not as where it would wrap.
    suggested.prefWrapLengthProperty().bind(widthProperty());
    model.agencyProperty().addListener((property, was, is) -> suggest());
    HBox buttons = new HBox(begin, cancel, fromFile(receive));
    buttons.getStyleClass().add("buttons");
    HBox years = new HBox(year, edition);
    years.getStyleClass().add("buttons");
    HBox.setHgrow(edition, Priority.ALWAYS);
    ColumnConstraints names = new ColumnConstraints();
    names.setHalignment(HPos.RIGHT);
    names.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints fields = new ColumnConstraints();
    fields.setHgrow(Priority.ALWAYS);
    getColumnConstraints().setAll(names, fields);
    HBox agencies = new HBox(agency, suggested);
    agencies.getStyleClass().add("buttons");
    HBox.setHgrow(suggested, Priority.ALWAYS);
    addRow(0, name("desktop.home.agency", agency), agencies);
    addRow(1, name("desktop.home.year", year), years);
    add(carry, 1, 2);
    add(buttons, 1, 3);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
    show(false);
  }

  /** Opens the pane with what is due next. */
  void ask() {
    model.propose();
    show(true);
    TextField first = agency.getText().isEmpty() ? agency : year;
    first.requestFocus();
    first.selectAll();
  }

  /** Opens the pane for the year after a report's. */
  void ask(Listing before) {
    model.propose(before);
    show(true);
    year.requestFocus();
    year.selectAll();
  }

  private void show(boolean shown) {
    setVisible(shown);
    setManaged(shown);
    suggest();
  }

  private void keys(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      show(false);
      event.consume();
    }
  }

  /** The way for a clerk who has last year's report as a file only. */
  private Button fromFile(Runnable receive) {
    Button file = new Button(Messages.text("desktop.new.fromFile"));
    file.setId("fromFile");
    file.setMinWidth(Region.USE_PREF_SIZE);
    file.setTooltip(new Tooltip(Messages.text("desktop.new.fromFileLong")));
    file.visibleProperty().bind(model.lastYearProperty().map(Optional::isEmpty));
    file.managedProperty().bind(file.visibleProperty());
    file.setOnAction(
        event -> {
          show(false);
          receive.run();
        });
    return file;
  }

  /** Offers the library's agencies that have in them what is typed. */
  private void suggest() {
    String typed = agency.getText().strip();
    List<String> known = model.agencies().stream().filter(name -> !name.equals(typed)).toList();
    boolean chosen = model.agencies().contains(typed);
    suggested
        .getChildren()
        .setAll(
            known.stream()
                .filter(name -> chosen || name.contains(typed))
                .limit(MOST_SUGGESTED)
                .map(this::suggestion)
                .toList());
  }

  private Hyperlink suggestion(String name) {
    Hyperlink link = new Hyperlink(name);
    link.setOnAction(
        event -> {
          agency.setText(name);
          year.requestFocus();
          year.selectAll();
        });
    return link;
  }

  private static Label name(String key, TextField of) {
    Label name = new Label(Messages.text(key));
    name.setLabelFor(of);
    of.setAccessibleText(name.getText());
    return name;
  }

  private void begin() {
    Deed.attempt(tell, () -> edit.accept(model.begin()));
  }
}
