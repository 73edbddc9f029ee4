package org.nianbao.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.nianbao.edition.Edition;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.page.Document;
import org.nianbao.page.Face;
import org.nianbao.page.Typesetter;
import org.nianbao.report.Fact;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;

/** Reports become files, wholly or not at all ({@link WholeFile}). */
public final class Export {
  private final Fonts fonts;
  private final PdfWriter pdf;
  private final OfdWriter ofd;

  /**
   * What was written.
   *
   * @param pages 0 for a file without pages
   * @param bytes its size
   * @param substitutes what stood in for fonts the machine lacks
   * @param unknown characters that no font has a glyph for
   */
  public record Written(
      Path file, int pages, long bytes, List<Substitute> substitutes, SortedSet<Integer> unknown) {}

  /** A face that the machine has no font for, and the font used in its stead. */
  public record Substitute(Face face, String font) {}

  public Export(Fonts fonts) {
    this.fonts = fonts;
    this.pdf = new PdfWriter(fonts);
    this.ofd = new OfdWriter(fonts);
  }

  /**
   * Writes a report as the file's ending says: {@code .pdf}, {@code .ofd} or {@code .json}.
   *
   * @throws Refusal if the ending is none of these or the file cannot be written
   */
  public Written write(Report report, Edition edition, Path target, Copy copy) throws Refusal {
    Report shown = copy.of(report);
    String name = target.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      byte[] json = ReportJson.indented(shown).getBytes(StandardCharsets.UTF_8);
      WholeFile.write(json, target);
      return new Written(target, 0, json.length, List.of(), new TreeSet<>());
    }
    boolean national = name.endsWith(".ofd");
    if (!name.endsWith(".pdf") && !national) {
      throw Refusal.of("export.ending", target.getFileName());
    }
    Document document = document(report, edition, copy);
    byte[] bytes =
        national
            ? ofd(document, shown, edition, copy)
            : bytes(document, shown, edition, copy);
    WholeFile.write(bytes, target);
    return new Written(
        target, document.pages().size(), bytes.length, substitutes(document), document.unknown());
  }

  /** The pages, for looking at or writing. */
  public Document document(Report report, Edition edition, Copy copy) {
    return Typesetter.set(copy.of(report), edition, copy.options(), fonts);
  }

  /** Paints {@link #document} for the screen. */
  public PagePainter painter() {
    return new PagePainter(fonts);
  }

  /** A report as a PDF's bytes. */
  public byte[] pdf(Report report, Edition edition, Copy copy) throws Refusal {
    return bytes(document(report, edition, copy), copy.of(report), edition, copy);
  }

  private static PdfWriter.Facts facts(Report report, Edition edition) {
    String title =
        report.facts().containsKey(Fact.TITLE)
            ? report.fact(Fact.TITLE)
            : edition.title(report.agency(), report.year());
    ZonedDateTime now = ZonedDateTime.now().truncatedTo(ChronoUnit.SECONDS);
    return new PdfWriter.Facts(
        title.replace("\n", ""), report.agency(), now, ReportJson.canonical(report));
  }

  private byte[] ofd(Document document, Report report, Edition edition, Copy copy)
      throws Refusal {
    if (copy.signer().isPresent()) {
      throw Refusal.of("export.sign.onlyPdf");
    }
    try {
      return ofd.write(document, facts(report, edition), seal(report, copy));
    } catch (IOException e) {
      throw new Refusal(Messages.text("export.failed"), e);
    }
  }

  private static Optional<SealPicture> seal(Report report, Copy copy) {
    return report.locked() ? copy.seal() : Optional.empty();
  }

  private byte[] bytes(Document document, Report report, Edition edition, Copy copy)
      throws Refusal {
    PdfWriter.Facts facts = facts(report, edition);
    try {
      byte[] written = pdf.write(document, facts, seal(report, copy));
      return copy.signer().isPresent()
          ? copy.signer().get().sign(written, GregorianCalendar.from(facts.made()))
          : written;
    } catch (IOException e) {
      throw new Refusal(Messages.text("export.failed"), e);
    }
  }

  private List<Substitute> substitutes(Document document) {
    Set<Face> used = EnumSet.noneOf(Face.class);
    document.pages().forEach(page -> page.texts().forEach(text -> used.add(text.face())));
    return used.stream()
        .filter(fonts::substituted)
        .map(face -> new Substitute(face, fonts.name(face)))
        .toList();
  }
}
