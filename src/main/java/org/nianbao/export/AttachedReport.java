package org.nianbao.export;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/** Takes the report's JSON out of a PDF or OFD file that this program made. */
public final class AttachedReport {
  /** The attachment's name (design: the PDF is the file sent upward). */
  public static final String NAME = "report.json";

  private static final int LARGEST = 20 * 1024 * 1024;

  private AttachedReport() {}

  /**
   * The attached JSON.
   *
   * @throws Refusal if this is no PDF, it is damaged or locked, or there is no report in it
   */
  public static byte[] json(byte[] pdf) throws Refusal {
    try (PDDocument document = open(pdf)) {
      return json(document);
    } catch (IOException e) {
      throw new Refusal(Messages.text("pdf.damaged"), e);
    }
  }

  /**
   * The attached JSON, if there is one: many PDFs are other programs', and most packed files are no
   * OFD.
   *
   * @throws Refusal if it is a PDF that is damaged or locked, or an OFD file without a report
   */
  public static Optional<byte[]> jsonIfAny(byte[] file) throws Refusal {
    if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
      return OfdFile.is(file) ? Optional.of(OfdFile.read(file).report()) : Optional.empty();
    }
    try (PDDocument document = open(file)) {
      return attached(document) == null ? Optional.empty() : Optional.of(json(document));
    } catch (IOException e) {
      throw new Refusal(Messages.text("pdf.damaged"), e);
    }
  }

  /**
   * Opens a PDF.
   *
   * @throws Refusal if this is none, or it is damaged or locked
   */
  public static PDDocument open(byte[] pdf) throws Refusal {
    try {
      return Loader.loadPDF(pdf);
    } catch (InvalidPasswordException e) {
      throw new Refusal(Messages.text("pdf.locked"), e);
    } catch (IOException | RuntimeException e) {
      throw new Refusal(Messages.text("pdf.damaged"), e);
    }
  }

  private static @Nullable PDEmbeddedFile attached(PDDocument document) throws IOException {
    PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
    PDEmbeddedFilesNameTreeNode files = names == null ? null : names.getEmbeddedFiles();
    Map<String, PDComplexFileSpecification> all = files == null ? null : files.getNames();
    PDComplexFileSpecification attached = all == null ? null : all.get(NAME);
    return attached == null ? null : attached.getEmbeddedFile();
  }

  /**
   * The attached JSON of a PDF that is open.
   *
   * @throws Refusal if there is no report in it
   */
  public static byte[] json(PDDocument document) throws IOException, Refusal {
    PDEmbeddedFile file = attached(document);
    if (file == null) {
      throw Refusal.of("pdf.noReport");
    }
    try (var in = file.createInputStream()) {
      byte[] json = in.readNBytes(LARGEST + 1);
      if (json.length > LARGEST) {
        throw Refusal.of("pdf.large");
      }
      return json;
    }
  }
}
