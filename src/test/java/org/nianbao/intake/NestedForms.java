package org.nianbao.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** A small PDF whose forms show one another over and over. */
final class NestedForms {
  private NestedForms() {}

  /** So many forms within one another, each showing the next one so many times. */
  static byte[] pdf(int times, int deep) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      byte[] show = "/F Do ".repeat(times).getBytes(StandardCharsets.US_ASCII);
      PDFormXObject inner = form(pdf, new byte[0], null);
      for (int i = 1; i < deep; i++) {
        inner = form(pdf, show, inner);
      }
      PDPage page = new PDPage();
      page.setResources(shown(inner));
      page.setContents(stream(pdf, show));
      pdf.addPage(page);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }

  private static PDResources shown(PDFormXObject form) {
    PDResources resources = new PDResources();
    resources.put(COSName.getPDFName("F"), form);
    return resources;
  }

  private static PDFormXObject form(PDDocument pdf, byte[] content, PDFormXObject within)
      throws IOException {
    PDFormXObject form = new PDFormXObject(stream(pdf, content));
    form.setBBox(new PDRectangle(100, 100));
    if (within != null) {
      form.setResources(shown(within));
    }
    return form;
  }

  private static PDStream stream(PDDocument pdf, byte[] content) throws IOException {
    PDStream stream = new PDStream(pdf);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content);
    }
    return stream;
  }
}
