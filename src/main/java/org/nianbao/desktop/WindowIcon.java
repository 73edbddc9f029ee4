package org.nianbao.desktop;

import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The program's own icon, in the sizes that title bars, task bars and switchers ask for. */
final class WindowIcon {
  private static final int[] SIZES = {16, 24, 32, 48, 64, 128};

  private WindowIcon() {}

  static void put(Stage stage) {
    stage.getIcons().setAll(IntStream.of(SIZES).mapToObj(WindowIcon::image).toList());
  }

  private static Image image(int size) {
    return new Image(
        WindowIcon.class.getResource("icon/nianbao-" + size + ".png").toExternalForm());
  }
}
