package org.nianbao.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.export.AttachedReport;
import org.nianbao.export.Carried;
import org.nianbao.export.Export;
import org.nianbao.export.Format;
import org.nianbao.export.OfdFile;
import org.nianbao.font.Fonts;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;

/** Holds a file's data, its verification code and the words in it against each other. */
public final class Verifier {
  private final Editions editions;
  private final Fonts fonts;

  public Verifier(Editions editions, Fonts fonts) {
    this.editions = editions;
    this.fonts = fonts;
  }

  /** The same with other editions known. */
  public Verifier with(Editions others) {
    return new Verifier(others, fonts);
  }

  /**
   * What was looked at in a file, in order.
   *
   * @throws Refusal if it cannot be had or is none with a report in it
   */
  public List<Outcome> verify(Path file) throws Refusal {
    byte[] bytes = read(file);
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      Report report = ReportJson.read(bytes);
      String code = ReportJson.code(report);
      return List.of(data(report), new Outcome(true, Messages.text("verify.dataOnly", code)));
    }
    if (name.endsWith(".docx")) {
      return flowing(FlowingCheck.ofWord(new Export(fonts)), bytes, file);
    }
    if (Format.of(file).filter(Format.HTML::equals).isPresent()) {
      return flowing(FlowingCheck.ofPage(new Export(fonts)), bytes, file);
    }
    if (name.endsWith(".xlsx")) {
      return WorkbookCheck.of(bytes, editions);
    }
    if (OfdFile.is(bytes)) {
      OfdFile ofd = OfdFile.read(bytes);
      return pages(ReportJson.read(ofd.report()), ofd.pages());
    }
    try (PDDocument pdf = AttachedReport.open(bytes)) {
      List<Outcome> outcomes =
          new ArrayList<>(pages(ReportJson.read(AttachedReport.json(pdf)), texts(pdf)));
      outcomes.add(ArchiveClaim.of(pdf));
      outcomes.addAll(SignatureCheck.of(pdf, bytes));
      return outcomes;
    } catch (IOException e) {
      throw new Refusal(Messages.text("pdf.damaged"), e);
    }
  }

  private List<Outcome> flowing(FlowingCheck check, byte[] bytes, Path file) throws Refusal {
    Carried carried =
        check.carried(bytes).orElseThrow(() -> Refusal.of("verify.notOurs", file.getFileName()));
    Report report = ReportJson.read(carried.json());
    Optional<Edition> edition = editions.byId(report.edition());
    Outcome words =
        edition.isPresent()
            ? check.words(report, edition.get(), carried)
            : new Outcome(false, Messages.text("verify.noEdition", report.edition()));
    return List.of(data(report), FlowingCheck.code(report, carried), words);
  }

  private static byte[] read(Path file) throws Refusal {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw Refusal.of("file.missing", file);
    } catch (IOException e) {
      throw new Refusal(Messages.text("file.unreadable", file), e);
    }
  }

  private static Outcome data(Report report) {
    String status = report.status().words();
    return new Outcome(true, Messages.text("verify.data", report.agency(), report.year(), status));
  }

  private List<Outcome> pages(Report report, List<String> texts) {
    PageWords pages = new PageWords(texts);
    Optional<Edition> edition = editions.byId(report.edition());
    Outcome words =
        edition
            .map(form -> pages.words(report, form, fonts))
            .orElseGet(
                () -> new Outcome(false, Messages.text("verify.noEdition", report.edition())));
    return List.of(data(report), pages.code(report, words.holds()), words);
  }

  private static List<String> texts(PDDocument pdf) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(number);
      stripper.setEndPage(number);
      texts.add(stripper.getText(pdf));
    }
    return texts;
  }
}
