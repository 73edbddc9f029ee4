package org.nianbao.desktop.editor;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.concurrent.Task;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.nianbao.check.Finding;
import org.nianbao.desktop.Settings;
import org.nianbao.export.Copy;
import org.nianbao.export.Export;
import org.nianbao.export.SealPicture;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.page.Remark;
import org.nianbao.report.Report;

/** What to put on the exported pages, and the button that writes them. */
final class ExportPane extends FlowPane {
  private static final String SEAL = "stamp.file";
  private static final String SEAL_MM = "stamp.mm";
  private static final String USUAL_MM = "42";
  private static final int KB = 1024;

  private final EditorModel model;
  private final Export export;
  private final Settings settings;
  private final Consumer<String> tell;
  private final CheckBox sealed = new CheckBox(Messages.text("desktop.export.sealed"));
  private final TextField seal = new TextField();
  private final TextField size = new TextField();
  private final CheckBox remarks = new CheckBox(Messages.text("desktop.export.remarks"));
  private final CheckBox forPublic = new CheckBox(Messages.text("desktop.export.public"));
  private final Button write = new Button(Messages.text("desktop.export.write"));

  /**
   * The pane.
   *
   * @param settings remembers the seal's picture
   * @param tell shows a sentence in the window
   */
  ExportPane(EditorModel model, Export export, Settings settings, Consumer<String> tell) {
    this.model = model;
    this.export = export;
    this.settings = settings;
    this.tell = tell;
    getStyleClass().add("export-pane");
    sealed.setId("sealed");
    seal.setId("sealFile");
    seal.setText(settings.get(SEAL, ""));
    seal.setPrefColumnCount(24);
    seal.setPromptText(Messages.text("desktop.export.sealFile"));
    seal.setAccessibleText(Messages.text("desktop.export.sealFile"));
    size.setId("sealSize");
    size.setText(settings.get(SEAL_MM, USUAL_MM));
    size.setPrefColumnCount(4);
    size.setAccessibleText(Messages.text("desktop.export.sealSize"));
    Button choose = new Button(Messages.text("desktop.export.chooseSeal"));
    choose.setOnAction(event -> chooseSeal());
    Label millimetres = new Label(Messages.text("desktop.export.sealSize"));
    millimetres.setLabelFor(size);
    remarks.setId("remarks");
    forPublic.setId("public");
    remarks.disableProperty().bind(forPublic.selectedProperty());
    write.setId("writePdf");
    write.setDefaultButton(false);
    write.setOnAction(event -> chooseAndWrite());
    List.of(seal, choose, size)
        .forEach(node -> node.disableProperty().bind(sealed.selectedProperty().not()));
    List.of(sealed, forPublic, remarks, choose, millimetres, write)
        .forEach(node -> ((Region) node).setMinWidth(USE_PREF_SIZE));
    getChildren().addAll(sealed, seal, choose, millimetres, size, forPublic, remarks, write);
    model.reportProperty().addListener((property, was, is) -> follow(is));
    follow(model.report());
  }

  /** Only an issued report is stamped. */
  private void follow(Report report) {
    sealed.setDisable(!report.locked());
    if (!report.locked()) {
      sealed.setSelected(false);
    } else if (!seal.getText().isEmpty() && !sealed.isFocused()) {
      sealed.setSelected(true);
    }
  }

  private void chooseSeal() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text("desktop.export.chooseSeal"));
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                Messages.text("desktop.export.pictures"), "*.png", "*.jpg", "*.jpeg"));
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      seal.setText(file.toString());
    }
  }

  private void chooseAndWrite() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text("desktop.editor.export"));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
    chooser.setInitialFileName(
        Messages.text(
            "desktop.export.fileName",
            model.report().agency(),
            Integer.toString(model.report().year())));
    File file = chooser.showSaveDialog(getScene().getWindow());
    if (file != null) {
      writeTo(file.toPath());
    }
  }

  /** Writes the report behind the window and tells where it went. */
  void writeTo(Path file) {
    Report report = model.report();
    List<Remark> attached = remarks.isSelected() ? model.remarks() : List.of();
    Optional<Path> picture =
        sealed.isSelected() ? Optional.of(Path.of(seal.getText().strip())) : Optional.empty();
    boolean open = forPublic.isSelected();
    String diameter = size.getText();
    Optional<Finding> kept = open ? model.keptFromPublic() : Optional.empty();
    if (kept.isPresent()) {
      tell.accept(Messages.text("desktop.export.notPublic", kept.get().message()));
      return;
    }
    Task<Export.Written> task =
        new Task<>() {
          @Override
          protected Export.Written call() throws Refusal {
            Copy copy = (open ? Copy.PUBLIC : Copy.WHOLE).with(attached);
            if (picture.isPresent()) {
              copy = copy.sealed(SealPicture.read(picture.orElseThrow(), millimetres(diameter)));
            }
            return export.write(report, model.edition(), file, copy);
          }
        };
    write.disableProperty().bind(task.runningProperty());
    task.setOnSucceeded(
        event -> {
          if (picture.isPresent()) {
            settings.put(SEAL, picture.orElseThrow());
            settings.put(SEAL_MM, diameter);
          }
          tell.accept(words(task.getValue(), report));
        });
    task.setOnFailed(
        event ->
            tell.accept(
                task.getException() instanceof Refusal refusal
                    ? refusal.getMessage()
                    : Messages.text("export.failed")));
    Thread.ofPlatform().daemon().name("export").start(task);
  }

  private static double millimetres(String words) throws Refusal {
    try {
      return Double.parseDouble(words.strip());
    } catch (NumberFormatException e) {
      throw Refusal.of("seal.size", (int) SealPicture.SMALLEST_MM, (int) SealPicture.LARGEST_MM);
    }
  }

  private static String words(Export.Written written, Report report) {
    StringBuilder words =
        new StringBuilder(
            Messages.text(
                "command.exported",
                written.file(),
                written.pages(),
                (written.bytes() + KB - 1) / KB));
    if (!report.locked()) {
      words.append('\n').append(Messages.text("command.draftMark"));
    }
    if (!written.unknown().isEmpty()) {
      String unknown =
          written.unknown().stream().map(Character::toString).collect(Collectors.joining(" "));
      words.append('\n').append(Messages.text("command.noGlyph", unknown));
    }
    return words.toString();
  }
}
