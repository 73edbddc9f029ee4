package org.nianbao.verify;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquareCircle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** Changes a PDF in one way, at a place that is drawn. */
enum PdfForger {
  PICTURE {
    @Override
    void forge(PDDocument pdf, PDPage page, Random random) throws Exception {
      BufferedImage image = new BufferedImage(20, 12, BufferedImage.TYPE_INT_RGB);
      try (PDPageContentStream out = over(pdf, page)) {
        PDRectangle at = place(page, random);
        out.drawImage(
            LosslessFactory.createFromImage(pdf, image), at.getLowerLeftX(), at.getLowerLeftY());
      }
    }
  },
  WHITE_BOX {
    @Override
    void forge(PDDocument pdf, PDPage page, Random random) throws Exception {
      try (PDPageContentStream out = over(pdf, page)) {
        PDRectangle at = place(page, random);
        out.setNonStrokingColor(Color.WHITE);
        out.addRect(at.getLowerLeftX(), at.getLowerLeftY(), at.getWidth(), at.getHeight());
        out.fill();
      }
    }
  },
  STROKE {
    @Override
    void forge(PDDocument pdf, PDPage page, Random random) throws Exception {
      try (PDPageContentStream out = over(pdf, page)) {
        PDRectangle at = place(page, random);
        out.moveTo(at.getLowerLeftX(), at.getLowerLeftY());
        out.lineTo(at.getUpperRightX(), at.getUpperRightY());
        out.stroke();
      }
    }
  },
  /** A line as thin and straight as the form's own. */
  RULE {
    @Override
    void forge(PDDocument pdf, PDPage page, Random random) throws Exception {
      try (PDPageContentStream out = over(pdf, page)) {
        PDRectangle at = place(page, random);
        out.setLineWidth(0.5f);
        out.moveTo(at.getLowerLeftX(), at.getLowerLeftY());
        out.lineTo(at.getLowerLeftX() + 3 + random.nextInt(5), at.getLowerLeftY());
        out.stroke();
      }
    }
  },
  TEXT {
    @Override
    void forge(PDDocument pdf, PDPage page, Random random) throws Exception {
      write(pdf, page, random, RenderingMode.FILL);
    }
  },
  HIDDEN_TEXT {
    @Override
    void forge(PDDocument pdf, PDPage page, Random random) throws Exception {
      write(pdf, page, random, RenderingMode.NEITHER);
    }
  },
  NOTE {
    @Override
    void forge(PDDocument pdf, PDPage page, Random random) throws Exception {
      PDAnnotationText note = new PDAnnotationText();
      note.setRectangle(place(page, random));
      page.getAnnotations().add(note);
    }
  },
  STAMP {
    @Override
    void forge(PDDocument pdf, PDPage page, Random random) throws Exception {
      PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
      stamp.setRectangle(place(page, random));
      page.getAnnotations().add(stamp);
    }
  },
  SQUARE {
    @Override
    void forge(PDDocument pdf, PDPage page, Random random) throws Exception {
      var square = new org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare();
      square.setRectangle(place(page, random));
      ((PDAnnotationSquareCircle) square).setContents("906");
      page.getAnnotations().add(square);
    }
  },
  FIELD {
    @Override
    void forge(PDDocument pdf, PDPage page, Random random) throws Exception {
      PDAcroForm form = new PDAcroForm(pdf);
      pdf.getDocumentCatalog().setAcroForm(form);
      PDTextField field = new PDTextField(form);
      field.setPartialName("figure");
      field.getWidgets().getFirst().setRectangle(place(page, random));
      field.getWidgets().getFirst().setPage(page);
      page.getAnnotations().add(field.getWidgets().getFirst());
      form.getFields().add(field);
    }
  },
  BLANK_PAGE {
    @Override
    void forge(PDDocument pdf, PDPage page, Random random) {
      pdf.getPages().insertAfter(new PDPage(PDRectangle.A4), page);
    }
  },
  PAGE_TWICE {
    @Override
    void forge(PDDocument pdf, PDPage page, Random random) throws Exception {
      pdf.importPage(page);
    }
  },
  PAGE_GONE {
    @Override
    void forge(PDDocument pdf, PDPage page, Random random) {
      pdf.removePage(page);
    }
  },
  ATTACHED {
    @Override
    void forge(PDDocument pdf, PDPage page, Random random) throws Exception {
      var files = pdf.getDocumentCatalog().getNames().getEmbeddedFiles();
      Map<String, PDComplexFileSpecification> names = new TreeMap<>(files.getNames());
      PDComplexFileSpecification other = new PDComplexFileSpecification();
      other.setFile("report.json");
      other.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(new byte[9])));
      names.put(random.nextBoolean() ? "report.json " : "a.txt", other);
      files.setNames(names);
    }
  },
  SCRIPT {
    @Override
    void forge(PDDocument pdf, PDPage page, Random random) {
      pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('906')"));
    }
  },
  TITLE {
    @Override
    void forge(PDDocument pdf, PDPage page, Random random) {
      pdf.getDocumentInformation().setTitle("别的题");
    }
  },
  CROPPED {
    @Override
    void forge(PDDocument pdf, PDPage page, Random random) {
      page.setCropBox(new PDRectangle(0, 200, 500, 400));
    }
  },
  ROTATED {
    @Override
    void forge(PDDocument pdf, PDPage page, Random random) {
      page.setRotation(180);
    }
  },
  /** The words stay, some of them elsewhere. */
  MOVED {
    @Override
    void forge(PDDocument pdf, PDPage page, Random random) throws Exception {
      replace(pdf, page, " Tm", " Tm 1 0 0 1 0 -3 cm", random);
    }
  },
  WIDER {
    @Override
    void forge(PDDocument pdf, PDPage page, Random random) throws Exception {
      replace(pdf, page, " Tf ", " Tf 130 Tz ", random);
    }
  },
  PALE {
    @Override
    void forge(PDDocument pdf, PDPage page, Random random) throws Exception {
      replace(pdf, page, "BT\n", "BT 1 g\n", random);
    }
  },
  /** Added behind the end, where nothing that was there is touched. */
  UPDATE {
    @Override
    void forge(PDDocument pdf, PDPage page, Random random) {
      page.getCOSObject().setInt(COSName.getPDFName("Tampered"), 1);
      page.getCOSObject().setNeedToBeUpdated(true);
    }

    @Override
    void save(PDDocument pdf, ByteArrayOutputStream out) throws Exception {
      pdf.saveIncremental(out);
    }
  };

  abstract void forge(PDDocument pdf, PDPage page, Random random) throws Exception;

  void save(PDDocument pdf, ByteArrayOutputStream out) throws Exception {
    pdf.save(out);
  }

  /** The file changed on some page. */
  byte[] forged(byte[] file, Random random) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = Loader.loadPDF(file)) {
      forge(pdf, pdf.getPage(random.nextInt(pdf.getNumberOfPages())), random);
      save(pdf, out);
    }
    return out.toByteArray();
  }

  private static PDPageContentStream over(PDDocument pdf, PDPage page) throws Exception {
    return new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true);
  }

  private static PDRectangle place(PDPage page, Random random) {
    float x = 80 + random.nextFloat() * (page.getMediaBox().getWidth() - 200);
    float y = 120 + random.nextFloat() * (page.getMediaBox().getHeight() - 250);
    return new PDRectangle(x, y, 24, 12);
  }

  private static void write(PDDocument pdf, PDPage page, Random random, RenderingMode mode)
      throws Exception {
    try (PDPageContentStream out = over(pdf, page)) {
      PDRectangle at = place(page, random);
      out.beginText();
      out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
      out.setRenderingMode(mode);
      out.newLineAtOffset(at.getLowerLeftX(), at.getLowerLeftY());
      out.showText("906");
      out.endText();
    }
  }

  /** Changes one of the places at which operators stand. */
  private static void replace(PDDocument pdf, PDPage page, String what, String by, Random random)
      throws Exception {
    String content =
        new String(page.getContents().readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
    int at = content.indexOf(what, random.nextInt(content.lastIndexOf(what) + 1));
    String changed = content.substring(0, at) + by + content.substring(at + what.length());
    var stream =
        new org.apache.pdfbox.pdmodel.common.PDStream(
            pdf,
            new ByteArrayInputStream(
                changed.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)));
    page.setContents(stream);
  }
}
