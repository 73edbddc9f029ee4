package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.edition.Editions;
import org.nianbao.export.AttachedReport;
import org.nianbao.export.Copy;
import org.nianbao.export.Export;
import org.nianbao.font.Fonts;
import org.nianbao.intake.understand.Hints;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;

/**
 * Every reader on many spoiled files: each is read or refused with a sentence, in time, and never
 * ends in a crash. Not part of the usual tests: {@code mvn -Pfuzz test}; some readers only by
 * {@code -Dkinds=docx,pdf}.
 */
class ReadersFuzz {
  private static final Editions EDITIONS = Editions.builtIn();
  private static final FileIntake INTAKE = new FileIntake(EDITIONS, AttachedReport::jsonIfAny);
  private static final Hints TOLD =
      new Hints(Optional.empty(), Optional.of("示例县样板局"), Optional.of(2025));
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int INPUTS = Integer.getInteger("fuzz", 10_000);
  private static final String KINDS =
      "txt,csv,json,html,xlsx,docx,xls,doc,pdf,plain.pdf,own.pdf,own.ofd,gb18030,mht,odt,ods,rtf";

  static Stream<String> kinds() {
    String wanted = System.getProperty("kinds", "");
    return Stream.of((wanted.isBlank() ? KINDS : wanted).split(","));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void spoiledFilesAreReadOrRefused(String kind) throws Exception {
    byte[] whole = seed(kind);
    List<String> crashes = new ArrayList<>();
    int read = 0;
    int refused = 0;
    long slowest = 0;
    for (int i = 0; i < INPUTS; i++) {
      byte[] spoiled = new Spoiler(i).spoil(whole);
      long begun = System.nanoTime();
      try {
        boolean came = assertTimeoutPreemptively(LONGEST, () -> isRead(kind, spoiled));
        read += came ? 1 : 0;
        refused += came ? 0 : 1;
      } catch (Throwable crash) {
        crashes.add("seed " + i + ": " + crash);
        if (crashes.size() <= 3) {
          crash.printStackTrace();
        }
      }
      slowest = Math.max(slowest, System.nanoTime() - begun);
    }
    System.out.printf(
        "%s: %d inputs, %d read, %d refused, %d crashed, slowest %d ms%n",
        kind, INPUTS, read, refused, crashes.size(), slowest / 1_000_000);
    assertThat(crashes).isEmpty();
  }

  private static boolean isRead(String kind, byte[] spoiled) {
    try {
      assertThat(INTAKE.read("2025年." + kind, spoiled, TOLD).report()).isNotNull();
      return true;
    } catch (Refusal refusal) {
      assertThat(refusal.getMessage()).isNotBlank();
      return false;
    }
  }

  private static byte[] seed(String kind) throws Exception {
    return switch (kind) {
      case "txt" -> text().getBytes(StandardCharsets.UTF_8);
      case "gb18030" -> text().getBytes(Charset.forName("GB18030"));
      case "csv" -> text().replace(" | ", ",").getBytes(StandardCharsets.UTF_8);
      case "json" -> ReportJson.canonical(report());
      case "own.pdf" ->
          new Export(Fonts.bundled())
              .pdf(report(), EDITIONS.byId("2021").orElseThrow(), Copy.WHOLE);
      case "own.ofd" -> ofd();
      case "plain.pdf" -> unpacked(resource("report.pdf"));
      case "mht" -> archive(resource("report.html"));
      default -> resource("report." + kind);
    };
  }

  private static byte[] archive(byte[] page) {
    String head =
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n"
            + "--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n";
    String lines = new String(page, StandardCharsets.ISO_8859_1).replace("=", "=3D");
    return (head + lines + "\n--b--\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] ofd() throws Exception {
    Path file = Files.createTempFile("fuzz", ".ofd");
    try {
      new Export(Fonts.bundled())
          .write(report(), EDITIONS.byId("2021").orElseThrow(), file, Copy.WHOLE);
      return Files.readAllBytes(file);
    } finally {
      Files.delete(file);
    }
  }

  /** The same with the pages' operators and the maps of the fonts to be seen, and so to be hit. */
  private static byte[] unpacked(byte[] pdf) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
        if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
            && !stream.containsKey(COSName.LENGTH1)) {
          byte[] plain = stream.createInputStream().readAllBytes();
          try (OutputStream content = stream.createOutputStream()) {
            content.write(plain);
          }
        }
      }
      document.save(out, CompressParameters.NO_COMPRESSION);
    }
    return out.toByteArray();
  }

  private static Report report() throws Exception {
    return INTAKE.read("report.docx", resource("report.docx"), Hints.NONE).report();
  }

  private static String text() throws Exception {
    return String.join(
        "\n", INTAKE.read("report.docx", resource("report.docx"), Hints.NONE).lines());
  }

  private static byte[] resource(String name) throws Exception {
    try (InputStream in = ReadersFuzz.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
