package org.nianbao.desktop.export;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.util.StringConverter;
import org.nianbao.desktop.control.Controls;
import org.nianbao.export.Batch;
import org.nianbao.export.Format;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/** Chooses many reports and writes them into a folder. */
public final class BatchView {
  private static final int MOST_TOLD = 8;

  private final BatchModel model;
  private final Consumer<String> tell;
  private final ListView<BatchModel.Choice> reports = new ListView<>();
  private final Button write = new Button();
  private final Button folder = new Button(Messages.text("desktop.export.openFolder"));
  private final Work work;
  private final BorderPane root = new BorderPane();

  /**
   * The screen.
   *
   * @param leave goes back to the list
   * @param tell shows a sentence in the window
   */
  public BatchView(BatchModel model, Runnable leave, Consumer<String> tell) {
    this.model = model;
    this.tell = tell;
    this.work = new Work(tell);
    reports.setId("batch-reports");
    reports.setAccessibleText(Messages.text("desktop.batch.list"));
    reports.setItems(model.choices());
    reports.setCellFactory(
        CheckBoxListCell.forListView(
            BatchModel.Choice::chosen,
            new StringConverter<>() {
              @Override
              public String toString(BatchModel.Choice choice) {
                return choice.words();
              }

              @Override
              public BatchModel.Choice fromString(String words) {
                throw new UnsupportedOperationException(words);
              }
            }));
    model.choices().forEach(choice -> choice.chosen().addListener((property, was, is) -> count()));
    root.setTop(tools(leave));
    root.setCenter(reports);
    root.setBottom(choices());
    count();
  }

  public Parent node() {
    return root;
  }

  /** Takes the keys. */
  public void focus() {
    write.requestFocus();
  }

  private void count() {
    write.setText(Messages.text("desktop.batch.write", model.count()));
  }

  private Node tools(Runnable leave) {
    Button back = Controls.button("desktop.editor.back", "back", leave);
    back.disableProperty().bind(work.runningProperty());
    Label title = new Label(Messages.text("desktop.batch"));
    title.getStyleClass().add("report-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox tools =
        new HBox(
            back,
            title,
            gap,
            Controls.button("desktop.batch.all", "batch-all", () -> choose(true)),
            Controls.button("desktop.batch.noneChosen", "batch-none", () -> choose(false)));
    tools.getStyleClass().add("tools");
    return tools;
  }

  private void choose(boolean all) {
    model.choices().forEach(choice -> choice.chosen().set(all));
  }

  private Node choices() {
    GridPane lines = new GridPane();
    lines.getStyleClass().add("export-lines");
    lines.addRow(0, name("desktop.export.format"), format());
    lines.addRow(1, name("desktop.batch.name"), pattern());
    lines.addRow(2, name("desktop.batch.folder"), target());
    write.setId("batch-write");
    write.getStyleClass().add("primary");
    write.setMinWidth(Region.USE_PREF_SIZE);
    write.setOnAction(event -> write());
    write.disableProperty().bind(work.runningProperty());
    folder.setId("batch-open");
    folder.setMinWidth(Region.USE_PREF_SIZE);
    folder.setVisible(false);
    folder.managedProperty().bind(folder.visibleProperty());
    folder.setOnAction(event -> openFolder());
    HBox buttons = new HBox(write, folder, work);
    buttons.getStyleClass().add("export-buttons");
    VBox pane = new VBox(lines, buttons);
    pane.getStyleClass().add("export-pane");
    return pane;
  }

  private static Label name(String key) {
    Label name = new Label(Messages.text(key));
    name.getStyleClass().add("guidance");
    name.setMinWidth(Region.USE_PREF_SIZE);
    return name;
  }

  private Node format() {
    ComboBox<Format> formats = new FormatBox(model.formatProperty());
    formats.setId("batch-format");
    CheckBox open = box("batch-public", "desktop.export.public");
    open.selectedProperty().bindBidirectional(model.openProperty());
    CheckBox sealed = box("batch-sealed", "desktop.batch.sealed");
    sealed.selectedProperty().bindBidirectional(model.sealedProperty());
    CheckBox replace = box("batch-replace", "desktop.batch.replace");
    replace.selectedProperty().bindBidirectional(model.replaceProperty());
    FlowPane line = new FlowPane(formats, open, sealed, replace);
    line.setPrefWrapLength(ExportPane.WRAP);
    line.getStyleClass().add("export-line");
    return line;
  }

  private static CheckBox box(String id, String key) {
    CheckBox box = new CheckBox(Messages.text(key));
    box.setId(id);
    box.setMinWidth(Region.USE_PREF_SIZE);
    return box;
  }

  private Node pattern() {
    TextField pattern = new TextField();
    pattern.setId("batch-name");
    pattern.setPrefColumnCount(24);
    pattern.setAccessibleText(Messages.text("desktop.batch.name"));
    pattern.textProperty().bindBidirectional(model.patternProperty());
    Label note = new Label(Messages.text("desktop.batch.nameNote"));
    note.getStyleClass().add("guidance");
    HBox line = new HBox(pattern, note);
    line.getStyleClass().add("export-line");
    return line;
  }

  private Node target() {
    TextField target = new TextField();
    target.setId("batch-folder");
    target.setAccessibleText(Messages.text("desktop.batch.folder"));
    target.setPromptText(Messages.text("desktop.batch.chooseFolder"));
    target.textProperty().bindBidirectional(model.folderProperty());
    Button choose = Controls.button("desktop.export.choose", "batch-choose", this::chooseFolder);
    choose.setAccessibleText(Messages.text("desktop.batch.chooseFolder"));
    HBox line = new HBox(target, choose);
    HBox.setHgrow(target, Priority.ALWAYS);
    GridPane.setHgrow(line, Priority.ALWAYS);
    line.getStyleClass().add("export-line");
    return line;
  }

  private void chooseFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(Messages.text("desktop.batch.chooseFolder"));
    File chosen = chooser.showDialog(root.getScene().getWindow());
    if (chosen != null) {
      model.folderProperty().set(chosen.toString());
    }
  }

  private void write() {
    int asked = model.count();
    try {
      work.run(model.task(), results -> tell(results, asked));
    } catch (Refusal e) {
      tell.accept(e.getMessage());
    } catch (InvalidPathException e) {
      tell.accept(Messages.text("export.noFolder", e.getInput()));
    }
  }

  private void tell(List<Batch.Result> results, int asked) {
    List<String> told = new ArrayList<>();
    long written = results.stream().filter(result -> result.written().isPresent()).count();
    told.add(
        Messages.text(
            "command.exportedMany", written, results.size(), model.folderProperty().get()));
    if (results.size() < asked) {
      List<String> names =
          results.stream()
              .flatMap(result -> result.written().stream())
              .map(each -> each.file().getFileName().toString())
              .toList();
      told.set(
          0,
          Messages.text(
              "desktop.batch.stopped",
              written,
              asked - results.size(),
              String.join("、", names.subList(0, Math.min(MOST_TOLD, names.size())))));
    }
    results.stream()
        .filter(result -> result.written().isEmpty())
        .limit(MOST_TOLD)
        .forEach(result -> told.add(result.words()));
    folder.setVisible(written > 0);
    tell.accept(String.join("\n", told));
  }

  private void openFolder() {
    Path shown = Path.of(model.folderProperty().get().strip());
    if (!FolderWindow.show(shown.resolve("."))) {
      tell.accept(Messages.text("desktop.export.folderIs", shown));
    }
  }
}
