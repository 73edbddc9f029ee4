package org.nianbao.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.export.Copy;
import org.nianbao.export.Export;
import org.nianbao.export.Filled;
import org.nianbao.export.Format;
import org.nianbao.export.MadeUp;
import org.nianbao.export.SealPicture;
import org.nianbao.export.Signer;
import org.nianbao.font.Fonts;
import org.nianbao.report.Report;
import org.nianbao.report.Status;

/** Files exported with whatever options a random number says. */
final class AnyCopy {
  static final Fonts FONTS = Fonts.bundled();
  static final Verifier VERIFIER = new Verifier(Editions.builtIn(), FONTS);

  private static final Export EXPORT = new Export(FONTS);

  private static final int FEW = 8;

  private final Map<String, byte[]> made = new HashMap<>();
  private final SealPicture seal;
  private final Signer signer;

  AnyCopy(Path folder) throws Exception {
    this.seal = Filled.seal(folder);
    this.signer = SignatureTest.signer(folder);
  }

  /** One of a few files of a format, not signed, each made once. */
  byte[] one(Format format, Random random) throws Exception {
    int which = random.nextInt(FEW);
    String name = format.ending() + which;
    if (!made.containsKey(name)) {
      made.put(name, file(format, new Random(which), false));
    }
    return made.get(name);
  }

  /** A file of a format; what goes out with it is drawn. */
  byte[] file(Format format, Random random, boolean signable) throws Exception {
    List<Edition> editions = List.copyOf(Editions.builtIn().all());
    Edition edition = editions.get(random.nextInt(editions.size()));
    Report plain = random.nextBoolean() ? MadeUp.report(edition) : Filled.report(edition);
    Report report = random.nextBoolean() ? Filled.explained(plain, edition) : plain;
    report = random.nextInt(3) == 0 ? report : report.with(Status.APPROVED);
    Copy copy = random.nextInt(3) == 0 ? Copy.PUBLIC : Copy.WHOLE;
    if (format.takes(Format.Extra.SEAL) && random.nextBoolean()) {
      copy = copy.sealed(seal);
      copy = copy.edgeSealed(format.takes(Format.Extra.EDGE_SEAL) && random.nextBoolean());
    }
    copy = copy.covered(format.takes(Format.Extra.COVER) && random.nextBoolean());
    if (format.takes(Format.Extra.REMARKS) && random.nextBoolean()) {
      copy = copy.with(Filled.remarks(report, edition));
    }
    if (signable && format.takes(Format.Extra.SIGNATURE) && random.nextInt(3) == 0) {
      copy = copy.signed(signer).signatureShown(random.nextBoolean());
    }
    copy = copy.stampRoom(random.nextBoolean());
    return EXPORT.make(report, edition, format, copy).bytes();
  }

  /** What is told of a file that is not as it should be. */
  static List<String> faults(byte[] file, Format format) throws Exception {
    Path path = Files.createTempFile("nianbao", "." + format.ending());
    try {
      Files.write(path, file);
      return VERIFIER.verify(path).stream()
          .filter(outcome -> !outcome.holds())
          .map(Outcome::words)
          .toList();
    } finally {
      Files.delete(path);
    }
  }
}
