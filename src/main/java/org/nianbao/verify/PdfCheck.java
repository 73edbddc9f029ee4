package org.nianbao.verify;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.export.AttachedReport;
import org.nianbao.export.Making;
import org.nianbao.export.SealPicture;
import org.nianbao.font.Fonts;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;

/** Holds a PDF against the data in it. */
final class PdfCheck {
  private final Editions editions;
  private final Fonts fonts;

  PdfCheck(Editions editions, Fonts fonts) {
    this.editions = editions;
    this.fonts = fonts;
  }

  /**
   * What was looked at.
   *
   * @throws Refusal if it is damaged or no report is in it
   */
  List<Outcome> of(byte[] file) throws Refusal {
    try (PDDocument pdf = AttachedReport.open(file)) {
      Report report = ReportJson.read(AttachedReport.json(pdf));
      Optional<Edition> edition = editions.byId(report.edition());
      GlyphCheck look = new GlyphCheck(fonts);
      PdfGlyphs glyphs = new PdfGlyphs(look);
      List<PageInk> pages = new ArrayList<>();
      for (PDPage page : pdf.getPages()) {
        pages.add(PdfInk.of(page, glyphs));
      }
      Optional<Making> making =
          Optional.ofNullable(pdf.getDocumentInformation().getCustomMetadataValue(Making.NAME))
              .flatMap(Making::read);
      List<String> faults = InkCheck.faults(pages, report, ReportJson.code(report));
      List<Outcome> outcomes =
          new ArrayList<>(PageCheck.outcomes(report, edition, fonts, pages, making));
      outcomes.add(ArchiveClaim.of(pdf));
      String title = edition.map(form -> report.title(form).replace("\n", "")).orElse("");
      List<String> frame = new ArrayList<>(PdfFrame.faults(pdf, file, title, report.agency()));
      frame.addAll(PdfSignatures.faults(pdf, pages, glyphs));
      outcomes.addAll(PageCheck.painted(faults, frame));
      outcomes.addAll(PageCheck.seal(making, picture(pages)));
      outcomes.addAll(look.outcomes());
      if (PdfFrame.writtenAnew(pdf)) {
        outcomes.add(Outcome.unheld("verify.writtenAnew"));
      }
      Optional<Instant> made =
          Optional.ofNullable(pdf.getDocumentInformation().getCreationDate())
              .map(Calendar::toInstant);
      List<SignedBy> signers = SignatureCheck.signers(pdf, file);
      signers.forEach(by -> outcomes.addAll(by.outcomes(made)));
      making.flatMap(Making::signer).flatMap(by -> missed(by, signers)).ifPresent(outcomes::add);
      List<Outcome> signatures = SignatureCheck.of(pdf, file);
      outcomes.addAll(signatures.isEmpty() ? List.of(Outcome.note("verify.unsigned")) : signatures);
      return outcomes;
    } catch (IOException | RuntimeException e) {
      throw new Refusal(Messages.text("pdf.damaged"), e);
    }
  }

  /** What is told where the signature is not the one that the file was made to get. */
  private static Optional<Outcome> missed(String fingerprint, List<SignedBy> signers) {
    if (signers.isEmpty()) {
      return Optional.of(Outcome.differs("verify.signatureGone"));
    }
    return signers.stream().anyMatch(by -> by.fingerprint().equals(fingerprint))
        ? Optional.empty()
        : Optional.of(Outcome.differs("verify.signatureOther", fingerprint));
  }

  private static Optional<byte[]> picture(List<PageInk> pages) throws IOException {
    for (PageInk page : pages) {
      for (Ink ink : page.inks()) {
        if (ink instanceof Ink.Picture picture && picture.which() instanceof COSStream stream) {
          PDImageXObject image = new PDImageXObject(new PDStream(stream), null);
          return Optional.of(SealPicture.known(image));
        }
      }
    }
    return Optional.empty();
  }
}
