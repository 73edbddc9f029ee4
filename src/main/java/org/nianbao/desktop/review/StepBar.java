package org.nianbao.desktop.review;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.nianbao.desktop.open.ReviewModel;
import org.nianbao.message.Messages;
import org.nianbao.report.Status;
import org.nianbao.report.StatusStep;

/**
 * In the tool bar: who is at the window, the usual next step as one button, another one beside it
 * or the others behind a menu.
 */
public final class StepBar extends HBox {
  private final ReviewModel model;
  private final Consumer<StatusStep> take;
  private final Hyperlink who = new Hyperlink();
  private final Button next = new Button();
  private final Button other = new Button();
  private final MenuButton more = new MenuButton();
  private StatusStep first;

  /**
   * The bar.
   *
   * @param take begins a step
   * @param ask asks anew who is at the window
   */
  public StepBar(ReviewModel model, Consumer<StatusStep> take, Runnable ask) {
    this.model = model;
    this.take = take;
    getStyleClass().add("step-bar");
    who.setId("person");
    who.setMinWidth(USE_PREF_SIZE);
    who.textProperty()
        .bind(
            model.person().nameProperty().map(name -> Messages.text("desktop.step.person", name)));
    who.setAccessibleText(Messages.text("desktop.step.change"));
    who.visibleProperty().bind(model.person().nameProperty().isNotEmpty());
    who.managedProperty().bind(who.visibleProperty());
    who.setOnAction(event -> ask.run());
    next.setId("step");
    next.setMinWidth(USE_PREF_SIZE);
    next.setOnAction(event -> take.accept(first));
    other.setMinWidth(USE_PREF_SIZE);
    other.managedProperty().bind(other.visibleProperty());
    more.setId("more-steps");
    more.setText(Messages.text("desktop.step.more"));
    more.setMinWidth(USE_PREF_SIZE);
    more.managedProperty().bind(more.visibleProperty());
    getChildren().addAll(who, next, other, more);
    model.editor().reportProperty().addListener((property, was, is) -> refresh(is.status()));
    refresh(model.editor().report().status());
  }

  private void refresh(Status status) {
    List<StatusStep> steps = model.steps();
    next.setDisable(steps.isEmpty());
    first = steps.isEmpty() ? StatusStep.open(status).getFirst() : steps.getFirst();
    next.setText(first.words());
    next.getStyleClass().remove("primary");
    if (first.forward()) {
      next.getStyleClass().add("primary");
    }
    List<StatusStep> others = steps.stream().skip(1).toList();
    other.setVisible(others.size() == 1);
    if (other.isVisible()) {
      StatusStep only = others.getFirst();
      other.setText(only.words());
      other.setId(id(only));
      other.setOnAction(event -> take.accept(only));
    }
    more.getItems().setAll(others.stream().map(this::item).toList());
    more.setVisible(others.size() > 1);
  }

  private static String id(StatusStep step) {
    return "step-" + step.name();
  }

  private MenuItem item(StatusStep step) {
    MenuItem item = new MenuItem(step.words());
    item.setId(id(step));
    item.setOnAction(event -> take.accept(step));
    return item;
  }
}
