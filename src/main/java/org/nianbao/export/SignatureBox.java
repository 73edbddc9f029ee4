package org.nianbao.export;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.nianbao.font.Fonts;
import org.nianbao.message.Messages;
import org.nianbao.page.Mark;
import org.nianbao.page.Sheet;
import org.nianbao.page.SignedNote;

/** A field that shows who signs, drawn before the signature is made: that covers it, too. */
final class SignatureBox {
  private SignatureBox() {}

  /**
   * Adds it.
   *
   * @param page its number, from 1
   * @param resources the document's, which the words are drawn with
   */
  static void add(
      PDDocument pdf,
      int page,
      String words,
      Fonts fonts,
      PageContent content,
      PDResources resources,
      Tags tags)
      throws IOException {
    List<Mark> marks = SignedNote.marks(words, fonts);
    byte[] drawn = content.of(marks, SignedNote.HEIGHT);
    PDAppearanceStream appearance = new PDAppearanceStream(pdf);
    Deflated.of(drawn).into(appearance.getCOSObject());
    float width = points(SignedNote.WIDTH);
    float height = points(SignedNote.HEIGHT);
    appearance.setBBox(new PDRectangle(width, height));
    appearance.setResources(resources);
    PDAppearanceDictionary appearances = new PDAppearanceDictionary();
    appearances.setNormalAppearance(appearance);
    PDAcroForm form = new PDAcroForm(pdf);
    pdf.getDocumentCatalog().setAcroForm(form);
    PDSignatureField field = new PDSignatureField(form);
    field.setAlternateFieldName(Messages.text("pdf.signature"));
    PDAnnotationWidget widget = field.getWidgets().getFirst();
    double bottom = Sheet.HEIGHT - SignedNote.TOP - SignedNote.HEIGHT;
    widget.setRectangle(new PDRectangle(points(SignedNote.LEFT), points(bottom), width, height));
    widget.setAppearance(appearances);
    widget.setPrinted(true);
    widget.setContents(words);
    PDPage on = pdf.getPage(page - 1);
    widget.setPage(on);
    on.getAnnotations().add(widget);
    form.getFields().add(field);
    form.setSignaturesExist(true);
    form.setAppendOnly(true);
    tags.field(widget.getCOSObject(), on);
  }

  private static float points(double mm) {
    return (float) (mm / Sheet.POINT);
  }
}
