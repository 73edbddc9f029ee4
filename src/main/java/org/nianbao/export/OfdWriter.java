package org.nianbao.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.nianbao.font.Fonts;
import org.nianbao.font.Typeface;
import org.nianbao.page.Document;
import org.nianbao.page.Mark;
import org.nianbao.page.Page;

/**
 * Writes pages as OFD, the national format for documents with a fixed layout (GB/T 33190-2016):
 * words that can be selected, fonts cut to what is shown, bookmarks, and the report's data inside.
 *
 * <p>Written by hand, for what is needed of the format is small. The library for it (ofdrw-layout)
 * brings an old Bouncy Castle whose classes clash with the one that signs here, and lays pages out
 * itself where ours are laid out to a hair already.
 */
final class OfdWriter {
  private static final String FOLDER = "Doc_0/";
  private static final String SEAL = "picture.png";
  private static final double KILO = 1024.0;

  private final Fonts fonts;

  OfdWriter(Fonts fonts) {
    this.fonts = fonts;
  }

  byte[] write(Document document, DocumentFacts facts, Optional<SealPicture> seal)
      throws IOException {
    return new File(document, facts, seal).bytes();
  }

  /** One file being written. */
  private final class File {
    private final Document document;
    private final DocumentFacts facts;
    private final Optional<SealPicture> seal;
    private final Map<Typeface, OfdFont> used = new LinkedHashMap<>();
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<Integer, String> templates = new LinkedHashMap<>();
    private final List<Integer> pages = new ArrayList<>();
    private int last;

    private File(Document document, DocumentFacts facts, Optional<SealPicture> seal) {
      this.document = document;
      this.facts = facts;
      this.seal = seal;
    }

    private int next() {
      return ++last;
    }

    private byte[] bytes() throws IOException {
      OfdPage writer = new OfdPage(fonts, this::font, this::next);
      Optional<Integer> upright = template(writer, false);
      Optional<Integer> turned = template(writer, true);
      Optional<Integer> picture = seal.map(_ -> next());
      document.pages().forEach(writer::use);
      for (OfdFont font : used.values()) {
        parts.put(FOLDER + "Res/" + file(font), font.cut());
      }
      for (Page page : document.pages()) {
        pages.add(next());
        Optional<Integer> template = page.turned() ? turned : upright;
        parts.put(FOLDER + location(page.number()), writer.of(page, template, picture));
      }
      if (picture.isPresent()) {
        parts.put(FOLDER + "Res/" + SEAL, seal.orElseThrow().png());
        parts.put(FOLDER + "DocumentRes.xml", pictures(picture.orElseThrow()));
      }
      parts.put(FOLDER + "PublicRes.xml", fontList());
      parts.put(FOLDER + "Attachs/" + AttachedReport.NAME, facts.data());
      parts.put(FOLDER + "Attachs/Attachments.xml", attachments());
      parts.put(FOLDER + "Document.xml", documentPart(picture));
      parts.put("OFD.xml", top());
      return zipped();
    }

    private OfdFont font(Typeface typeface) {
      return used.computeIfAbsent(typeface, face -> new OfdFont(face, next()));
    }

    private static String file(OfdFont font) {
      return "font_" + font.id() + ".ttf";
    }

    private static String location(int page) {
      return "Pages/Page_" + (page - 1) + "/Content.xml";
    }

    private Optional<Integer> template(OfdPage writer, boolean turned) {
      Optional<Mark.Watermark> mark = document.watermark(turned);
      if (mark.isEmpty()) {
        return Optional.empty();
      }
      int id = next();
      String location = "Tpls/Tpl_" + templates.size() + "/Content.xml";
      parts.put(FOLDER + location, writer.of(mark.orElseThrow(), turned));
      templates.put(id, location);
      return Optional.of(id);
    }

