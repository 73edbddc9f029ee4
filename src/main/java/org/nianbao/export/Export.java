package org.nianbao.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.nianbao.edition.Edition;
import org.nianbao.font.Fonts;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.page.Document;
import org.nianbao.page.Face;
import org.nianbao.page.Typesetter;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;

/** Reports become files, wholly or not at all ({@link WholeFile}). */
public final class Export {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  private final Fonts fonts;
  private final PdfWriter pdf;
  private final OfdWriter ofd;
  private final Map<Format, FormatWriter> writers = new EnumMap<>(Format.class);

  /**
   * What was written.
   *
   * @param pages 0 for a file without pages
   * @param bytes its size
   * @param substitutes the faces that the machine has no font for
   * @param unknown characters that no font has a glyph for
   */
  public record Written(
      Path file, int pages, long bytes, List<Face> substitutes, SortedSet<Integer> unknown) {
    private static final int KB = 1024;

    /**
     * What the user is to know of it, sentence by sentence.
     *
     * @param issued whether the report was
     */
    public List<String> sentences(boolean issued) {
      if (pages == 0) {
        return List.of(Messages.text("command.exportedData", file));
      }
      List<String> sentences = new ArrayList<>();
      sentences.add(Messages.text("command.exported", file, pages, (bytes + KB - 1) / KB));
      if (!issued) {
        sentences.add(Messages.text("command.draftMark"));
      }
      if (!substitutes.isEmpty()) {
        String faces =
            substitutes.stream()
                .map(face -> Messages.text("face." + face))
                .collect(Collectors.joining("、"));
        sentences.add(Messages.text("command.substituted", faces));
      }
      if (!unknown.isEmpty()) {
        String characters =
            unknown.stream().map(Character::toString).collect(Collectors.joining(" "));
        sentences.add(Messages.text("command.noGlyph", characters));
      }
      return sentences;
    }
  }

  public Export(Fonts fonts) {
    this.fonts = fonts;
    this.pdf = new PdfWriter(fonts);
    this.ofd = new OfdWriter(fonts);
    writers.put(Format.PDF, this::pdfContent);
    writers.put(Format.DOCX, new WordWriter(fonts));
    writers.put(Format.OFD, this::ofdContent);
    writers.put(Format.XLSX, new WorkbookWriter(fonts));
    writers.put(Format.HTML, new WebWriter(fonts));
    writers.put(
        Format.JSON,
        (report, edition, copy) ->
            FormatWriter.Content.of(ReportJson.indented(report).getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Writes a report as the file's ending says: one of {@link Format}.
   *
   * @throws Refusal if the ending is no format's, the format does not take what the copy is to go
   *     out with, or the file cannot be written
   */
  public Written write(Report report, Edition edition, Path target, Copy copy) throws Refusal {
    return make(report, edition, format(target), copy).to(target);
  }

  /**
   * Makes a copy, to be looked through before it is written, or instead.
   *
   * @throws Refusal if the format does not take what the copy is to go out with
   */
  public Made make(Report report, Edition edition, Format format, Copy copy) throws Refusal {
    return new Made(report, format, copy, content(report, edition, format, copy));
  }

  /**
   * The format that a file's ending asks for.
   *
   * @throws Refusal if it is no format's
   */
  public static Format format(Path target) throws Refusal {
    return Format.of(target)
        .orElseThrow(() -> Refusal.of("export.ending", target.getFileName(), Format.allEndings()));
  }

  private FormatWriter.Content content(Report report, Edition edition, Format format, Copy copy)
      throws Refusal {
    for (Format.Extra extra : copy.extras()) {
      if (!format.takes(extra)) {
        throw Refusal.of("export.notTaken." + extra, "." + format.ending());
      }
    }
    try {
      return Objects.requireNonNull(writers.get(format), "a writer")
          .write(copy.of(report), edition, copy);
    } catch (IOException e) {
      throw new Refusal(Messages.text("export.failed"), e);
    }
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
    try {
      return pdfContent(copy.of(report), edition, copy).bytes();
    } catch (IOException e) {
      throw new Refusal(Messages.text("export.failed"), e);
    }
  }

  private FormatWriter.Content pdfContent(Report report, Edition edition, Copy copy)
      throws IOException {
    Document document = Typesetter.set(report, edition, copy.options(), fonts);
    Making making = Making.of(copy, document, fonts);
    DocumentFacts facts = DocumentFacts.now(report, edition, making);
    Optional<String> signedBy =
        copy.signer()
            .filter(_ -> copy.signatureShown())
            .map(Signer::name)
            .map(name -> Messages.text("pdf.signedBy", name, MINUTE.format(facts.made())));
    byte[] written = pdf.write(document, facts, copy.sealOn(report), signedBy);
    byte[] bytes =
        copy.signer().isPresent()
            ? copy.signer().get().sign(written, GregorianCalendar.from(facts.made()))
            : written;
    return content(bytes, document);
  }

  private FormatWriter.Content ofdContent(Report report, Edition edition, Copy copy)
      throws IOException {
    Document document = Typesetter.set(report, edition, copy.options(), fonts);
    Making making = Making.of(copy, document, fonts);
    DocumentFacts facts = DocumentFacts.now(report, edition, making);
    byte[] bytes = ofd.write(document, facts, copy.sealOn(report));
    return content(bytes, document);
  }

  private FormatWriter.Content content(byte[] bytes, Document document) {
    return new FormatWriter.Content(
        bytes, document.pages().size(), substitutes(document), document.unknown());
  }

  private List<Face> substitutes(Document document) {
    Set<Face> used = EnumSet.noneOf(Face.class);
    document.pages().forEach(page -> page.texts().forEach(text -> used.add(text.face())));
    return used.stream().filter(fonts::substituted).toList();
  }
}
