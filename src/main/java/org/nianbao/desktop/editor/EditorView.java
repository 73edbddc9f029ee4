package org.nianbao.desktop.editor;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.nianbao.desktop.preview.PreviewPane;
import org.nianbao.edition.Table;
import org.nianbao.export.Copy;
import org.nianbao.export.Export;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/** The editor: parts at left, the part being edited in the middle, findings at right. */
public final class EditorView {
  private static final double[] DIVIDERS = {0.19, 0.72};
  private static final double[] WITH_PAGES = {0.14, 0.58};
  private static final KeyCombination PREVIEW = KeyCombination.keyCombination("Shortcut+P");

  private final EditorModel model;
  private final Export export;
  private final Runnable leave;
  private final Consumer<String> tell;
  private final BorderPane root = new BorderPane();
  private final BorderPane middle = new BorderPane();
  private final ListView<Part> parts = new ListView<>();
  private final TextField approver = new TextField();
  private final BorderPane right = new BorderPane();
  private final ToggleButton pages = new ToggleButton(Messages.text("desktop.preview"));
  private final FindingsPane findings;
  private final PreviewPane preview;

  /** One part of the report and the node it is edited in. */
  private record Part(String name, Optional<Place> place, Supplier<Node> form) {}

  /**
   * The screen.
   *
   * @param leave goes back to the list
   * @param tell shows a sentence in the window
   */
  public EditorView(EditorModel model, Export export, Runnable leave, Consumer<String> tell) {
    this.model = model;
    this.export = export;
    this.leave = leave;
    this.tell = tell;
    this.findings = new FindingsPane(model, this::go);
    this.preview =
        new PreviewPane(
            model::report, model.edition(), export, place -> Platform.runLater(() -> go(place)));
    parts.setId("parts");
    parts.getItems().setAll(parts());
    parts.setCellFactory(
        list ->
            new ListCell<>() {
              {
                setWrapText(true);
                setPrefWidth(0);
              }

              @Override
              protected void updateItem(Part part, boolean empty) {
                super.updateItem(part, empty);
                setText(empty || part == null ? null : part.name());
              }
            });
    parts.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> show(is));
    right.setCenter(findings);
    SplitPane columns = new SplitPane(parts, middle, right);
    columns.setDividerPositions(DIVIDERS);
    root.setTop(tools());
    root.setCenter(columns);
    previewed(columns);
    parts.getSelectionModel().selectFirst();
  }

  public Parent node() {
    return root;
  }

  /** Keeps what was typed last. */
  public void commit() {
    if (middle.getCenter() instanceof NarrativeForm narrative) {
      narrative.commit();
    } else if (root.getScene() != null
        && root.getScene().getFocusOwner() instanceof EntryField field) {
      field.commit();
    }
  }

  /** Ends what works behind the screen. */
  public void close() {
    commit();
    preview.close();
  }

  /** The button and Ctrl+P put the pages in the findings' place and give them room. */
  private void previewed(SplitPane columns) {
    pages.setId("show-preview");
    pages.setMinWidth(Region.USE_PREF_SIZE);
    pages
        .selectedProperty()
        .addListener(
            (property, was, is) -> {
              right.setCenter(is ? preview : findings);
              columns.setDividerPositions(is ? WITH_PAGES : DIVIDERS);
              preview.refresh();
            });
    model
        .reportProperty()
        .addListener(
            (property, was, is) -> {
              if (pages.isSelected()) {
                preview.refresh();
              }
            });
    root.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (PREVIEW.match(event)) {
            commit();
            pages.fire();
            event.consume();
          }
        });
  }

  private List<Part> parts() {
    List<Part> all = new ArrayList<>();
    all.add(
        new Part(
            Messages.text("desktop.editor.cover"),
            Optional.empty(),
            () -> new CoverForm(model, tell)));
    List<Table> attachments = new ArrayList<>(model.edition().tables());
    for (Narrative section : model.report().sections()) {
      String name =
          section.heading().isEmpty()
              ? Messages.text("desktop.editor.preamble")
              : section.heading();
      all.add(
          new Part(
              name,
              Optional.of(new Place.Text(section.id())),
              () ->
                  new NarrativeForm(
                      model, model.report().section(section.id()).orElseThrow(), tell)));
      model
          .edition()
          .section(section.id())
          .ifPresent(
              form ->
                  form.tables().stream()
                      .flatMap(id -> model.edition().table(id).stream())
                      .forEach(
                          table -> {
                            attachments.remove(table);
                            all.add(part(table, name));
                          }));
    }
    attachments.forEach(table -> all.add(part(table, table.title())));
    return all;
  }

  private Part part(Table table, String name) {
    return new Part(
        Messages.text("desktop.editor.table", name),
        Optional.empty(),
        () -> new TableForm(model, table, tell));
  }

  private void show(Part part) {
    if (part == null) {
      return;
    }
    commit();
    Node form = part.form().get();
    if (form instanceof NarrativeForm) {
      middle.setCenter(form);
    } else {
      ScrollPane scroll = new ScrollPane(form);
      scroll.setFitToWidth(true);
      middle.setCenter(scroll);
    }
  }

  /** Opens the part a place is in and puts the cursor there. */
  private void go(Place place) {
    String id = place.id();
    for (Part part : parts.getItems()) {
      boolean textOfIt = part.place().map(place::equals).orElse(false);
      if (textOfIt || contains(part, place)) {
        parts.getSelectionModel().select(part);
        Node found = find(middle, id);
        if (found != null) {
          found.requestFocus();
        }
        return;
      }
    }
  }

  private boolean contains(Part part, Place place) {
    return part.place().isEmpty()
        && part.form().get() instanceof Parent form
        && find(form, place.id()) != null;
  }

  private static Node find(Parent parent, String id) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (id.equals(child.getId())) {
        return child;
      }
      if (child instanceof ScrollPane scroll && scroll.getContent() instanceof Parent content) {
        Node found = find(content, id);
        if (found != null) {
          return found;
        }
      } else if (child instanceof Parent inner) {
        Node found = find(inner, id);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private HBox tools() {
    Report report = model.report();
    Button back = button("desktop.editor.back", leave);
    back.setId("back");
    Button write = button("desktop.editor.export", this::chooseAndExport);
    write.setId("export");
    Label title = new Label(report.agency() + "　" + report.year());
    title.getStyleClass().add("report-title");
    Label status = new Label();
    status.setId("status");
    status.textProperty().bind(model.reportProperty().map(now -> now.status().words()));
    approver.setPromptText(Messages.text("desktop.editor.approver"));
    approver.setAccessibleText(Messages.text("desktop.editor.approver"));
    approver.setPrefColumnCount(8);
    Button approve = button("desktop.editor.approve", this::approve);
    approve.setId("approve");
    approve.setDisable(model.locked());
    model.reportProperty().addListener((property, was, is) -> approve.setDisable(model.locked()));
    Region gap = new Region();
    HBox.setHgrow(gap, javafx.scene.layout.Priority.ALWAYS);
    HBox tools = new HBox(back, title, status, gap, pages, approver, approve, write);
    tools.getStyleClass().add("tools");
    return tools;
  }

  private static Button button(String key, Runnable action) {
    Button button = new Button(Messages.text(key));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void approve() {
    commit();
    try {
      model.approve(approver.getText());
      tell.accept(Messages.text("command.approved", approver.getText()));
    } catch (Refusal e) {
      tell.accept(e.getMessage());
    }
  }

  private void chooseAndExport() {
    commit();
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text("desktop.editor.export"));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
    chooser.setInitialFileName(model.report().agency() + model.report().year() + "年度报告.pdf");
    File file = chooser.showSaveDialog(root.getScene().getWindow());
    if (file != null) {
      exportTo(file.toPath());
    }
  }

  /** Writes the report behind the window and tells where it went. */
  void exportTo(Path file) {
    Report report = model.report();
    Task<Export.Written> task =
        new Task<>() {
          @Override
          protected Export.Written call() throws Refusal {
            return export.write(report, model.edition(), file, Copy.WHOLE);
          }
        };
    task.setOnSucceeded(
        event -> {
          Export.Written written = task.getValue();
          tell.accept(
              Messages.text(
                  "command.exported", file, written.pages(), (written.bytes() + 1023) / 1024));
        });
    task.setOnFailed(
        event ->
            tell.accept(
                task.getException() instanceof Refusal refusal
                    ? refusal.getMessage()
                    : Messages.text("export.failed")));
    Thread thread = new Thread(task, "export");
    thread.setDaemon(true);
    thread.start();
  }
}
