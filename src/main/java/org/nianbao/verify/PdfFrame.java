package org.nianbao.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.nianbao.export.AttachedReport;
import org.nianbao.message.Messages;
import org.nianbao.page.Sheet;

/** What stands in a PDF besides its pages' content, and whether the program puts such there. */
final class PdfFrame {
  private static final String PROGRAM = "Nianbao";

  private static final Set<String> CATALOG =
      Set.of(
          "Type",
          "Version",
          "Pages",
          "StructTreeRoot",
          "MarkInfo",
          "Outlines",
          "Lang",
          "ViewerPreferences",
          "Metadata",
          "Names",
          "AF",
          "OutputIntents",
          "AcroForm",
          "PageLabels",
          "Extensions");

  private static final Set<String> PAGE =
      Set.of(
          "Type",
          "MediaBox",
          "CropBox",
          "StructParents",
          "Tabs",
          "Resources",
          "Contents",
          "Parent",
          "Annots",
          "Rotate");

  private static final Set<String> LINK =
      Set.of(
          "Type", "Subtype", "Rect", "F", "Border", "Contents", "Dest", "P", "StructParent", "A");

  private final PDDocument pdf;
  private final byte[] file;
  private final List<String> faults = new ArrayList<>();

  private PdfFrame(PDDocument pdf, byte[] file) {
    this.pdf = pdf;
    this.file = file;
  }

  /** What is there that the program never puts there. */
  static List<String> faults(PDDocument pdf, byte[] file, String title, String author)
      throws IOException {
    PdfFrame frame = new PdfFrame(pdf, file);
    frame.catalog();
    frame.attachments();
    frame.pages();
    frame.metadata(title, author);
    frame.updates();
    return frame.faults;
  }

  /** Whether another program wrote the file anew after it was made. */
  static boolean writtenAnew(PDDocument pdf) {
    PDDocumentInformation about = pdf.getDocumentInformation();
    boolean ours = PROGRAM.equals(about.getProducer()) && PROGRAM.equals(about.getCreator());
    return !ours || !onlySigned(pdf) && !sameIds(pdf);
  }

  private static boolean onlySigned(PDDocument pdf) {
    return !pdf.getSignatureDictionaries().isEmpty();
  }

  /** A file that was never saved again has the same number twice (ISO 32000-1, 14.4). */
  private static boolean sameIds(PDDocument pdf) {
    COSArray ids = pdf.getDocument().getDocumentID();
    return ids != null
        && ids.size() == 2
        && ids.getObject(0) instanceof COSString one
        && ids.getObject(1) instanceof COSString other
        && one.equals(other);
  }

  private void catalog() {
    Set<String> odd = keys(pdf.getDocumentCatalog().getCOSObject(), CATALOG);
    COSBase names = pdf.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.NAMES);
    if (names instanceof COSDictionary dictionary) {
      odd.addAll(keys(dictionary, Set.of("EmbeddedFiles", "Type")));
    }
    if (!odd.isEmpty()) {
      faults.add(Messages.text("verify.frame.catalog", String.join("、", odd)));
    }
  }

  private static Set<String> keys(COSDictionary of, Set<String> known) {
    return of.keySet().stream()
        .map(COSName::getName)
        .filter(name -> !known.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void attachments() {
    List<String> names = new ArrayList<>();
    COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
    if (catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary all) {
      names(all.getDictionaryObject(COSName.EMBEDDED_FILES), names, 0);
    }
    if (catalog.getDictionaryObject("AF") instanceof COSArray associated && associated.size() > 1) {
      names.add("AF");
    }
    if (names.size() > 1) {
      names.remove(AttachedReport.NAME);
      faults.add(Messages.text("verify.frame.attached", String.join("、", names)));
    }
  }

  /** All names of a name tree, one as often as it stands there. */
  private static void names(COSBase node, List<String> names, int depth) {
    if (!(node instanceof COSDictionary tree) || depth > 10) {
      return;
    }
    if (tree.getDictionaryObject(COSName.NAMES) instanceof COSArray pairs) {
      for (int i = 0; i < pairs.size(); i += 2) {
        names.add(pairs.getString(i, "?"));
      }
    }
    if (tree.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
      for (int i = 0; i < kids.size(); i++) {
        names(kids.getObject(i), names, depth + 1);
      }
    }
  }

  private void pages() throws IOException {
    int number = 0;
    for (PDPage page : pdf.getPages()) {
      number++;
      Set<String> odd = keys(page.getCOSObject(), PAGE);
      boolean cropped = !Objects.equals(box(page.getMediaBox()), box(page.getCropBox()));
      if (page.getRotation() != 0 || cropped || !odd.isEmpty()) {
        faults.add(Messages.text("verify.frame.page", number, String.join("、", odd)));
      }
      if (page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray) {
        for (PDAnnotation annotation : page.getAnnotations()) {
          annotation(annotation, page, number);
        }
      }
    }
  }

  private static String box(org.apache.pdfbox.pdmodel.common.PDRectangle box) {
    return box.getCOSArray().toString();
  }

  private void annotation(PDAnnotation annotation, PDPage page, int number) {
    boolean ours =
        annotation instanceof PDAnnotationLink
            ? keys(annotation.getCOSObject(), LINK).isEmpty()
                && annotation.getCOSObject().getDictionaryObject(COSName.DEST) != null
                && annotation.getCOSObject().getDictionaryObject(COSName.A) == null
            : PdfSignatures.isField(annotation.getCOSObject());
    if (!ours) {
      var at = annotation.getRectangle();
      Box box =
          at == null
              ? new Box(0, 0, 0, 0)
              : new Box(
                  at.getLowerLeftX() * Sheet.POINT,
                  (page.getCropBox().getHeight() - at.getUpperRightY()) * Sheet.POINT,
                  at.getUpperRightX() * Sheet.POINT,
                  (page.getCropBox().getHeight() - at.getLowerLeftY()) * Sheet.POINT);
      faults.add(
          Messages.text(
              "verify.frame.annotation",
              box.words(number),
              String.valueOf(annotation.getSubtype())));
    }
  }

  private void metadata(String title, String author) throws IOException {
    PDDocumentInformation about = pdf.getDocumentInformation();
    if (!title.equals(about.getTitle()) || !author.equals(about.getAuthor())) {
      faults.add(Messages.text("verify.frame.about", about.getTitle(), about.getAuthor()));
      return;
    }
    var metadata = pdf.getDocumentCatalog().getMetadata();
    String packet =
        metadata == null ? "" : new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    String bare = org.jsoup.parser.Parser.unescapeEntities(packet.replaceAll("<[^>]*>", ""), false);
    if (metadata != null && !(bare.contains(title) && bare.contains(author))) {
      faults.add(Messages.text("verify.frame.about", Shown.begin(bare), ""));
    }
  }

  /** That the file was not added to behind its end; of a signed one the signature tells that. */
  private void updates() {
    if (!pdf.getSignatureDictionaries().isEmpty()) {
      return;
    }
    int ends = 0;
    byte[] mark = "startxref".getBytes(StandardCharsets.US_ASCII);
    for (int at = 0; at + mark.length <= file.length; at++) {
      int same = 0;
      while (same < mark.length && file[at + same] == mark[same]) {
        same++;
      }
      if (same == mark.length) {
        ends++;
        at += mark.length - 1;
      }
    }
    if (ends > 1) {
      faults.add(Messages.text("verify.frame.updates", ends - 1));
    }
  }
}
