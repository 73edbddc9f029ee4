package org.nianbao.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.nianbao.message.Messages;
import org.nianbao.page.Sheet;

/** The fields of a PDF's form: at most one, for a signature, that shows no more than who signed. */
final class PdfSignatures {
  private PdfSignatures() {}

  /** Whether an annotation is a field for a signature. */
  static boolean isField(COSDictionary annotation) {
    return COSName.WIDGET.equals(annotation.getCOSName(COSName.SUBTYPE))
        && COSName.SIG.equals(annotation.getCOSName(COSName.FT));
  }

  /** What in the form and its field is none of the program's. */
  static List<String> faults(PDDocument pdf, List<PageInk> pages, PdfGlyphs glyphs)
      throws IOException {
    List<String> faults = new ArrayList<>();
    COSBase form = pdf.getDocumentCatalog().getCOSObject().getDictionaryObject("AcroForm");
    if (form instanceof COSDictionary dictionary && !onlyASignature(dictionary)) {
      faults.add(Messages.text("verify.frame.form"));
    }
    for (int i = 0; i < pages.size(); i++) {
      PDPage page = pdf.getPage(i);
      if (page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray) {
        for (PDAnnotation annotation : page.getAnnotations()) {
          if (isField(annotation.getCOSObject())) {
            field(annotation, pages.get(i), glyphs, i + 1).ifPresent(faults::add);
          }
        }
      }
    }
    return faults;
  }

  private static boolean onlyASignature(COSDictionary form) {
    return form.getDictionaryObject(COSName.FIELDS) instanceof COSArray fields
        && fields.size() == 1
        && fields.getObject(0) instanceof COSDictionary field
        && isField(field)
        && form.getDictionaryObject("XFA") == null;
  }

  private static Optional<String> field(
      PDAnnotation annotation, PageInk ink, PdfGlyphs glyphs, int number) throws IOException {
    PDRectangle at = annotation.getRectangle();
    Box box =
        new Box(
            at.getLowerLeftX() * Sheet.POINT,
            ink.height() - at.getUpperRightY() * Sheet.POINT,
            at.getUpperRightX() * Sheet.POINT,
            ink.height() - at.getLowerLeftY() * Sheet.POINT);
    boolean offPage = box.bottom() > ink.height() && box.top() >= ink.height();
    if (offPage || box.width() == 0 || box.height() == 0) {
      return Optional.empty();
    }
    if (annotation.getCOSObject().getDictionaryObject(COSName.V) == null) {
      return Optional.of(Messages.text("verify.frame.emptyField", box.words(number)));
    }
    PDAppearanceStream shown = annotation.getNormalAppearanceStream();
    boolean plain = shown == null || plain(shown, annotation, glyphs);
    boolean over =
        ink.inks().stream()
            .anyMatch(
                each ->
                    each instanceof Ink.Glyph glyph
                        && !glyph.blank()
                        && glyph.box().overlaps(box, 0.2));
    return plain && !over
        ? Optional.empty()
        : Optional.of(
            Messages.text("verify.frame.annotation", box.words(number), annotation.getSubtype()));
  }

  /** Whether it shows black words and rules alone, and those words that it says it does. */
  private static boolean plain(PDAppearanceStream shown, PDAnnotation annotation, PdfGlyphs glyphs)
      throws IOException {
    PDPage alone = new PDPage(shown.getBBox());
    alone.setResources(shown.getResources());
    alone.setContents(new PDStream(shown.getCOSObject()));
    PageInk ink = PdfInk.of(alone, glyphs);
    boolean black =
        ink.inks().stream()
            .allMatch(
                each ->
                    switch (each) {
                      case Ink.Glyph glyph -> glyph.blank() || glyph.look().black();
                      case Ink.Path path -> path.plain() && path.look().black();
                      default -> false;
                    });
    String says = PageWords.bare(String.valueOf(annotation.getContents()));
    return black && (ink.words().isBlank() || PageWords.bare(ink.words()).equals(says));
  }
}
