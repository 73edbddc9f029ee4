package org.nianbao.desktop.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Finding;
import org.nianbao.desktop.control.Deed;
import org.nianbao.desktop.open.EditorModel;
import org.nianbao.desktop.review.PlaceMarks;
import org.nianbao.edition.Cell;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Place;

/**
 * A figure with last year's in grey beside it and, where it is a sum that does not fit, the sum.
 *
 * <p>It lays itself out, and the field and the offer are not managed: what is typed or marked in
 * one cell would else have JavaFX measure the whole table.
 */
final class FigureCell extends Pane {
  private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");

  /** So many digits a narrow column has room for in their full size. */
  private static final int ROOM = 4;

  private final EditorModel model;
  private final FigureField field;
  private final Consumer<String> tell;
  private final Hyperlink offer = new Hyperlink();
  private final Optional<Label> before;
  private final boolean wide;
  private final List<FigureCell> line;
  private final PlaceMarks marks;
  private Optional<Finding> offered = Optional.empty();

  /**
   * A cell of the form.
   *
   * @param wide whether there is room beside the figure, not only beneath it
   * @param line the cells of its row, whose figures all stand at one height
   */
  FigureCell(
      EditorModel model, Cell cell, boolean wide, List<FigureCell> line, Consumer<String> tell) {
    this.model = model;
    this.wide = wide;
    this.line = line;
    this.tell = tell;
    field = new FigureField(model, cell, tell);
    field.setManaged(false);
    field.fontProperty().addListener((property, was, is) -> requestLayout());
    if (!wide) {
      field
          .textProperty()
          .subscribe(words -> field.pseudoClassStateChanged(LONG, words.length() > ROOM));
    }
    offer.setManaged(false);
    offer.getStyleClass().add("sum-offer");
    offer.setFocusTraversable(false);
    offer.setOnAction(event -> useSum());
    getChildren().add(field);
    before =
        model.open().lastYear().figure(cell.id()).filter(words -> !words.isEmpty()).map(Label::new);
    before.ifPresent(
        label -> {
          label.getStyleClass().add("last-year");
          label.setMinWidth(USE_PREF_SIZE);
          getChildren().add(label);
        });
    marks = new PlaceMarks(model.review(), field.place(), getChildren());
    refresh();
  }

  @Override
  protected double computePrefHeight(double width) {
    double row = field.prefHeight(-1);
    if (wide) {
      row = Math.max(row, lastYear(Region::prefHeight));
    }
    return snappedTopInset() + row + beneath() + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = getWidth() - left - snappedRightInset();
    double beneath = beneath();
    double height = getHeight() - top - snappedBottomInset() - beneath;
    double beside = wide ? lastYear(Region::prefWidth) : 0;
    layoutInArea(
        field, left, top, width - beside, height, 0, null, true, true, HPos.CENTER, VPos.CENTER);
    double bottom = top + height;
    if (before.isPresent() && wide) {
      centre(before.get(), left + width - beside, top, beside, height);
    } else if (before.isPresent()) {
      double high = lastYear(Region::prefHeight);
      centre(before.get(), left, bottom, width, high);
      bottom += high;
    }
    if (offered()) {
      centre(offer, left, bottom, width, offer.prefHeight(-1));
    }
    marks.place(getWidth(), getHeight());
  }

  private void centre(Region node, double x, double y, double width, double height) {
    layoutInArea(node, x, y, width, height, 0, null, false, false, HPos.CENTER, VPos.CENTER);
  }

  /** A size of last year's figure; 0 where there is none. */
  private double lastYear(ToDoubleBiFunction<Region, Double> size) {
    return before.map(label -> size.applyAsDouble(label, -1.0)).orElse(0.0);
  }

  /** How high what stands beneath the figures of the row is. */
  private double beneath() {
    double offers = highest(cell -> cell.offered() ? cell.offer.prefHeight(-1) : 0);
    return wide ? offers : offers + highest(cell -> cell.lastYear(Region::prefHeight));
  }

  private double highest(ToDoubleFunction<FigureCell> part) {
    return line.stream().mapToDouble(part).max().orElse(0);
  }

  private boolean offered() {
    return offer.getParent() == this;
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
    @Nullable Level level = null;
    offered = Optional.empty();
    for (Finding finding : model.findings(place)) {
      if (!model.explained(finding) && (level == null || finding.level().compareTo(level) < 0)) {
        level = finding.level();
      }
      if (finding.fix().filter(fix -> fix.place().equals(place)).isPresent()) {
        offered = Optional.of(finding);
      }
    }
    field.mark(level);
    List<String> words = new ArrayList<>(marks.refresh());
    before.ifPresent(
        label -> words.addFirst(Messages.text("desktop.table.lastYear", label.getText())));
    field.setAccessibleHelp(String.join("，", words));
    offered.filter(finding -> !model.locked()).ifPresentOrElse(this::offer, this::offerNothing);
  }

  private void offer(Finding finding) {
    String sum = finding.fix().orElseThrow().words();
    String words = Messages.text("desktop.table.sum", sum);
    if (!words.equals(offer.getText())) {
      offer.setText(words);
      offer.setAccessibleText(Messages.text("desktop.table.useSum", sum));
      // The same height: only this cell is laid out.
      setNeedsLayout(true);
    }
    if (!offered()) {
      getChildren().add(offer);
      line.forEach(FigureCell::requestLayout);
    }
  }

  private void offerNothing() {
    if (getChildren().remove(offer)) {
      line.forEach(FigureCell::requestLayout);
    }
  }

  /** Puts the offered sum in; does nothing where none is offered. */
  void useSum() {
    offered.ifPresent(
        finding -> {
          Deed.attempt(
              tell,
              () -> {
                model.mend(List.of(finding));
                field.restore();
                field.enter();
              });
        });
  }
}
