package org.nianbao.desktop.editor;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.nianbao.desktop.preview.PreviewPane;
import org.nianbao.export.Export;
import org.nianbao.message.Messages;
import org.nianbao.report.Place;

/** The right column: the findings, or the pages as they will go out (Ctrl+P). */
final class SidePane extends BorderPane {
  private static final KeyCombination PREVIEW = KeyCombination.keyCombination("Shortcut+P");
  private static final double[] WITH_FINDINGS = {0.19, 0.72};
  private static final double[] WITH_PAGES = {0.14, 0.58};

  private final FindingsPane findings;
  private final PreviewPane preview;
  private final ToggleButton button = new ToggleButton(Messages.text("desktop.preview"));

  /**
   * The column.
   *
   * @param go leads to a place of the report
   */
  SidePane(EditorModel model, FindingsPane findings, Export export, Consumer<Place> go) {
    this.findings = findings;
    this.preview =
        new PreviewPane(
            model::report,
            model.edition(),
            export,
            place -> Platform.runLater(() -> go.accept(place)));
    button.setId("show-preview");
    button.setMinWidth(Region.USE_PREF_SIZE);
    setCenter(findings);
    model.reportProperty().addListener((property, was, is) -> refresh());
  }

  /** Shows the pages or puts the findings back. */
  ToggleButton button() {
    return button;
  }

  /** Gives the columns their widths, now and whenever findings and pages change places. */
  void divide(SplitPane columns) {
    columns.setDividerPositions(WITH_FINDINGS);
    button
        .selectedProperty()
        .addListener(
            (property, was, is) -> {
              setCenter(is ? preview : findings);
              columns.setDividerPositions(is ? WITH_PAGES : WITH_FINDINGS);
              refresh();
            });
  }

  /** Takes Ctrl+P; whether it was that. */
  boolean takes(KeyEvent event) {
    if (!PREVIEW.match(event)) {
      return false;
    }
    button.fire();
    return true;
  }

  /** Ends the work behind the pages. */
  void close() {
    preview.close();
  }

  private void refresh() {
    if (button.isSelected()) {
      preview.refresh();
    }
  }
}
