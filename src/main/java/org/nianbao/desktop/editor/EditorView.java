package org.nianbao.desktop.editor;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.nianbao.check.Finding;
import org.nianbao.desktop.control.Controls;
import org.nianbao.desktop.control.Deed;
import org.nianbao.desktop.control.FollowingScroll;
import org.nianbao.desktop.control.Notices;
import org.nianbao.desktop.find.FindPane;
import org.nianbao.desktop.findings.FindingsPane;
import org.nianbao.desktop.narrative.NarrativeForm;
import org.nianbao.desktop.open.EditorModel;
import org.nianbao.desktop.open.EntryField;
import org.nianbao.desktop.open.UnkeptBar;
import org.nianbao.desktop.review.CommentStrip;
import org.nianbao.desktop.review.StepBar;
import org.nianbao.desktop.review.StepPane;
import org.nianbao.export.Export;
import org.nianbao.library.Comment;
import org.nianbao.message.Messages;
import org.nianbao.report.Place;
import org.nianbao.report.PlaceWords;
import org.nianbao.report.Report;

/** The editor: parts at left, the part being edited in the middle, findings at right. */
public final class EditorView implements PlaceTools.Editing {
  private static final KeyCombination NEXT_PART =
      KeyCombination.keyCombination("Shortcut+Page Down");
  private static final KeyCombination PART_BEFORE =
      KeyCombination.keyCombination("Shortcut+Page Up");

  private final EditorModel model;
  private final Runnable leave;
  private final Consumer<String> tell;
  private final BorderPane root = new BorderPane();
  private final BorderPane middle = new BorderPane();
  private final PartsPane parts;
  private final StepPane stepping;
  private final FindingsPane findings;
  private final Region exporting;
  private final SidePane side;
  private final FindPane find;
  private final Jump jump;
  private final PlaceTools places;
  private final VBox above = new VBox();
  private String warnedOf = "";

  /**
   * The screen.
   *
   * @param exporting is shown on Ctrl+E
   * @param leave goes back to the list
   * @param tell shows a sentence in the window
   */
  public EditorView(
      EditorModel model, Export export, Region exporting, Runnable leave, Notices tell) {
    this.model = model;
    this.leave = leave;
    this.tell = tell;
    this.findings = new FindingsPane(model, this::go, this::commit, tell);
    this.parts = new PartsPane(model, this::commit, tell, this::show);
    this.side = new SidePane(model, findings, export, this::go, this::go, tell);
    middle.setId("form");
    SplitPane columns = new SplitPane(parts, middle, side);
    side.divide(columns);
    // What is asked above the columns takes its room from them, and never moves the window out.
    columns.setMinHeight(0);
    this.exporting = exporting;
    exporting.setVisible(false);
    exporting.setManaged(false);
    stepping = new StepPane(model.review(), this::commit, tell, parts::focus);
    model.findings().addListener((ListChangeListener<Finding>) change -> stepping.follow());
    model
        .review()
        .comments()
        .addListener((ListChangeListener<Comment>) change -> stepping.follow());
    root.setTop(new VBox(tools(), stepping, new UnkeptBar(model, tell), exporting));
    this.jump = new Jump(model, parts, side, findings, this::layOut);
    this.find = new FindPane(model, jump::to, this::commit, tell);
    find.within(middle.heightProperty());
    middle.setTop(above);
    root.setCenter(columns);
    places = new PlaceTools(model.review(), root, middle, side, this, tell);
    parts.open(parts.parts().getFirst());
  }

  public Parent node() {
    return root;
  }

  /** Takes the keys. */
  public void focus() {
    // The columns join the scene with their pane's skin, and only then take the focus.
    layOut();
    parts.focus();
  }

  @Override
  public void commit() {
    if (middle.getCenter() instanceof NarrativeForm narrative) {
      narrative.commit();
    }
    if (root.getScene() != null && root.getScene().getFocusOwner() instanceof EntryField field) {
      field.commit();
    }
  }

  /** Keeps what was typed last and ends what works behind the screen. */
  public void close() {
    places.close();
    commit();
    side.close();
    model.open().close();
  }

  /** Lays the window out now, from its root, so that nothing of it is laid out without its size. */
  private void layOut() {
    Parent all = root.getScene() == null ? root : root.getScene().getRoot();
    all.applyCss();
    all.layout();
  }

  private void leave() {
    if (mayLeave()) {
      leave.run();
    }
  }

  /**
   * Whether nothing would be lost by leaving. Where something would, this is told once; asked again
   * without anything done about it, the clerk means it.
   */
  public boolean mayLeave() {
    commit();
    String lost = model.unkept().text(new PlaceWords(model.report(), model.edition()));
    if (lost.isEmpty() || lost.equals(warnedOf)) {
      return true;
    }
    warnedOf = lost;
    tell.accept(Messages.text("desktop.unkept.leave", lost.strip().replace('\n', ' ')));
    return false;
  }

