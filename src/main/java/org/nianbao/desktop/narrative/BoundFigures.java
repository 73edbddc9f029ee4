package org.nianbao.desktop.narrative;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.nianbao.check.Finding;
import org.nianbao.desk.Remedies;
import org.nianbao.desktop.control.Deed;
import org.nianbao.desktop.open.EditorModel;
import org.nianbao.desktop.open.NewestCall;
import org.nianbao.edition.Cell;
import org.nianbao.message.Messages;
import org.nianbao.report.Bound;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/**
 * Beneath a section's text: what its bound figures are now, numbers that could be bound, and the
 * list to choose a figure from (Ctrl+Space), searched by label or code.
 */
final class BoundFigures extends VBox {
  private static final KeyCombination CHOOSE = KeyCombination.keyCombination("Ctrl+Space");
  private static final double LIST_HEIGHT = 170;

  private final EditorModel model;
  private final Place place;
  private final TextArea text;
  private final Runnable commit;
  private final Consumer<String> tell;
  private final Values values = new Values();
  private final TextField search = new TextField();
  private final ListView<Cell> list = new ListView<>();
  private final VBox chooser = new VBox(search, list);
  private final NewestCall<List<Finding.Fix>> calls = new NewestCall<>(this::offer);

  /** Held here as the model holds it weakly: a form that was left is not kept. */
  private final ChangeListener<Report> follow = (property, was, is) -> refresh();

  /**
   * The strip beneath a text.
   *
   * @param commit keeps what was typed in the text
   */
  BoundFigures(
      EditorModel model, Place place, TextArea text, Runnable commit, Consumer<String> tell) {
    this.model = model;
    this.place = place;
    this.text = text;
    this.commit = commit;
    this.tell = tell;
    getStyleClass().add("bound-figures");
    values.getStyleClass().add("bound-values");
    buildChooser();
    getChildren().addAll(values, chooser);
    text.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (CHOOSE.match(event)) {
            choose();
            event.consume();
          }
        });
    model.reportProperty().addListener(new WeakChangeListener<>(follow));
    refresh();
  }

  private void buildChooser() {
    chooser.getStyleClass().add("figure-chooser");
    search.setId("figure-search");
    search.setPromptText(Messages.text("desktop.bound.search"));
    search.setAccessibleText(Messages.text("desktop.bound.search"));
    search.textProperty().addListener((property, was, is) -> find(is));
    list.setId("figure-list");
    list.setPrefHeight(LIST_HEIGHT);
    list.setAccessibleText(Messages.text("desktop.bound.list"));
    list.setPlaceholder(new Label(Messages.text("desktop.bound.none")));
    list.setCellFactory(
        view ->
            new ListCell<>() {
              @Override
              protected void updateItem(Cell cell, boolean empty) {
                super.updateItem(cell, empty);
                setText(empty || cell == null ? null : words(cell));
              }
            });
    list.setOnMouseClicked(event -> insert());
    chooser.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    show(false);
  }

  private void keys(KeyEvent event) {
    int at = list.getSelectionModel().getSelectedIndex();
    switch (event.getCode()) {
      case ENTER -> insert();
      case ESCAPE -> leave();
      case DOWN -> select(at + 1);
      case UP -> select(at - 1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void select(int at) {
    if (at >= 0 && at < list.getItems().size()) {
      list.getSelectionModel().select(at);
      list.scrollTo(at);
    }
  }

  /** Opens the list with the cursor in its search field. */
  private void choose() {
    if (!model.locked()) {
      show(true);
      search.clear();
      find("");
      search.requestFocus();
    }
  }

  private void find(String words) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    list.getItems()
        .setAll(
            model.edition().cells().values().stream()
                .filter(cell -> !cell.row().heading())
                .filter(
                    cell -> cell.id().toString().startsWith(wanted) || cell.name().contains(wanted))
                .toList());
    list.getSelectionModel().selectFirst();
  }

  private void insert() {
    Cell chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      leave();
      text.replaceSelection(Bound.marker(chosen.id()));
      commit.run();
    }
  }

  private void leave() {
    show(false);
    text.requestFocus();
  }

  private void show(boolean open) {
    chooser.setVisible(open);
    chooser.setManaged(open);
    values.setVisible(!open);
    values.setManaged(!open);
  }

  private String words(Cell cell) {
    String value = model.report().value(cell.id()).written();
    return Messages.text(
        value.isEmpty() ? "desktop.bound.blank" : "desktop.bound.value",
        cell.id(),
        cell.name(),
        value);
  }

  private void refresh() {
    Report report = model.report();
    values.getChildren().clear();
    Button choose = new Button(Messages.text("desktop.bound.choose"));
    choose.setId("choose-figure");
    choose.setDisable(model.locked());
    choose.setOnAction(event -> choose());
    values.getChildren().add(choose);
    Bound.markers(report.at(place)).stream()
        .map(Bound.Marker::cell)
        .distinct()
        .flatMap(cell -> model.edition().cell(cell).stream())
        .forEach(cell -> values.getChildren().add(value(cell)));
    calls.call(report, () -> model.open().bindable(report, place));
  }

  private void offer(List<Finding.Fix> offers) {
    if (!offers.isEmpty() && !model.locked()) {
      Hyperlink bind = new Hyperlink(Messages.text("desktop.bound.offer", offers.size()));
      bind.setId("bind-numbers");
      bind.setOnAction(event -> bind());
      values.getChildren().add(1, bind);
    }
  }

  private Label value(Cell cell) {
    Label value = new Label(words(cell));
    value.getStyleClass().add("bound-value");
    return value;
  }

  /** Where the text needs the room, only as many lines as are left, and one at least. */
  private static final class Values extends FlowPane {
    @Override
    protected double computeMinHeight(double width) {
      return getChildren().isEmpty() ? 0 : getChildren().getFirst().prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
      super.layoutChildren();
      getChildren()
          .forEach(
              node ->
                  node.setVisible(
                      node == getChildren().getFirst()
                          || node.getBoundsInParent().getMaxY() <= getHeight() + 1));
    }
  }

  /** Binds every number that says what the table says. */
  private void bind() {
    commit.run();
    Deed.attempt(
        tell,
        () ->
            model.edit(
                Remedies.edit(model.open().bindable(model.report(), place), model.report()::at)));
  }
}
