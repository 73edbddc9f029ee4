package org.nianbao.desktop.narrative;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.nianbao.message.Messages;
import org.nianbao.report.Rewording;

/** Last year's text of a section: as it was, or with what went and what came since. */
final class LastYearText extends VBox {
  private final String before;
  private final TextArea plain;
  private final TextFlow flow = new TextFlow();
  private final ScrollPane changes = new ScrollPane(flow);
  private final ToggleButton compare = new ToggleButton(Messages.text("desktop.text.compare"));
  private final Label summary = new Label();
  private String now = "";

  /**
   * The pane.
   *
   * @param before last year's text, its bound figures as numbers
   */
  LastYearText(String before) {
    this.before = before;
    getStyleClass().add("last-year-text");
    plain = new TextArea(before);
    plain.setEditable(false);
    plain.setWrapText(true);
    plain.getStyleClass().add("text-before");
    plain.setAccessibleText(Messages.text("desktop.text.before"));
    flow.getStyleClass().add("changes");
    changes.setFitToWidth(true);
    changes.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    changes.setId("changes");
    changes.getStyleClass().add("changes-scroll");
    compare.setId("compare");
    compare.setMinWidth(Region.USE_PREF_SIZE);
    compare.selectedProperty().addListener((property, was, is) -> refresh());
    Label head = new Label(Messages.text("desktop.text.before"));
    head.setWrapText(true);
    head.getStyleClass().add("guidance");
    HBox.setHgrow(head, Priority.ALWAYS);
    head.setMaxWidth(Double.MAX_VALUE);
    summary.setId("changes-summary");
    summary.setWrapText(true);
    summary.setMinHeight(USE_PREF_SIZE);
    summary.getStyleClass().add("guidance");
    HBox line = new HBox(head, compare);
    line.getStyleClass().add("narrative-foot");
    VBox.setVgrow(plain, Priority.ALWAYS);
    VBox.setVgrow(changes, Priority.ALWAYS);
    getChildren().addAll(line, plain);
  }

  /** Holds it against this year's text, bound figures as numbers. */
  void show(String text) {
    now = text;
    if (compare.isSelected()) {
      refresh();
    }
  }

  private void refresh() {
    if (!compare.isSelected()) {
      getChildren().removeAll(summary, changes);
      getChildren().add(plain);
      return;
    }
    List<Rewording.Piece> pieces = Rewording.of(before, now);
    flow.getChildren().setAll(pieces.stream().map(LastYearText::shown).toList());
    long gone = pieces.stream().filter(each -> each.kind() == Rewording.Kind.GONE).count();
    long came = pieces.stream().filter(each -> each.kind() == Rewording.Kind.NEW).count();
    String words =
        gone + came == 0
            ? Messages.text("desktop.text.unchanged")
            : Messages.text("desktop.text.changes", came, gone);
    summary.setText(words);
    changes.setAccessibleText(words);
    if (!getChildren().contains(changes)) {
      getChildren().remove(plain);
      getChildren().addAll(summary, changes);
    }
  }

  private static Node shown(Rewording.Piece piece) {
    Text text = new Text(piece.words());
    text.getStyleClass()
        .setAll(
            "text",
            switch (piece.kind()) {
              case SAME -> "same-words";
              case GONE -> "gone-words";
              case NEW -> "new-words";
            });
    return text;
  }
}