    private byte[] top() {
      String day = facts.made().toLocalDate().toString();
      OfdXml xml =
          new OfdXml("OFD", "DocType", "OFD", "Version", "1.0")
              .open("DocBody")
              .open("DocInfo")
              .element("DocID", UUID.randomUUID().toString().replace("-", ""))
              .element("Title", facts.title())
              .element("Author", facts.author())
              .element("CreationDate", day)
              .element("ModDate", day)
              .element("Creator", Metadata.PROGRAM);
      facts
          .making()
          .map(making -> seal.map(each -> making.withPicture(each.png())).orElse(making))
          .ifPresent(
              making ->
                  xml.open("CustomDatas")
                      .element("CustomData", making.words(), "Name", Making.NAME)
                      .close());
      return xml.close().element("DocRoot", FOLDER + "Document.xml").bytes();
    }

    private byte[] documentPart(Optional<Integer> picture) {
      OfdXml xml = new OfdXml("Document").open("CommonData");
      xml.element("MaxUnitID", Integer.toString(last));
      xml.open("PageArea").element("PhysicalBox", "0 0 210 297").close();
      xml.element("PublicRes", "PublicRes.xml");
      picture.ifPresent(_ -> xml.element("DocumentRes", "DocumentRes.xml"));
      templates.forEach(
          (id, location) ->
              xml.empty(
                  "TemplatePage",
                  "ID",
                  Integer.toString(id),
                  "BaseLoc",
                  location,
                  "ZOrder",
                  "Background"));
      xml.close().open("Pages");
      for (int i = 0; i < pages.size(); i++) {
        xml.empty("Page", "ID", Integer.toString(pages.get(i)), "BaseLoc", location(i + 1));
      }
      xml.close();
      outlines(xml);
      return xml.element("Attachments", "Attachs/Attachments.xml").bytes();
    }

    private void outlines(OfdXml xml) {
      if (document.chapters().isEmpty()) {
        return;
      }
      xml.open("Outlines");
      for (Document.Bookmark bookmark : document.chapters()) {
        xml.open("OutlineElem", "Title", bookmark.words())
            .open("Actions")
            .open("Action", "Event", "CLICK")
            .open("Goto")
            .empty(
                "Dest",
                "Type",
                "XYZ",
                "PageID",
                Integer.toString(pages.get(bookmark.page() - 1)),
                "Left",
                "0",
                "Top",
                PageContent.number(bookmark.y()),
                "Zoom",
                "0")
            .close()
            .close()
            .close()
            .close();
      }
      xml.close();
    }

    private byte[] fontList() {
      OfdXml xml = new OfdXml("Res", "BaseLoc", "Res").open("Fonts");
      for (OfdFont font : used.values()) {
        xml.open(
                "Font",
                "ID",
                Integer.toString(font.id()),
                "FontName",
                font.name(),
                "FamilyName",
                font.name())
            .element("FontFile", file(font))
            .close();
      }
      return xml.bytes();
    }

    private byte[] pictures(int id) {
      return new OfdXml("Res", "BaseLoc", "Res")
          .open("MultiMedias")
          .open("MultiMedia", "ID", Integer.toString(id), "Type", "Image", "Format", "PNG")
          .element("MediaFile", SEAL)
          .bytes();
    }

    private byte[] attachments() {
      String made = facts.made().format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
      return new OfdXml("Attachments")
          .open(
              "Attachment",
              "ID",
              Integer.toString(next()),
              "Name",
              AttachedReport.NAME,
              "Format",
              "json",
              "CreationDate",
              made,
              "Size",
              PageContent.number(facts.data().length / KILO))
          .element("FileLoc", "/" + FOLDER + "Attachs/" + AttachedReport.NAME)
          .bytes();
    }

    private byte[] zipped() throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
          ZipEntry entry = new ZipEntry(part.getKey());
          entry.setTimeLocal(facts.made().toLocalDateTime());
          zip.putNextEntry(entry);
          zip.write(part.getValue());
          zip.closeEntry();
        }
      }
      return out.toByteArray();
    }
  }
}
