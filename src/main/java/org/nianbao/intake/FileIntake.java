package org.nianbao.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;

/** Reads any file that may hold a report; its kind is told by its content, not by its name. */
public final class FileIntake {
  private static final long LARGEST = 100L * 1024 * 1024;

  private final Editions editions;
  private final PdfData pdf;

  /** Takes the report's JSON out of a PDF that this program made. */
  @FunctionalInterface
  public interface PdfData {
    /**
     * The JSON attached; empty where there is none.
     *
     * @throws Refusal if the file is damaged or locked
     */
    Optional<byte[]> reportJson(byte[] pdf) throws Refusal;
  }

  public FileIntake(Editions editions, PdfData pdf) {
    this.editions = editions;
    this.pdf = pdf;
  }

  /** The same with other editions known. */
  public FileIntake with(Editions others) {
    return new FileIntake(others, pdf);
  }

  /**
   * The report in a file.
   *
   * @throws Refusal if the file cannot be had or there is no report in it
   */
  public Received read(Path file, Hints hints) throws Refusal {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    byte[] bytes = FileBytes.read(file, LARGEST, "intake.large");
    if (startsWith(bytes, "%PDF-")) {
      Optional<byte[]> json = pdf.reportJson(bytes);
      return json.isPresent()
          ? received(ReportJson.read(json.get()), hints)
          : understood(PdfPages.read(bytes), hints, name);
    }
    if (startsWith(bytes, "{") || startsWith(bytes, "\uFEFF{")) {
      return received(ReportJson.read(bytes), hints);
    }
    if (OfficeFile.is(bytes)) {
      return understood(OfficeFile.read(bytes), hints, name);
    }
    if (WebPage.is(bytes)) {
      try {
        return understood(WebPage.read(bytes), hints, name);
      } catch (IOException e) {
        throw new Refusal(Messages.text("intake.damaged"), e);
      }
    }
    if (CsvFile.is(file)) {
      try {
        return understood(CsvFile.read(Decoder.text(bytes)), hints, name);
      } catch (IOException | java.io.UncheckedIOException e) {
        throw new Refusal(Messages.text("intake.damaged"), e);
      }
    }
    return new TextIntake(editions).read(bytes, hints, name);
  }

  private Received understood(Extract extract, Hints hints, String name) throws Refusal {
    if (extract.form().isPresent()) {
      return extract.form().get().received(editions, hints);
    }
    if (extract.text().isBlank()) {
      throw Refusal.of("intake.noText");
    }
    Received received = new TextIntake(editions).read(extract.text(), hints, name);
    List<Doubt> doubts = new ArrayList<>(extract.doubts());
    doubts.addAll(received.doubts());
    return new Received(received.report(), doubts, received.sources(), received.lines());
  }

  private Received received(Report report, Hints hints) throws Refusal {
    Report told = report;
    if (hints.agency().isPresent()) {
      told = told.withAgency(hints.agency().get());
    }
    if (hints.year().isPresent()) {
      told = told.withYear(hints.year().get());
    }
    if (hints.edition().isPresent()) {
      told = told.withEdition(hints.edition().get());
    }
    String id = told.edition();
    Edition edition = editions.byId(id).orElseThrow(() -> Refusal.of("intake.noEdition", id));
    return Received.data(told.withEdition(edition.id()));
  }

  private static boolean startsWith(byte[] bytes, String mark) {
    byte[] expected = mark.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return bytes.length >= expected.length
        && java.util.Arrays.equals(bytes, 0, expected.length, expected, 0, expected.length);
  }
}
