package org.nianbao.desktop.export;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.concurrent.Task;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.nianbao.desktop.control.Deed;
import org.nianbao.export.Copy;
import org.nianbao.export.Export;
import org.nianbao.export.Format;
import org.nianbao.export.Made;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.verify.PublicCheck;

/** What an export is to be, and the one button that makes it. */
public final class ExportPane extends VBox {
  /** The width a line is laid out for, px; it is wrapped where the window is narrower. */
  static final double WRAP = 900;

  /** What stands beside a line, at the most. */
  private static final double OTHERS = 160;

  private final ExportModel model;
  private final Consumer<String> tell;
  private final GridPane lines = new GridPane();
  private final SealRow seal;
  private final SignRow sign;
  private final Button write = new Button();
  private final Button print = new Button(Messages.text("desktop.print"));
  private final Button folder = new Button(Messages.text("desktop.export.openFolder"));
  private final VBox left = new VBox();
  private final Work work;
  private Sure sure = Sure.NOTHING;
  private Optional<KeptBack> keptBack = Optional.empty();
  private Optional<Path> written = Optional.empty();

  /** What the user has been asked and may now answer by pressing the button once more. */
  private enum Sure {
    NOTHING("desktop.export.write"),
    REPLACE("desktop.export.writeOver"),
    PUBLIC("desktop.export.writePublic");

    private final String key;

    Sure(String key) {
      this.key = key;
    }
  }

  /** What came of a task: written, or kept back for the user to look at first. */
  private record Outcome(Made made, Optional<Export.Written> written, PublicCheck check) {}

  /** A copy that was kept back; it goes out if the user says so and still orders the same. */
  private record KeptBack(ExportModel.Order order, Made made) {}

  /**
   * The pane.
   *
   * @param tell shows a sentence in the window
   */
  public ExportPane(ExportModel model, Consumer<String> tell) {
    this.model = model;
    this.tell = tell;
    this.seal = new SealRow(model, tell);
    this.sign = new SignRow(model);
    this.work = new Work(tell);
    getStyleClass().add("export-pane");
    setId("export-pane");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints rest = new ColumnConstraints();
    rest.setHgrow(Priority.ALWAYS);
    lines.getColumnConstraints().setAll(names, rest);
    lines.getStyleClass().add("export-lines");
    line("desktop.export.format", format());
    line("desktop.export.seal", seal);
    line("desktop.export.also", also());
    line("desktop.export.target", target());
    left.setId("left");
    left.getStyleClass().add("left-over");
    getChildren().setAll(lines, left, buttons());
    model.formatProperty().addListener((property, was, is) -> ask(Sure.NOTHING, List.of()));
    model.openProperty().addListener((property, was, is) -> ask(Sure.NOTHING, List.of()));
    model.targetProperty().addListener((property, was, is) -> ask(Sure.NOTHING, List.of()));
    model.subject().report().addListener((property, was, is) -> ask(Sure.NOTHING, List.of()));
    ask(Sure.NOTHING, List.of());
  }

  /** Gives the keys to the button that makes the export: the usual one is a key away. */
  @Override
  public void requestFocus() {
    write.requestFocus();
  }

  private void line(String key, Node node) {
    Label name = new Label(Messages.text(key));
    name.getStyleClass().add("guidance");
    name.setMinWidth(USE_PREF_SIZE);
    lines.addRow(lines.getRowCount(), name, node);
  }

  private Node format() {
    FormatBox formats = new FormatBox(model.formatProperty());
    formats.setId("format");
    RadioButton whole = new RadioButton(Messages.text("desktop.export.submit"));
    RadioButton open = new RadioButton(Messages.text("desktop.export.public"));
    whole.setId("submit");
    open.setId("public");
    ToggleGroup versions = new ToggleGroup();
    versions.getToggles().setAll(whole, open);
    open.selectedProperty().bindBidirectional(model.openProperty());
    whole.setSelected(!model.openProperty().get());
    model.openProperty().addListener((property, was, is) -> whole.setSelected(!is));
    return flow(formats, whole, open);
  }

  private Node also() {
    CheckBox cover = box("cover", "desktop.export.cover");
    cover.selectedProperty().bindBidirectional(model.coverProperty());
    CheckBox stampRoom = box("stampRoom", "desktop.export.stampRoom");
    stampRoom.selectedProperty().bindBidirectional(model.stampRoomProperty());
    CheckBox remarks = box("remarks", "desktop.export.remarks");
    remarks.selectedProperty().bindBidirectional(model.remarksProperty());
    CheckBox signed = box("signed", "desktop.export.signed");
    signed.selectedProperty().bindBidirectional(model.signedProperty());
    Runnable follow =
        () -> {
          cover.setDisable(!model.takes(Format.Extra.COVER));
          stampRoom.setDisable(!model.takesStampRoom());
          remarks.setDisable(!model.takes(Format.Extra.REMARKS));
          signed.setDisable(!model.takes(Format.Extra.SIGNATURE));
        };
    model.formatProperty().addListener((property, was, is) -> follow.run());
    model.openProperty().addListener((property, was, is) -> follow.run());
    model.sealedProperty().addListener((property, was, is) -> follow.run());
    follow.run();
    // As wide as there is room: its height is that of the lines it then has.
    sign.prefWrapLengthProperty().bind(Bindings.max(WRAP, widthProperty().subtract(OTHERS)));
    VBox both = new VBox(flow(cover, stampRoom, remarks, signed), sign);
    both.getStyleClass().add("export-also");
    return both;
  }

  private static CheckBox box(String id, String key) {
    CheckBox box = new CheckBox(Messages.text(key));
    box.setId(id);
    return box;
  }

