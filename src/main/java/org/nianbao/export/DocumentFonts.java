package org.nianbao.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.nianbao.font.Typeface;

/** The fonts of one PDF, all pages' together. */
final class DocumentFonts {
  private final Map<Typeface, EmbeddedFont> fonts = new LinkedHashMap<>();
  private final Map<Typeface, String> names = new LinkedHashMap<>();

  EmbeddedFont font(Typeface typeface) {
    return fonts.computeIfAbsent(typeface, EmbeddedFont::new);
  }

  /** What a font is called in the pages' resources. */
  String name(Typeface typeface) {
    return names.computeIfAbsent(typeface, _ -> "F" + (names.size() + 1));
  }

  /** Writes all fonts; returns them as the pages' resources hold them. */
  COSDictionary finish(PDDocument document) throws IOException {
    COSDictionary resources = new COSDictionary();
    for (Map.Entry<Typeface, EmbeddedFont> entry : fonts.entrySet()) {
      entry.getValue().finish(document);
      resources.setItem(COSName.getPDFName(name(entry.getKey())), entry.getValue().dictionary());
    }
    return resources;
  }
}