  private void show(Part part) {
    commit();
    Region form = part.form();
    above.getChildren().setAll(find, new CommentStrip(model.review(), part::holds, this::go, tell));
    if (form instanceof NarrativeForm) {
      middle.setCenter(form);
    } else {
      middle.setCenter(new FollowingScroll(form));
    }
  }

  /** The keys that work wherever the cursor is. */
  public void keys(KeyEvent event) {
    if (NEXT_PART.match(event) || PART_BEFORE.match(event)) {
      parts.step(NEXT_PART.match(event) ? 1 : -1);
      enterForm();
      event.consume();
    } else if (event.getCode() == KeyCode.F6) {
      if (event.isShiftDown()) {
        enterSide();
      } else if (parts.isFocusWithin()) {
        enterForm();
      } else {
        parts.focus();
      }
      event.consume();
    } else if (event.getCode() == KeyCode.F8) {
      findings.step(event.isShiftDown() ? -1 : 1);
      event.consume();
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.E) {
      toggleExport();
      event.consume();
    } else if (find.takes(event)) {
      event.consume();
    } else if (places.takes(event)) {
      event.consume();
    } else if (side.takes(event)) {
      commit();
      event.consume();
    } else if (event.isShortcutDown() && !isForeignText(event.getTarget())) {
      boolean again =
          event.getCode() == KeyCode.Y || (event.getCode() == KeyCode.Z && event.isShiftDown());
      if (again || event.getCode() == KeyCode.Z) {
        stepBack(again);
        event.consume();
      }
    }
  }

  /** Puts the cursor where the part's filling begins. */
  private void enterForm() {
    layOut();
    if (middle.getCenter() instanceof NarrativeForm narrative) {
      narrative.enter();
    } else if (middle.getCenter() instanceof FollowingScroll scroll
        && scroll.getContent() instanceof Parent form
        && Jump.first(form, EntryField.class::isInstance).orElse(null)
            instanceof EntryField field) {
      field.requestFocus();
      field.selectAll();
    }
  }

  /** Goes to the first control of the right column. */
  private void enterSide() {
    layOut();
    Jump.first(side, Node::isFocusTraversable).ifPresent(Node::requestFocus);
  }

  /** A field that is no place of the report keeps its own undo. */
  private boolean isForeignText(Object target) {
    return target instanceof TextInputControl text
        && !(text instanceof EntryField)
        && !(middle.getCenter() instanceof NarrativeForm narrative && narrative.isIts(text));
  }

  @Override
  public void stepBack(boolean again) {
    commit();
    if (root.getScene().getFocusOwner() instanceof EntryField field && field.unkept()) {
      field.restore();
      field.selectAll();
      return;
    }
    Deed.attempt(
        tell,
        () -> {
          Optional<Place> place = model.undo(again);
          if (place.isPresent()) {
            jump.to(place.orElseThrow());
          } else {
            tell.accept(Messages.text(again ? "desktop.undo.noRedo" : "desktop.undo.none"));
          }
        });
  }

  private void go(Finding finding) {
    jump.to(finding);
  }

  private void go(Comment comment) {
    jump.to(comment);
  }

  private void go(Place place) {
    jump.to(place);
  }

  private HBox tools() {
    Report report = model.report();
    Button back = Controls.button("desktop.editor.back", this::leave);
    back.setId("back");
    Button write = Controls.button("desktop.editor.export", this::toggleExport);
    write.setId("export");
    issued(write, report);
    model.reportProperty().addListener((property, was, is) -> issued(write, is));
    Label title = new Label();
    title.textProperty().bind(model.reportProperty().map(now -> now.agency() + "　" + now.year()));
    title.getStyleClass().add("report-title");
    Label status = new Label();
    status.setId("status");
    status
        .textProperty()
        .bind(
            model
                .reportProperty()
                .map(
                    now ->
                        model.open().readOnly()
                            ? Messages.text("desktop.editor.readOnly", now.status().words())
                            : now.status().words()));
    Button undo = Controls.button("desktop.undo", () -> stepBack(false));
    undo.setId("undo");
    undo.setFocusTraversable(false);
    Button redo = Controls.button("desktop.redo", () -> stepBack(true));
    redo.setId("redo");
    redo.setFocusTraversable(false);
    StepBar steps = new StepBar(model.review(), stepping::begin, stepping::ask);
    Region gap = new Region();
    HBox.setHgrow(gap, javafx.scene.layout.Priority.ALWAYS);
    HBox tools = new HBox(back, title, status, undo, redo, gap, side.button(), steps, write);
    tools.getStyleClass().add("tools");
    return tools;
  }

  /** What is issued is exported next. */
  private static void issued(Button export, Report report) {
    export.getStyleClass().remove("primary");
    if (report.issued()) {
      export.getStyleClass().add("primary");
    }
  }

  private void toggleExport() {
    commit();
    boolean open = !exporting.isVisible();
    exporting.setVisible(open);
    exporting.setManaged(open);
    if (open) {
      exporting.requestFocus();
    } else if (root.getScene().getFocusOwner() == null || exporting.isFocusWithin()) {
      enterForm();
    }
  }
}
