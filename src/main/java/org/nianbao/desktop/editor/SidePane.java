package org.nianbao.desktop.editor;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.nianbao.desktop.findings.FindingsPane;
import org.nianbao.desktop.open.EditorModel;
import org.nianbao.desktop.preview.PreviewPane;
import org.nianbao.desktop.review.CommentsPane;
import org.nianbao.desktop.review.HistoryPane;
import org.nianbao.export.Export;
import org.nianbao.library.Comment;
import org.nianbao.message.Messages;
import org.nianbao.report.Place;

/**
 * The right column: findings, comments or history (Ctrl+1, 2, 3), or the pages as they will go out
 * (Ctrl+P).
 */
final class SidePane extends BorderPane {
  private static final KeyCombination PREVIEW = KeyCombination.keyCombination("Shortcut+P");
  private static final List<KeyCombination> PANES =
      List.of("Shortcut+1", "Shortcut+2", "Shortcut+3").stream()
          .map(KeyCombination::keyCombination)
          .toList();
  private static final double[] WITH_FINDINGS = {0.19, 0.72};
  private static final double[] WITH_PAGES = {0.16, 0.58};

  private final EditorModel model;
  private final CommentsPane comments;
  private final HistoryPane history;
  private final PreviewPane preview;
  private final ToggleButton button = new ToggleButton(Messages.text("desktop.preview"));
  private final ToggleGroup group = new ToggleGroup();
  private final HBox tabs = new HBox();
  private final ToggleButton forFindings;
  private final ToggleButton forComments;
  private final ToggleButton forHistory;
  private double[] shares = WITH_FINDINGS;

  /**
   * The column.
   *
   * @param go leads to a place of the report
   * @param comment leads to what a comment is about
   * @param tell shows a sentence in the window
   */
  SidePane(
      EditorModel model,
      FindingsPane findings,
      Export export,
      Consumer<Place> go,
      Consumer<Comment> comment,
      Consumer<String> tell) {
    this.model = model;
    this.comments = new CommentsPane(model.review(), comment, tell);
    this.history = new HistoryPane(model.review(), go, tell);
    this.preview =
        new PreviewPane(
            model::report,
            model.edition(),
            export,
            place -> Platform.runLater(() -> go.accept(place)));
    getStyleClass().add("side");
    button.setId("show-preview");
    button.setMinWidth(Region.USE_PREF_SIZE);
    tabs.getStyleClass().add("side-tabs");
    forFindings = tab("desktop.side.findings", "show-findings", findings);
    forComments = tab("desktop.side.comments", "show-comments", comments);
    forHistory = tab("desktop.side.history", "show-history", history);
    show(forFindings);
    model.reportProperty().addListener((property, was, is) -> refresh());
    model.review().comments().addListener((ListChangeListener<Comment>) change -> count());
    count();
  }

  private ToggleButton tab(String key, String id, Node pane) {
    ToggleButton tab = new ToggleButton(Messages.text(key));
    tab.setId(id);
    tab.setToggleGroup(group);
    tab.setUserData(pane);
    tab.setMinWidth(Region.USE_PREF_SIZE);
    tab.getStyleClass().add("quiet");
    tab.setOnAction(event -> show(tab));
    tabs.getChildren().add(tab);
    return tab;
  }

  /** Shows a pane, in place of the pages too. */
  private void show(ToggleButton tab) {
    tab.setSelected(true);
    button.setSelected(false);
    setTop(tabs);
    setCenter((Node) tab.getUserData());
  }

  private void count() {
    long open = model.review().comments().stream().filter(Comment::open).count();
    forComments.setText(
        open == 0
            ? Messages.text("desktop.side.comments")
            : Messages.text("desktop.side.commentsOpen", open));
  }

  /** Shows the pages or puts the findings back. */
  ToggleButton button() {
    return button;
  }

  /** Gives the columns their widths, now and whenever the pages come or go. */
  void divide(SplitPane columns) {
    columns.setDividerPositions(shares);
    // In a window that is too narrow for a while the columns would forget their shares.
    columns
        .widthProperty()
        .subscribe(() -> Platform.runLater(() -> columns.setDividerPositions(shares)));
    columns.addEventFilter(
        MouseEvent.MOUSE_RELEASED, event -> shares = columns.getDividerPositions());
    button
        .selectedProperty()
        .addListener(
            (property, was, is) -> {
              if (is) {
                setTop(null);
                setCenter(preview);
              } else {
                show((ToggleButton) group.getSelectedToggle());
              }
              shares = is ? WITH_PAGES : WITH_FINDINGS;
              columns.setDividerPositions(shares);
              refresh();
            });
  }

  /** Takes the column's keys; whether it was one. */
  boolean takes(KeyEvent event) {
    if (PREVIEW.match(event)) {
      button.fire();
      return true;
    }
    for (int i = 0; i < PANES.size(); i++) {
      if (PANES.get(i).match(event)) {
        show(List.of(forFindings, forComments, forHistory).get(i));
        return true;
      }
    }
    return false;
  }

  /** Shows the findings. */
  void findings() {
    show(forFindings);
  }

  /** Shows the comments. */
  void comments() {
    show(forComments);
  }

  /** Begins a comment on the present place, about the selected words of it, "" for all. */
  void comment(String selected) {
    show(forComments);
    comments.applyCss();
    comments.begin(selected);
  }

  /** Shows what was done at the present place. */
  void historyHere() {
    history.show(true);
    show(forHistory);
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
