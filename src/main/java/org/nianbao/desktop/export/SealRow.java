package org.nianbao.desktop.export;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import org.nianbao.desktop.control.Deed;
import org.nianbao.export.Format;
import org.nianbao.export.SealPicture;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/** The line of the seal: whether it is put on, its picture, its size, and over the edges or not. */
final class SealRow extends FlowPane {
  private static final double SHOWN = 36;

  private final ExportModel model;
  private final Consumer<String> tell;
  private final CheckBox sealed = new CheckBox(Messages.text("desktop.export.sealed"));
  private final CheckBox edge = new CheckBox(Messages.text("desktop.export.edgeSeal"));
  private final ImageView picture = new ImageView();
  private final StackPane plate = new StackPane(picture);
  private final Button choose = new Button();
  private final Button remove = new Button(Messages.text("desktop.export.removeSeal"));
  private final Label millimetres = new Label(Messages.text("desktop.export.sealSize"));
  private final TextField size = new TextField();
  private final Label why = new Label();

  SealRow(ExportModel model, Consumer<String> tell) {
    this.model = model;
    this.tell = tell;
    getStyleClass().add("export-line");
    setAlignment(Pos.CENTER_LEFT);
    setPrefWrapLength(ExportPane.WRAP);
    sealed.setId("sealed");
    sealed.selectedProperty().bindBidirectional(model.sealedProperty());
    edge.setId("edgeSeal");
    edge.selectedProperty().bindBidirectional(model.edgeSealProperty());
    picture.setFitHeight(SHOWN);
    picture.setPreserveRatio(true);
    plate.getStyleClass().add("seal-plate");
    choose.setId("chooseSeal");
    choose.setOnAction(event -> choose());
    remove.setId("removeSeal");
    remove.getStyleClass().add("quiet");
    remove.setOnAction(event -> tried(() -> model.seals().remove()));
    size.setId("sealSize");
    size.setPrefColumnCount(3);
    size.setAccessibleText(Messages.text("desktop.export.sealSize"));
    size.setOnAction(event -> keepSize());
    size.focusedProperty().addListener((property, was, is) -> keepSizeUnless(is));
    millimetres.setLabelFor(size);
    why.getStyleClass().add("guidance");
    getChildren().setAll(sealed, plate, millimetres, size, choose, remove, edge, why);
    List.of(sealed, millimetres, choose, remove, edge, why)
        .forEach(region -> ((Region) region).setMinWidth(USE_PREF_SIZE));
    model.seals().sealProperty().addListener((property, was, is) -> follow());
    model.formatProperty().addListener((property, was, is) -> follow());
    model.sealedProperty().addListener((property, was, is) -> follow());
    model.subject().report().addListener((property, was, is) -> follow());
    follow();
  }

  private void follow() {
    Optional<SealPicture> seal = model.seals().sealProperty().get();
    boolean kept = seal.isPresent();
    boolean issued = model.report().issued();
    sealed.setDisable(!kept || !model.takes(Format.Extra.SEAL));
    edge.setDisable(!model.takes(Format.Extra.EDGE_SEAL));
    picture.setImage(seal.map(SealRow::image).orElse(null));
    choose.setText(Messages.text(kept ? "desktop.export.changeSeal" : "desktop.export.chooseSeal"));
    shown(plate, kept);
    shown(millimetres, kept);
    shown(size, kept);
    shown(remove, kept);
    shown(edge, kept);
    why.setText(Messages.text(issued ? "desktop.export.sealByHand" : "desktop.export.sealLater"));
    shown(why, !issued || !kept);
    seal.ifPresent(is -> size.setText(written(is.size())));
  }

  private static Image image(SealPicture seal) {
    return new Image(new ByteArrayInputStream(seal.png()));
  }

  private static String written(double millimetres) {
    return millimetres == Math.rint(millimetres)
        ? Integer.toString((int) millimetres)
        : Double.toString(millimetres);
  }

  private static void shown(javafx.scene.Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text("desktop.export.chooseSeal"));
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                Messages.text("desktop.export.pictures"), "*.png", "*.jpg", "*.jpeg"));
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      take(file.toPath());
    }
  }

  /** Takes in a picture and keeps it. */
  void take(Path file) {
    tried(() -> model.seals().choose(file));
  }

  private void keepSizeUnless(boolean focused) {
    if (!focused) {
      keepSize();
    }
  }

  private void keepSize() {
    String words = size.getText().strip();
    tried(
        () -> {
          if (!words.matches("\\d{1,3}(?:\\.\\d{1,2})?")) {
            throw Refusal.of(
                "seal.size", (int) SealPicture.SMALLEST_MM, (int) SealPicture.LARGEST_MM);
          }
          model.seals().size(Double.parseDouble(words));
        });
  }

  private void tried(Deed deed) {
    if (!Deed.attempt(tell, deed)) {
      follow();
    }
  }
}
