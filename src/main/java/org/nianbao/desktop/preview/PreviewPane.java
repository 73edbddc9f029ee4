package org.nianbao.desktop.preview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.nianbao.edition.Edition;
import org.nianbao.export.Export;
import org.nianbao.message.Messages;
import org.nianbao.page.Page;
import org.nianbao.page.Sheet;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/** The pages as they will go out, one under the other; a click on one leads to the part. */
public final class PreviewPane extends BorderPane {
  private static final Duration PAUSE = Duration.millis(60);
  private static final double STEP = 1.25;
  private static final double NEAREST = 0.5;
  private static final double FARTHEST = 3;
  private static final double MARGIN = 36;

  /** So far from what is seen pages are painted and kept, in heights of the view. */
  private static final double AHEAD = 1;

  private static final double KEPT = 2;

  private final Supplier<Report> report;
  private final PreviewModel model;
  private final Consumer<Place> go;
  private final VBox pages = new VBox();
  private final ScrollPane scroll = new ScrollPane(pages);
  private final Label where = new Label();
  private final List<PageSheet> sheets = new ArrayList<>();
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private double zoom = 1;

  /**
   * A preview.
   *
   * @param report what is to be shown, asked for at each {@link #refresh}
   * @param go leads to a place of the report
   */
  public PreviewPane(Supplier<Report> report, Edition edition, Export export, Consumer<Place> go) {
    this.report = report;
    this.go = go;
    this.model =
        new PreviewModel(
            export,
            edition,
            laid -> Platform.runLater(() -> lay(laid)),
            painted -> Platform.runLater(() -> show(painted)),
            () -> Platform.runLater(() -> where.setText(Messages.text("desktop.preview.failed"))));
    setId("preview");
    getStyleClass().add("preview");
    pages.getStyleClass().add("sheets");
    scroll.setFitToWidth(true);
    scroll.setAccessibleText(Messages.text("desktop.preview.pages"));
    scroll.vvalueProperty().addListener((property, was, is) -> look());
    scroll
        .viewportBoundsProperty()
        .addListener(
            (property, was, is) -> {
              if (was.getWidth() != is.getWidth()) {
                refresh();
              } else {
                look();
              }
            });
    setTop(tools());
    setCenter(scroll);
    pause.setOnFinished(event -> paint());
  }

  /** Shows the report as it is now, once nothing has called for a moment. */
  public void refresh() {
    pause.playFromStart();
  }

  /** Ends the work behind the pane. */
  public void close() {
    pause.stop();
    model.close();
  }

  private HBox tools() {
    HBox tools =
        new HBox(
            button("desktop.preview.before", "preview-before", () -> turn(-1)),
            button("desktop.preview.next", "preview-next", () -> turn(1)),
            where,
            button("desktop.preview.smaller", "preview-smaller", () -> zoom(zoom / STEP)),
            button("desktop.preview.width", "preview-width", () -> zoom(1)),
            button("desktop.preview.larger", "preview-larger", () -> zoom(zoom * STEP)));
    where.setId("preview-where");
    where.setMinWidth(Region.USE_PREF_SIZE);
    tools.getStyleClass().add("tools");
    return tools;
  }

  private static Button button(String key, String id, Runnable action) {
    Button button = new Button(Messages.text(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText(Messages.text(key + "Long"));
    button.setOnAction(event -> action.run());
    return button;
  }

  private void zoom(double factor) {
    zoom = Math.clamp(factor, NEAREST, FARTHEST);
    refresh();
  }

  /** Pixels of the screen's own grid for a millimetre; the pane's width is the page's at zoom 1. */
  private double scale() {
    double width = Math.max(scroll.getViewportBounds().getWidth() - MARGIN, Sheet.WIDTH);
    return width * zoom / Sheet.WIDTH;
  }

  private double density() {
    return getScene() == null || getScene().getWindow() == null
        ? 1
        : getScene().getWindow().getOutputScaleX();
  }

  private void paint() {
    if (getScene() != null && scroll.getViewportBounds().getWidth() > 0) {
      model.lay(report.get(), scale() * density());
    }
  }

  private void lay(List<Page> laid) {
    while (sheets.size() < laid.size()) {
      PageSheet sheet = new PageSheet();
      sheet.setOnMouseClicked(event -> jump(sheet, event.getX(), event.getY()));
      sheets.add(sheet);
    }
    while (sheets.size() > laid.size()) {
      sheets.removeLast();
    }
    for (int i = 0; i < laid.size(); i++) {
      // One laid crosswise is as wide on the screen as the others.
      sheets.get(i).stand(laid.get(i), scale() * Sheet.WIDTH);
      sheets.get(i).setAccessibleText(Messages.text("desktop.preview.where", i + 1, laid.size()));
    }
    if (pages.getChildren().size() != sheets.size()) {
      pages.getChildren().setAll(sheets);
    }
    scroll.applyCss();
    scroll.layout();
    look();
  }

  /** Has the pages painted that are in view or soon will be, and lets the far ones go. */
  private void look() {
    if (sheets.isEmpty()) {
      return;
    }
    double height = scroll.getViewportBounds().getHeight();
    double top = top();
    sheets.stream()
        .filter(sheet -> sheet.distance(top, top + height) > KEPT * height)
        .forEach(PageSheet::clear);
    List<Page> wanted =
        sheets.stream()
            .filter(sheet -> !sheet.isFresh())
            .filter(sheet -> sheet.distance(top, top + height) <= AHEAD * height)
            .sorted(Comparator.comparingDouble(sheet -> sheet.distance(top, top + height)))
            .map(PageSheet::page)
            .toList();
    if (!wanted.isEmpty()) {
      model.paint(wanted);
    }
    where.setText(Messages.text("desktop.preview.where", current(), sheets.size()));
  }

  private void show(Painted painted) {
    int number = painted.page().number();
    if (number <= sheets.size()) {
      sheets.get(number - 1).show(painted);
    }
  }

  private void jump(PageSheet sheet, double x, double y) {
    Page page = sheet.page();
    if (page == null) {
      return;
    }
    double scale = sheet.getWidth() / page.width();
    PreviewModel.placeAt(page, x / scale, y / scale).ifPresent(go);
  }

  /** The page in the upper part of the view, from 1. */
  private int current() {
    double middle = top() + scroll.getViewportBounds().getHeight() / 2;
    for (int i = 0; i < sheets.size(); i++) {
      if (sheets.get(i).getBoundsInParent().getMaxY() >= middle) {
        return i + 1;
      }
    }
    return Math.max(1, sheets.size());
  }

  /** How far the pages are scrolled up. */
  private double top() {
    double hidden = pages.getHeight() - scroll.getViewportBounds().getHeight();
    return scroll.getVvalue() * Math.max(0, hidden);
  }

  private void turn(int by) {
    if (!sheets.isEmpty()) {
      int to = Math.clamp(current() + by, 1, sheets.size()) - 1;
      double hidden = pages.getHeight() - scroll.getViewportBounds().getHeight();
      if (hidden > 0) {
        scroll.setVvalue(Math.min(1, sheets.get(to).getBoundsInParent().getMinY() / hidden));
      }
    }
  }
}
