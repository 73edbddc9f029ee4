package org.nianbao.verify;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.export.AttachedReport;
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
      List<String> faults = InkCheck.faults(pages, report, ReportJson.code(report));
      List<Outcome> outcomes = new ArrayList<>(PageCheck.outcomes(report, edition, fonts, pages));
      outcomes.add(ArchiveClaim.of(pdf));
      String title = edition.map(form -> report.title(form).replace("\n", "")).orElse("");
      List<String> frame = new ArrayList<>(PdfFrame.faults(pdf, file, title, report.agency()));
      frame.addAll(PdfSignatures.faults(pdf, pages, glyphs));
      outcomes.addAll(PageCheck.painted(faults, frame));
      outcomes.addAll(look.outcomes());
      if (PdfFrame.writtenAnew(pdf)) {
        outcomes.add(Outcome.unheld("verify.writtenAnew"));
      }
      Optional<Instant> made =
          Optional.ofNullable(pdf.getDocumentInformation().getCreationDate())
              .map(Calendar::toInstant);
      SignatureCheck.signers(pdf, file).forEach(by -> outcomes.addAll(by.outcomes(made)));
      List<Outcome> signatures = SignatureCheck.of(pdf, file);
      outcomes.addAll(signatures.isEmpty() ? List.of(Outcome.note("verify.unsigned")) : signatures);
      return outcomes;
    } catch (IOException | RuntimeException e) {
      throw new Refusal(Messages.text("pdf.damaged"), e);
    }
  }
}
