package org.nianbao.export;

import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.nianbao.font.Fonts;
import org.nianbao.page.Document;

/** Files of pages and data that need not belong together. */
public final class SetPages {
  private SetPages() {}

  /** A PDF or OFD file of them. */
  public static byte[] with(Document document, byte[] data, Format format, Fonts fonts)
      throws IOException {
    DocumentFacts facts =
        new DocumentFacts("题", "示例县样板局", ZonedDateTime.now(), data, Optional.empty());
    return format == Format.PDF
        ? new PdfWriter(fonts).write(document, facts, Optional.empty(), Optional.empty())
        : new OfdWriter(fonts).write(document, facts, Optional.empty());
  }
}
