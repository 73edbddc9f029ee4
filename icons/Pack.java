import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Puts PNG pictures of one icon into a Windows .ico and a macOS .icns. In the .ico only the largest
 * stays PNG: not everything on Windows reads small ones that are.
 *
 * <p>Run as {@code java Pack.java png/NAME NAME}: reads {@code png/NAME-SIZE.png}.
 */
final class Pack {
  private static final int BITS = 32;
  private static final int HEADER = 40;
  private static final int LARGEST = 256;
  private static final int[] ICO = {16, 24, 32, 48, 64, 128, 256};

  /** The kinds of picture in an .icns, by the pixels of a side. */
  private static final Map<String, Integer> ICNS = new LinkedHashMap<>();

  static {
    ICNS.put("icp4", 16);
    ICNS.put("icp5", 32);
    ICNS.put("icp6", 64);
    ICNS.put("ic07", 128);
    ICNS.put("ic08", 256);
    ICNS.put("ic09", 512);
  }

  private Pack() {}

  public static void main(String[] arguments) throws IOException {
    Files.write(Path.of(arguments[1] + ".ico"), ico(arguments[0]));
    Files.write(Path.of(arguments[1] + ".icns"), icns(arguments[0]));
  }

  private static byte[] png(String name, int size) throws IOException {
    return Files.readAllBytes(Path.of(name + "-" + size + ".png"));
  }

  private static byte[] ico(String name) throws IOException {
    int head = 6 + 16 * ICO.length;
    ByteArrayOutputStream pictures = new ByteArrayOutputStream();
    ByteBuffer index = ByteBuffer.allocate(head).order(ByteOrder.LITTLE_ENDIAN);
    index.putShort((short) 0).putShort((short) 1).putShort((short) ICO.length);
    for (int size : ICO) {
      byte[] picture = size == LARGEST ? png(name, size) : bitmap(name, size);
      byte side = (byte) (size == LARGEST ? 0 : size);
      index.put(side).put(side).putShort((short) 0).putShort((short) 1).putShort((short) BITS);
      index.putInt(picture.length).putInt(head + pictures.size());
      pictures.write(picture);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(index.array());
    pictures.writeTo(all);
    return all.toByteArray();
  }

  /** A picture as Windows bitmaps go: rows from below, blue first, and an empty mask after it. */
  private static byte[] bitmap(String name, int size) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png(name, size)));
    int mask = (size + 31) / 32 * 4 * size;
    ByteBuffer bitmap = ByteBuffer.allocate(HEADER + size * size * 4 + mask);
    bitmap.order(ByteOrder.LITTLE_ENDIAN);
    bitmap.putInt(HEADER).putInt(size).putInt(size * 2);
    bitmap.putShort((short) 1).putShort((short) BITS).position(HEADER);
    for (int y = size - 1; y >= 0; y--) {
      for (int x = 0; x < size; x++) {
        bitmap.putInt(image.getRGB(x, y));
      }
    }
    return bitmap.array();
  }

  private static byte[] icns(String name) throws IOException {
    ByteArrayOutputStream pictures = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(pictures);
    for (Map.Entry<String, Integer> kind : ICNS.entrySet()) {
      byte[] png = png(name, kind.getValue());
      out.write(kind.getKey().getBytes(StandardCharsets.US_ASCII));
      out.writeInt(8 + png.length);
      out.write(png);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    DataOutputStream file = new DataOutputStream(all);
    file.write("icns".getBytes(StandardCharsets.US_ASCII));
    file.writeInt(8 + pictures.size());
    pictures.writeTo(file);
    return all.toByteArray();
  }
}
