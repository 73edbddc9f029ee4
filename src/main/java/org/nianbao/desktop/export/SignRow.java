package org.nianbao.desktop.export;

import java.io.File;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.nianbao.export.Format;
import org.nianbao.message.Messages;

/** The certificate and its password, asked for each time and never stored. */
final class SignRow extends FlowPane {
  private final TextField certificate = new TextField();
  private final PasswordField password = new PasswordField();

  SignRow(ExportModel model) {
    getStyleClass().add("export-line");
    setAlignment(Pos.CENTER_LEFT);
    setPrefWrapLength(ExportPane.WRAP);
    certificate.setId("certificate");
    certificate.setPrefColumnCount(22);
    certificate.setPromptText(Messages.text("desktop.export.certificate"));
    certificate.setAccessibleText(Messages.text("desktop.export.certificate"));
    certificate.textProperty().bindBidirectional(model.certificateProperty());
    password.setId("password");
    password.setPrefColumnCount(10);
    password.setAccessibleText(Messages.text("desktop.export.password"));
    Button choose = new Button(Messages.text("desktop.export.choose"));
    choose.setMinWidth(Region.USE_PREF_SIZE);
    choose.setAccessibleText(Messages.text("desktop.export.chooseCertificate"));
    choose.setOnAction(event -> choose());
    Label words = new Label(Messages.text("desktop.export.password"));
    words.setMinWidth(Region.USE_PREF_SIZE);
    words.setLabelFor(password);
    Label note = new Label(Messages.text("desktop.export.passwordNote"));
    note.getStyleClass().add("guidance");
    CheckBox shown = new CheckBox(Messages.text("desktop.export.signatureShown"));
    shown.setId("signature-shown");
    shown.setMinWidth(Region.USE_PREF_SIZE);
    shown.selectedProperty().bindBidirectional(model.signatureShownProperty());
    getChildren().setAll(certificate, choose, words, password, shown, note);
    Runnable follow =
        () -> {
          boolean asked = model.signedProperty().get() && model.takes(Format.Extra.SIGNATURE);
          setVisible(asked);
          setManaged(asked);
        };
    model.signedProperty().addListener((property, was, is) -> follow.run());
    model.formatProperty().addListener((property, was, is) -> follow.run());
    follow.run();
  }

  /** The password, which the field holds no more after this. */
  char[] takePassword() {
    char[] taken = password.getText().toCharArray();
    password.clear();
    return taken;
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text("desktop.export.chooseCertificate"));
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                Messages.text("desktop.export.certificate"), "*.p12", "*.pfx"));
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      certificate.setText(file.toString());
    }
  }
}
