package org.nianbao.desktop.preview;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.nianbao.export.PagePainter;

/** A painted page as the toolkit's image. */
public final class PageImage {
  private PageImage() {}

  /** The page as it is seen. */
  public static WritableImage of(PagePainter.Picture picture) {
    return image(picture.width(), picture.height(), picture.pixels());
  }

  /** The page as it lies on an upright sheet: one seen crosswise is turned to the left. */
  public static WritableImage onSheet(PagePainter.Picture picture) {
    int width = picture.width();
    int height = picture.height();
    if (width <= height) {
      return of(picture);
    }
    int[] pixels = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels[(width - 1 - x) * height + y] = picture.pixels()[y * width + x];
      }
    }
    return image(/* width= */ height, /* height= */ width, pixels);
  }

  private static WritableImage image(int width, int height, int[] pixels) {
    WritableImage image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return image;
  }
}
