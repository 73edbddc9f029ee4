package org.nianbao.desktop;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;

/** A window as it is seen: menus, popovers and dialogs lie over it where they stand. */
final class Snapshot {
  private Snapshot() {}

  /** What a window shows now; on the FX thread. */
  static BufferedImage of(Stage stage) {
    BufferedImage seen = of(stage.getScene().snapshot(null));
    Graphics2D pen = seen.createGraphics();
    for (Window over : List.copyOf(Window.getWindows())) {
      if (over != stage && over.isShowing()) {
        pen.drawImage(
            pixels(clear(over.getScene()), BufferedImage.TYPE_INT_ARGB),
            (int) (left(over) - left(stage)),
            (int) (top(over) - top(stage)),
            null);
      }
    }
    pen.dispose();
    return seen;
  }

  static BufferedImage of(WritableImage image) {
    return pixels(image, BufferedImage.TYPE_INT_RGB);
  }

  private static WritableImage clear(Scene scene) {
    SnapshotParameters clear = new SnapshotParameters();
    clear.setFill(Color.TRANSPARENT);
    clear.setViewport(new Rectangle2D(0, 0, scene.getWidth(), scene.getHeight()));
    return scene.getRoot().snapshot(clear, null);
  }

  private static double left(Window window) {
    Scene scene = window.getScene();
    return window.getX() + scene.getX();
  }

  private static double top(Window window) {
    Scene scene = window.getScene();
    return window.getY() + scene.getY();
  }

  private static BufferedImage pixels(WritableImage image, int type) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage picture = new BufferedImage(width, height, type);
    picture.setRGB(0, 0, width, height, pixels, 0, width);
    return picture;
  }
}
