package org.nianbao.export;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.nianbao.font.Fonts;
import org.nianbao.message.Messages;
import org.nianbao.page.Document;
import org.nianbao.page.Mark;
import org.nianbao.page.Page;
import org.nianbao.page.Sheet;
import org.nianbao.page.SignedNote;

/** Writes pages as a PDF with its fonts, metadata, bookmarks and the report's data inside. */
final class PdfWriter {
  static final String LANGUAGE = "zh-CN";
  private static final String SRGB = "sRGB IEC61966-2.1";
  private static final float VERSION = 1.7f;

  private final Fonts fonts;

  PdfWriter(Fonts fonts) {
    this.fonts = fonts;
  }

  /**
   * @param signedBy the words of the box that shows a signature still to be made; empty for none
   */
  byte[] write(
      Document document, DocumentFacts facts, Optional<SealPicture> seal, Optional<String> signedBy)
      throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.setVersion(VERSION);
      DocumentFonts used = new DocumentFonts();
      PDResources resources = new PDResources();
      boolean sealed = seal.isPresent();
      Optional<byte[]> picture =
          sealed ? Optional.of(picture(pdf, resources, seal.get())) : Optional.empty();
      watermark(pdf, resources, document, used);
      Tags tags = new Tags();
      PageContent contents =
          new PageContent(fonts, used, tags, Messages.text("pdf.sealOf", facts.author()));
      for (Page page : document.pages()) {
        PDPage sheet = new PDPage(box(page));
        tags.begin(sheet);
        page(pdf, sheet, resources, contents.of(page, sealed));
      }
      PdfLinks.add(pdf, document, tags);
      Optional<Integer> signedOn = SignedNote.page(document);
      if (signedBy.isPresent() && signedOn.isPresent()) {
        SignatureBox.add(pdf, signedOn.get(), signedBy.get(), fonts, contents, resources, tags);
      }
      tags.finish(pdf);
      resources.getCOSObject().setItem(COSName.FONT, used.finish(pdf));
      bookmarks(pdf, document);
      information(pdf, facts, picture);
      labels(pdf, document);
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

  /** Puts the seal among the resources; returns what it is known by. */
  private static byte[] picture(PDDocument pdf, PDResources resources, SealPicture seal)
      throws IOException {
    PDImageXObject picture = LosslessFactory.createFromImage(pdf, seal.image());
    resources.put(COSName.getPDFName(PageContent.SEAL), picture);
    PDExtendedGraphicsState multiply = new PDExtendedGraphicsState();
    multiply.setBlendMode(BlendMode.MULTIPLY);
    resources.put(COSName.getPDFName(PageContent.MULTIPLY), multiply);
    return SealPicture.known(picture);
  }

  /** The page as it is seen: one for a wide table is wider than high, nothing is turned in it. */
  private static PDRectangle box(Page page) {
    PDRectangle sheet = PDRectangle.A4;
    return page.turned()
        ? new PDRectangle(/* width= */ sheet.getHeight(), /* height= */ sheet.getWidth())
        : sheet;
  }

  private void watermark(
      PDDocument pdf, PDResources resources, Document document, DocumentFonts used)
      throws IOException {
    for (boolean turned : new boolean[] {false, true}) {
      Optional<Mark.Watermark> mark = document.watermark(turned);
      if (mark.isEmpty()) {
        continue;
      }
      PDRectangle box = box(new Page(1, List.of(), turned));
      double height = turned ? Sheet.WIDTH : Sheet.HEIGHT;
      byte[] outlines = new PageContent(fonts, used, new Tags(), "").of(mark.get(), height);
      PDFormXObject form =
          new PDFormXObject(
              new PDStream(Deflated.of(outlines).into(pdf.getDocument().createCOSStream())));
      form.setBBox(box);
      form.setResources(new PDResources());
      resources.put(COSName.getPDFName(PageContent.watermark(turned)), form);
    }
  }

  private static void bookmarks(PDDocument pdf, Document document) {
    PDDocumentOutline outline = new PDDocumentOutline();
    for (Document.Bookmark bookmark : document.bookmarks()) {
      PDOutlineItem item = new PDOutlineItem();
      item.setTitle(bookmark.words());
      item.setDestination(destination(pdf, document, bookmark));
      if (bookmark.within() && outline.getLastChild() != null) {
        outline.getLastChild().addLast(item);
      } else {
        outline.addLast(item);
      }
    }
    pdf.getDocumentCatalog().setDocumentOutline(outline);
  }

  /** A viewer names pages as they are printed: those before the text are not counted. */
  private static void labels(PDDocument pdf, Document document) {
    if (document.front() == 0) {
      return;
    }
    PDPageLabelRange before = new PDPageLabelRange();
    before.setStyle(PDPageLabelRange.STYLE_ROMAN_LOWER);
    PDPageLabelRange text = new PDPageLabelRange();
    text.setStyle(PDPageLabelRange.STYLE_DECIMAL);
    PDPageLabels labels = new PDPageLabels(pdf);
    labels.setLabelItem(0, before);
    labels.setLabelItem(document.front(), text);
    pdf.getDocumentCatalog().setPageLabels(labels);
  }

  /** Where a bookmark leads. */
  static PDPageXYZDestination destination(
      PDDocument pdf, Document document, Document.Bookmark bookmark) {
    PDPageXYZDestination destination = new PDPageXYZDestination();
    destination.setPage(pdf.getPage(bookmark.page() - 1));
    double height = document.pages().get(bookmark.page() - 1).height();
    destination.setTop((int) Math.round((height - bookmark.y()) / Sheet.POINT));
    return destination;
  }

  private static void information(PDDocument pdf, DocumentFacts facts, Optional<byte[]> picture)
      throws IOException {
    Calendar made = GregorianCalendar.from(facts.made());
    PDDocumentInformation information = pdf.getDocumentInformation();
    information.setTitle(facts.title());
    information.setAuthor(facts.author());
    information.setCreator(Metadata.PROGRAM);
    information.setProducer(Metadata.PROGRAM);
    information.setCreationDate(made);
    information.setModificationDate(made);
    facts
        .making()
        .map(making -> picture.map(making::withPicture).orElse(making))
        .ifPresent(making -> information.setCustomMetadataValue(Making.NAME, making.words()));
    pdf.getDocumentCatalog().setLanguage(LANGUAGE);
    PDViewerPreferences viewer = new PDViewerPreferences(new COSDictionary());
    viewer.setDisplayDocTitle(true);
    pdf.getDocumentCatalog().setViewerPreferences(viewer);
    pdf.getDocumentCatalog().setMetadata(Metadata.of(pdf, facts));
  }

  private static void attach(PDDocument pdf, DocumentFacts facts) throws IOException {
    PDEmbeddedFile file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(facts.data()));
    file.setSubtype("application/json");
    file.setSize(facts.data().length);
    file.setModDate(GregorianCalendar.from(facts.made()));
    PDComplexFileSpecification attached = new PDComplexFileSpecification();
    attached.setFile(AttachedReport.NAME);
    attached.setFileUnicode(AttachedReport.NAME);
    attached.setEmbeddedFile(file);
    attached.setEmbeddedFileUnicode(file);
    attached.getCOSObject().setName("AFRelationship", "Data");
    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of(AttachedReport.NAME, attached));
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