  private static FlowPane flow(Region... nodes) {
    FlowPane flow = new FlowPane(nodes);
    for (Region node : nodes) {
      node.setMinWidth(USE_PREF_SIZE);
    }
    flow.setAlignment(Pos.CENTER_LEFT);
    flow.setPrefWrapLength(WRAP);
    flow.getStyleClass().add("export-line");
    return flow;
  }

  private Node target() {
    TextField target = new TextField();
    target.setId("target");
    target.setAccessibleText(Messages.text("desktop.export.target"));
    target.textProperty().bindBidirectional(model.targetProperty());
    Button choose = new Button(Messages.text("desktop.export.choose"));
    choose.setMinWidth(USE_PREF_SIZE);
    choose.setAccessibleText(Messages.text("desktop.export.chooseTarget"));
    choose.setOnAction(event -> chooseTarget());
    HBox line = new HBox(target, choose);
    HBox.setHgrow(target, Priority.ALWAYS);
    line.getStyleClass().add("export-line");
    return line;
  }

  private Node buttons() {
    write.setId("write");
    write.getStyleClass().add("primary");
    write.setOnAction(event -> write());
    print.setId("print");
    print.setOnAction(event -> print());
    folder.setId("openFolder");
    folder.setOnAction(event -> openFolder());
    folder.setVisible(false);
    folder.managedProperty().bind(folder.visibleProperty());
    List.of(write, print).forEach(button -> button.disableProperty().bind(work.runningProperty()));
    List.of(write, print, folder).forEach(button -> button.setMinWidth(USE_PREF_SIZE));
    HBox buttons = new HBox(write, print, folder, work);
    buttons.getStyleClass().add("export-buttons");
    return buttons;
  }

  private void ask(Sure about, List<String> sentences) {
    sure = about;
    if (about != Sure.PUBLIC) {
      keptBack = Optional.empty();
    }
    write.setText(Messages.text(about.key));
    left.getChildren().setAll(sentences.stream().map(ExportPane::wrapped).toList());
    left.setVisible(!sentences.isEmpty());
    left.setManaged(!sentences.isEmpty());
  }

  private static Label wrapped(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    return label;
  }

  private void chooseTarget() {
    Format format = model.formatProperty().get();
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text("desktop.export.chooseTarget"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(format.words(), "*." + format.ending()));
    try {
      Path now = model.order().target();
      chooser.setInitialFileName(now.getFileName().toString());
      if (now.getParent() != null && Files.isDirectory(now.getParent())) {
        chooser.setInitialDirectory(now.getParent().toFile());
      }
    } catch (Refusal e) {
      // what stands there is no file's name: the dialog begins where it likes
    }
    File file = chooser.showSaveDialog(getScene().getWindow());
    if (file != null) {
      model.targetProperty().set(file.toString());
    }
  }

  private void write() {
    ExportModel.Order order;
    try {
      order = model.order();
    } catch (Refusal e) {
      tell.accept(e.getMessage());
      return;
    }
    if (sure == Sure.NOTHING && Files.exists(order.target())) {
      // What was told of the last export would look as if this one had been made.
      tell.accept("");
      ask(Sure.REPLACE, List.of(Messages.text("desktop.export.exists", order.target())));
      return;
    }
    Optional<Made> seen =
        keptBack
            .filter(kept -> sure == Sure.PUBLIC && kept.order().equals(order))
            .map(KeptBack::made);
    char[] password = sign.takePassword();
    Task<Outcome> task =
        new Task<>() {
          @Override
          protected Outcome call() throws Refusal {
            updateMessage(Messages.text("desktop.export.writing"));
            Made made =
                seen.isPresent() ? seen.get() : model.make(order, model.copy(order, password));
            PublicCheck check = seen.isPresent() ? PublicCheck.CLEAN : model.check(made);
            return check.grave() || isCancelled()
                ? new Outcome(made, Optional.empty(), check)
                : new Outcome(made, Optional.of(made.to(order.target())), check);
          }
        };
    work.run(task, outcome -> tell(order, outcome));
  }

  private void tell(ExportModel.Order order, Outcome outcome) {
    if (outcome.written().isEmpty()) {
      keptBack = Optional.of(new KeptBack(order, outcome.made()));
      ask(Sure.PUBLIC, outcome.check().sentences());
      tell.accept(Messages.text("desktop.export.lookFirst"));
      return;
    }
    ask(Sure.NOTHING, outcome.check().sentences());
    model.remember(order);
    written = Optional.of(order.target());
    folder.setVisible(true);
    List<String> sentences = outcome.written().orElseThrow().sentences(order.report().issued());
    tell.accept(String.join("\n", sentences));
  }

  private void openFolder() {
    written.ifPresent(
        file -> {
          if (!FolderWindow.show(file)) {
            tell.accept(Messages.text("desktop.export.folderIs", file.resolveSibling("")));
          }
        });
  }

  private void print() {
    Deed.attempt(
        tell,
        () -> {
          Optional<Press> press = Press.choose(getScene().getWindow());
          if (press.isPresent()) {
            print(press.orElseThrow());
          }
        });
  }

  /** Prints the pages that an export would hold. */
  void print(Press press) {
    try {
      ExportModel.Order order = model.order();
      Copy copy = model.copy(order.unsigned(), new char[0]);
      Printing task =
          new Printing(
              model.pages(order, copy).pages(), model.export().painter(), order.seal(), press);
      work.run(task, pages -> tell.accept(Messages.text("desktop.print.done", pages)));
    } catch (Refusal e) {
      press.cancel();
      tell.accept(e.getMessage());
    }
  }

  /** For tests, which cannot drive the system's dialog. */
  SealRow seal() {
    return seal;
  }
}
