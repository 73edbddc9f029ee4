import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The least a JavaFX program can do: one window with one line in it. */
public final class BareWindow {
  private BareWindow() {}

  public static void main(String[] arguments) {
    Platform.startup(
        () -> {
          Stage stage = new Stage();
          stage.setScene(new Scene(new Label("年报"), 1280, 720));
          stage.show();
        });
  }
}
