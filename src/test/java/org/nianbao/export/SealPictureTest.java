package org.nianbao.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.message.Refusal;

/** Pictures of seals as agencies may have them. */
class SealPictureTest {
  private static final int MM = 42;

  @TempDir private Path folder;

  @Test
  void marginsAreCutOffAndWhiteIsClear() throws Exception {
    SealPicture seal = SealPicture.read(disc(900, 100, 50, 300), MM);
    assertThat(seal.image().getWidth()).isEqualTo(300);
    assertThat(seal.image().getHeight()).isEqualTo(300);
    assertThat(seal.image().getRGB(0, 0)).isZero();
    assertThat(seal.image().getRGB(150, 150)).isEqualTo(Color.RED.getRGB());
  }

  @Test
  void aSmallSealOnALargeGroundIsCoarse() throws Exception {
    Path file = disc(900, 100, 50, 90);
    assertThatThrownBy(() -> SealPicture.read(file, MM)).hasMessageContaining("印章图片只有 90×");
  }

  @Test
  void anEmptyPictureIsNoSeal() throws Exception {
    Path file = disc(900, 0, 0, 0);
    assertThatThrownBy(() -> SealPicture.read(file, MM)).hasMessageContaining("空白");
  }

  @Test
  void printersColoursAreNamed() throws Exception {
    Path file = folder.resolve("cmyk.jpg");
    var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 300, 300, 4, null);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(raster, null, null), null);
    } finally {
      writer.dispose();
    }
    assertThatThrownBy(() -> SealPicture.read(file, MM)).hasMessageContaining("CMYK");
  }

  @Test
  void aBrokenPictureIsRefusedWhereverItBreaks() throws Exception {
    byte[] whole = Files.readAllBytes(disc(400, 10, 10, 380));
    for (int length = 0; length < whole.length - 50; length += 97) {
      Path file = Files.write(folder.resolve("cut.png"), Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> SealPicture.read(file, MM)).isInstanceOf(Refusal.class);
    }
  }

  private Path disc(int side, int x, int y, int size) throws Exception {
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, side, side);
    graphics.setColor(Color.RED);
    graphics.fillOval(x, y, size, size);
    graphics.dispose();
    Path file = folder.resolve("disc.png");
    ImageIO.write(image, "png", file.toFile());
    return file;
  }
}
