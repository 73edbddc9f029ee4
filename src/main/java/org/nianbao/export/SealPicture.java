package org.nianbao.export;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/**
 * The picture of the agency's own seal, as the user gave it. The program never draws one.
 *
 * @param image with a clear ground: what was white lets the text through
 * @param size the diameter it is to have, mm
 */
public record SealPicture(BufferedImage image, double size) {
  /** Sizes that seals of agencies have, with some room. */
  public static final double SMALLEST_MM = 20;

  public static final double LARGEST_MM = 60;

  private static final long MOST_BYTES = 10L * 1024 * 1024;
  private static final int LEAST_PIXELS = 200;
  private static final int MOST_PIXELS = 6000;
  private static final int WHITE = 235;
  private static final int CMYK_BANDS = 4;

  /**
   * Reads a seal's picture.
   *
   * @throws Refusal if the file cannot be had, is no PNG or JPEG, or would print badly
   */
  public static SealPicture read(Path file, double size) throws Refusal {
    requireSize(size);
    try {
      if (Files.isDirectory(file)) {
        throw Refusal.of("file.folder", file);
      }
      if (Files.size(file) > MOST_BYTES) {
        throw Refusal.of("seal.large", MOST_BYTES / (1024 * 1024));
      }
      return read(Files.readAllBytes(file), file, size);
    } catch (NoSuchFileException e) {
      throw Refusal.of("file.missing", file);
    } catch (IOException e) {
      throw new Refusal(Messages.text("seal.broken", file), e);
    }
  }

  /**
   * Reads a seal's picture out of memory.
   *
   * @param name told where something is wrong with it
   * @throws Refusal if it is no PNG or JPEG, or would print badly
   */
  public static SealPicture read(byte[] bytes, Object name, double size) throws Refusal {
    requireSize(size);
    try {
      return new SealPicture(clear(picture(bytes, name)), size);
    } catch (IOException | RuntimeException e) {
      // the readers of pictures answer some damage by unchecked exceptions
      throw new Refusal(Messages.text("seal.broken", name), e);
    }
  }

  /** The bytes that a picture in a PDF is known by: its colours and its mask. */
  public static byte[] known(PDImageXObject picture) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (InputStream colours = picture.getCOSObject().createInputStream()) {
      colours.transferTo(all);
    }
    if (picture.getSoftMask() != null) {
      try (InputStream mask = picture.getSoftMask().getCOSObject().createInputStream()) {
        mask.transferTo(all);
      }
    }
    return all.toByteArray();
  }

  private static void requireSize(double size) throws Refusal {
    if (!(size >= SMALLEST_MM && size <= LARGEST_MM)) {
      throw Refusal.of("seal.size", (int) SMALLEST_MM, (int) LARGEST_MM);
    }
  }

  /** The same in another size. */
  public SealPicture sized(double other) throws Refusal {
    requireSize(other);
    return new SealPicture(image, other);
  }

  /** The picture as a PNG file's bytes. */
  public byte[] png() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static BufferedImage picture(byte[] bytes, Object file) throws IOException, Refusal {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw Refusal.of("seal.format", file);
      }
      ImageReader reader = readers.next();
      try {
        String format = reader.getFormatName().toLowerCase(java.util.Locale.ROOT);
        if (!format.equals("png") && !format.startsWith("jp")) {
          throw Refusal.of("seal.format", file);
        }
        reader.setInput(in);
        int shorter = Math.min(reader.getWidth(0), reader.getHeight(0));
        int longer = Math.max(reader.getWidth(0), reader.getHeight(0));
        if (shorter < LEAST_PIXELS) {
          throw Refusal.of("seal.coarse", reader.getWidth(0), reader.getHeight(0), LEAST_PIXELS);
        }
        if (longer > MOST_PIXELS) {
          throw Refusal.of("seal.pixels", reader.getWidth(0), reader.getHeight(0), MOST_PIXELS);
        }
        return read(reader, file);
      } finally {
        reader.dispose();
      }
    }
  }

  private static BufferedImage read(ImageReader reader, Object file) throws IOException, Refusal {
    if (reader.canReadRaster() && reader.readRaster(0, null).getNumBands() == CMYK_BANDS) {
      throw Refusal.of("seal.cmyk", file);
    }
    return reader.read(0);
  }

  /**
   * White and nearly white become clear, blank margins are cut off, so that the seal itself has the
   * size asked for, and the picture becomes a square with the seal in its middle.
   */
  private static BufferedImage clear(BufferedImage picture) throws Refusal {
    Rectangle seal = new Rectangle(-1, -1);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        if (!isClear(picture.getRGB(x, y))) {
          seal.add(new Rectangle(x, y, 1, 1));
        }
      }
    }
    if (seal.isEmpty()) {
      throw Refusal.of("seal.blank");
    }
    if (Math.min(seal.width, seal.height) < LEAST_PIXELS) {
      throw Refusal.of("seal.coarse", seal.width, seal.height, LEAST_PIXELS);
    }
    int side = Math.max(seal.width, seal.height);
    int left = (side - seal.width) / 2 - seal.x;
    int top = (side - seal.height) / 2 - seal.y;
    BufferedImage square = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    for (int y = seal.y; y < seal.y + seal.height; y++) {
      for (int x = seal.x; x < seal.x + seal.width; x++) {
        int colour = picture.getRGB(x, y);
        square.setRGB(left + x, top + y, isClear(colour) ? 0 : colour);
      }
    }
    return square;
  }

  private static boolean isClear(int colour) {
    boolean white =
        (colour >> 16 & 0xFF) > WHITE && (colour >> 8 & 0xFF) > WHITE && (colour & 0xFF) > WHITE;
    return white || colour >>> 24 == 0;
  }
}
