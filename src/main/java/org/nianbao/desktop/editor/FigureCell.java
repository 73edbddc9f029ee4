package org.nianbao.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
import org.nianbao.desktop.review.PlaceMarks;
import org.nianbao.edition.Cell;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Place;

/**
 * A figure with last year's in grey beside it and, where it is a sum that does not fit, the sum.
 */
final class FigureCell extends BorderPane {
  private final EditorModel model;
  private final FigureField field;
  private final Consumer<String> tell;
  private final Hyperlink offer = new Hyperlink();
  private final PlaceMarks marks;
  private String help = "";
  private Optional<Finding> offered = Optional.empty();

  /**
   * A cell of the form.
   *
   * @param wide whether there is room beside the figure, not only beneath it
   */
  FigureCell(EditorModel model, Cell cell, boolean wide, Consumer<String> tell) {
    this.model = model;
    this.tell = tell;
    field = new FigureField(model, cell, tell);
    setCenter(field);
    offer.getStyleClass().add("sum-offer");
    offer.setFocusTraversable(false);
    offer.setOnAction(event -> useSum());
    VBox beneath = new VBox(offer);
    beneath.setAlignment(Pos.CENTER);
    setBottom(beneath);
    model
        .lastYear(cell.id())
        .filter(words -> !words.isEmpty())
        .ifPresent(
            words -> {
              Label before = new Label(words);
              before.getStyleClass().add("last-year");
              before.setMinWidth(USE_PREF_SIZE);
              help = Messages.text("desktop.table.lastYear", words);
              if (wide) {
                setAlignment(before, Pos.CENTER_RIGHT);
                setRight(before);
              } else {
                beneath.getChildren().addFirst(before);
              }
            });
    marks = new PlaceMarks(model.review(), field.place());
    getChildren().addAll(marks.nodes());
    refresh();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    marks.place(getWidth(), getHeight());
  }

  /** What is told of where the figure came from. */
  Optional<String> kind() {
    return marks.kind();
  }

  FigureField field() {
    return field;
  }

  /** Shows what the findings say about this cell by now. */
  void refresh() {
    Place place = field.place();
    Level level = null;
    offered = Optional.empty();
    for (Finding finding : model.findings()) {
      if (finding.place().equals(place)) {
        if (!Checker.explained(finding, model.report())
            && (level == null || finding.level().compareTo(level) < 0)) {
          level = finding.level();
        }
        if (finding.fix().filter(fix -> fix.place().equals(place)).isPresent()) {
          offered = Optional.of(finding);
        }
      }
    }
    field.mark(level);
    List<String> words = new ArrayList<>(marks.refresh());
    words.addFirst(help);
    words.removeIf(String::isEmpty);
    field.setAccessibleHelp(String.join("，", words));
    boolean show = offered.isPresent() && !model.locked();
    offer.setVisible(show);
    offer.setManaged(show);
    offered.ifPresent(
        finding ->
            offer.setText(Messages.text("desktop.table.sum", finding.fix().orElseThrow().words())));
  }

  /** Puts the offered sum in; does nothing where none is offered. */
  void useSum() {
    offered.ifPresent(
        finding -> {
          try {
            model.mend(finding);
            field.restore();
            field.enter();
          } catch (Refusal e) {
            tell.accept(e.getMessage());
          }
        });
  }
}
