package org.nianbao.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Checker;
import org.nianbao.desk.LastYear;
import org.nianbao.edition.Edition;
import org.nianbao.export.Copy;
import org.nianbao.export.Format;
import org.nianbao.export.SealPicture;
import org.nianbao.export.Signer;
import org.nianbao.intake.file.Decoder;
import org.nianbao.library.Library;
import org.nianbao.library.StoredSeal;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.page.Remark;
import org.nianbao.report.Report;
import picocli.CommandLine.Option;

/** The options of {@code export} that say for whom a report goes out, and with what. */
final class CopyOptions {
  @Option(names = "--seal", paramLabel = "PICTURE")
  private @Nullable Path seal;

  @Option(names = "--stored-seal")
  private boolean storedSeal;

  @Option(names = "--seal-mm", paramLabel = "MM")
  private @Nullable Double sealMm;

  @Option(names = "--stamp-room", negatable = true)
  private @Nullable Boolean stampRoom;

  @Option(names = "--edge-seal")
  private boolean edgeSeal;

  @Option(names = "--cover")
  private boolean cover;

  @Option(names = "--sign", paramLabel = "FILE.p12")
  private @Nullable Path certificate;

  @Option(names = "--sign-visible")
  private boolean signVisible;

  @Option(names = "--password-file", paramLabel = "FILE")
  private @Nullable Path passwordFile;

  @Option(names = "--remarks")
  private boolean withRemarks;

  @Option(names = "--version", paramLabel = "submit|public")
  private @Nullable Version version;

  /** The usual seal's diameter, mm. */
  private static final double USUAL_SEAL = 42;

  /** For whom the report goes out. */
  enum Version {
    SUBMIT,
    PUBLIC
  }

  /**
   * With what any report goes out, but for its own remarks.
   *
   * @param target tells the format, which may be one made for the public
   * @throws Refusal if the seal or the certificate cannot be used
   */
  Copy plain(Path target) throws Refusal {
    boolean open =
        version == null
            ? Format.of(target).map(Format::forPublic).orElse(false)
            : version == Version.PUBLIC;
    Copy copy = open ? Copy.PUBLIC : Copy.WHOLE;
    if (seal != null && storedSeal) {
      throw Refusal.of("command.twoSeals");
    }
    if (seal == null && !storedSeal && edgeSeal) {
      throw Refusal.of("command.edgeWithoutSeal");
    }
    if (sealMm != null && seal == null) {
      throw Refusal.of(storedSeal ? "command.storedSealHasSize" : "command.sizeWithoutSeal");
    }
    if (seal != null) {
      copy = copy.sealed(SealPicture.read(seal, sealMm == null ? USUAL_SEAL : sealMm));
    }
    if (stampRoom != null) {
      copy = copy.stampRoom(stampRoom);
    }
    if (certificate == null && signVisible) {
      throw Refusal.of("command.visibleWithoutSign");
    }
    if (certificate != null) {
      copy = copy.signed(Signer.read(certificate, password()));
    }
    return copy.covered(cover).edgeSealed(edgeSeal).signatureShown(signVisible);
  }

  /** The same with a report's own remarks and its agency's seal, if they were asked for. */
  Copy with(Copy plain, Tools known, Library open, Report report, Edition edition) throws Refusal {
    Copy copy = plain;
    if (storedSeal) {
      StoredSeal kept =
          open.seal(report.agency())
              .orElseThrow(() -> Refusal.of("command.noStoredSeal", report.agency()));
      copy = copy.sealed(SealPicture.read(kept.picture(), kept.agency(), kept.millimetres()));
    }
    return withRemarks ? copy.with(remarks(known, open, report, edition)) : copy;
  }

  /** The first line of the password's file; never from the command line, which others can see. */
  private char[] password() throws Refusal {
    if (passwordFile == null) {
      throw Refusal.of("command.noPassword");
    }
    try {
      // As Notepad saves it: with a mark, in UTF-16, in GBK.
      String words = Decoder.text(Files.readAllBytes(passwordFile));
      return words.lines().findFirst().orElse("").toCharArray();
    } catch (IOException e) {
      throw new Refusal(Messages.text("file.unreadable", passwordFile), e);
    }
  }

  /** What stands with a reason, for the page that goes to the superior office. */
  private static List<Remark> remarks(Tools known, Library open, Report checked, Edition edition)
      throws Refusal {
    return LastYear.of(open, checked, edition).findings(known.checker(), checked).stream()
        .filter(finding -> Checker.explained(finding, checked))
        .map(
            finding ->
                new Remark(
                    finding.message(),
                    checked.explanations().getOrDefault(finding.fingerprint(), "")))
        .toList();
  }
}
