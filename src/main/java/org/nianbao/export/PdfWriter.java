package org.nianbao.export;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.nianbao.page.Document;
import org.nianbao.page.Mark;
import org.nianbao.page.Page;
import org.nianbao.page.Sheet;

/** Writes pages as a PDF with its fonts, metadata, bookmarks and the report's data inside. */
final class PdfWriter {
  /** The attachment's name (design: the PDF is the file sent upward). */
  static final String ATTACHMENT = "report.json";

  static final String LANGUAGE = "zh-CN";
  private static final String SRGB = "sRGB IEC61966-2.1";
  private static final float VERSION = 1.7f;

  private final Fonts fonts;

  /**
   * What stands in a PDF besides its pages.
   *
   * @param made when it is made
   * @param data the report's canonical JSON
   */
  record Facts(String title, String author, ZonedDateTime made, byte[] data) {}

  PdfWriter(Fonts fonts) {
    this.fonts = fonts;
  }

  byte[] write(Document document, Facts facts, Optional<SealPicture> seal) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.setVersion(VERSION);
      DocumentFonts used = new DocumentFonts();
      PDResources resources = new PDResources();
      boolean sealed = seal.isPresent();
      if (sealed) {
        picture(pdf, resources, seal.get());
      }
      watermark(pdf, resources, document, used);
      Tags tags = new Tags();
      PageContent contents = new PageContent(fonts, used, tags);
      for (Page page : document.pages()) {
        PDPage sheet = new PDPage(PDRectangle.A4);
        tags.begin(sheet);
        page(pdf, sheet, resources, contents.of(page, sealed));
      }
      tags.finish(pdf);
      resources.getCOSObject().setItem(COSName.FONT, used.finish(pdf));
      bookmarks(pdf, document.bookmarks());
      information(pdf, facts);
      attach(pdf, facts);
      intent(pdf);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }

  private static void page(PDDocument pdf, PDPage page, PDResources resources, byte[] content)
      throws IOException {
    page.setResources(resources);
    COSStream stream = Deflated.of(content).into(pdf.getDocument().createCOSStream());
    page.setContents(new PDStream(stream));
    pdf.addPage(page);
  }

  private static void picture(PDDocument pdf, PDResources resources, SealPicture seal)
      throws IOException {
    resources.put(
        COSName.getPDFName(PageContent.SEAL), LosslessFactory.createFromImage(pdf, seal.image()));
    PDExtendedGraphicsState multiply = new PDExtendedGraphicsState();
    multiply.setBlendMode(BlendMode.MULTIPLY);
    resources.put(COSName.getPDFName(PageContent.MULTIPLY), multiply);
  }

  /** The watermark, the same on all pages that have one. */
  static Optional<Mark.Watermark> watermark(Document document) {
    return document.pages().stream()
        .flatMap(page -> page.marks().stream())
        .filter(Mark.Watermark.class::isInstance)
        .map(Mark.Watermark.class::cast)
        .findFirst();
  }

  private void watermark(
      PDDocument pdf, PDResources resources, Document document, DocumentFonts used)
      throws IOException {
    Optional<Mark.Watermark> mark = watermark(document);
    if (mark.isPresent()) {
      byte[] outlines = new PageContent(fonts, used, new Tags()).of(mark.get());
      PDFormXObject form =
          new PDFormXObject(
              new PDStream(Deflated.of(outlines).into(pdf.getDocument().createCOSStream())));
      form.setBBox(PDRectangle.A4);
      form.setResources(new PDResources());
      resources.put(COSName.getPDFName(PageContent.WATERMARK), form);
    }
  }

  private static void bookmarks(PDDocument pdf, List<Document.Bookmark> bookmarks) {
    PDDocumentOutline outline = new PDDocumentOutline();
    for (Document.Bookmark bookmark : bookmarks) {
      PDPageXYZDestination destination = new PDPageXYZDestination();
      destination.setPage(pdf.getPage(bookmark.page() - 1));
      destination.setTop((int) Math.round((Sheet.HEIGHT - bookmark.y()) / Sheet.POINT));
      PDOutlineItem item = new PDOutlineItem();
      item.setTitle(bookmark.words());
      item.setDestination(destination);
      outline.addLast(item);
    }
    pdf.getDocumentCatalog().setDocumentOutline(outline);
  }

  private static void information(PDDocument pdf, Facts facts) throws IOException {
    Calendar made = GregorianCalendar.from(facts.made());
    PDDocumentInformation information = pdf.getDocumentInformation();
    information.setTitle(facts.title());
    information.setAuthor(facts.author());
    information.setCreator(Metadata.PROGRAM);
    information.setProducer(Metadata.PROGRAM);
    information.setCreationDate(made);
    information.setModificationDate(made);
    pdf.getDocumentCatalog().setLanguage(LANGUAGE);
    PDViewerPreferences viewer = new PDViewerPreferences(new COSDictionary());
    viewer.setDisplayDocTitle(true);
    pdf.getDocumentCatalog().setViewerPreferences(viewer);
    pdf.getDocumentCatalog().setMetadata(Metadata.of(pdf, facts));
  }

  private static void attach(PDDocument pdf, Facts facts) throws IOException {
    PDEmbeddedFile file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(facts.data()));
    file.setSubtype("application/json");
    file.setSize(facts.data().length);
    file.setModDate(GregorianCalendar.from(facts.made()));
    PDComplexFileSpecification attached = new PDComplexFileSpecification();
    attached.setFile(ATTACHMENT);
    attached.setFileUnicode(ATTACHMENT);
    attached.setEmbeddedFile(file);
    attached.setEmbeddedFileUnicode(file);
    attached.getCOSObject().setName("AFRelationship", "Data");
    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of(ATTACHMENT, attached));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
    names.setEmbeddedFiles(files);
    pdf.getDocumentCatalog().setNames(names);
    COSArray associated = new COSArray();
    associated.add(attached);
    pdf.getDocumentCatalog().getCOSObject().setItem("AF", associated);
  }

  private static void intent(PDDocument pdf) throws IOException {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    PDOutputIntent intent = new PDOutputIntent(pdf, new ByteArrayInputStream(profile));
    intent.setInfo(SRGB);
    intent.setOutputCondition(SRGB);
    intent.setOutputConditionIdentifier(SRGB);
    pdf.getDocumentCatalog().addOutputIntent(intent);
  }
}
