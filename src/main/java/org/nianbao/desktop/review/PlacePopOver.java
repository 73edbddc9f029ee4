package org.nianbao.desktop.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.nianbao.desktop.control.Deed;
import org.nianbao.desktop.open.EditorModel;
import org.nianbao.desktop.open.ReviewModel;
import org.nianbao.edition.Cell;
import org.nianbao.edition.RuleWords;
import org.nianbao.library.ChangeWords;
import org.nianbao.library.Source;
import org.nianbao.message.Messages;
import org.nianbao.report.Place;
import org.nianbao.report.PlaceWords;

/** All that is known of one place: its rules, last year's figure, where it came from, its past. */
public final class PlacePopOver {
  private static final int LATEST = 3;
  private static final int NOTE_LINES = 2;
  private static final double EMS_WIDE = 26;
  private static final double EMS_HIGH = 32;
  private static final double ARROW = 2;

  private final ReviewModel model;
  private final Actions actions;
  private final Consumer<String> tell;
  private Optional<PopOver> shown = Optional.empty();

  /** Where the popover can lead. */
  public interface Actions {
    /** Begins a comment on the present place. */
    void comment();

    /** Shows everything that was done at the present place. */
    void history();
  }

  public PlacePopOver(ReviewModel model, Actions actions, Consumer<String> tell) {
    this.model = model;
    this.actions = actions;
    this.tell = tell;
  }

  /** Shows it beside a field; a second time puts it away. */
  public void toggle(TextInputControl field, Place place) {
    if (shown.isPresent()) {
      hide();
      return;
    }
    TextArea note = note(place);
    VBox content = content(place, note);
    double em = field.getFont().getSize();
    content.setPrefWidth(EMS_WIDE * em);
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(EMS_HIGH * em);
    PopOver popOver = new PopOver(scroll);
    popOver.setArrowLocation(arrow(field));
    popOver.setDetachable(false);
    popOver.setAnimated(false);
    // A window of its own, which gets colours, font and size from the one it is over.
    Parent root = field.getScene().getRoot();
    popOver.getRoot().getStylesheets().addAll(field.getScene().getStylesheets());
    popOver.getRoot().getStyleClass().addAll(root.getStyleClass());
    popOver.getRoot().setStyle(root.getStyle());
    popOver.setOnHidden(
        event -> {
          shown = Optional.empty();
          keep(place, note.getText());
        });
    shown = Optional.of(popOver);
    // Never out of the window at its left, where the popover has its room.
    Bounds at = field.localToScreen(field.getLayoutBounds());
    double least = field.getScene().getWindow().getX() + content.getPrefWidth() + ARROW * em;
    popOver.show(field, Math.max(at.getMinX(), least), at.getCenterY());
    note.requestFocus();
  }

  /** Near the window's top or bottom the popover lies beneath or over the arrow, to point right. */
  private static PopOver.ArrowLocation arrow(TextInputControl field) {
    double share =
        field.localToScene(field.getLayoutBounds()).getCenterY() / field.getScene().getHeight();
    if (share < 1.0 / 3) {
      return PopOver.ArrowLocation.RIGHT_TOP;
    }
    return share > 2.0 / 3
        ? PopOver.ArrowLocation.RIGHT_BOTTOM
        : PopOver.ArrowLocation.RIGHT_CENTER;
  }

  /** Puts it away; a note being written is kept. */
  public void hide() {
    shown.ifPresent(PopOver::hide);
  }

  private TextArea note(Place place) {
    TextArea note = new TextArea(model.editor().notes().getOrDefault(place, ""));
    note.setId("place-note");
    note.setPrefRowCount(NOTE_LINES);
    note.setWrapText(true);
    note.setMinHeight(TextArea.USE_PREF_SIZE);
    note.setEditable(!model.editor().open().readOnly());
    note.setPromptText(Messages.text("desktop.place.notePrompt"));
    note.setAccessibleText(Messages.text("desktop.place.note"));
    return note;
  }

  private void keep(Place place, String words) {
    Deed.attempt(tell, () -> model.editor().note(place, words));
  }

  private VBox content(Place place, TextArea note) {
    EditorModel editor = model.editor();
    VBox box = new VBox();
    box.setId("place-about");
    box.getStyleClass().add("place-about");
    Label title = label(new PlaceWords(editor.report(), editor.edition()).shortly(place));
    title.getStyleClass().add("pane-head");
    box.getChildren().add(title);
    if (place instanceof Place.Figure figure) {
      editor.edition().cell(figure.cell()).ifPresent(cell -> about(cell, box));
    }
    if (!editor.report().at(place).isEmpty() && editor.open().source(place) != Source.UNKNOWN) {
      box.getChildren()
          .add(label(Messages.text("desktop.place.source", editor.open().source(place).words())));
    }
    if (editor.explained(place)) {
      box.getChildren().add(label(Messages.text("desktop.place.explained")));
    }
    past(place, box);
    model
        .open(place)
        .forEach(
            comment ->
                box.getChildren().add(new CommentCard(model, comment, "", there -> {}, tell)));
    Label head = label(Messages.text("desktop.place.note"));
    head.getStyleClass().add("finding-group");
    head.setLabelFor(note);
    box.getChildren().addAll(head, note, links());
    return box;
  }

  private void about(Cell cell, VBox box) {
    box.getChildren()
        .add(
            label(
                Messages.text(
                    cell.row().unit().isEmpty() ? "desktop.place.code" : "desktop.place.codeUnit",
                    cell.id(),
                    cell.row().unit())));
    List<String> rules = new RuleWords(model.editor().edition()).about(cell.id());
    rules.forEach(rule -> box.getChildren().add(label(Messages.text("desktop.place.rule", rule))));
    model
        .editor()
        .open()
        .lastYear()
        .figure(cell.id())
        .filter(words -> !words.isEmpty())
        .ifPresent(
            words -> box.getChildren().add(label(Messages.text("desktop.place.lastYear", words))));
  }

  private void past(Place place, VBox box) {
    ChangeWords words = new ChangeWords(model.editor().report(), model.editor().edition());
    List<HistoryLine> lines = HistoryLine.of(model.history(place));
    if (!lines.isEmpty()) {
      Label head = label(Messages.text("desktop.history"));
      head.getStyleClass().add("finding-group");
      box.getChildren().add(head);
    }
    for (HistoryLine line : lines.stream().limit(LATEST).toList()) {
      Label label =
          label(
              Messages.text(
                  "desktop.place.change",
                  When.words(line.at(), LocalDate.now()),
                  line.by(),
                  line.words(words)));
      label.getStyleClass().add("guidance");
      box.getChildren().add(label);
    }
  }

  private HBox links() {
    Hyperlink comment = new Hyperlink(Messages.text("desktop.comment.write"));
    comment.setId("place-comment");
    comment.setDisable(!model.mayComment());
    comment.setOnAction(event -> leave(actions::comment));
    Hyperlink history = new Hyperlink(Messages.text("desktop.place.history"));
    history.setId("place-history");
    history.setOnAction(event -> leave(actions::history));
    HBox links = new HBox(comment, history);
    links.getStyleClass().add("buttons");
    return links;
  }

  private void leave(Runnable action) {
    hide();
    action.run();
  }

  private static Label label(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }
}
