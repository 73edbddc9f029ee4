package org.nianbao.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.nianbao.message.Messages;
import org.nianbao.page.Document;
import org.nianbao.page.Mark;
import org.nianbao.page.Origin;
import org.nianbao.page.Page;
import org.nianbao.page.Role;
import org.nianbao.page.Sheet;

/** Makes the lines of a PDF's contents lead to where they say. */
final class PdfLinks {
  /** How far a line's box reaches over and under its baseline, in em. */
  private static final double OVER = 1;

  private static final double UNDER = 0.3;

  private PdfLinks() {}

  /** Adds them once all pages are in the document. */
  static void add(PDDocument pdf, Document document, Tags tags) throws IOException {
    for (Page page : document.pages()) {
      Map<Origin, PDRectangle> boxes = new LinkedHashMap<>();
      page.texts()
          .filter(text -> text.origin().role() == Role.CONTENTS)
          .forEach(text -> boxes.merge(text.origin(), box(text), PdfLinks::around));
      for (Map.Entry<Origin, PDRectangle> entry : boxes.entrySet()) {
        Document.Bookmark to = document.chapters().get(entry.getKey().part());
        PDAnnotationLink link = new PDAnnotationLink();
        link.setRectangle(entry.getValue());
        link.setPrinted(true);
        COSArray border = new COSArray();
        border.add(COSInteger.ZERO);
        border.add(COSInteger.ZERO);
        border.add(COSInteger.ZERO);
        link.getCOSObject().setItem(COSName.BORDER, border);
        link.setContents(Messages.text("pdf.link", to.words()));
        link.setDestination(PdfWriter.destination(pdf, document, to));
        PDPage on = pdf.getPage(page.number() - 1);
        link.setPage(on);
        on.getAnnotations().add(link);
        tags.annotation(entry.getKey(), link.getCOSObject(), on);
      }
    }
  }

  private static PDRectangle box(Mark.Text text) {
    double em = text.size() * Sheet.POINT;
    double bottom = Sheet.HEIGHT - text.y() - UNDER * em;
    return new PDRectangle(
        points(text.x()),
        points(bottom),
        points(text.right() - text.x()),
        points((OVER + UNDER) * em));
  }

  private static PDRectangle around(PDRectangle one, PDRectangle other) {
    PDRectangle both = new PDRectangle();
    both.setLowerLeftX(Math.min(one.getLowerLeftX(), other.getLowerLeftX()));
    both.setLowerLeftY(Math.min(one.getLowerLeftY(), other.getLowerLeftY()));
    both.setUpperRightX(Math.max(one.getUpperRightX(), other.getUpperRightX()));
    both.setUpperRightY(Math.max(one.getUpperRightY(), other.getUpperRightY()));
    return both;
  }

  private static float points(double mm) {
    return (float) (mm / Sheet.POINT);
  }
}
