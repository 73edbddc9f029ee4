package org.nianbao.desktop.receive;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.nianbao.intake.understand.Source;
import org.nianbao.message.Messages;

/** The file on the left, what was understood of it on the right. */
final class ReviewView extends BorderPane {
  private static final double HALF = 0.5;

  private final ImportReview review;
  private final SourcePane source;
  private final ItemTable table;
  private final Corrector corrector;
  private final ChoiceBox<String> parts = new ChoiceBox<>();
  private final ToggleGroup marks = new ToggleGroup();
  private final Label left = new Label();
  private final Consumer<String> tell;
  private final ToggleButton everything = filter("desktop.receive.all", "all");

  ReviewView(ImportReview review, Consumer<String> tell) {
    this.review = review;
    this.tell = tell;
    source = new SourcePane(review.lines(), review.unused());
    table = new ItemTable(review);
    corrector = new Corrector(review, () -> step(1), tell);
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox understood = new VBox(filters(), table, corrector);
    understood.getStyleClass().add("source-box");
    SplitPane beside = new SplitPane(source, understood);
    beside.setDividerPositions(HALF);
    setCenter(beside);
    table.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> show(is));
    review.stepsProperty().addListener((property, was, is) -> count());
    count();
  }

  /** Goes to the next doubtful place (1) or the one before (-1). */
  void step(int by) {
    Optional<ReadPlace> next = review.step(table.getSelectionModel().getSelectedItem(), by);
    if (next.isEmpty()) {
      tell.accept(Messages.text("desktop.receive.noneLeft"));
      return;
    }
    if (!table.shown().contains(next.get())) {
      everything.setSelected(true);
      parts.getSelectionModel().selectFirst();
    }
    table.go(next.get());
    corrector.enter();
  }

  private void show(ReadPlace item) {
    corrector.show(item);
    if (item != null) {
      source.point(item.line(), item.source().map(Source::cell).orElse(0));
    }
  }

  private FlowPane filters() {
    ToggleButton doubtful = filter("desktop.receive.doubtful", "doubtful");
    ToggleButton missing = filter("desktop.receive.missing", "missing");
    everything.setSelected(true);
    parts.setId("part");
    parts.setAccessibleText(Messages.text("desktop.receive.part"));
    parts.setItems(FXCollections.observableArrayList(Messages.text("desktop.receive.wholeReport")));
    parts.getItems().addAll(review.parts());
    parts.getSelectionModel().selectFirst();
    parts.setMaxWidth(300);
    parts.valueProperty().addListener((property, was, is) -> filter());
    marks
        .selectedToggleProperty()
        .addListener(
            (property, was, is) -> {
              if (is == null) {
                was.setSelected(true);
              } else {
                filter();
              }
            });
    left.setId("left");
    FlowPane row = new FlowPane(parts, everything, doubtful, missing);
    row.getStyleClass().add("filters");
    return row;
  }

  private ToggleButton filter(String key, String id) {
    ToggleButton button = new ToggleButton(Messages.text(key, 0));
    button.setId(id);
    button.setUserData(key);
    button.setToggleGroup(marks);
    return button;
  }

  private void count() {
    List<Integer> counts =
        List.of(
            review.all().size(), review.count(ReadMark.DOUBTFUL), review.count(ReadMark.MISSING));
    for (int i = 0; i < counts.size(); i++) {
      ToggleButton button = (ToggleButton) marks.getToggles().get(i);
      button.setText(Messages.text(button.getUserData().toString(), counts.get(i)));
    }
  }

  private void filter() {
    String part = parts.getSelectionModel().getSelectedIndex() <= 0 ? "" : parts.getValue();
    int chosen = marks.getToggles().indexOf(marks.getSelectedToggle());
    table
        .shown()
        .setPredicate(
            item ->
                (part.isEmpty() || item.part().equals(part))
                    && switch (chosen) {
                      case 1 -> review.mark(item) == ReadMark.DOUBTFUL;
                      case 2 -> review.mark(item) == ReadMark.MISSING;
                      default -> true;
                    });
  }
}
