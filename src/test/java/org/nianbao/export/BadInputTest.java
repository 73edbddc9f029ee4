package org.nianbao.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.font.Fonts;
import org.nianbao.message.Refusal;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.verify.Outcome;
import org.nianbao.verify.Verifier;

/** What offices do hand to an export, and the sentences it answers with. */
class BadInputTest {
  private static final Export EXPORT = new Export(Fonts.bundled());
  private static final Edition EDITION = Editions.builtIn().byId("2014").orElseThrow();

  /** A code point that no font has, for it stands for nothing. */
  private static final String NOTHING = new String(Character.toChars(0x10FFFD));

  @TempDir private Path folder;

  @Test
  void aSealOfTwentyMegabytesIsNotRead() throws Exception {
    Path file = folder.resolve("large.png");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(20L * 1024 * 1024);
    }
    assertThatThrownBy(() -> SealPicture.read(file, 42))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("10 MB");
  }

  @Test
  void aMovingPictureIsNoSeal() throws Exception {
    Path file = folder.resolve("moving.gif");
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (Color colour : new Color[] {Color.RED, Color.BLACK}) {
        writer.writeToSequence(new IIOImage(square(300, colour), null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    assertThatThrownBy(() -> SealPicture.read(file, 42)).hasMessageContaining("PNG 或 JPEG");
    Path renamed = Files.copy(file, folder.resolve("moving.png"));
    assertThatThrownBy(() -> SealPicture.read(renamed, 42)).hasMessageContaining("PNG 或 JPEG");
  }

  @Test
  void threePixelsAreNoSeal() throws Exception {
    Path file = folder.resolve("three.png");
    ImageIO.write(square(3, Color.RED), "png", file.toFile());
    assertThatThrownBy(() -> SealPicture.read(file, 42)).hasMessageContaining("3×3");
  }

  @Test
  void aKeptSealIsReadBackAsItWas() throws Exception {
    SealPicture seal = Filled.seal(folder);
    SealPicture back = SealPicture.read(seal.png(), "印章", seal.size());
    assertThat(back.image().getWidth()).isEqualTo(seal.image().getWidth());
    assertThat(back.image().getRGB(5, 200)).isEqualTo(seal.image().getRGB(5, 200));
    assertThatThrownBy(() -> SealPicture.read(new byte[] {1, 2}, "印章", 42))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void aCertificateWithoutAKeyIsTold() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    Path file = folder.resolve("empty.p12");
    try (var out = Files.newOutputStream(file)) {
      store.store(out, "secret".toCharArray());
    }
    char[] password = "secret".toCharArray();
    assertThatThrownBy(() -> Signer.read(file, password)).hasMessageContaining("没有签名用的私钥");
    assertThat(password).containsOnly(' ');
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"PDF", "OFD"})
  void aCharacterWithoutAGlyphIsNamed(Format format) throws Exception {
    Place text = new Place.Text(EDITION.sections().getFirst().id());
    Report report = Filled.report(EDITION).with(text, "联络员王" + NOTHING + "同志。");
    Path file = folder.resolve("rare." + format.ending());
    Export.Written written = EXPORT.write(report, EDITION, file, Copy.WHOLE);
    assertThat(written.sentences(false))
        .anyMatch(words -> words.contains("印不出来") && words.contains(NOTHING));
    assertThat(new Verifier(Editions.builtIn(), Fonts.bundled()).verify(file))
        .allMatch(Outcome::holds);
  }

  @Test
  void aFolderThatMayNotBeWrittenKeepsItsFile() throws Exception {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Path old = Files.writeString(closed.resolve("r.pdf"), "before");
    assertThat(closed.toFile().setWritable(false)).isTrue();
    assumeFalse(Files.isWritable(closed), "the tests run as root");
    assertThatThrownBy(() -> EXPORT.write(Filled.report(EDITION), EDITION, old, Copy.WHOLE))
        .hasMessageContaining("没有改动");
    assertThat(old).hasContent("before");
    try (Stream<Path> files = Files.list(closed)) {
      assertThat(files).containsExactly(old);
    }
  }

  private static BufferedImage square(int side, Color colour) {
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, side, side);
    graphics.dispose();
    return image;
  }
}
