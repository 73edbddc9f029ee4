package org.nianbao.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.nianbao.message.Messages;

/** What kind of archival file a PDF says that it is; whether it is, only a validator can tell. */
final class ArchiveClaim {
  private static final Pattern PART =
      Pattern.compile(
          "<pdfaid:part>(\\d)</pdfaid:part>.*?<pdfaid:conformance>(\\w)<", Pattern.DOTALL);

  private ArchiveClaim() {}

  static Outcome of(PDDocument pdf) throws IOException {
    PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
    String packet =
        metadata == null ? "" : new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    Matcher claimed = PART.matcher(packet);
    return claimed.find()
        ? new Outcome(
            true,
            Messages.text(
                "verify.archive", claimed.group(1) + claimed.group(2).toLowerCase(Locale.ROOT)))
        : new Outcome(false, Messages.text("verify.noArchive"));
  }
}
